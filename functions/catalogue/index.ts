import type { FunctionEntry } from "./entry";
import { RATE_FUNCTIONS } from "./rates";
import { TEXT_FUNCTIONS } from "./texts";
import { VERDICT_FUNCTIONS } from "./verdicts";

export type { ExampleResult, FunctionEntry } from "./entry";

/** Every function with its words in Japanese and English: the one table of names. */
export const CATALOGUE: readonly FunctionEntry[] = [...RATE_FUNCTIONS, ...VERDICT_FUNCTIONS, ...TEXT_FUNCTIONS];
