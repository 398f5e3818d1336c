import { BYTE_ORDER_MARK, csvLine } from "../formats/csvField";
import type { ComparedSeries, CountedName, CountedSubmission, Counts, Summary } from "./summaryOf";
import type { SummaryWriter } from "./summaryWriter";
import { plainNumber, summaryWords, type SummaryWords } from "./words";

const COLUMNS = [
  "section",
  "file",
  "rule",
  "title",
  "indicator",
  "role",
  "period",
  "unit",
  "error",
  "query",
  "info",
  "submissions",
  "figures",
  "proved",
  "text",
  "value",
  "median",
  "deviation",
  "severity",
  "message",
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

/** All of the summary in one table; `section` says what a line is: total, submission, rule, indicator, or value for one figure side by side with the others. */
export const summaryCsv: SummaryWriter = function* (summary, language, titles) {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS);
  let piece = "";
  for (const row of rowsOf(summary, summaryWords[language], titles)) {
    piece += csvLine(COLUMNS.map((column) => String(row[column] ?? "")));
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
};

/** Large summaries have millions of lines: they are written in pieces of this length. */
const PIECE = 2 ** 16;

function* rowsOf(
  { total, submissions, rules, indicators, series }: Summary,
  say: SummaryWords,
  titles: ReadonlyMap<string, string>,
): Generator<Row> {
  yield { section: "total", submissions: total.submissions, figures: total.figures, proved: total.proved, ...countsOf(total) };
  for (const one of submissions) yield submissionRow(one, say);
  for (const rule of rules) yield { section: "rule", rule: rule.name, title: titles.get(rule.name) ?? "", ...namedCounts(rule) };
  for (const indicator of indicators) yield { section: "indicator", indicator: indicator.name, ...namedCounts(indicator) };
  for (const one of series) yield* valueRows(one, say);
}

function namedCounts(named: CountedName): Row {
  return { submissions: named.submissions, ...countsOf(named) };
}

function countsOf({ error, query, info }: Counts): Counts {
  return { error, query, info };
}

function submissionRow({ path, problem, ...counts }: CountedSubmission, say: SummaryWords): Row {
  return { section: "submission", file: path, ...counts, ...(problem !== undefined && { message: say.unreadable(problem) }) };
}

function valueRows({ indicator, role, period, unit, values, spread, outliers }: ComparedSeries, say: SummaryWords): Row[] {
  const far = new Map(outliers.map((outlier) => [outlier.path, outlier]));
  const shared = { section: "value", indicator, role, period, unit, submissions: values.length };
  const measures = { median: plainNumber(spread.median), deviation: plainNumber(spread.deviation) };
  return values.map(({ path, text, value }) => {
    const outlier = far.get(path);
    const note = outlier && { severity: "info", message: say.outlier(outlier) };
    return { ...shared, ...measures, file: path, text, value: plainNumber(value), ...note };
  });
}
