import type { Wording } from "../../src/index";

/** Each sentence once, since one reason may stand in the way of many changes; of many different ones the first. */
export function joined(wordings: readonly Wording[]): Wording {
  const different = [...new Map(wordings.map((wording) => [wording.en, wording])).values()];
  const shown = different.slice(0, 3);
  const rest = different.length - shown.length;
  const more = rest > 0 ? ` (+${rest})` : "";
  return { ja: shown.map(({ ja }) => ja).join("") + more, en: shown.map(({ en }) => en).join(" ") + more };
}
