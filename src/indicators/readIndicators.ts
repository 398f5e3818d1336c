import { foldName } from "../parse/foldName";
import { fold } from "../parse/fold";
import { findPeriod, parsePeriod } from "../parse/parsePeriod";
import type { Period } from "../parse/period";
import type { SheetGrid } from "../tables/grid";
import type { Column, ColumnRole, KpiTable } from "../tables/table";
import type { Cited } from "../sheet/address";
import type { Figure } from "./figure";
import { directionUnder } from "../words/directionWords";
import type { Indicator, IndicatorType, Result } from "./indicator";
import { indicatorName, namesCumulative, namesReprint, unitInName } from "./indicatorName";
import { indicatorType } from "./indicatorType";
import { readFigure } from "./readFigure";
import type { RememberedTable } from "./readingMemory";

/** The columns of a table by what they hold, looked up once per table. */
export interface TableColumns {
  readonly name: Column | undefined;
  readonly number: Column | undefined;
  readonly unit: Column | undefined;
  readonly source: Column | undefined;
  readonly baseline: Column | undefined;
  readonly targets: readonly Column[];
  /** One entry for each group of columns that belong together. */
  readonly groups: readonly ColumnGroup[];
}

export interface ColumnGroup {
  readonly period: Period | undefined;
  readonly columns: Partial<Readonly<Record<ColumnRole, Column>>>;
  readonly target: Column | undefined;
}

export function tableColumns(table: KpiTable): TableColumns {
  const first = (role: ColumnRole): Column | undefined => table.columns.find((column) => column.role === role);
  const targets = table.columns.filter(({ role }) => role === "target");
  const numbers = [...new Set(table.columns.map(({ group }) => group))].filter((group) => group > 0).sort((a, b) => a - b);
  return {
    name: first("indicator"),
    number: table.columns.filter(({ role }) => role === "number").at(-1),
    unit: first("unit"),
    source: first("source"),
    baseline: first("baseline"),
    targets,
    groups: numbers.map((group) => columnGroup(table, group, targets)),
  };
}

function columnGroup(table: KpiTable, group: number, targets: readonly Column[]): ColumnGroup {
  const columns: Partial<Record<ColumnRole, Column>> = {};
  for (const column of table.columns) if (column.group === group) columns[column.role] ??= column;
  const whole = columns.whole ?? (columns.part ? table.columns.find(({ role }) => role === "whole") : undefined);
  if (whole) columns.whole = whole;
  const period = columns.actual?.period ?? columns.part?.period ?? columns.rate?.period ?? columns.whole?.period;
  return { period, columns, target: columns.target ?? targetFor(period, targets) };
}

/** The one target, or that of the fiscal year in which the period ends. */
function targetFor(period: Period | undefined, targets: readonly Column[]): Column | undefined {
  const shared = targets.filter(({ group }) => group === 0);
  if (shared.length <= 1) return shared[0];
  if (!period) return undefined;
  const covering = shared.filter(({ period: year }) => year !== undefined && year.start <= period.end && period.end <= year.end);
  return covering[0];
}

/** Every indicator row of the table, typed. Rows without an indicator are left to the caller to name. */
export function readIndicators(grid: SheetGrid, table: KpiTable, known?: RememberedTable): Indicator[] {
  const columns = tableColumns(table);
  const indicators: Indicator[] = [];
  for (const { index, kind } of table.rows)
    if (kind === "indicator") indicators.push(known?.indicatorAt(index, grid) ?? readIndicator(grid, table, columns, index));
  return indicators;
}

function readIndicator(grid: SheetGrid, table: KpiTable, columns: TableColumns, row: number): Indicator {
  const nameText = columns.name ? grid.text(row, columns.name.index) : "";
  const name = indicatorName(nameText);
  const unit = rowUnit(grid, columns, row) ?? unitInName(nameText) ?? table.unit;
  const figure = (column: Column): Figure => readFigure(grid, row, column, unit);
  const baseline = columns.baseline ? figure(columns.baseline) : undefined;
  const targets = columns.targets.map(figure);
  const number = citedText(grid, row, columns.number);
  const source = citedText(grid, row, columns.source);
  const key = foldName(nameText);
  const said = table.directions?.get(key);
  const indicator: { -readonly [Key in keyof Indicator]: Indicator[Key] } = {
    row,
    name: { value: name, cell: { sheet: grid.sheet.name, row, column: columns.name?.index ?? table.range.left } },
    key,
    unit,
    type: said
      ? { direction: said, evidence: "user", because: "" }
      : (directionSaid(grid, table, row) ?? indicatorType(name, baseline, targets)),
    cumulative: namesCumulative(nameText),
    reprint: namesReprint(nameText) || (number !== undefined && fold(number.value).trim() === "再掲"),
    targets,
    results: columns.groups.map((group) => readResult(grid, row, group, targets, figure)),
  };
  if (number) indicator.number = number;
  if (baseline) indicator.baseline = baseline;
  if (source) indicator.source = source;
  return indicator;
}

/** What a column of directions says: "Good is: Lower". */
function directionSaid(grid: SheetGrid, { columns }: KpiTable, row: number): IndicatorType | undefined {
  for (const { role, index, label } of columns) {
    if (role !== "other" && role !== "note" && role !== "field") continue;
    const text = fold(grid.text(row, index)).trim();
    const direction = directionUnder(label, text);
    if (direction) return { direction, evidence: "name", because: text };
  }
  return undefined;
}

function rowUnit(grid: SheetGrid, columns: TableColumns, row: number): string | undefined {
  const text = columns.unit ? fold(grid.text(row, columns.unit.index)).trim() : "";
  return text === "" ? undefined : text;
}

function citedText(grid: SheetGrid, row: number, column: Column | undefined): Cited<string> | undefined {
  if (!column) return undefined;
  const value = grid.text(row, column.index);
  return value.trim() === "" ? undefined : { value, cell: { sheet: grid.sheet.name, row, column: column.index } };
}

function readResult(
  grid: SheetGrid,
  row: number,
  group: ColumnGroup,
  targets: readonly Figure[],
  figure: (column: Column) => Figure,
): Result {
  const { actual, part, whole, rate, delta, rating, period } = group.columns;
  const measured = actual ?? part;
  const actualFigure = measured && figure(measured);
  const target = group.target && (targets.find(({ column }) => column === group.target) ?? figure(group.target));
  const actualPeriod = actualFigure?.value.period ?? (period && periodBeside(grid, row, period));
  // Filled in place: a large table has very many results, and copies of objects cost more than reading the figures.
  const result: { -readonly [Key in keyof Result]: Result[Key] } = { period: group.period };
  if (actualFigure) result.actual = actualFigure;
  if (whole) result.whole = figure(whole);
  if (rate) result.rate = figure(rate);
  if (delta) result.delta = figure(delta);
  if (target) result.target = target;
  if (rating) result.rating = figure(rating);
  if (actualPeriod) result.actualPeriod = actualPeriod;
  return result;
}

function periodBeside(grid: SheetGrid, row: number, column: Column): Period | undefined {
  const text = grid.text(row, column.index);
  return text === "" ? undefined : (parsePeriod(text, { bareYear: "fiscal" }) ?? findPeriod(text));
}
