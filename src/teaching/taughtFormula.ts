import { writtenFormula } from "../findings/relationText";
import type { Wording } from "../findings/wording";
import type { TaughtLine, TaughtRelation } from "../relations/taught/taughtRelation";

/** A name that would be read as part of the calculation. */
const SIGNS = /[-+−×÷*/=]/;
const LONGEST = 40;

/** A taught relation as a formula of names: 達成率 = 実績 ÷ 目標. */
export function taughtFormula({ result, parts, form, scale, signs }: TaughtRelation): Wording {
  const inLanguage = (language: keyof Wording): string => {
    const [own = "", ...names] = [result, ...parts].map((line) => nameOf(line, language));
    return `${own} = ${writtenFormula({ form, scale, signs }, names)}`;
  };
  return { ja: inLanguage("ja"), en: inLanguage("en") };
}

function nameOf({ label }: TaughtLine, language: keyof Wording): string {
  const name = label.join(" ");
  // The line that bears the name of its group alone.
  if (name === "") return { ja: "（見出しの行）", en: "(the head of the group)" }[language];
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  if (!SIGNS.test(short)) return short;
  return language === "ja" ? `「${short}」` : `“${short}”`;
}
