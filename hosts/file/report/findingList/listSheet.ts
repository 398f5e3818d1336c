import type { CellContent, SheetContent } from "../../writeXlsx";
import type { Language } from "../../../../src/index";
import { FINDING_STATES, stateWords } from "../../../../src/index";
import { printable } from "../printable";
import type { ReportWords } from "../words";
import { headerCells, looks, severityLook, textCell } from "./cellLooks";
import { calculationText, indicatorText, requestText, type ListItem } from "./listItem";
import type { ListWords } from "./listWords";
import { rowHeight } from "./rowHeight";

export interface ListLayout {
  readonly language: Language;
  readonly words: ListWords;
  readonly say: ReportWords;
  /** URI of the workbook that a finding is in, as the list leads to it; undefined for the workbook that the list is in, null where no link leads there. */
  readonly linkTo: (path: string) => string | undefined | null;
}

type ColumnId = keyof ListWords["columns"];

const WIDTHS: Readonly<Record<ColumnId, number>> = {
  number: 5,
  file: 16,
  severity: 9,
  sheet: 12,
  cell: 6,
  indicator: 20,
  what: 38,
  calculation: 32,
  request: 24,
  answer: 26,
  result: 9,
  outcome: 12,
};

/** Rows of titles above the header. */
const HEADER_ROW = 3;

/** The list itself. `lines` stand under the title. */
export function listSheet(items: readonly ListItem[], lines: readonly [string, string], layout: ListLayout): SheetContent {
  const { words, language } = layout;
  const columns = columnsFor(items);
  const rows = items.map((item, at) => columns.map((column) => listCell(column, item, at + 1, layout)));
  const header = [...titles(words.sheets.list, lines), headerCells(columns.map((column) => words.columns[column]))];
  const last = HEADER_ROW + Math.max(1, rows.length);
  const result = columns.indexOf("result");
  const widths = columns.map((column) => WIDTHS[column]);
  return {
    name: words.sheets.list,
    rows: [...header, ...(rows.length > 0 ? rows : [[textCell(words.noFindings, looks.line)]])],
    columnWidths: widths,
    rowHeights: [...header.map(() => undefined), ...rows.map((row) => rowHeight(row, widths))],
    freeze: { rows: HEADER_ROW + 1 },
    filter: { top: HEADER_ROW, left: 0, bottom: last, right: columns.length - 1 },
    choices: [
      {
        range: { top: HEADER_ROW + 1, left: result, bottom: last, right: result },
        texts: FINDING_STATES.map((state) => stateWords[state][language]),
      },
    ],
    hidesGridlines: true,
    print: { landscape: true, headerRow: HEADER_ROW, footer: words.sheets.list },
  };
}

/** A title and two lines under it. */
export function titles(title: string, lines: readonly string[]): CellContent[][] {
  return [[textCell(title, looks.title)], ...lines.map((line) => [textCell(line, looks.line)])];
}

function columnsFor(items: readonly ListItem[]): ColumnId[] {
  const several = items.some(({ path }) => path !== items[0]?.path);
  const before: readonly ColumnId[] = several ? ["number", "file", "severity"] : ["number", "severity"];
  const after: readonly ColumnId[] = items.some(({ followed }) => followed) ? ["outcome"] : [];
  return [...before, "sheet", "cell", "indicator", "what", "calculation", "request", "answer", "result", ...after];
}

function listCell(column: ColumnId, item: ListItem, number: number, layout: ListLayout): CellContent {
  const { entry, finding, path } = item;
  const { words, say, language } = layout;
  switch (column) {
    case "number":
      return { value: number, style: { ...looks.body, align: "center" } };
    case "file":
      return textCell(printable(path));
    case "severity":
      return textCell(words.severities[entry.severity], severityLook(entry.severity));
    case "sheet":
      return textCell(printable(entry.sheet));
    case "cell":
      return finding ? linkCell(item, layout) : textCell("");
    case "indicator":
      return textCell(indicatorText(entry, say));
    case "what":
    case "calculation":
    case "request":
      return textCell(explained(column, item, layout));
    case "answer":
      return textCell(entry.reason, looks.field);
    case "result":
      return textCell(stateWords[entry.state][language], looks.field);
    case "outcome":
      return textCell(outcomeText(item, words));
  }
}

function explained(column: "what" | "calculation" | "request", { entry, finding }: ListItem, { words, say }: ListLayout): string {
  if (column === "what") return printable(finding?.message ?? entry.message);
  if (!finding) return "";
  if (column === "calculation") return calculationText(finding, words, say);
  // Of an accepted reason nothing more is asked.
  return entry.state === "accepted" ? "" : requestText(finding, words, say);
}

function linkCell({ entry: { sheet, cell }, path }: ListItem, { linkTo }: ListLayout): CellContent {
  const file = linkTo(path);
  if (file === null) return textCell(cell);
  return { ...textCell(cell, looks.link), link: { sheet, cell, ...(file !== undefined && { file }) } };
}

function outcomeText({ followed }: ListItem, words: ListWords): string {
  if (!followed) return "";
  const { outcome, note } = followed;
  return note ? `${words.outcomes[outcome]}\n${words.notes[note]}` : words.outcomes[outcome];
}
