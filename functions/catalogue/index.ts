import { CHANGE_FUNCTIONS } from "./changes";
import { CHECK_FUNCTIONS } from "./checks";
import type { FunctionEntry } from "./entry";
import { PROGRESS_FUNCTIONS } from "./progress";
import { RATE_FUNCTIONS } from "./rates";
import { TEXT_FUNCTIONS } from "./texts";
import { VERDICT_FUNCTIONS } from "./verdicts";

export type { ExampleResult, FunctionEntry, Treatment } from "./entry";

/** Every function with its words in Japanese and English: the one table of names. */
export const CATALOGUE: readonly FunctionEntry[] = [
  ...RATE_FUNCTIONS,
  ...CHANGE_FUNCTIONS,
  ...PROGRESS_FUNCTIONS,
  ...VERDICT_FUNCTIONS,
  ...CHECK_FUNCTIONS,
  ...TEXT_FUNCTIONS,
];
