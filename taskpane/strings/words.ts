import type { Language, Wording } from "../../src/index";
import { en } from "./en";
import { ja, type Words } from "./ja";

export type { Words } from "./ja";

export const WORDS: Readonly<Record<Language, Words>> = { ja, en };

/** The same words in both languages, for what is kept while the user may change the language. */
export function inBoth(pick: (words: Words) => string): Wording {
  return { ja: pick(ja), en: pick(en) };
}
