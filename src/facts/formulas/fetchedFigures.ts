import { absolute, compare, subtract } from "../../measures/decimal";
import { parseCell } from "../../parse/parseCell";
import type { CellAddress } from "../../sheet/address";
import { formulaPlaces, sheetAt } from "../../sheet/formulaPlaces";
import type { Cell, Sheet, Workbook } from "../../sheet/workbook";

/** A typed number in a line of figures that formulas fetch from another sheet. */
export interface FetchedFigure {
  readonly cell: CellAddress;
  readonly stored: Cell;
  /** The cell that its neighbour, carried on as in the other lines, would fetch. */
  readonly source: CellAddress;
  readonly shown: Cell;
  readonly neighbour: CellAddress;
  /** Lines whose formulas are carried on in the same way. */
  readonly lines: number;
}

interface Reference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Shape {
  /** The formula without what it takes from other sheets. */
  readonly words: string;
  readonly foreign: readonly Reference[];
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly down: number;
  readonly right: number;
}

const FEWEST_LINES = 2;
/** Tables with more lines than this are lists. */
const MOST_LINES = 60;

/** Every typed number beside a formula that only fetches, where all other lines say which cell it would fetch, and that cell shows another number. */
export function fetchedFigures(workbook: Workbook): FetchedFigure[] {
  return workbook.sheets.flatMap((sheet) => {
    const shapes = shapesOf(sheet);
    if (shapes.size === 0) return [];
    return sheet.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((stored, column): FetchedFigure[] => {
        if (!stored || typeof stored.value !== "number" || stored.formula !== undefined) return [];
        const found = [
          fetchedBy(shapes, { row, column }, { row, column: column - 1 }, "row"),
          fetchedBy(shapes, { row, column }, { row, column: column + 1 }, "row"),
          fetchedBy(shapes, { row, column }, { row: row - 1, column }, "column"),
          fetchedBy(shapes, { row, column }, { row: row + 1, column }, "column"),
        ].find((one) => one !== undefined);
        const shown =
          found && workbook.sheets.find(({ name }) => name === found.source.sheet)?.rows[found.source.row]?.[found.source.column];
        if (!found || !shown || !differs(stored, shown)) return [];
        return [
          { ...found, cell: { sheet: sheet.name, row, column }, stored, shown, neighbour: { sheet: sheet.name, ...found.neighbour } },
        ];
      }),
    );
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function fetchedBy(
  shapes: ReadonlyMap<string, Shape>,
  at: Place,
  neighbour: Place,
  along: "row" | "column",
): { readonly source: Reference; readonly neighbour: Place; readonly lines: number } | undefined {
  const own = shapes.get(keyOf(neighbour));
  const [only] = own?.foreign ?? [];
  if (own?.words !== "#" || !only) return undefined;
  const steps = stepsOfLines(shapes, at, neighbour, along);
  const [first] = steps ?? [];
  if (!steps || first?.line.from !== only.sheet) return undefined;
  const lines = new Set(steps.map(({ place }) => place)).size;
  const isOne = steps.every(({ line: { from, to, down, right } }) => {
    const { line } = first;
    return from === line.from && to === line.to && down === line.down && right === line.right;
  });
  const { to, down, right } = first.line;
  // What all lines take from one fixed cell says nothing of where the next one would look.
  if (lines < FEWEST_LINES || !isOne || (to === only.sheet && down === 0 && right === 0)) return undefined;
  return { source: { sheet: to, row: only.row + down, column: only.column + right }, neighbour, lines };
}

/** How the formulas of the other lines go on from the place of the neighbour to that of the cell; undefined where they calculate otherwise. */
function stepsOfLines(
  shapes: ReadonlyMap<string, Shape>,
  at: Place,
  neighbour: Place,
  along: "row" | "column",
): { readonly place: number; readonly line: Step }[] | undefined {
  const steps: { readonly place: number; readonly line: Step }[] = [];
  const start = at[along];
  for (let line = Math.max(0, start - MOST_LINES); line <= start + MOST_LINES; line += 1) {
    const [a, b] = [neighbour, at].map((place) => shapes.get(keyOf({ ...place, [along]: line })));
    if (line === start || !a || !b) continue;
    if (a.words !== b.words || a.foreign.length !== b.foreign.length) return undefined;
    a.foreign.forEach((from, place) => {
      const to = b.foreign[place]!;
      steps.push({ place: line, line: { from: from.sheet, to: to.sheet, down: to.row - from.row, right: to.column - from.column } });
    });
  }
  return steps;
}

function keyOf({ row, column }: Place): string {
  return `${row}:${column}`;
}

/** The formulas of a sheet that take figures from other sheets. */
function shapesOf(sheet: Sheet): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      const shape = cell?.formula === undefined ? undefined : shapeOf(cell.formula, sheet.name);
      if (shape && shape.foreign.length > 0) shapes.set(keyOf({ row, column }), shape);
    }),
  );
  return shapes;
}

function shapeOf(formula: string, own: string): Shape | undefined {
  const form = formulaPlaces(formula);
  if (!form) return undefined;
  const isForeign = (at: number): boolean => sheetAt(form, at, own) !== own;
  const foreign = form.places.flatMap(({ row, column }, at) => (isForeign(at) ? [{ sheet: sheetAt(form, at, own), row, column }] : []));
  const words = form.pieces.map((piece, at) => piece + (at === form.places.length ? "" : isForeign(at) ? "#" : "@")).join("");
  return { words, foreign };
}

function differs(stored: Cell, shown: Cell): boolean {
  const [{ quantity: a }, { quantity: b }] = [parseCell(stored), parseCell(shown)];
  if (!a || !b || typeof shown.value !== "number") return false;
  const distance = absolute(subtract(a.stored ?? a.value, b.stored ?? b.value));
  return [a.step, b.step].every((step) => compare(distance, step) >= 0);
}
