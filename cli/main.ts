/** The program: runs the command in its process. */
import { languageOf } from "./givenOptions";
import { unwritable } from "./output";
import { run } from "./run";
import type { Surroundings } from "./surroundings";
import { tellProblem } from "./tellProblem";
import { engineName, workersFor } from "./work/workers";

const words = process.argv.slice(2);
const surroundings: Surroundings = {
  stdin: () => process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  workersFor,
  engineName,
};

process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  // `kensan … | head` closes the pipe early: what was asked for has been read.
  if (problem.code === "EPIPE") process.exit();
  const name = languageOf(words, process.env.KENSAN_LANG) === "ja" ? "標準出力" : "Standard output";
  tellProblem(unwritable(name, problem), words, surroundings);
  process.exit(2);
});

process.exitCode = await run(words, surroundings);
