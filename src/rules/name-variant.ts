import { nameVariants, type NameVariant } from "../facts/nameVariants";
import type { Report } from "../findings/finding";
import type { Indicator } from "../indicators/indicator";
import { defineRule } from "./rule";

/**
 * One indicator stands in a workbook under two spellings. People read over it, but a search, a formula or the comparison with another document takes the two for
 * different indicators. Other widths, letter case, quotes and brackets are mentioned; other letters only where all figures of the two rows are the same.
 */
export const nameVariant = defineRule<NameVariant["kind"]>({
  id: "name-variant",
  severity: "info",
  title: { ja: "指標名の表記ゆれ", en: "Name spelled in two ways" },
  messages: {
    width: {
      ja: "「{name}」と「{other}」は、全角・半角や括弧などの書き方だけが違う同じ指標名です。検索や照合で別の指標と扱われないよう、どちらかにそろえてください。",
      en: "“{name}” and “{other}” are one name that differs only in widths, letter case, quotes or brackets. Please spell it alike, so that searches and comparisons find both.",
    },
    letters: {
      ja: "「{name}」は、数値がすべて同じ「{other}」と一部の文字だけが違います。同じ指標なら、どちらかの書き誤りを直してください。",
      en: "“{name}” differs from “{other}”, which has the very same figures, in a few characters only. If they are one indicator, please correct the one that is mistyped.",
    },
  },
  *check({ readings }) {
    for (const variant of nameVariants(readings)) yield reportOn(variant);
  },
});

function reportOn({ indicator, other, kind }: NameVariant): Report<NameVariant["kind"]> {
  return {
    message: kind,
    cell: indicator.name.cell,
    indicator: indicator.name.value,
    data: { name: indicator.name.value, other: other.name.value },
    evidence: [indicator, other].map(evidenceAt),
  };
}

function evidenceAt({ name }: Indicator): Report["evidence"][number] {
  return { cell: name.cell, role: "indicator", text: name.value };
}
