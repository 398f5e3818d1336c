import type { Figure } from "../indicators/figure";
import type { Indicator, TableReading } from "../indicators/indicator";
import { readProjects } from "../indicators/readProjects";
import type { CellAddress, Cited } from "../sheet/address";
import type { Printed } from "../parse/printed";

/** Figures that only a table's own reading knows: cards, changes beside averages, several figures in one cell, merged figures. */
export function otherFigures(reading: TableReading): CellAddress[] {
  const cells: CellAddress[] = [];
  for (const figure of figuresOf(reading)) {
    if (figure.value.quantity !== undefined || figure.value.kind === "several") cells.push(figure.cell);
  }
  return cells;
}

function* figuresOf(reading: TableReading): Iterable<Cited<Printed>> {
  for (const indicator of reading.indicators) yield* severalOf(indicator);
  for (const { figures, delta } of reading.summaries) {
    yield* figures;
    if (delta) yield delta;
  }
  for (const { figure, delta, about } of reading.headlines) {
    yield figure;
    if (delta && !about) yield delta;
  }
  if (reading.roadmap?.budget) yield reading.roadmap.budget;
}

/** A plain figure of an indicator's row stands in its table's region: only cells of several figures may not. */
function* severalOf({ baseline, targets, results }: Indicator): Iterable<Figure> {
  for (const figure of [baseline, ...targets, ...results.flatMap(({ actual, whole, rate, delta }) => [actual, whole, rate, delta])])
    if (figure?.value.kind === "several") yield figure;
}

/** The rows of a table that name neither an indicator nor a project, by their first filled cell. A row that shares a merged indicator with the one above names it. */
export function rowsWithoutIndicator({ table }: TableReading): CellAddress[] {
  if (table.kind === "roadmap" || table.kind === "headline") return [];
  const { sheet, range, rows } = table;
  const projects = new Set(readProjects(table).map(({ row }) => row));
  return rows.flatMap(({ index, kind }) => {
    if (kind !== "label" || projects.has(index)) return [];
    const cells = sheet.rows[index] ?? [];
    const first = cells.findIndex((cell, column) => column >= range.left && column <= range.right && (cell?.text ?? "").trim() !== "");
    return [{ sheet: sheet.name, row: index, column: first < 0 ? range.left : first }];
  });
}
