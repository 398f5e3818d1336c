import type { CellAddress, CellRange } from "../../../src/index";
import type { Scope } from "../../host";
import type { SentBlock, SentCell, SentNote, SentSheet, SentSnapshot } from "../calls";
import { areaOf, areasOf, common, holds, rangeAt } from "./areas";
import { hasCells } from "./book";
import { Grid, type PresentCell } from "./grid";
import { withoutOurs } from "./noteText";
import { Serials } from "./serials";

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Reads all sheets, the sheet in front or the selected cells: a fixed number of questions a sheet, and one for each merged area. Which rows and
 * columns are hidden is not read: Google Sheets tells it line by line only, and no check depends on it.
 */
export function takeSnapshot(scope: Scope): SentSnapshot {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const front = book.getActiveSheet();
  const reader = new Reader();
  const sheets = (scope === "workbook" ? book.getSheets() : [front]).filter(hasCells);
  const selection = scope === "selection" && sheets.length > 0 ? selectedAreas(front) : undefined;
  return {
    sheets: sheets.map((sheet) => reader.read(sheet, selection)),
    formats: reader.formats,
    active: activeCell(front),
  };
}

export function activeCell(front: GoogleSheet): CellAddress {
  const cell = hasCells(front) ? front.getCurrentCell() : null;
  return { sheet: front.getName(), row: (cell?.getRow() ?? 1) - 1, column: (cell?.getColumn() ?? 1) - 1 };
}

function selectedAreas(front: GoogleSheet): CellRange[] {
  return (front.getActiveRangeList()?.getRanges() ?? []).map(areaOf);
}

class Reader {
  readonly formats: string[] = ["General"];
  private readonly places = new Map<string, number>([["General", 0]]);
  private readonly serials = new Serials();

  read(sheet: GoogleSheet, selection: readonly CellRange[] | undefined): SentSheet {
    const used = areaOf(sheet.getDataRange());
    const areas = selection ? selection.flatMap((area) => common(area, used) ?? []) : [used];
    const ranges = areas.map((area) => rangeAt(sheet, area));
    const merges = areasOf(ranges.flatMap((range) => range.getMergedRanges()));
    return {
      name: sheet.getName(),
      isHidden: sheet.isSheetHidden(),
      blocks: ranges.map((range) => this.block(range)),
      merges: distinct(merges),
      notes: ranges.flatMap(notesOf),
    };
  }

  private block(range: GoogleAppsScript.Spreadsheet.Range): SentBlock {
    const grid = new Grid(range, this.serials);
    const { top, left, bottom, right } = grid.area;
    const rows: SentCell[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cells: SentCell[] = [];
      for (let column = left; column <= right; column += 1) cells.push(this.sent(grid.at(row, column)));
      rows.push(cells);
    }
    return { top, left, rows };
  }

  private sent({ content, value, text }: PresentCell): SentCell {
    const { kind, raw, format } = content;
    if (kind === "formula") return [value, text, this.place(format), String(raw).slice(1)];
    if (value === null) return null;
    return value === text && format === "General" ? text : [value, text, this.place(format)];
  }

  /** Where a number format stands in the list. */
  private place(format: string): number {
    const known = this.places.get(format);
    if (known !== undefined) return known;
    this.places.set(format, this.formats.length);
    return this.formats.push(format) - 1;
  }
}

/** The user's own notes: what Kensan wrote says nothing about the data. */
function notesOf(range: GoogleAppsScript.Spreadsheet.Range): SentNote[] {
  const { top, left } = areaOf(range);
  return range.getNotes().flatMap((notes, row) =>
    notes.flatMap((note, column) => {
      const text = withoutOurs(note);
      return text === "" ? [] : [{ row: top + row, column: left + column, text }];
    }),
  );
}

/** Two selected areas may touch one merged area. */
function distinct(areas: readonly CellRange[]): CellRange[] {
  return areas.filter((area, at) => areas.findIndex((other) => holds(other, { row: area.top, column: area.left })) === at);
}
