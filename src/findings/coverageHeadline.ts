import type { Coverage } from "./coverage";
import type { Wording } from "./wording";

/** The counts of a coverage, however its reasons are told. */
export interface CoverageCounts extends Pick<Coverage, "figures" | "proved" | "contradicted" | "compared"> {
  readonly unproved: { readonly length: number };
}

/** True only where there are figures and every one is proved: nothing less may be called fine. */
export function isAllProved({ figures, proved }: Pick<Coverage, "figures" | "proved">): boolean {
  return figures > 0 && proved === figures;
}

/**
 * How many of the figures are proved, and what is known of the others: the first thing that any face of Kensan says.
 * @example coverageHeadline({ figures: 178, proved: 141, contradicted: 2, compared: 12, unproved: { length: 23 } }).en // => "141 of 178 numbers proved (2 contradicted, 12 only compared, 23 not provable from this sheet)"
 * @example coverageHeadline({ figures: 12, proved: 12, contradicted: 0, compared: 0, unproved: [] }).ja // => "12 の数値すべてを確かめました"
 */
export function coverageHeadline({ figures, proved, contradicted, compared, unproved }: CoverageCounts): Wording {
  const [all, sure] = [figures.toLocaleString("en"), proved.toLocaleString("en")];
  if (figures === 0) return { ja: "数値がありません", en: "There are no numbers" };
  if (proved === figures)
    return { ja: `${all} の数値すべてを確かめました`, en: figures === 1 ? "The one number is proved" : `All ${all} numbers proved` };
  const head = { ja: `${all} の数値のうち ${sure} を確かめました`, en: `${sure} of ${all} numbers proved` };
  if (unproved.length === figures)
    return {
      ja: `${head.ja}。数値どうしがどうつながるかを示すものが、このシートにありません`,
      en: `${head.en}: nothing in this sheet says how they belong together`,
    };
  const others = (
    [
      [contradicted, "矛盾", "contradicted"],
      [compared, "比べただけ", "only compared"],
      [unproved.length, "確かめられない", "not provable from this sheet"],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, ja, en]) => [`${ja} ${count.toLocaleString("en")}`, `${count.toLocaleString("en")} ${en}`] as const);
  return {
    ja: `${head.ja}（${others.map(([ja]) => ja).join("、")}）`,
    en: `${head.en} (${others.map(([, en]) => en).join(", ")})`,
  };
}
