import type { CellAddress } from "../../sheet/address";
import { formulaPlaces, formulaWith, isFilled, samePlaces, type FormulaPlaces, type NamedPlace } from "../../sheet/formulaPlaces";
import type { Sheet } from "../../sheet/workbook";

export type Place = Pick<CellAddress, "row" | "column">;
export type Direction = "row" | "column";

/** What the line of a cell holds in its place: the formula of its neighbours, carried on to it. */
export interface LineFormula {
  /** Without its "=". */
  readonly formula: string;
  readonly form: FormulaPlaces;
  /** How many cells near by in the line hold it, and how many calculate alike but with other cells. */
  readonly count: number;
  readonly others: number;
  readonly nearest: CellAddress;
  /** True where it is held on both sides; else the cell is the first or the last. */
  readonly between: boolean;
  /** The cells from the cell to its neighbours: the farther of the two. */
  readonly gap: number;
}

interface LineCell {
  /** The column of a cell in a row, the row of a cell in a column. */
  readonly t: number;
  readonly at: Place;
  readonly form: FormulaPlaces;
}

/** So many formulas on either side say what a line holds. */
const FARTHEST = 40;

const read = new WeakMap<Sheet, SheetFormulas>();

/** The formulas of a sheet, read once. */
export function formulasOf(sheet: Sheet): SheetFormulas {
  let known = read.get(sheet);
  if (!known) read.set(sheet, (known = new SheetFormulas(sheet)));
  return known;
}

/** The formulas of a sheet as they stand in its rows and columns. */
export class SheetFormulas {
  private readonly lines: Readonly<Record<Direction, Map<number, LineCell[]>>> = { row: new Map(), column: new Map() };
  private readonly forms = new Map<string, FormulaPlaces>();

  constructor(readonly sheet: Sheet) {
    sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        const form = cell?.formula === undefined ? undefined : formulaPlaces(cell.formula);
        if (!form) return;
        const at = { row, column };
        this.forms.set(`${row}:${column}`, form);
        enter(this.lines.row, row, { t: column, at, form });
        enter(this.lines.column, column, { t: row, at, form });
      }),
    );
  }

  /** How many formulas of a cell's column and of those beside it differ in nothing but their numbers: quantity × price × 1, × 0.8, × 0. */
  variantsAt({ row, column }: Place): number {
    const own = withoutNumbers(this.formAt({ row, column })?.words ?? "");
    const beside = [column - 1, column, column + 1].flatMap((one) => this.lines.column.get(one) ?? []);
    return new Set(beside.flatMap(({ form: { words } }) => (withoutNumbers(words) === own ? [words] : []))).size;
  }

  /** Whether every second formula of the column goes on as the cell's own: repayment and interest of one year after the other. */
  alternates({ row, column }: Place): boolean {
    const moveBetween = (from: number, to: number): string | undefined =>
      moveOf(this.formAt({ row: row + from, column }), this.formAt({ row: row + to, column }));
    return [2, -2].some((step) => {
      const own = moveBetween(0, step);
      return own !== undefined && [1, -1].some((beside) => own === moveBetween(beside, beside + step));
    });
  }

  get isEmpty(): boolean {
    return this.forms.size === 0;
  }

  formAt({ row, column }: Place): FormulaPlaces | undefined {
    return this.forms.get(`${row}:${column}`);
  }

  /** Whether the cell's own formula goes through its row or column too, filled across or down: formulas that belong to lines across it are alike by chance. */
  isRepeated(at: Place): boolean {
    const own = this.formAt(at);
    if (!own) return false;
    return (["row", "column"] as const).some((along) =>
      this.around(at, along).some((side) =>
        side.some(
          (other) =>
            isFixedAlike(own, other.form) &&
            isFilled(own, at, other.form, other.at) &&
            !this.fits(other.at, along === "row" ? "column" : "row"),
        ),
      ),
    );
  }

  /** Whether a cell holds what its line holds in its place. */
  fits(at: Place, along: Direction): boolean {
    const [own, line] = [this.formAt(at), this.lineAt(at, along)];
    return own !== undefined && own.words === line?.form.words && samePlaces(own.places, line.form.places);
  }

  /** What the row or column holds in a place, as its two nearest formulas say: one on each side, or the next two of the first or last cell. */
  lineAt(at: Place, along: Direction): LineFormula | undefined {
    return this.lineFormula(at, along, this.around(at, along));
  }

  /** The same among the formulas of the line that calculate as the cell's own does: sums on either side of a rate. */
  kinAt(at: Place, along: Direction): LineFormula | undefined {
    const own = this.formAt(at);
    const [before, after] = this.around(at, along);
    const kin = (side: readonly LineCell[]): LineCell[] => side.filter(({ form }) => form.words === own?.words);
    return own && this.lineFormula(at, along, [kin(before), kin(after)]);
  }

  /** The same for a cell without a formula: among formulas like the one directly before it, or else directly behind it. */
  lineFrom(at: Place, along: Direction): LineFormula | undefined {
    const [before, after] = this.around(at, along);
    const words = (before[0] ?? after[0])?.form.words;
    const kin = (side: readonly LineCell[]): LineCell[] => side.filter(({ form }) => form.words === words);
    return this.lineFormula(at, along, [kin(before), kin(after)]);
  }

  /** Whether a cell goes on as the formulas of its line that calculate alike. */
  kinFits(at: Place, along: Direction): boolean {
    const [own, line] = [this.formAt(at), this.kinAt(at, along)];
    return own !== undefined && line !== undefined && samePlaces(own.places, line.form.places);
  }

  /** Whether the cells directly before and behind hold the cell's own formula, filled along the line. */
  isFilledThrough({ row, column }: Place): boolean {
    const own = this.formAt({ row, column });
    const holds = (at: Place): boolean => {
      const other = this.formAt(at);
      return own !== undefined && other !== undefined && isFilled(own, { row, column }, other, at);
    };
    return (
      (holds({ row: row - 1, column }) && holds({ row: row + 1, column })) ||
      (holds({ row, column: column - 1 }) && holds({ row, column: column + 1 }))
    );
  }

  /** The formulas of the line nearest to a cell, so many on either side. */
  nearest(at: Place, along: Direction, each: number): readonly FormulaPlaces[] {
    return this.around(at, along).flatMap((side) => side.slice(0, each).map(({ form }) => form));
  }

  /** Where formulas stand, row by row. */
  get places(): readonly Place[] {
    return [...this.lines.row.values()].flatMap((cells) => cells.map(({ at }) => at));
  }

  private lineFormula(at: Place, along: Direction, [before, after]: readonly [LineCell[], LineCell[]]): LineFormula | undefined {
    const t = along === "row" ? at.column : at.row;
    const between = before.length > 0 && after.length > 0;
    const [a, b] = between ? [before[0], after[0]] : before.length > 0 ? before : after;
    if (!a || a.form.words !== b?.form.words) return undefined;
    const own = this.formAt(at);
    const places = carried(a, b, t, own);
    if (!places) return undefined;
    const alike = [...before, ...after].filter(({ form }) => form.words === a.form.words);
    const going = alike.filter((cell) => samePlaces(carried(a, b, cell.t, cell.form) ?? [], cell.form.places));
    // What calculates alike beyond its ends belongs to another table.
    const ends = [t, ...going.map((cell) => cell.t)];
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    const others = alike.filter((cell) => cell.t >= from && cell.t <= to).length - going.length;
    const nearest = Math.abs(a.t - t) <= Math.abs(b.t - t) ? a : b;
    const form = { ...nearest.form, places: places.map((place, i) => withSignsOf(nearest.form.places[i], place)) };
    const gap = between ? Math.max(t - a.t, b.t - t) : Math.abs(t - a.t);
    const formula = formulaWith(form, form.places);
    return { formula, form, count: going.length, others, nearest: { sheet: this.sheet.name, ...nearest.at }, between, gap };
  }

  /** The formulas of the line on either side, the nearest first. */
  private around(at: Place, along: Direction): readonly [LineCell[], LineCell[]] {
    const [line, t] = along === "row" ? [this.lines.row.get(at.row), at.column] : [this.lines.column.get(at.column), at.row];
    if (!line) return [[], []];
    const start = firstFrom(line, t);
    const next = line[start]?.t === t ? start + 1 : start;
    return [line.slice(Math.max(0, start - FARTHEST), start).reverse(), line.slice(next, next + FARTHEST)];
  }
}

/** How the cells that a formula names lie from those of another one with the same words. */
function moveOf(from: FormulaPlaces | undefined, to: FormulaPlaces | undefined): string | undefined {
  if (!from || from.words !== to?.words || from.places.length !== to.places.length) return undefined;
  return from.places.map(({ row, column }, at) => `${(to.places[at]?.row ?? 0) - row},${(to.places[at]?.column ?? 0) - column}`).join(" ");
}

/** The words of a formula whatever numbers stand in them. */
export function withoutNumbers(words: string): string {
  return words.replace(/\d+(?:\.\d+)?/g, "0");
}

/** The place of the first cell that does not stand before t. */
function firstFrom(line: readonly LineCell[], t: number): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle]?.t ?? t) < t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cells that a formula names at t if it goes on from a and b; undefined where that is no cell, or a sheet that nothing tells. */
function carried(a: LineCell, b: LineCell, t: number, own: FormulaPlaces | undefined): NamedPlace[] | undefined {
  const places: NamedPlace[] = [];
  for (const [i, one] of a.form.places.entries()) {
    const other = b.form.places[i];
    if (!other) return undefined;
    const row = goingOn(a.t, one.row, b.t, other.row, t);
    const column = goingOn(a.t, one.column, b.t, other.column, t);
    const sheet = one.sheet === other.sheet ? one.sheet : own?.words === a.form.words ? own.places[i]?.sheet : undefined;
    if (row === undefined || column === undefined || sheet === undefined) return undefined;
    places.push({ ...one, sheet, row, column });
  }
  return places;
}

/** A place with the dollar signs of another. */
function withSignsOf(signs: NamedPlace | undefined, place: NamedPlace): NamedPlace {
  return signs ? { ...place, fixedRow: signs.fixedRow, fixedColumn: signs.fixedColumn } : place;
}

function goingOn(t1: number, p1: number, t2: number, p2: number, t: number): number | undefined {
  const p = p1 + ((t - t1) * (p2 - p1)) / (t2 - t1);
  return Number.isInteger(p) && p >= 0 ? p : undefined;
}

function enter(lines: Map<number, LineCell[]>, key: number, cell: LineCell): void {
  const line = lines.get(key);
  if (line) line.push(cell);
  else lines.set(key, [cell]);
}

/** Whether the same places have dollar signs: D7/C7 is none of D9/$C$9, which in the row of totals names the same cells by chance. */
function isFixedAlike({ places: a }: FormulaPlaces, { places: b }: FormulaPlaces): boolean {
  return a.every(({ fixedRow, fixedColumn }, at) => fixedRow === b[at]?.fixedRow && fixedColumn === b[at].fixedColumn);
}
