import { absolute, compare, subtract, toText } from "../measures/decimal";
import { parseCell } from "../parse/parseCell";
import type { Quantity } from "../parse/quantity";
import { FLAG, type Region } from "../regions/region";
import type { CellAddress } from "../sheet/address";
import { citedCells } from "../sheet/citedCells";
import type { Cell } from "../sheet/workbook";
import { namedLine, type NamedLine } from "./prose/namedLine";
import { timeKeys } from "./prose/saidTimes";

/** One figure of a line that another table has too, under the same name and for the same time. */
export interface LineFigure {
  readonly cell: CellAddress;
  readonly stored: Cell;
  readonly quantity: Quantity;
}

/** A line that carries the figures of another table, but for one. */
export interface CarriedFigure {
  /** The figure that was typed. */
  readonly typed: LineFigure;
  readonly source: LineFigure;
  readonly name: string;
  /** Figures of the two lines that agree, and those that a formula fetches. */
  readonly agreeing: number;
  readonly linked: number;
}

const LARGEST_REGION = 3000;
const SMALLEST_RATIO = 0.5;
const ROWS_ABOVE = 6;
/** A figure that stands in more lines is the figure of none. */
const MOST_ALIKE = 20;
/** So many figures agree for each that does not. */
const FOR_EACH = 3;

interface Line {
  readonly region: Region;
  readonly own: NamedLine;
  readonly label: string;
  readonly titleTimes: ReadonlySet<string>;
  readonly figures: ReadonlyMap<string, LineFigure>;
}

/** Every typed figure that differs from the table of which the other figures of its line were taken. */
export function carriedFigures(regions: readonly Region[]): CarriedFigure[] {
  const lines = regions.flatMap((region) => (region.form || region.value.length > LARGEST_REGION ? [] : linesOf(region)));
  const found = new Map<string, CarriedFigure>();
  for (const [one, other] of alikePairs(lines))
    for (const carried of differing(one, other)) {
      const key = keyOf(carried.typed.cell);
      if ((found.get(key)?.agreeing ?? -1) < carried.agreeing) found.set(key, carried);
    }
  return [...found.values()];
}

/** The rows and the columns of a region, their figures by the names and times of the lines that cross them. */
function linesOf(region: Region): Line[] {
  const rows = Array.from({ length: region.height }, (_, at) => namedLine(region.rowLabel(at)));
  const columns = Array.from({ length: region.width }, (_, at) => namedLine(region.columnLabel(at)));
  const titleTimes = timesOfTitles(region);
  return [true, false].flatMap((isRow) =>
    (isRow ? rows : columns).flatMap((own, at): Line[] => {
      const figures = new Map<string, LineFigure>();
      const doubled = new Set<string>();
      (isRow ? columns : rows).forEach((crossing, place) => {
        const figure = figureAt(region, isRow ? at * region.width + place : place * region.width + at);
        const times = [...new Set([...own.times, ...crossing.times])].sort().join("+");
        const name = crossing.names;
        if (!figure || name === "" || crossing.mean) return;
        const key = `${name}|${times}`;
        if (figures.has(key)) doubled.add(key);
        figures.set(key, figure);
      });
      for (const key of doubled) figures.delete(key);
      const label = (isRow ? region.rowLabel(at) : region.columnLabel(at)).text;
      return figures.size < 2 ? [] : [{ region, own, label, titleTimes, figures }];
    }),
  );
}

function figureAt(region: Region, k: number): LineFigure | undefined {
  const { row, column, second } = region.place(k);
  const stored = region.sheet.rows[row]?.[column];
  const flags = region.flags[k] ?? 0;
  if (!stored || second !== undefined || Number.isNaN(region.value[k]) || (flags & (FLAG.percent | FLAG.inexact)) !== 0) return undefined;
  const { quantity } = parseCell(stored);
  return quantity && quantity.unitKind !== "percent" ? { cell: { sheet: region.sheet.name, row, column }, stored, quantity } : undefined;
}

/** Pairs of lines of two regions that have a telling figure in common under one name. */
function alikePairs(lines: readonly Line[]): Iterable<readonly [Line, Line]> {
  const byFigure = new Map<string, Line[]>();
  const pairs = new Map<string, readonly [Line, Line]>();
  const places = new Map(lines.map((line, at) => [line, at]));
  for (const line of lines)
    for (const [key, { quantity }] of line.figures) {
      if (!isTelling(quantity)) continue;
      const figure = `${key.split("|")[0] ?? ""}|${toText(quantity.value)}`;
      const known = byFigure.get(figure) ?? [];
      const others = known.slice(0, MOST_ALIKE).filter(({ region }) => region !== line.region);
      for (const other of others) pairs.set(`${places.get(other) ?? 0}:${places.get(line) ?? 0}`, [other, line]);
      byFigure.set(figure, [...known, line]);
    }
  return pairs.values();
}

/** Four digits that are no round number are hardly the same by chance. */
function isTelling({ value: { units } }: Quantity): boolean {
  return String(units).replace(/^-|0+$/g, "").length >= 4;
}

function differing(one: Line, other: Line): CarriedFigure[] {
  if (!isSameName(one.own, other.own)) return [];
  const shared = sharedFigures(one, other);
  const agreeing = shared.filter(([a, b]) => agrees(a, b));
  const linked = agreeing.filter(([a, b]) => isFetched(a, b) || isFetched(b, a)).length;
  const others = shared.filter(([a, b]) => !agrees(a, b));
  const isTimed = one.own.times.size + other.own.times.size > 0;
  if (!agreeing.some(([{ quantity }]) => isTelling(quantity)) || others.length === 0) return [];
  if (others.length > 1 && agreeing.length < FOR_EACH * others.length) return [];
  // What no formula fetches may be another table of the same names: only one of the same sheet that says the same time is it not.
  if (linked === 0 && !(isTimed && one.region.sheet.name === other.region.sheet.name)) return [];
  return others.flatMap(([a, b]): CarriedFigure[] => {
    const [typed, source] = a.stored.formula === undefined && (b.stored.formula !== undefined || !isTotal(one)) ? [a, b] : [b, a];
    const label = typed === a ? one.label : other.label;
    if (typed.stored.formula !== undefined || ratio(a.quantity, b.quantity) < SMALLEST_RATIO) return [];
    return [{ typed, source, name: label === "" ? typed.cell.sheet : label, agreeing: agreeing.length, linked }];
  });
}

function isTotal({ own }: Line): boolean {
  return own.total;
}

/** Lines called alike, or only by a time or as the total. */
function isSameName(a: NamedLine, b: NamedLine): boolean {
  return a.needed.join(" ") === b.needed.join(" ") && a.mean === b.mean;
}

/** The figures of both lines under one name and for one time; where one has its time from its title only, that must say it. */
function sharedFigures(one: Line, other: Line): (readonly [LineFigure, LineFigure])[] {
  const shared: (readonly [LineFigure, LineFigure])[] = [];
  for (const [key, figure] of one.figures) {
    const [name = "", times = ""] = key.split("|");
    const same = other.figures.get(key);
    const match =
      same && (times !== "" || isSameTitle(one, other))
        ? same
        : times === ""
          ? [...other.figures].find(([its]) => its.startsWith(`${name}|`) && isSaidIn(its.slice(name.length + 1), one.titleTimes))?.[1]
          : isSaidIn(times, other.titleTimes)
            ? other.figures.get(`${name}|`)
            : undefined;
    if (match) shared.push([figure, match]);
  }
  return shared;
}

function isSameTitle(one: Line, other: Line): boolean {
  return [...one.titleTimes].sort().join("+") === [...other.titleTimes].sort().join("+");
}

function isSaidIn(times: string, titleTimes: ReadonlySet<string>): boolean {
  return times !== "" && times.split("+").every((time) => titleTimes.has(time));
}

function agrees({ quantity: a }: LineFigure, { quantity: b }: LineFigure): boolean {
  const distance = absolute(subtract(a.stored ?? a.value, b.stored ?? b.value));
  return [a.step, b.step].some((step) => compare(distance, step) < 0);
}

function isFetched({ stored, cell }: LineFigure, source: LineFigure): boolean {
  return stored.formula !== undefined && citedCells(stored.formula, cell.sheet).some((cited) => keyOf(cited) === keyOf(source.cell));
}

function ratio(a: Quantity, b: Quantity): number {
  const [x, y] = [Math.abs(Number(toText(a.value))), Math.abs(Number(toText(b.value)))];
  return x === 0 || y === 0 ? 0 : Math.min(x, y) / Math.max(x, y);
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}

function timesOfTitles({ sheet, range, place }: Region): ReadonlySet<string> {
  const first = place(0).row;
  const texts = sheet.rows.slice(Math.max(0, Math.min(range.top, first) - ROWS_ABOVE), first).flatMap((cells) => {
    const filled = (cells ?? []).flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell.text] : []));
    return filled.length > 2 ? [] : filled;
  });
  return new Set([sheet.name, ...texts].flatMap((text) => [...timeKeys(text)]));
}
