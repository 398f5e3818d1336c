import type { Attainment } from "../../../../src/index";
import { bulletChart } from "./bulletChart";
import type { PageWords } from "./findingTable";
import { htmlTable, htmlText } from "./htmlText";

/** A page with more charts is no page any more. */
const MOST_CHARTS = 300;

/** Targets and actuals of the indicators of one file; "" where none has both. */
export function attainmentTable(attainments: readonly Attainment[], page: PageWords): string {
  if (attainments.length === 0) return "";
  const { own, say, list } = page;
  const headings = [list.columns.indicator, own.place, own.target, own.actual, own.rate, own.chart];
  const rows = attainments.slice(0, MOST_CHARTS).map((one) => chartRow(one, page));
  const left = attainments.length - MOST_CHARTS;
  const rest = left > 0 ? `<p>${htmlText(say.more(left))}</p>` : "";
  return `${htmlTable("charts", own.attainment, headings, rows)}\n<p class="small">${htmlText(own.chartLegend)}</p>${rest}`;
}

function chartRow(one: Attainment, { own, say }: PageWords): string[] {
  const { indicator, sheet, cell, target, actual, baseline, rate, period, lessIsBetter } = one;
  const note = lessIsBetter ? say.inBrackets(own.lessIsBetter) : "";
  return [
    htmlText(`${indicator}${note}`),
    `${htmlText(sheet)}<br>${htmlText(cell)}`,
    htmlText(target.text),
    htmlText(`${actual.text}${period === null ? "" : say.inBrackets(say.date(period))}`),
    htmlText(rate ?? ""),
    bulletChart(one, own.chartTitle(actual.text, target.text, baseline?.text)),
  ];
}
