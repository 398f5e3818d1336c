import type { CellContent, SheetContent } from "../../writeXlsx";
import type { FileReport } from "../../../../src/index";
import { grouped } from "../grouped";
import { printable } from "../printable";
import { skippedCells } from "../skippedCells";
import { headerCells, looks, numberCell, textCell } from "./cellLooks";
import { calculationText, indicatorText, type ListItem } from "./listItem";
import { titles, type ListLayout } from "./listSheet";
import { rowHeight } from "./rowHeight";

/** How many cells a reason names. */
const CELLS_NAMED = 200;

const COVERAGE_WIDTHS = [26, 9, 12, 12, 12, 14, 62];
const REASON_WIDTHS = [26, 9, 50, undefined, undefined, undefined, 62];
/** The reason stands under several counts. */
const REASON = { left: 2, right: 5 };

/** How much of each file is proved, and what is not, by reason. */
export function coverageSheet(files: readonly FileReport[], layout: ListLayout): SheetContent {
  const { words } = layout;
  const counts = headerCells([words.fileName, words.figures, words.proved, words.contradicted, words.compared, words.notProvable]);
  const rows: CellContent[][] = [...titles(words.sheets.coverage, [""]), counts, ...files.map((file) => countRow(file, layout))];
  const reasons = files.flatMap((file) => reasonRows(file, layout));
  if (reasons.length > 0) rows.push([], [textCell(words.unproved, looks.title)]);
  const from = rows.length;
  if (reasons.length > 0) rows.push(reasonRow(headerCells([words.fileName, words.count, words.reason, words.cells])), ...reasons);
  return {
    name: words.sheets.coverage,
    rows,
    merges: rows.slice(from).map((_, at) => ({ top: from + at, bottom: from + at, ...REASON })),
    columnWidths: COVERAGE_WIDTHS,
    rowHeights: rows.map((row, at) => (at > from ? rowHeight(row, REASON_WIDTHS) : undefined)),
    hidesGridlines: true,
    print: { landscape: true, footer: words.sheets.coverage },
  };
}

function countRow({ path, error, coverage }: FileReport, { say }: ListLayout): CellContent[] {
  const { figures, proved, contradicted, compared, unproved } = coverage;
  if (error) return [textCell(printable(path)), textCell(say.unreadable(printable(error.message)))];
  return [textCell(printable(path)), ...[figures, proved, contradicted, compared, unproved.length].map(numberCell)];
}

function reasonRows({ path, coverage }: FileReport, { say }: ListLayout): CellContent[][] {
  return [...grouped(coverage.unproved, (skip) => skip.reason)].map(([reason, skips]) =>
    reasonRow([
      textCell(printable(path)),
      numberCell(skips.length),
      textCell(printable(reason)),
      textCell(skippedCells(skips, say, CELLS_NAMED)),
    ]),
  );
}

/** File, count, reason and cells, the reason over several columns. */
function reasonRow([file, count, reason, cells]: readonly CellContent[]): CellContent[] {
  const empty = { ...reason, value: "" } as CellContent;
  return [file, count, reason, empty, empty, empty, cells] as CellContent[];
}

const CHANGES = [
  ["restated", new Set(["restated-period"])],
  ["targets", new Set(["changed-target", "changed-baseline"])],
] as const;

/** What was restated and which targets moved since an earlier document, on a sheet each, where there are such findings. */
export function changeSheets(items: readonly ListItem[], layout: ListLayout): SheetContent[] {
  return CHANGES.flatMap(([id, rules]) => {
    const rows = items.flatMap((item, at) => (rules.has(item.entry.rule) ? [changeRow(item, at + 1, layout)] : []));
    return rows.length === 0 ? [] : [changeSheet(layout.words.sheets[id], rows, layout)];
  });
}

function changeSheet(name: string, rows: readonly CellContent[][], { words: { columns, reason } }: ListLayout): SheetContent {
  const { number, sheet, cell, indicator, what, calculation } = columns;
  const widths = [5, 14, 7, 26, 46, 42, 30];
  const header = [...titles(name, [""]), headerCells([number, sheet, cell, indicator, what, calculation, reason])];
  return {
    name,
    rows: [...header, ...rows],
    columnWidths: widths,
    rowHeights: [...header.map(() => undefined), ...rows.map((row) => rowHeight(row, widths))],
    freeze: { rows: 3 },
    hidesGridlines: true,
    print: { landscape: true, headerRow: 2, footer: name },
  };
}

function changeRow({ entry, finding }: ListItem, number: number, { words, say }: ListLayout): CellContent[] {
  const calculation = finding ? calculationText(finding, words, say) : "";
  return [
    numberCell(number),
    ...[printable(entry.sheet), entry.cell, indicatorText(entry, say), printable(entry.message), calculation].map((text) => textCell(text)),
    textCell(entry.reason, looks.field),
  ];
}
