import { severities } from "../../src/index";
import { printable } from "../../hosts/file/report/printable";
import type { ComparedSeries, CountedName, Counts } from "./summaryOf";
import type { SummaryWriter } from "./summaryWriter";
import { plainNumber, summaryWords, type SummaryWords } from "./words";

/** More lines of one kind than a person reads are left to other formats. */
const MOST = 30;

/** The summary for people: numbers in columns before the names, whose width nobody knows. */
export const summaryText: SummaryWriter = (summary, language, titles) => {
  const say = summaryWords[language];
  const named = (entry: CountedName, name: string) => `${countColumns(entry)}${wide(entry.submissions)}  ${printable(name)}`;
  const submissions = summary.submissions.map(
    (one) =>
      `${countColumns(one)}${wide(one.figures)}${wide(one.proved)}  ${printable(one.path)}${one.problem === undefined ? "" : `  ${printable(say.unreadable(one.problem))}`}`,
  );
  const counts = severities.map((severity) => say.severities[severity]).join(" / ");
  const lines = [
    ...say.total(summary.total),
    ...section(`${say.submissions} (${counts} / ${say.figures} / ${say.proved})`, submissions, say),
    ...section(
      `${say.rules} (${counts} / ${say.submission})`,
      summary.rules.map((rule) => named(rule, `${rule.name}  ${titles.get(rule.name) ?? ""}`.trimEnd())),
      say,
    ),
    ...section(
      `${say.indicators} (${counts} / ${say.submission})`,
      summary.indicators.map((indicator) => named(indicator, indicator.name)),
      say,
    ),
    ...section(say.series, summary.series.map((series) => seriesLines(series, say)), say), // prettier-ignore
    ...(summary.series.length > 0 ? ["", say.method] : []),
    "",
  ];
  return [lines.join("\n")];
};

function section(title: string, entries: readonly string[], say: SummaryWords): readonly string[] {
  const shown = entries.length > 0 ? entries.slice(0, MOST) : [`  ${say.nothing}`];
  const left = entries.length - MOST;
  return ["", title, ...shown, ...(left > 0 ? [`  ${say.more(left)}`] : [])];
}

function countColumns(counts: Counts): string {
  return severities.map((severity) => wide(counts[severity])).join("");
}

function wide(number: number): string {
  return String(number).padStart(8);
}

function seriesLines(series: ComparedSeries, say: SummaryWords): string {
  const { spread, values, outliers } = series;
  const { least, median, greatest, deviation } = spread;
  const numbers = [
    `${say.submission} ${values.length}`,
    ...([["least", least], ["median", median], ["greatest", greatest], ["deviation", deviation]] as const).map(([key, value]) => `${say[key]} ${plainNumber(value)}`), // prettier-ignore
  ];
  const notes = outliers.slice(0, MOST).map((outlier) => `      ${printable(say.outlier(outlier))}`);
  const left = outliers.length - MOST;
  return [
    `  ${printable(say.seriesName(series))}`,
    `      ${numbers.join("  ")}`,
    ...notes,
    ...(left > 0 ? [`      ${say.more(left)}`] : []),
  ].join("\n");
}
