import { version } from "../package.json";
import { annotate } from "./annotate";
import { answer } from "./answer";
import type { ExitStatus } from "./check";
import { check } from "./check";
import type { RulesCommand } from "./command";
import { convert } from "./convert";
import { explain } from "./explain";
import { fix } from "./fix";
import { help } from "./help";
import { listRules } from "./listRules";
import { read } from "./read";
import { readCommand } from "./readCommand";
import { summarise } from "./summarise";
import type { Surroundings } from "./surroundings";
import { tellProblem } from "./tellProblem";
import { UsageError } from "./usageError";

/** Does what the words after `kensan` say, and tells what goes wrong. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  try {
    return await done(words, surroundings);
  } catch (problem) {
    tellProblem(problem, words, surroundings);
    // Status 1 would say that there are findings.
    return 2;
  }
}

async function done(words: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { stdout, environment } = surroundings;
  const command = readCommand(words, environment.KENSAN_LANG);
  switch (command.name) {
    case "check":
      return check(command, surroundings);
    case "read":
      return read(command, surroundings);
    case "summary":
      return summarise(command, surroundings);
    case "convert":
      return convert(command, surroundings);
    case "annotate":
      return annotate(command, surroundings);
    case "answer":
      return answer(command, surroundings);
    case "explain":
      return explain(command, surroundings);
    case "fix":
      return fix(command, surroundings);
    case "rules":
      return rules(command, surroundings);
    case "help":
      stdout.write(help[command.language]);
      return 0;
    case "version":
      stdout.write(`kensan ${version}\n`);
      return 0;
  }
}

async function rules(command: RulesCommand, { stdout, workersFor }: Surroundings): Promise<ExitStatus> {
  const workers = workersFor(1, { seconds: 60, megabytes: 1024 });
  const listed = await workers.run({ kind: "rules", language: command.language });
  workers.close();
  if ("code" in listed) throw new UsageError(listed.wording);
  stdout.write(listRules(listed, command));
  return 0;
}
