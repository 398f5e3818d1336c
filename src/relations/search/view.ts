import type { FigureGrid } from "../figureGrid";

/** What is known of a line before any relation: its range, whether it is a quantity at all, what it is called. */
export interface LineProfile {
  readonly low: number;
  readonly high: number;
  readonly hasNegative: boolean;
  readonly medianSize: number;
  /** Ranks (1, 2, 3 …) and years name things; they measure nothing. */
  readonly isName: boolean;
  readonly label: string;
}

/**
 * A table looked at one way: relations speak about its lines (its columns, say) and are tested in its observations (its rows).
 * Lines and observations without figures are left out; figures lie line by line, index = line × observationCount + observation.
 */
export interface View {
  readonly byColumn: boolean;
  readonly lineCount: number;
  readonly observationCount: number;
  /** The row or column of the table that a line or an observation is. */
  readonly lineAt: readonly number[];
  readonly observationAt: readonly number[];
  readonly value: Float64Array;
  readonly half: Float64Array;
  readonly unknown: Uint8Array;
  readonly profiles: readonly LineProfile[];
}

export function makeView(grid: FigureGrid, half: Float64Array, byColumn: boolean): View {
  const { rows, columns } = grid;
  const [lines, observations] = byColumn ? [columns, rows] : [rows, columns];
  const [lineStep, observationStep] = byColumn ? [1, columns] : [columns, 1];
  const lineAt: number[] = [];
  for (let i = 0; i < lines; i++)
    for (let j = 0, k = i * lineStep; j < observations; j++, k += observationStep)
      if (!Number.isNaN(grid.value[k])) {
        lineAt.push(i);
        break;
      }
  const observationAt: number[] = [];
  for (let j = 0; j < observations; j++) if (isObservation(grid, lineAt, lineStep, j * observationStep)) observationAt.push(j);
  const size = lineAt.length * observationAt.length;
  const value = new Float64Array(size);
  const halfOf = new Float64Array(size);
  const unknown = new Uint8Array(size);
  let at = 0;
  for (const i of lineAt)
    for (const j of observationAt) {
      const k = i * lineStep + j * observationStep;
      value[at] = grid.value[k]!;
      halfOf[at] = half[k]!;
      unknown[at++] = grid.unknown[k]!;
    }
  const n = observationAt.length;
  const labels = byColumn ? grid.columnLabels : grid.rowLabels;
  const profiles = lineAt.map((line, i) => profileOf(value.subarray(i * n, (i + 1) * n), labels[line] ?? ""));
  return { byColumn, lineCount: lineAt.length, observationCount: n, lineAt, observationAt, value, half: halfOf, unknown, profiles };
}

/** At least two figures; a heading of nothing but years is none. */
function isObservation({ value }: FigureGrid, lineAt: readonly number[], lineStep: number, offset: number): boolean {
  let figures = 0;
  let years = 0;
  for (const i of lineAt) {
    const v = value[i * lineStep + offset]!;
    if (Number.isNaN(v)) continue;
    figures++;
    if (isYear(v)) years++;
  }
  return figures > 1 && !(figures >= 3 && years === figures);
}

function isYear(v: number): boolean {
  return Number.isInteger(v) && v >= 1900 && v <= 2100;
}

function profileOf(values: Float64Array, label: string): LineProfile {
  const figures = values.filter((v) => !Number.isNaN(v));
  let steps = 0;
  let years = 0;
  let low = Infinity;
  let high = -Infinity;
  figures.forEach((v, j) => {
    if (j > 0 && figures[j - 1]! + 1 === v) steps++;
    if (isYear(v)) years++;
    low = Math.min(low, v);
    high = Math.max(high, v);
  });
  const count = figures.length;
  const allYears = count > 0 && years === count;
  const isName = allYears || (count >= 3 && steps >= 0.8 * (count - 1));
  const sizes = figures.map(Math.abs).sort();
  return { low, high, hasNegative: low < 0, medianSize: sizes[count >> 1] ?? 0, isName, label };
}
