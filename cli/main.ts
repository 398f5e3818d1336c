import { version } from "../package.json";
import { annotate } from "./annotate";
import { answer } from "./answer";
import type { ExitStatus } from "./check";
import { check } from "./check";
import { convert } from "./convert";
import { explain } from "./explain";
import { fix } from "./fix";
import { help } from "./help";
import { listRules } from "./listRules";
import type { RulesCommand } from "./command";
import { unwritable } from "./output";
import { printable, printableLines } from "../hosts/file/report/printable";
import { read } from "./read";
import { languageOf } from "./givenOptions";
import { readCommand } from "./readCommand";
import { summarise } from "./summarise";
import { UsageError } from "./usageError";
import { workersFor } from "./work/workers";

async function run(words: readonly string[], environmentLanguage: string | undefined): Promise<ExitStatus> {
  const command = readCommand(words, environmentLanguage);
  switch (command.name) {
    case "check":
      return check(command);
    case "read":
      return read(command);
    case "summary":
      return summarise(command);
    case "convert":
      return convert(command);
    case "annotate":
      return annotate(command);
    case "answer":
      return answer(command);
    case "explain":
      return explain(command);
    case "fix":
      return fix(command);
    case "rules":
      return rules(command);
    case "help":
      process.stdout.write(help[command.language]);
      return 0;
    case "version":
      process.stdout.write(`kensan ${version}\n`);
      return 0;
  }
}

async function rules(command: RulesCommand): Promise<ExitStatus> {
  const workers = workersFor(1, { seconds: 60, megabytes: 1024 });
  const listed = await workers.run({ kind: "rules", language: command.language });
  workers.close();
  if ("code" in listed) throw new UsageError(listed.wording);
  process.stdout.write(listRules(listed, command));
  return 0;
}

function tell(problem: unknown): void {
  if (problem instanceof UsageError) {
    process.stderr.write(`kensan: ${printable(problem.wording[languageOf(words, environmentLanguage)])}\n`);
  } else {
    process.stderr.write(`${printableLines(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem))}\n`);
  }
}

const words = process.argv.slice(2);
const environmentLanguage = process.env.KENSAN_LANG;

process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  // `kensan … | head` closes the pipe early: what was asked for has been read.
  if (problem.code === "EPIPE") process.exit();
  tell(unwritable(languageOf(words, environmentLanguage) === "ja" ? "標準出力" : "Standard output", problem));
  process.exit(2);
});

try {
  process.exitCode = await run(words, environmentLanguage);
} catch (problem) {
  // Status 1 would say that there are findings.
  process.exitCode = 2;
  tell(problem);
}
