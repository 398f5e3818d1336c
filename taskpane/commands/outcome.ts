import type { Wording } from "../../src/index";

/**
 * What a command has to tell, in whole sentences, the most important first.
 * done: it is done. attention: done in part, or something to read. failed: nothing was done.
 */
export interface Outcome {
  readonly tone: "done" | "attention" | "failed";
  readonly lines: readonly Wording[];
}
