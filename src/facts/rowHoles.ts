import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import { tableColumns } from "../indicators/readIndicators";
import { yearlyTargets } from "../indicators/yearlyTargets";
import { fold, squeeze } from "../parse/fold";
import type { CellAddress, Cited } from "../sheet/address";
import type { Column } from "../tables/table";
import { readLineLabel } from "../words/lineLabel";
import { isMeanLine, isTotalLine } from "../words/lineFlags";
import { saysPart } from "../words/partOfWhole";

/** A cell that is empty, or shows a dash, where the other rows of its column have a value. */
export interface RowHole {
  readonly indicator: Indicator;
  readonly result: Result | undefined;
  readonly cell: CellAddress;
  readonly text: string;
  /** The figures of the row that make the value due. */
  readonly beside: readonly Figure[];
}

/** The holes of one column, or of all target columns of a table. */
export interface HoleGroup {
  readonly column: Column;
  readonly holes: readonly RowHole[];
  /** How many rows have a value there. */
  readonly filled: number;
  /** For targets: the sign by which the other rows say that a year has none. */
  readonly sign: string | undefined;
}

/** Rows that must have a value, and how many for each hole, before a hole is taken for one. */
const FILLED = 3;
const FILLED_FOR_EACH = 2;

/**
 * The holes of a table: no rating beside a figure and its target, no baseline, name, number, unit or source where the other rows have one, and years left
 * blank at the end of a plan that marks such years elsewhere. Actuals, rates and targets that a calculation needs are the matter of other rules.
 */
export function rowHoles(reading: TableReading): HoleGroup[] {
  const rows = reading.indicators.filter(({ reprint }) => !reprint);
  if (rows.length <= FILLED) return [];
  const { name, number, unit, source, baseline } = tableColumns(reading.table);
  return [
    ...ratingHoles(rows),
    ...groupOf(baseline, rows, (indicator) => (isOfAll(indicator) ? undefined : blankFigure(indicator, indicator.baseline))),
    ...groupOf(name, rows, (indicator) =>
      hole(indicator, indicator.name, indicator.name.value === "" && !isNamedBefore(reading, indicator, name)),
    ),
    ...[number, source, unit].flatMap((column) => groupOf(column, rows, (indicator) => blankText(reading, indicator, column))),
    ...unmarkedYears(rows),
  ];
}

/** What stands for all rows began nowhere. */
function isOfAll({ name }: Indicator): boolean {
  const { total, mean, rest } = readLineLabel([fold(name.value)]);
  return (total || mean) && rest === "";
}

/** A hole, false where the row has a value, undefined where none is due. */
type Look = RowHole | false | undefined;

function groupOf(column: Column | undefined, rows: readonly Indicator[], look: (indicator: Indicator) => Look): HoleGroup[] {
  if (!column) return [];
  const looks = rows.map(look);
  return grouped(column, looks);
}

function grouped(column: Column, looks: readonly Look[], sign?: string): HoleGroup[] {
  const holes = looks.flatMap((one) => (one ? [one] : []));
  const filled = looks.filter((one) => one === false).length;
  const due = holes.length > 0 && filled >= FILLED && filled >= FILLED_FOR_EACH * holes.length;
  return due ? [{ column, holes, filled, sign }] : [];
}

function ratingHoles(rows: readonly Indicator[]): HoleGroup[] {
  const columns = new Map<Column, Look[]>();
  for (const indicator of rows) {
    for (const result of indicator.results) {
      const { rating, actual, target, rate } = result;
      if (!rating) continue;
      const beside = [actual, target, rate].flatMap((figure) => (figure?.value.quantity ? [figure] : []));
      const isEmpty = rating.value.kind === "blank" || rating.value.marker === "nil";
      const due = actual?.value.quantity && (target?.value.quantity ?? rate?.value.quantity);
      const look = !isEmpty ? false : due ? { indicator, result, cell: rating.cell, text: rating.text, beside } : undefined;
      const looks = columns.get(rating.column);
      if (looks) looks.push(look);
      else columns.set(rating.column, [look]);
    }
  }
  return [...columns].flatMap(([column, looks]) => grouped(column, looks));
}

function blankFigure(indicator: Indicator, figure: Figure | undefined): Look {
  return figure && hole(indicator, { value: figure.text, cell: figure.cell }, figure.value.kind === "blank");
}

function blankText({ table }: TableReading, indicator: Indicator, column: Column | undefined): Look {
  if (!column) return undefined;
  // Numbers are those of what is listed.
  if (column.role === "number" && isOfSeveral(indicator.name.value)) return undefined;
  const cited = column.role === "number" ? indicator.number : column.role === "source" ? indicator.source : undefined;
  const isBlank = column.role === "unit" ? indicator.unit === undefined : cited === undefined;
  return hole(indicator, { value: "", cell: { sheet: table.sheet.name, row: indicator.row, column: column.index } }, isBlank);
}

/** 計 7施設, うち公立, "of which online": a row of several others. */
function isOfSeveral(name: string): boolean {
  const label = squeeze(fold(name)).trim();
  return isTotalLine([label]) || isMeanLine(label) || saysPart(label);
}

/** The row of all groups has its name among theirs: 全社, before the column of branches. */
function isNamedBefore({ table, indicators }: TableReading, { row }: Indicator, name: Column | undefined): boolean {
  const textIn = (at: number, column: number): string => table.sheet.rows[at]?.[column]?.text.trim() ?? "";
  return table.columns.some(({ index, role }) => {
    if (name === undefined || index >= name.index || role === "number") return false;
    const text = textIn(row, index);
    return text !== "" && !indicators.some((other) => other.row !== row && textIn(other.row, index) === text);
  });
}

/** A value is due in a row that states at least two figures. */
function hole(indicator: Indicator, { value, cell }: Cited<string>, isEmpty: boolean): Look {
  if (!isEmpty) return false;
  const beside = figuresOf(indicator);
  return beside.length < 2 ? undefined : { indicator, result: undefined, cell, text: value, beside };
}

function figuresOf({ baseline, targets, results }: Indicator): Figure[] {
  const figures = [baseline, ...targets, ...results.flatMap(({ actual, rate }) => [actual, rate])];
  return figures.flatMap((figure) => (figure && (figure.value.quantity ?? figure.value.others) ? [figure] : []));
}

/** Years left blank before the first or after the last target, where other rows say by a sign that a year has no target. */
function unmarkedYears(rows: readonly Indicator[]): HoleGroup[] {
  const sign = rows.flatMap(yearlyTargets).find(({ value }) => value.kind === "marker")?.text;
  const column = rows[0]?.targets[0]?.column;
  if (sign === undefined || !column) return [];
  const looks = rows.map((indicator): Look => {
    const years = yearlyTargets(indicator);
    const stated = years.filter(({ value }) => value.quantity ?? value.others);
    const last = years.map(({ value }) => value.kind !== "blank").lastIndexOf(true);
    const end = years[last + 1] ?? (years[0]?.value.kind === "blank" ? years[0] : undefined);
    if (stated.length === 0) return undefined;
    return end !== undefined && { indicator, result: undefined, cell: end.cell, text: end.text, beside: stated };
  });
  return grouped(column, looks, sign);
}
