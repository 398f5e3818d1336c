import { BYTE_ORDER_MARK, csvLine } from "../formats/csvField";
import type { ComparedSeries, CountedSubmission, Counts } from "./summaryOf";
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
export const summaryCsv: SummaryWriter = ({ total, submissions, rules, indicators, series }, language, titles) => {
  const say = summaryWords[language];
  const rows: Row[] = [
    { section: "total", submissions: total.submissions, figures: total.figures, proved: total.proved, ...countsOf(total) },
    ...submissions.map((one) => submissionRow(one, say)),
    ...rules.map((rule) => ({
      section: "rule",
      rule: rule.name,
      title: titles.get(rule.name) ?? "",
      submissions: rule.submissions,
      ...countsOf(rule),
    })),
    ...indicators.map((indicator) => ({
      section: "indicator",
      indicator: indicator.name,
      submissions: indicator.submissions,
      ...countsOf(indicator),
    })),
    ...series.flatMap((one) => valueRows(one, say)),
  ];
  return BYTE_ORDER_MARK + csvLine(COLUMNS) + rows.map((row) => csvLine(COLUMNS.map((column) => String(row[column] ?? "")))).join("");
};

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
