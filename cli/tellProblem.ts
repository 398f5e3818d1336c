import { printable, printableLines } from "../hosts/file/report/printable";
import { languageOf } from "./givenOptions";
import type { Surroundings } from "./surroundings";
import { UsageError } from "./usageError";

/** Says on standard error why the command ends: in a sentence, or as the mistake of ours that it is. */
export function tellProblem(problem: unknown, words: readonly string[], { stderr, environment }: Surroundings): void {
  if (problem instanceof UsageError) {
    stderr.write(`kensan: ${printable(problem.wording[languageOf(words, environment.KENSAN_LANG)])}\n`);
  } else {
    stderr.write(`${printableLines(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem))}\n`);
  }
}
