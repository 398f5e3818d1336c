import { parseCell } from "../parse/parseCell";
import type { Quantity } from "../parse/quantity";
import type { SheetGrid } from "./grid";
import { isShareHeader } from "./columns";
import type { Column, ColumnRole } from "./table";

/** Rows compared to see which two columns a share divides. */
const SAMPLE_ROWS = 60;
/** Share of the rows that must agree before columns without telling names are taken for part and whole. */
const AGREEMENT = 0.6;

interface Triple {
  readonly whole: number;
  readonly part: number;
  readonly rate: number;
}

/**
 * Finds the shares of a table without targets: a rate column and the two columns whose quotient it prints, by name where the headers
 * say so and else by the figures. Several triples may stand side by side and share one whole.
 */
export function withShareColumns(grid: SheetGrid, columns: readonly Column[], rows: readonly number[]): Column[] {
  if (columns.some(({ role }) => role === "target")) return [...columns];
  const triples = shareTriples(grid, columns, rows);
  if (triples.length === 0) return [...columns];
  const roles = new Map<number, { role: ColumnRole; group: number }>();
  triples.forEach(({ whole, part, rate }, place) => {
    if (!roles.has(whole)) roles.set(whole, { role: "whole", group: place + 1 });
    roles.set(part, { role: "part", group: place + 1 });
    roles.set(rate, { role: "rate", group: place + 1 });
  });
  return columns.map((column) => ({ ...column, ...roles.get(column.index) }));
}

function shareTriples(grid: SheetGrid, columns: readonly Column[], rows: readonly number[]): Triple[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const triples: Triple[] = [];
  let from = 0;
  columns.forEach((column, place) => {
    if (!isShareHeader(column)) return;
    const earlier = columns.slice(0, place).filter(({ role, index }) => isCountColumn(grid, role, index, sample));
    const near = earlier.filter(({ index }) => index >= from);
    const triple = named(near, column) ?? byFigures(grid, near, column, sample) ?? byFigures(grid, earlier, column, sample);
    if (triple) triples.push(triple);
    from = column.index + 1;
  });
  return triples;
}

function isCountColumn(grid: SheetGrid, role: ColumnRole, index: number, rows: readonly number[]): boolean {
  if (role !== "whole" && role !== "part" && role !== "other" && role !== "actual" && role !== "total") return false;
  return rows.some((row) => figureAt(grid, row, index) !== undefined);
}

function named(near: readonly Column[], rate: Column): Triple | undefined {
  const whole = near.filter(({ role }) => role === "whole").at(-1);
  const part = near.filter(({ role }) => role === "part").at(-1);
  return whole && part ? { whole: whole.index, part: part.index, rate: rate.index } : undefined;
}

function byFigures(grid: SheetGrid, candidates: readonly Column[], rate: Column, rows: readonly number[]): Triple | undefined {
  let best: { triple: Triple; agreeing: number } | undefined;
  for (const whole of candidates) {
    for (const part of candidates) {
      if (whole === part) continue;
      const agreeing = agreement(grid, { whole: whole.index, part: part.index, rate: rate.index }, rows);
      if (agreeing >= AGREEMENT && agreeing > (best?.agreeing ?? 0)) {
        best = { triple: { whole: whole.index, part: part.index, rate: rate.index }, agreeing };
      }
    }
  }
  return best?.triple;
}

/** Share of the rows in which 100 × part ÷ whole is the rate to within its last digit. Only which columns belong together hangs on it, no verdict. */
function agreement(grid: SheetGrid, { whole, part, rate }: Triple, rows: readonly number[]): number {
  let [compared, agreeing] = [0, 0];
  for (const row of rows) {
    const [w, p, r] = [figureAt(grid, row, whole), figureAt(grid, row, part), figureAt(grid, row, rate)];
    if (!w || !p || !r || amount(w) === 0) continue;
    compared += 1;
    const printed = r.unitKind === "none" && amount(r) <= 1 && r.decimals >= 2 ? amount(r) * 100 : amount(r);
    if (Math.abs((100 * amount(p)) / amount(w) - printed) <= 1.01 * amount({ ...r, value: r.step })) agreeing += 1;
  }
  return compared >= 2 ? agreeing / compared : 0;
}

function figureAt(grid: SheetGrid, row: number, column: number): Quantity | undefined {
  const cell = grid.rawCell(row, column);
  return cell && cell.text !== "" ? parseCell(cell).quantity : undefined;
}

function amount(quantity: Quantity): number {
  return Number(quantity.value.units) / 10 ** quantity.value.scale;
}
