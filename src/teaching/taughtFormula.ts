import { writtenFormula } from "../findings/relationText";
import type { Wording } from "../findings/wording";
import type { TaughtRelation } from "../relations/taught/taughtRelation";

/** A formula of letters in brackets: 達成率(B/A). */
const LETTERS = /\s*[([]\s*[A-Z①-⑳]?(\s*[-+−×÷*/=]\s*([A-Z①-⑳]|\d+%?))*\s*[)\]](\s*[×*x]\s*100%?)?\s*=?(\s*[A-Z](?![A-Z]))?/gi;
/** A name that would be read as part of the calculation. */
const SIGNS = /[-+−×÷*/=]/;
const LONGEST = 40;

/** A taught relation as a formula of names: 達成率 = 実績 ÷ 目標. */
export function taughtFormula({ result, parts, form, scale, signs }: TaughtRelation): Wording {
  const inLanguage = (language: keyof Wording): string => {
    const lines = [result, ...parts].map(({ label }) => label.join(" "));
    const short = lines.map((name) => name.replace(LETTERS, "").trim());
    const isClear = !short.includes("") && new Set(short).size === short.length;
    const [own = "", ...names] = (isClear ? short : lines).map((name) => quotedName(name, language));
    return `${own} = ${writtenFormula({ form, scale, signs }, names)}`;
  };
  return { ja: inLanguage("ja"), en: inLanguage("en") };
}

function quotedName(name: string, language: keyof Wording): string {
  // The line that bears the name of its group alone.
  if (name === "") return { ja: "（見出しの行）", en: "(the head of the group)" }[language];
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  if (!SIGNS.test(short)) return short;
  return language === "ja" ? `「${short}」` : `“${short}”`;
}
