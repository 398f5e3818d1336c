import type { CellAddress } from "../../sheet/address";
import { formulaPlaces, formulaWith, isRangeEnd, sheetAt, type FormulaPlaces } from "../../sheet/formulaPlaces";
import { remarkOn } from "../../sheet/remark";
import type { Cell, Sheet, Workbook } from "../../sheet/workbook";
import type { FormulaOutOfLine } from "./formulasOutOfLine";

/** The rows from which to which all ranges of a formula go, each down a single column of one sheet. */
interface Span {
  readonly at: CellAddress;
  readonly cell: Cell;
  readonly form: FormulaPlaces;
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
}

/** So many formulas beside it take up the same rows. */
const FEWEST = 3;
const CONSTANT = /\d{2,}/;
const TEXT = /"(?:[^"]|"")*"/g;
/** Beyond so many formulas a sheet is a model; a longer block is no summary. */
const MOST_FORMULAS = 20_000;
const MOST_IN_BLOCK = 40;

/**
 * Formulas that take up a row less, or one more, than all others of their row or of the block above and below them: AVERAGE(J10:J14) beside COUNTA(C10:C15) and COUNTIF(L10:L15,"◎").
 * Where the row holds nothing in their column, it is left out by right.
 */
export function spansBeside(workbook: Workbook): FormulaOutOfLine[] {
  return workbook.sheets.flatMap((sheet) => {
    const spans = sheet.rows.flatMap((cells, row) => (cells ?? []).flatMap((cell, column) => spanOf(sheet, cell, row, column) ?? []));
    if (spans.length > MOST_FORMULAS) return [];
    const [rows, columns] = [groupedBy(spans, ({ at }) => at.row), groupedBy(spans, ({ at }) => at.column)];
    return spans.flatMap(
      (own) => outOfLine(workbook, [rows.get(own.at.row) ?? [], blockOf(columns.get(own.at.column) ?? [], own)], own) ?? [],
    );
  });
}

function groupedBy(spans: readonly Span[], key: (span: Span) => number): ReadonlyMap<number, readonly Span[]> {
  const groups = new Map<number, Span[]>();
  for (const span of spans) {
    const known = groups.get(key(span));
    if (known) known.push(span);
    else groups.set(key(span), [span]);
  }
  return groups;
}

function spanOf(sheet: Sheet, cell: Cell | undefined, row: number, column: number): Span | undefined {
  const form = cell?.formula?.includes(":") ? formulaPlaces(cell.formula) : undefined;
  // What is put in for a row is left out of the range.
  if (!cell || !form || CONSTANT.test(form.words.replace(TEXT, ""))) return undefined;
  const ends = form.places.flatMap((_, place) => (isRangeEnd(form, place) ? [place] : []));
  const ranges = ends.map((place) => ({
    sheet: sheetAt(form, place, sheet.name),
    top: form.places[place - 1]?.row ?? -1,
    bottom: form.places[place]?.row ?? -1,
    isColumn: form.places[place - 1]?.column === form.places[place]?.column,
  }));
  const [first] = ranges;
  if (!first || first.bottom <= first.top) return undefined;
  const isOne = ranges.every((one) => one.isColumn && one.sheet === first.sheet && one.top === first.top && one.bottom === first.bottom);
  const { top, bottom } = first;
  return isOne ? { at: { sheet: sheet.name, row, column }, cell, form, sheet: first.sheet, top, bottom } : undefined;
}

function outOfLine(workbook: Workbook, lines: readonly (readonly Span[])[], own: Span): FormulaOutOfLine | undefined {
  for (const beside of lines) {
    const others = beside.filter((one) => one !== own && one.sheet === own.sheet);
    const [first] = others;
    if (!first || others.length < FEWEST || !others.every(({ top, bottom }) => top === first.top && bottom === first.bottom)) continue;
    const [up, down] = [Math.abs(first.top - own.top), Math.abs(first.bottom - own.bottom)];
    if (up + down !== 1) continue;
    const odd = up === 1 ? Math.min(first.top, own.top) : Math.max(first.bottom, own.bottom);
    if (!holdsLike(workbook, own, odd)) continue;
    const expected = formulaWith(
      own.form,
      own.form.places.map((place, at) =>
        isRangeEnd(own.form, at) ? { ...place, row: first.bottom } : isRangeEnd(own.form, at + 1) ? { ...place, row: first.top } : place,
      ),
    );
    const { formula = "", text } = own.cell;
    return { cell: own.at, text, formula, expected, count: others.length, nearest: first.at, example: first.cell };
  }
  return undefined;
}

/** The formulas of the column above and below one, as far as they stand close together. */
function blockOf(column: readonly Span[], own: Span): readonly Span[] {
  const at = column.indexOf(own);
  let [first, last] = [at, at];
  while (first > 0 && isNear(column[first - 1], column[first])) first -= 1;
  while (last < column.length - 1 && isNear(column[last], column[last + 1])) last += 1;
  const top = column[first]?.at.row ?? 0;
  // What adds up the block itself is another matter.
  const isOfBlock = (one: Span): boolean => one.sheet === own.at.sheet && one.bottom >= top;
  return last - first > MOST_IN_BLOCK ? [] : column.slice(first, last + 1).filter((one) => !isOfBlock(one));
}

function isNear(above: Span | undefined, below: Span | undefined): boolean {
  return above !== undefined && below !== undefined && below.at.row - above.at.row <= APART;
}

/** A total may stand between the counts and the mean of a block. */
const APART = 2;

/** Whether the row in question holds in every column of the formula what the rows beside it hold, and no total of them. */
function holdsLike({ sheets }: Workbook, { form, sheet, top, bottom }: Span, odd: number): boolean {
  const rows = sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.rows ?? [];
  const beside = odd < top ? top : odd > bottom ? bottom : odd === top ? top + 1 : bottom - 1;
  return form.places.every((place, at) => {
    if (!isRangeEnd(form, at)) return true;
    const [one, other] = [rows[odd]?.[place.column], rows[beside]?.[place.column]];
    if (!one || !other || one.text.trim() === "" || typeof one.value !== typeof other.value || remarkOn(one) !== undefined) return false;
    const [own, like] = [one.formula, other.formula].map((formula) => formula && formulaPlaces(formula)?.words);
    return own === like;
  });
}
