import type { Wording } from "../../src/index";
import type { Words } from "./words";

/** The same words in both languages, from those that the first screen does without. Where something is told they are there already: they came with what asks for it. */
export async function laterInBoth(pick: (words: Words) => string): Promise<Wording> {
  return (await import("./words")).inBoth(pick);
}
