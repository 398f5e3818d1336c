import type { Language } from "../../src/index";
import { severities } from "../../src/index";
import { printableLines } from "../../hosts/file/report/printable";
import type { ComparedSeries, CountedName, Counts } from "./summaryOf";
import type { SummaryWriter } from "./summaryWriter";
import { plainNumber, summaryWords, type SummaryWords } from "./words";

/** More rows than a browser or a printer bears are left to CSV. */
const MOST = 2000;

/** Submissions whose values stand beside each other; of more, only the outliers are named. */
const SIDE_BY_SIDE = 8;

const STYLE = `
:root { color-scheme: light; }
body { font: 14px/1.5 "Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP", "Segoe UI", sans-serif; color: #1b1b1b; background: #fff; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid #c8c8c8; padding: 0.2rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th.n, td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
td.error { font-weight: bold; color: #a4262c; }
p.method { color: #444; }
@media print { @page { size: A4; margin: 15mm; } body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
`;

/** One page that needs nothing else and runs nothing: to be kept, sent and printed. */
export const summaryHtml: SummaryWriter = (summary, language, titles) => {
  const say = summaryWords[language];
  const counts = severities.map((severity) => number(say.severities[severity]));
  const named = (entry: CountedName, ...names: string[]) => row([...names.map(escaped).map(cell), ...countCells(entry), numberCell(entry.submissions)]); // prettier-ignore
  const parts = [
    ...say.total(summary.total).map((line) => `<p>${escaped(line)}</p>`),
    heading(say.submissions),
    table(
      [plain(say.submission), ...counts, number(say.figures), number(say.proved)],
      summary.submissions.map((one) => {
        const name = escaped(one.path) + (one.problem === undefined ? "" : `<br>${escaped(say.unreadable(one.problem))}`);
        return row([cell(name), ...countCells(one), numberCell(one.figures), numberCell(one.proved)]);
      }),
      say,
    ),
    heading(say.rules),
    table(
      [plain(say.rule), plain(""), ...counts, number(say.submission)],
      summary.rules.map((rule) => named(rule, rule.name, titles.get(rule.name) ?? "")),
      say,
    ),
    heading(say.indicators),
    table(
      [plain(say.indicator), ...counts, number(say.submission)],
      summary.indicators.map((indicator) => named(indicator, indicator.name)),
      say,
    ),
    heading(say.series),
    ...(summary.series.length > 0 ? [`<p class="method">${escaped(say.method)}</p>`] : []),
    table(seriesHeads(say), summary.series.map((series) => seriesRow(series, say)), say), // prettier-ignore
  ];
  return [page(language, say, parts)];
};

function page(language: Language, { title }: SummaryWords, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${parts.join("\n")}
</body>
</html>
`;
}

function seriesHeads(say: SummaryWords): string[] {
  const numbers = [say.submission, say.least, say.median, say.greatest, say.deviation].map(number);
  return [plain(say.indicator), ...numbers, plain(`${say.values} / ${say.outliers}`)];
}

function seriesRow(series: ComparedSeries, say: SummaryWords): string {
  const { values, outliers, spread } = series;
  const numbers = [spread.least, spread.median, spread.greatest, spread.deviation].map(
    (value) => `<td class="n">${plainNumber(value)}</td>`,
  );
  const beside = values.length <= SIDE_BY_SIDE ? values.map(({ path, text }) => `${path}: ${text}`) : [];
  const notes = outliers.slice(0, MOST).map((outlier) => say.outlier(outlier));
  return row([
    cell(escaped(say.seriesName(series))),
    numberCell(values.length),
    ...numbers,
    cell([...beside, ...notes].map(escaped).join("<br>")),
  ]);
}

function table(heads: readonly string[], rows: readonly string[], say: SummaryWords): string {
  if (rows.length === 0) return `<p>${escaped(say.nothing)}</p>`;
  const left = rows.length - MOST;
  const rest = left > 0 ? `<p>${escaped(say.more(left))}</p>` : "";
  return `<table>\n<thead>${row(heads)}</thead>\n<tbody>\n${rows.slice(0, MOST).join("\n")}\n</tbody>\n</table>${rest}`;
}

function heading(text: string): string {
  return `<h2>${escaped(text)}</h2>`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.join("")}</tr>`;
}

function plain(text: string): string {
  return `<th scope="col">${escaped(text)}</th>`;
}

function number(text: string): string {
  return `<th scope="col" class="n">${escaped(text)}</th>`;
}

function cell(markup: string): string {
  return `<td>${markup}</td>`;
}

function numberCell(value: number): string {
  return `<td class="n">${value}</td>`;
}

function countCells(counts: Counts): string[] {
  return severities.map((severity) =>
    severity === "error" && counts.error > 0 ? `<td class="n error">${counts.error}</td>` : numberCell(counts[severity]),
  );
}

function escaped(text: string): string {
  return printableLines(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
