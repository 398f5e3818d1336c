import type { CellRange, Wording } from "../../../src/index";
import type { Mark, MarkOutcome, ShownCells, UnmarkOutcome } from "../../host";
import { areaOf, around, cellArea, common, gridOf, rangeAt } from "./areas";
import { listSheets, type ListedSheet } from "./book";
import { findRules, markSigns, ruleFor, type FoundRules } from "./markRules";
import { hasOurs, withOurs, withoutOurs } from "./noteText";
import { restore } from "./writeChanges";
import { blocksOf } from "./writeCells";
import { MARKS } from "../wayBack";

/** The marks of one cell, which has one colour and one note. */
interface CellMark {
  readonly mark: Mark;
  readonly sign: (typeof markSigns)[number];
}

/** A sheet with the marks that stand on it and those that it shall have. */
interface MarkedSheet extends ListedSheet {
  readonly rules: FoundRules;
  /** The cells among which notes of Kensan can be, and their notes. */
  readonly area: CellRange;
  readonly notes: readonly (readonly string[])[];
  readonly marks: readonly CellMark[];
}

/** Shows findings in the sheets, in place of those shown before: colours by conditional formats, texts in the notes below the user's own. */
export function markCells(marks: readonly Mark[]): MarkOutcome {
  const sheets = listSheets();
  const missing = marks.map(({ cell }) => cell.sheet).filter((name) => !sheets.some((sheet) => sheet.name === name));
  const { found, locked } = findMarks(sheets, marks);
  rewrite(found);
  return {
    marked: found.reduce((sum, sheet) => sum + sheet.marks.length, 0),
    withoutText: [],
    skipped: [...[...new Set(missing)].map(missingSheet), ...locked.map(protectedSheet)],
  };
}

/** Takes every mark and every shade away, wherever it is now. */
export function unmarkCells(): UnmarkOutcome {
  const { found, locked } = findMarks(listSheets(), []);
  rewrite(found.map((sheet) => ({ ...sheet, rules: { ...sheet.rules, shades: [] } })));
  return {
    cleared: found.reduce((sum, sheet) => sum + Math.max(marksOn(sheet), cellsIn(sheet.rules.shaded)), 0),
    skipped: locked.map(protectedSheet),
  };
}

/** The cells that Kensan marks and shades and the user may edit. Notes are not looked for, which would double the time. */
export function countMarks(): ShownCells {
  const open = listSheets().flatMap(({ sheet }) => {
    const { coloured, shaded } = findRules(sheet);
    const isShown = coloured.length + shaded.length > 0 && sheet.getDataRange().canEdit();
    return isShown ? [{ marked: cellsIn(coloured), shaded: cellsIn(shaded) }] : [];
  });
  return { marked: open.reduce((sum, { marked }) => sum + marked, 0), shaded: open.reduce((sum, { shaded }) => sum + shaded, 0) };
}

/** What stands on the sheets of Kensan's marks, and is to stand there. Sheets that the user may not edit are left as they are. */
function findMarks(sheets: readonly ListedSheet[], marks: readonly Mark[]): { found: MarkedSheet[]; locked: string[] } {
  const found: MarkedSheet[] = [];
  const locked: string[] = [];
  for (const listed of sheets) {
    const { name, sheet } = listed;
    const own = marksFor(listed, marks);
    const rules = findRules(sheet);
    const whole = gridOf(sheet);
    const places = [...rules.coloured, ...own.map(({ mark }) => cellArea(mark.cell))].flatMap((place) => common(place, whole) ?? []);
    const area = around(areaOf(sheet.getDataRange()), ...places);
    const range = rangeAt(sheet, area);
    const marked = { ...listed, rules, area, notes: range.getNotes(), marks: own.filter(({ mark }) => common(cellArea(mark.cell), whole)) };
    if (marked.marks.length === 0 && marksOn(marked) === 0 && (marks.length > 0 || rules.shades.length === 0)) continue;
    if (range.canEdit()) found.push(marked);
    else locked.push(name);
  }
  return { found, locked };
}

/** One mark a cell, the worst severity first. */
function marksFor({ name }: ListedSheet, marks: readonly Mark[]): CellMark[] {
  const byCell = new Map<string, CellMark>();
  for (const mark of marks) {
    if (mark.cell.sheet !== name) continue;
    const key = `${mark.cell.row},${mark.cell.column}`;
    const before = byCell.get(key);
    const worst = markSigns.find(({ name: severity }) => severity === mark.severity || severity === before?.mark.severity);
    if (!worst) throw new TypeError(`There is no mark for ${mark.severity}.`);
    const text = before ? `${before.mark.text}\n${mark.text}` : mark.text;
    byCell.set(key, { mark: { ...mark, severity: worst.name, text }, sign: worst });
  }
  return [...byCell.values()];
}

/** How many cells of a sheet show marks: colour and note of one cell count once. */
function marksOn({ rules, notes }: MarkedSheet): number {
  return Math.max(cellsIn(rules.coloured), notes.flat().filter(hasOurs).length);
}

function cellsIn(areas: readonly CellRange[]): number {
  return areas.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
}

/** Puts the marks of each sheet in place of those before: one write of the notes, one of the rules. What was written before something failed is put back. */
function rewrite(sheets: readonly MarkedSheet[]): void {
  const begun: MarkedSheet[] = [];
  try {
    for (const sheet of sheets) {
      begun.push(sheet);
      writeNotes(sheet, notesWith(sheet));
      sheet.sheet.setConditionalFormatRules([...sheet.rules.shades, ...rulesFor(sheet), ...sheet.rules.others]);
    }
    SpreadsheetApp.flush();
  } catch (error) {
    restore(
      () => {
        for (const sheet of begun) {
          writeNotes(sheet, sheet.notes, notesWith(sheet));
          sheet.sheet.setConditionalFormatRules([...sheet.rules.all]);
        }
        SpreadsheetApp.flush();
      },
      MARKS,
      error,
    );
    throw error;
  }
}

/** Kensan's rules come first, below its shades: where two rules colour a cell, Google Sheets shows the upper one. */
function rulesFor({ sheet, marks }: MarkedSheet) {
  return markSigns.flatMap((sign) => {
    const cells = marks.filter((mark) => mark.sign === sign).map(({ mark }) => mark.cell);
    return cells.length === 0 ? [] : [ruleFor(sheet, sign, blocksOf(cells))];
  });
}

function notesWith({ area, notes, marks }: MarkedSheet): string[][] {
  const wanted = notes.map((row) => row.map(withoutOurs));
  for (const { mark } of marks) {
    const row = wanted[mark.cell.row - area.top];
    const at = mark.cell.column - area.left;
    if (row) row[at] = withOurs(row[at] ?? "", mark.severity, mark.text);
  }
  return wanted;
}

/** Writes the smallest rectangle in which a note differs from what stands there. */
function writeNotes({ sheet, area, notes }: MarkedSheet, wanted: readonly (readonly string[])[], present = notes): void {
  const differing = wanted.flatMap((row, r) =>
    row.flatMap((note, c) => (note === present[r]?.[c] ? [] : [cellArea({ row: r, column: c })])),
  );
  const [first, ...others] = differing;
  if (!first) return;
  const { top, left, bottom, right } = around(first, ...others);
  const range = rangeAt(sheet, { top: top + area.top, left: left + area.left, bottom: bottom + area.top, right: right + area.left });
  range.setNotes(wanted.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)));
}

export function protectedSheet(name: string): Wording {
  return {
    ja: `シート「${name}」には保護されていて編集できないセルがあるため、印を付けたり消したりしていません。ファイルのオーナーに編集の許可を頼むと付けられます。`,
    en: `Some cells of the sheet "${name}" are protected and you may not edit them, so its marks were left as they are. Ask the owner of the file for permission to mark it.`,
  };
}

export function missingSheet(name: string): Wording {
  return {
    ja: `シート「${name}」が見つからないため、印を付けていません。もう一度検査してください。`,
    en: `There is no sheet "${name}" any more, so it was not marked. Please check the file again.`,
  };
}
