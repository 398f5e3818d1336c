import { unformattedRuns, type UnformattedRun } from "../facts/unformattedResults";
import type { Evidence, Fix, Report } from "../findings/finding";
import { defineRule } from "./rule";

/**
 * KPI functions cannot format their cells: a rate of 79.9 % stands there as 0.798941798942. Looked for on every sheet, in tables or not; only where it is
 * known which program shows the workbook, since it is put right there. A cell that has a number format is left alone, whatever it is.
 */
export const unformattedResult = defineRule({
  id: "unformatted-result",
  severity: "info",
  title: { ja: "関数の結果に表示形式がない", en: "Result of a function without a number format" },
  messages: {
    one: {
      ja: "KPI.{name}の結果に表示形式がなく、{stated}と見えています。表示形式を {code} にすると{expected}と見えます。値は変わりません。",
      en: "The result of KPI.{name} has no number format and shows as {stated}. With the format {code} it shows as {expected}; the value stays the same.",
    },
    many: {
      ja: "KPI.{name}の結果{count}個に表示形式がなく、{stated}のように見えています。表示形式を {code} などにすると{expected}のように見えます。値は変わりません。",
      en: "{count} results of KPI.{name} have no number format and show as {stated} and the like. With formats such as {code} this one shows as {expected}; the values stay the same.",
    },
  },
  *check({ workbook, settings: { program } }) {
    if (!program) return;
    for (const sheet of workbook.sheets) for (const run of unformattedRuns(workbook, sheet)) yield* reportOn(run);
  },
});

/** A change of more cells would hold up the program. */
const MOST_CELLS = 2000;

function* reportOn({ function: name, results }: UnformattedRun): Iterable<Report<"one" | "many">> {
  const [first] = results;
  if (!first) return;
  yield {
    message: results.length === 1 ? "one" : "many",
    cell: first.cell,
    indicator: "",
    data: { name, count: String(results.length), stated: first.text, expected: first.shown, code: first.code },
    evidence: results.slice(0, 5).map(({ cell, text }): Evidence => ({ cell, role: "other", text })),
    stated: first.text,
    expected: first.shown,
    ...(results.length <= MOST_CELLS && { fixes: [fixOf(results)] }),
  };
}

/** What the cells hold stays; only how they show it changes. */
function fixOf(results: UnformattedRun["results"]): Fix {
  return {
    label: { ja: "KPI関数の結果に表示形式を付ける", en: "Format the results of KPI functions" },
    safe: true,
    edits: results.map(({ cell, text, shown, code }) => ({ cell, before: text, after: shown, content: { kept: true }, format: code })),
  };
}
