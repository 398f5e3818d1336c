import { compare } from "../measures/decimal";
import { isMarked } from "../parse/notationMark";
import type { Quantity } from "../parse/quantity";
import { secondFigure } from "../parse/secondFigure";
import { measureOf } from "../parse/unitConversion";
import { unitKindOf } from "../parse/units";
import { isScoreLine } from "../words/lineFlags";
import { RATE_ROLES } from "../words/lineRole";
import { saysPart } from "../words/partOfWhole";
import { isMeasured, saysScaled } from "../words/roundedWords";
import { bareChanges } from "./bareChanges";
import { isSaidRounded, saidGrain } from "./captions";
import { dropNamedFigures } from "./namedFigures";
import { flagNamedPercents, giveRowsTheirUnit, limitsOf, type BoundPlace } from "./lineHabits";
import { FLAG, type Region } from "./region";
import { roundToGrain } from "./roundedFigures";
import { Kind, type SheetText } from "./sheetText";

/** Whether tax is in it stands before the unit: 売上高(税込・円). */
const TAX = /^税[込抜別]み?[・、,／/ ]?/;

/** The unit that a heading gives in brackets. */
const BRACKET_UNIT = /[([（【]\s*([^()[\]（）【】/÷×=]{1,8})\s*[)\]）】]/;

/** A day of the week behind a date: 9/15(日) counts no days. */
const WEEKDAY = /\d\s*日?\s*[([（]\s*[月火水木金土日]\s*(曜日?)?[・･,、祝休]*\s*[)\]）]\s*$/;

/** What a region is made of before its figures are read. */
export type Frame = Pick<Region, "height" | "width" | "place" | "rowLabel" | "columnLabel" | "seconds" | "form">;

/** Reads the figures of a frame into columns of numbers. */
export function fillRegion(text: SheetText, range: Region["range"], frame: Frame): Region {
  const size = frame.height * frame.width;
  const columns = {
    value: new Float64Array(size).fill(NaN),
    half: new Float64Array(size),
    decimals: new Int8Array(size),
    flags: new Uint8Array(size),
    unit: new Uint16Array(size),
  };
  const names = new Names(frame, isSaidRounded(text, range));
  const bounds: BoundPlace[] = [];
  for (let k = 0; k < size; k += 1) {
    const { row, column, second } = frame.place(k);
    const quantity = second === undefined ? text.figure(row, column) : secondAt(text, row, column, second);
    if (!quantity) {
      const kind = text.kind(row, column);
      if (kind !== Kind.blank && !(second !== undefined && kind === Kind.figure)) columns.flags[k] = FLAG.marked;
      continue;
    }
    const name = names.of(quantity, k);
    if (quantity.bound && !quantity.approximate) bounds.push({ k, strict: isStrict(quantity.bound) });
    columns.value[k] = amount(quantity.stored ?? quantity.value);
    columns.half[k] = amount(quantity.step) / 2;
    columns.decimals[k] = quantity.decimals;
    columns.unit[k] = names.place(name);
    columns.flags[k] =
      flagsOf(quantity, name, names.isScaled(k, name)) | (text.cell(row, column)?.formula !== undefined ? FLAG.formula : 0);
  }
  dropNamedFigures(text, range, frame, columns.value);
  for (const k of limitsOf(bounds, columns.value, frame)) columns.flags[k] = (columns.flags[k] ?? 0) & ~FLAG.inexact;
  flagNamedPercents(columns, frame);
  roundToGrain(columns, saidGrain(text, range));
  const mixed = unitFactors(names.units);
  if (mixed) giveRowsTheirUnit(columns, names.units, mixed, frame);
  const factors = withBareChanges(columns, frame, names, mixed, (k) => {
    const { row, column, second } = frame.place(k);
    const quantity = second === undefined ? text.figure(row, column) : undefined;
    return quantity && { quantity, text: text.text(row, column) };
  });
  if (factors) convert(columns, factors);
  return { sheet: text.sheet, range, ...columns, units: names.units, factors, ...frame };
}

/** The factors of all units with those that bare changes take from the thousands of their rows. */
function withBareChanges(
  columns: Pick<Region, "value" | "unit" | "flags">,
  frame: Frame,
  names: Names,
  mixed: readonly number[] | undefined,
  cellAt: Parameters<typeof bareChanges>[2],
): readonly number[] | undefined {
  const changes = bareChanges(columns, frame, cellAt);
  if (changes.size === 0) return mixed;
  const factors = [...(mixed ?? names.units.map(() => 1))];
  for (const [k, { unit, power }] of changes) {
    const place = names.place(unit);
    if ((factors[place] ??= 10 ** power) === 10 ** power) columns.unit[k] = place;
  }
  return factors;
}

function isStrict(bound: Quantity["bound"]): boolean {
  return bound === "<" || bound === ">";
}

function secondAt(text: SheetText, row: number, column: number, kind: string): Quantity | undefined {
  const printed = text.printed.get(row * text.width + column);
  return printed && secondFigure(printed, kind);
}

function flagsOf(quantity: Quantity, name: string, isScaled: boolean): number {
  const { unit, unitKind, approximate, bound, multiplier, stored } = quantity;
  let flags = 0;
  if (unitKind === "percent" || (unit === "" && name === "%")) flags |= FLAG.percent;
  if (approximate || bound) flags |= FLAG.inexact;
  if (isScaled || isMeasured(name) || (unitKind === "money" && multiplier > 0)) flags |= FLAG.scaled;
  return stored ? flags | FLAG.stored : flags;
}

function convert({ value, half, unit }: Pick<Region, "value" | "half" | "unit">, factors: readonly number[]): void {
  for (let k = 0; k < value.length; k += 1) {
    const factor = factors[unit[k] ?? 0] ?? 1;
    value[k] = (value[k] ?? NaN) * factor;
    half[k] = (half[k] ?? 0) * factor;
  }
}

/** A hundredth of a percentage point, where percentages stand beside it. */
const BASIS_POINTS = "bps";
const POINTS_OF_BASIS = 0.01;

/** What figures are multiplied by so that units of one kind agree: 分 and 時間 in one table, basis points beside percentages. Undefined where all units are alike or of different kinds. */
function unitFactors(units: readonly string[]): readonly number[] | undefined {
  const measures = units.map((unit) => (unit === "" || unit === "%" ? undefined : measureOf(unit)));
  const mixed = new Set<string>();
  for (const one of measures)
    for (const other of measures)
      if (one && one.dimension === other?.dimension && compare(one.factor, other.factor) !== 0) mixed.add(one.dimension);
  const hasBasisPoints = units.includes(BASIS_POINTS) && units.some((unit) => unit === "%" || unit === "ポイント");
  if (mixed.size === 0 && !hasBasisPoints) return undefined;
  return measures.map((measure, at) => {
    if (hasBasisPoints && units[at] === BASIS_POINTS) return POINTS_OF_BASIS;
    return measure && mixed.has(measure.dimension) ? amount(measure.factor) : 1;
  });
}

function amount({ units, scale }: Quantity["value"]): number {
  return Number(units) / 10 ** scale;
}

/** The units of a region: each figure's own, or what its column or row heading gives. */
class Names {
  readonly units: string[] = [""];
  private readonly places = new Map<string, number>([["", 0]]);
  private readonly columns: readonly string[];
  private readonly scaled: readonly boolean[];
  /** What a row counts in is not what its rate or its score is given in: "Conversion (%)", scored 0.52. */
  private readonly isRate: readonly boolean[];
  private last = { row: -1, unit: "", isScaled: false, isMean: false };

  constructor(
    private readonly frame: Frame,
    isRounded: boolean,
  ) {
    const headings = Array.from({ length: frame.width }, (_, column) => frame.columnLabel(column).text);
    const own = headings.length - (frame.seconds?.columns.length ?? 0);
    this.columns = [...unitsOfHeadings(headings.slice(0, own)), ...headings.slice(own).map(unitOfHeading)];
    this.isRate = headings.map((heading, column) => RATE_ROLES.has(frame.columnLabel(column).role) || isScoreLine(heading));
    this.scaled = headings.map((heading) => isRounded || saysScaled(heading));
  }

  of({ unit }: Quantity, k: number): string {
    if (unit !== "") return unit;
    const named = this.columns[k % this.frame.width] ?? "";
    return named !== "" || this.isRate[k % this.frame.width] ? named : this.row(k).unit;
  }

  /** Lengths of time are printed to the minute or second; means of them are rounded. */
  isScaled(k: number, name: string): boolean {
    if (isMarked(name)) return this.frame.columnLabel(k % this.frame.width).mean || this.row(k).isMean;
    return this.scaled[k % this.frame.width] === true || this.row(k).isScaled;
  }

  private row(k: number): { readonly unit: string; readonly isScaled: boolean; readonly isMean: boolean } {
    const row = Math.floor(k / this.frame.width);
    if (row !== this.last.row) {
      const { text, mean } = this.frame.rowLabel(row);
      const own = text.endsWith(" %") ? "%" : unitOfHeading(text);
      const unit = own === "" && this.isPartOfAbove(row) ? this.last.unit : own;
      this.last = { row, unit, isScaled: saysScaled(text), isMean: mean };
    }
    return this.last;
  }

  /** うち可燃 below 家庭系ごみ（t） counts in tonnes too. */
  private isPartOfAbove(row: number): boolean {
    const { path, role } = this.frame.rowLabel(row);
    return this.last.row === row - 1 && !RATE_ROLES.has(role) && saysPart(path.at(-1) ?? "");
  }

  place(name: string): number {
    let place = this.places.get(name);
    if (place === undefined) {
      place = this.units.length;
      this.units.push(name);
      this.places.set(name, place);
    }
    return place;
  }
}

/** What stands in brackets is no unit where it tells two headings apart: On roll (day), On roll (night). */
function unitsOfHeadings(headings: readonly string[]): string[] {
  const plain = headings.map((heading) => heading.replace(BRACKET_UNIT, ""));
  return headings.map((heading, at) =>
    plain.some((other, place) => place !== at && other === plain[at] && headings[place] !== heading) ? "" : unitOfHeading(heading),
  );
}

function unitOfHeading(heading: string): string {
  const bracketed = WEEKDAY.test(heading) ? "" : (BRACKET_UNIT.exec(heading)?.[1]?.trim() ?? "");
  const inside = bracketed.replace(TAX, "");
  return inside !== "" && (unitKindOf(inside) !== "other" || isMeasured(inside)) ? inside : "";
}
