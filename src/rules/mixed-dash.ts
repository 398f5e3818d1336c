import { dashSpellings, type DashSpelling } from "../facts/dashSpellings";
import type { Evidence, Report } from "../findings/finding";
import { defineRule } from "./rule";

/**
 * A table writes several dashes for "nothing here". Readers cannot tell whether they mean the same, and programs that look for one of them miss the others.
 * One finding per table, at the first cell with a sign other than the most frequent one.
 */
export const mixedDash = defineRule({
  id: "mixed-dash",
  severity: "info",
  title: { ja: "ダッシュの混在", en: "Dashes mixed" },
  messages: {
    mixed: {
      ja: "値がないことを表す記号が、この表では{count}通りあります（{signs}）。同じ意味なら1つにそろえ、意味が違うなら凡例を付けてください。",
      en: "This table has {count} signs for “no value” ({signs}). Please use one of them where they mean the same, and a legend where they do not.",
    },
  },
  *check({ readings }) {
    for (const reading of readings) for (const spellings of dashSpellings(reading)) yield* reportOn(spellings);
  },
});

function* reportOn(spellings: readonly DashSpelling[]): Iterable<Report<"mixed">> {
  const [, ...others] = spellings;
  const [first] = others.flatMap(({ cells }) => cells).sort((a, b) => a.row - b.row || a.column - b.column);
  if (!first) return;
  const named = spellings.map(({ sign, cells }) => `${sign} ${codesOf(sign)} × ${cells.length}`).join(", ");
  yield {
    message: "mixed",
    cell: first,
    indicator: "",
    data: { count: String(spellings.length), signs: named },
    evidence: others.flatMap(({ sign, cells }) => cells.map((cell): Evidence => ({ cell, role: "other", text: sign }))),
  };
}

/** U+2010: the signs look alike. */
function codesOf(sign: string): string {
  return [...new Set(sign)].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(" ");
}
