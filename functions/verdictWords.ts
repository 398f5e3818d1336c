import type { CheckedVerdict, Language, Wording } from "../src/index";

const WORDS: Readonly<Record<CheckedVerdict, Wording>> = {
  exact: { ja: "一致", en: "matches" },
  "input-rounding": { ja: "丸めの範囲", en: "within rounding" },
  "rounding-mode": { ja: "端数処理の違い", en: "other rounding" },
  both: { ja: "丸めと端数処理の範囲", en: "within rounding, rounded otherwise" },
  impossible: { ja: "不一致", en: "does not match" },
};

/** A verdict in words, with what it holds under: 一致（上限100%）. */
export function verdictText(verdict: CheckedVerdict, conditions: readonly Wording[], language: Language): string {
  if (verdict === "impossible" || conditions.length === 0) return WORDS[verdict][language];
  const said = conditions.map((condition) => condition[language]);
  return WORDS[verdict][language] + (language === "ja" ? `（${said.join("、")}）` : ` (${said.join(", ")})`);
}
