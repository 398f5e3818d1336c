import type { CellContent, SheetContent } from "../../hosts/file/writeXlsx";
import type { FileReport, ReportedSkip } from "../../src/index";
import { grouped } from "../formats/grouped";
import type { ReportWords } from "../formats/words";
import { printable } from "../printable";
import { headerCells, looks, numberCell, textCell } from "./cellLooks";
import { calculationText, indicatorText, type ListItem } from "./listItem";
import { titles, type ListLayout } from "./listSheet";

/** How many cells a reason names. */
const CELLS_NAMED = 200;

/** How much of each file is proved, and what is not, by reason. */
export function coverageSheet(files: readonly FileReport[], { words, say }: ListLayout): SheetContent {
  const counts = headerCells([words.fileName, words.figures, words.proved, words.contradicted, words.compared, words.notProvable]);
  const rows: CellContent[][] = [...titles(words.sheets.coverage, [""]), counts];
  for (const { path, error, coverage } of files) {
    const { figures, proved, contradicted, compared, unproved } = coverage;
    if (error) rows.push([textCell(printable(path)), textCell(say.unreadable(printable(error.message)))]);
    else rows.push([textCell(printable(path)), ...[figures, proved, contradicted, compared, unproved.length].map(numberCell)]);
  }
  rows.push([], [textCell(words.unproved, looks.title)], headerCells([words.fileName, words.count, words.reason, words.cells]));
  const listed = rows.length;
  for (const { path, coverage } of files) {
    for (const [reason, skips] of grouped(coverage.unproved, (skip) => skip.reason)) {
      rows.push([textCell(printable(path)), numberCell(skips.length), textCell(printable(reason)), textCell(cellNames(skips, say))]);
    }
  }
  // Reasons and cells need the width of several counts.
  const merges = rows.slice(listed - 1).map((_, at) => ({ top: listed - 1 + at, left: 3, bottom: listed - 1 + at, right: 5 }));
  for (const row of rows.slice(listed - 1)) row.push(textCell(""), textCell(""));
  return {
    name: words.sheets.coverage,
    rows,
    merges,
    columnWidths: [30, 9, 48, 14, 14, 16],
    hidesGridlines: true,
    print: { landscape: true, footer: words.sheets.coverage },
  };
}

function cellNames(skips: readonly ReportedSkip[], say: ReportWords): string {
  const named: string[] = [];
  let sheet: string | undefined;
  for (const skip of skips.slice(0, CELLS_NAMED)) {
    named.push(skip.sheet === sheet ? skip.cell : `${printable(skip.sheet)}!${skip.cell}`);
    sheet = skip.sheet;
  }
  if (skips.length > CELLS_NAMED) named.push(say.more(skips.length - CELLS_NAMED));
  return named.join(say.list);
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
  return {
    name,
    rows: [...titles(name, [""]), headerCells([number, sheet, cell, indicator, what, calculation, reason]), ...rows],
    columnWidths: [5, 14, 7, 26, 46, 42, 30],
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
