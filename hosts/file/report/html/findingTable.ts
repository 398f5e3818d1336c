import type { Followed, Language, ReportedFinding } from "../../../../src/index";
import { stateWords, severities } from "../../../../src/index";
import { calculationText, indicatorText, requestText } from "../findingList/listItem";
import type { ListWords } from "../findingList/listWords";
import type { ReportWords } from "../words";
import { htmlTable, htmlText } from "./htmlText";
import type { HtmlWords } from "./htmlWords";
import { rangePicture } from "./rangePicture";

export interface PageWords {
  readonly own: HtmlWords;
  readonly say: ReportWords;
  readonly list: ListWords;
  readonly language: Language;
}

/** The findings of one file, the gravest first; "" where there are none. */
export function findingTable(findings: readonly ReportedFinding[], followed: readonly Followed[], page: PageWords): string {
  if (findings.length === 0) return "";
  const { own, list } = page;
  const numbered = findings.map((finding, at) => ({ finding, state: finding.record && followed[at] }));
  const sorted = severities.flatMap((severity) => numbered.filter(({ finding }) => finding.severity === severity));
  const headings = [list.columns.number, list.columns.severity, own.place, list.columns.indicator, own.what];
  return htmlTable(
    "findings",
    `${own.findings} (${findings.length})`,
    headings,
    sorted.map(({ finding, state }, at) => findingRow(finding, at + 1, state, page)),
  );
}

function findingRow(finding: ReportedFinding, number: number, followed: Followed | undefined, page: PageWords): string[] {
  const { severity, sheet, cell } = finding;
  const { say, list } = page;
  return [
    String(number),
    `<span class="severity ${severity}">${htmlText(list.severities[severity])}</span>`,
    `${htmlText(sheet)}<br>${htmlText(cell)}`,
    htmlText(indicatorText(finding, say)),
    whatCell(finding, followed, page),
  ];
}

function whatCell(finding: ReportedFinding, followed: Followed | undefined, { say, list, language }: PageWords): string {
  const calculation = calculationText(finding, list, say).split("\n");
  const asked = requestText(finding, list, say).split("\n");
  const state = followed && [stateWords[followed.entry.state][language], followed.entry.reason].filter((text) => text !== "").join(": ");
  const lines = [...calculation, ...asked, ...(state === undefined ? [] : [`${list.columns.result}: ${state}`])].filter(
    (line) => line !== "",
  );
  return `${htmlText(finding.message)}${pictureOf(finding, say)}${lines.map((line) => `<p class="small">${htmlText(line)}</p>`).join("")}`;
}

function pictureOf(finding: ReportedFinding, say: ReportWords): string {
  const { stated, range } = finding;
  if (stated === null || range === null) return "";
  return rangePicture(finding, [say.stated(stated), say.range(...range)].join(say.list), /[%％]$/.test(stated) ? "%" : "");
}
