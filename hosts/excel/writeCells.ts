import type { CellAddress } from "../../src/index";
import type { CellContent, RawContent } from "../changes/changeLog";
import { cellKey, runsOf } from "../changes/cellRuns";
import { writable } from "./cellContent";
import type { Write } from "./writeInParts";

/** What one cell shall hold. */
export interface CellWrite {
  readonly cell: CellAddress;
  readonly content: CellContent;
  /** The number format that the cell has now; undefined where it is not known. */
  readonly format: string | undefined;
  /** True where the cell holds this content already and gets its format only. */
  readonly isHeld: boolean;
}

const RUN_BYTES = 900;
const CELL_BYTES = 60;

/**
 * Formulas, numbers, texts and number formats, a run of cells at a time. Cells that get their format only go by themselves: written again, a formula would
 * be calculated anew, and the cells that another formula fills would block it.
 */
export function cellWrites(cells: readonly CellWrite[], sheetOf: (name: string) => Excel.Worksheet): Write[] {
  const [held, others] = [cells.filter(({ isHeld }) => isHeld), cells.filter(({ isHeld }) => !isHeld)];
  return [...runWrites(held, sheetOf), ...runWrites(others, sheetOf)];
}

function runWrites(cells: readonly CellWrite[], sheetOf: (name: string) => Excel.Worksheet): Write[] {
  const byKey = new Map(cells.map((each) => [cellKey(each.cell), each]));
  return runsOf(cells.map(({ cell }) => cell)).map(({ sheet, column, top, bottom }) => {
    const own: CellWrite[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const each = byKey.get(cellKey({ sheet, row, column }));
      if (each) own.push(each);
    }
    const raw: RawContent[][] = own.map(({ content }) => [writable(content)]);
    return {
      bytes: RUN_BYTES + own.length * CELL_BYTES + 3 * JSON.stringify(raw).length,
      queue: () => writeRun(sheetOf(sheet).getRangeByIndexes(top, column, bottom - top + 1, 1), own, raw),
    };
  });
}

function writeRun(range: Excel.Range, cells: readonly CellWrite[], raw: RawContent[][]): void {
  // In a cell formatted as text everything becomes text, so that such a format comes last, and first where a text is to stay one.
  const first = cells.map(({ content }) => [content.kind !== "text" && content.format === "@" ? "General" : content.format]);
  const last = cells.map(({ content }) => [content.format]);
  const differs = cells.some(({ content, format }) => content.format !== format);
  const asText = cells.some(({ content }) => content.kind !== "text" && content.format === "@");
  // A formula in a cell without a format takes over that of the cells it refers to.
  const takesOver = cells.some(({ content }) => content.kind === "formula" && content.format === "General");
  if (differs || asText) range.numberFormat = first;
  if (cells.every(({ isHeld }) => isHeld)) return;
  range.formulas = raw;
  if (asText || takesOver) range.numberFormat = last;
}
