import type { Sheet } from "../sheet/workbook";
import { compare } from "../measures/decimal";
import { measureOf } from "../parse/unitConversion";
import { unitKindOf } from "../parse/units";
import type { Quantity } from "../parse/quantity";
import type { LineLabel } from "../words/lineLabel";
import { blocksOf, type Block } from "./blocks";
import { formOf, type FormLines } from "./forms";
import { columnLabels, rowLabelReader } from "./labels";
import { FLAG, type Region } from "./region";
import { shapeOf, type Shape } from "./shape";
import { Kind, SheetText } from "./sheetText";
import { spansOf, type Span } from "./sideBySide";

/** A heading or a cell in thousands: the last digit shown is rounded. */
const SCALED = /千円|百万円|億円|万円|千人|万人|thousand|million|'000|000s|\bk(usd|eur|€|\$)?\b|\$m|[€£$]m|\bmn\b|\bbn\b/i;
/** The unit that a heading gives in brackets. */
const BRACKET_UNIT = /[([（【]\s*([^()[\]（）【】/÷×=]{1,8})\s*[)\]）】]/;

/** The regions of a sheet, and the figures that stand in none. */
export interface SheetRegions {
  readonly sheet: Sheet;
  readonly regions: readonly Region[];
  /** Order numbers, years, codes down a stub, figures in titles and notes. */
  readonly loose: readonly { readonly row: number; readonly column: number }[];
}

/** Every rectangle of figures on a sheet with its headings and stubs, from top to bottom and left to right, and what stands outside. */
export function readRegions(sheet: Sheet): SheetRegions {
  const text = new SheetText(sheet);
  const regions = regionsOf(text);
  const inside = new Uint8Array(text.height * text.width);
  for (const { value, place } of regions) {
    for (let k = 0; k < value.length; k += 1) {
      const { row, column } = place(k);
      inside[row * text.width + column] = 1;
    }
  }
  const loose: { row: number; column: number }[] = [];
  for (let at = 0; at < inside.length; at += 1)
    if (text.kinds[at] === Kind.figure && inside[at] === 0) loose.push({ row: Math.floor(at / text.width), column: at % text.width });
  return { sheet, regions, loose };
}

export function findRegions(sheet: Sheet): readonly Region[] {
  return readRegions(sheet).regions;
}

function regionsOf(text: SheetText): Region[] {
  const regions: Region[] = [];
  let last: { readonly columns: readonly number[]; readonly labels: readonly LineLabel[] } | undefined;
  for (const block of blocksOf(text)) {
    for (const span of spansOf(text, block)) {
      const form = formOf(text, block, span);
      if (form) {
        regions.push(formRegion(text, block, span, form));
        continue;
      }
      const shape = shapeOf(text, block, span);
      if (!shape || shape.rows.length === 0) continue;
      const bare = shape.headings.length === 0 && last?.columns.join() === shape.columns.join();
      const labels = bare && last ? last.labels : columnLabels(text, shape);
      last = { columns: shape.columns, labels };
      regions.push(gridRegion(text, block, span, shape, labels));
    }
  }
  return regions;
}

function gridRegion(text: SheetText, { top, bottom }: Block, { left, right }: Span, shape: Shape, labels: readonly LineLabel[]): Region {
  const { rows, columns } = shape;
  const width = columns.length;
  const place = (k: number): { row: number; column: number } => ({ row: rows[Math.floor(k / width)] ?? 0, column: columns[k % width] ?? 0 });
  const rowLabel = rowLabelReader(text, shape);
  const columnLabel = (column: number): LineLabel => labels[column] ?? labels[0]!;
  return filled(text, { top, left, bottom, right }, { height: rows.length, width, place, rowLabel, columnLabel, form: false });
}

function formRegion(text: SheetText, { top, bottom }: Block, { left, right }: Span, { values, rowLabels }: FormLines): Region {
  const width = values[0]?.length ?? 0;
  const all = values.flat();
  return filled(text, { top, left, bottom, right }, {
    height: values.length,
    width,
    place: (k) => all[k]!,
    rowLabel: (row) => rowLabels[row]!,
    columnLabel: (column) => all[column]!.label,
    form: true,
  });
}

type Frame = Pick<Region, "height" | "width" | "place" | "rowLabel" | "columnLabel" | "form">;

/** Reads the figures of a frame into columns of numbers. */
function filled(text: SheetText, range: Region["range"], frame: Frame): Region {
  const size = frame.height * frame.width;
  const value = new Float64Array(size).fill(NaN);
  const half = new Float64Array(size);
  const decimals = new Int8Array(size);
  const flags = new Uint8Array(size);
  const unit = new Uint16Array(size);
  const units = new UnitTable();
  const columnUnits = unitsOfHeadings(Array.from({ length: frame.width }, (_, column) => frame.columnLabel(column).text));
  const scaledColumns = Array.from({ length: frame.width }, (_, column) => SCALED.test(frame.columnLabel(column).text));
  for (let k = 0; k < size; k += 1) {
    const { row, column } = frame.place(k);
    const quantity = text.figure(row, column);
    if (!quantity) {
      if (text.kind(row, column) !== Kind.blank) flags[k] = FLAG.marked;
      continue;
    }
    const printed = amount(quantity.value);
    value[k] = quantity.stored ? amount(quantity.stored) : printed;
    half[k] = amount(quantity.step) / 2;
    decimals[k] = quantity.decimals;
    const rowUnit = columnUnits[k % frame.width] ?? "";
    const name = quantity.unit !== "" ? quantity.unit : rowUnit !== "" ? rowUnit : unitOfHeading(frame.rowLabel(Math.floor(k / frame.width)).text);
    unit[k] = units.place(name);
    const percent = quantity.unitKind === "percent" || (quantity.unit === "" && name === "%");
    const scaled = scaledColumns[k % frame.width] === true || (quantity.unitKind === "money" && quantity.multiplier > 0);
    flags[k] =
      (percent ? FLAG.percent : 0) |
      (quantity.approximate || quantity.bound ? FLAG.inexact : 0) |
      (scaled ? FLAG.scaled : 0) |
      (quantity.stored ? FLAG.stored : 0) |
      (text.cell(row, column)?.formula !== undefined ? FLAG.formula : 0);
  }
  const factors = unitFactors(units.names);
  if (factors) {
    for (let k = 0; k < size; k += 1) {
      const factor = factors[unit[k] ?? 0] ?? 1;
      value[k] = (value[k] ?? NaN) * factor;
      half[k] = (half[k] ?? 0) * factor;
    }
  }
  return { sheet: text.sheet, range, value, half, decimals, flags, unit, units: units.names, factors, ...frame };
}

/** What figures are multiplied by so that units of one kind agree: 分 and 時間 in one table. Undefined where all units are alike or of different kinds. */
function unitFactors(units: readonly string[]): readonly number[] | undefined {
  const measures = units.map((unit) => (unit === "" || unit === "%" ? undefined : measureOf(unit)));
  const mixed = new Set<string>();
  measures.forEach((one, at) => {
    if (one && measures.some((other, place) => place !== at && other?.dimension === one.dimension && compare(other.factor, one.factor) !== 0)) mixed.add(one.dimension);
  });
  if (mixed.size === 0) return undefined;
  return measures.map((measure) => (measure && mixed.has(measure.dimension) ? amount(measure.factor) : 1));
}

function amount({ units, scale }: Quantity["value"]): number {
  return Number(units) / 10 ** scale;
}

/** What stands in brackets is no unit where it tells two headings apart: On roll (day), On roll (night). */
function unitsOfHeadings(headings: readonly string[]): string[] {
  const plain = headings.map((heading) => heading.replace(BRACKET_UNIT, ""));
  return headings.map((heading, at) => (plain.some((other, place) => place !== at && other === plain[at] && headings[place] !== heading) ? "" : unitOfHeading(heading)));
}

function unitOfHeading(heading: string): string {
  const inside = BRACKET_UNIT.exec(heading)?.[1]?.trim() ?? "";
  return inside !== "" && unitKindOf(inside) !== "other" ? inside : "";
}

class UnitTable {
  readonly names: string[] = [""];
  private readonly places = new Map<string, number>([["", 0]]);

  place(name: string): number {
    let place = this.places.get(name);
    if (place === undefined) {
      place = this.names.length;
      this.names.push(name);
      this.places.set(name, place);
    }
    return place;
  }
}
