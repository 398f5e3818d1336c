import { version } from "../package.json";
import type { ExitStatus } from "./check";
import { check } from "./check";
import { convert } from "./convert";
import { help } from "./help";
import { listRules } from "./listRules";
import { printable } from "./printable";
import { languageOf, readCommand } from "./readCommand";
import { UsageError } from "./usageError";

async function run(words: readonly string[], environmentLanguage: string | undefined): Promise<ExitStatus> {
  const command = readCommand(words, environmentLanguage);
  switch (command.name) {
    case "check":
      return check(command);
    case "convert":
      return convert(command);
    case "rules":
      process.stdout.write(listRules(command));
      return 0;
    case "help":
      process.stdout.write(help[command.language]);
      return 0;
    case "version":
      process.stdout.write(`kensan ${version}\n`);
      return 0;
  }
}

/** `kensan … | head` closes the pipe early: what was asked for has been read. */
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code !== "EPIPE") throw problem;
  process.exit();
});

const words = process.argv.slice(2);
const environmentLanguage = process.env.KENSAN_LANG;
try {
  process.exitCode = await run(words, environmentLanguage);
} catch (problem) {
  // Status 1 would say that there are findings.
  process.exitCode = 2;
  if (problem instanceof UsageError) {
    process.stderr.write(`kensan: ${printable(problem.wording[languageOf(words, environmentLanguage)])}\n`);
  } else {
    console.error(problem);
  }
}
