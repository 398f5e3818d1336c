import type { Edit } from "../findings/edit";
import { scaleByTen, toText, compare } from "../measures/decimal";
import { round } from "../measures/rounding";
import { formatShift, storedDecimal } from "../parse/storedFigure";
import { a1 } from "../sheet/a1";
import type { CellAddress } from "../sheet/address";
import { formatCode, printedDelta, shownPower, type DeltaForm } from "./deltaForm";
import {
  changeFunction,
  deltaFunction,
  differenceFormula,
  relativeFormula,
  type FormulaCell,
  type FormulaCells,
  type FormulaWords,
} from "./deltaFormula";
import type { ComparedFigure, Comparison } from "./deltaRows";
import type { DeltaStyle } from "./deltaStyle";
import type { Difference } from "./difference";

/** formula: a plain formula, which any spreadsheet calculates. function: one with KPI.DELTA, which needs the add-in. value: the figure itself. */
export type DeltaContent = "formula" | "function" | "value";

/** How the cells of one plan are written. */
export interface DeltaManner {
  readonly content: DeltaContent;
  /** "KPI." in Excel, "KPI_" in Google Sheets. */
  readonly prefix: string;
  readonly words: FormulaWords;
  /** Where a cell of today stands when the change is made. */
  readonly moved: (cell: Pick<CellAddress, "row" | "column">) => Pick<CellAddress, "row" | "column">;
}

/** What a cell is to hold: its text as it will show, and what is stored. */
export type DeltaWriting = Pick<Edit, "after" | "content" | "format"> & {
  /** True where a formula was wanted and could not be written. */
  readonly valueInstead: boolean;
};

/** Writes one change in the table's style. */
export function writeDelta(comparison: Comparison, style: DeltaStyle, manner: DeltaManner): DeltaWriting {
  const { difference } = comparison;
  const cells = formulaCells(comparison, manner);
  const form = deltaForm(comparison, style, cells !== undefined);
  const after = writtenText(difference, form, manner.words);
  if (!form) return { after, valueInstead: false };
  const format = formatCode(form);
  const formula = manner.content === "value" ? undefined : formulaOf(comparison, form, cells, manner);
  if (formula !== undefined) return { after, content: { formula }, format, valueInstead: false };
  const valueInstead = manner.content !== "value" && difference.kind !== "missing";
  if (difference.kind !== "figure") return { after, valueInstead };
  const number = Number(toText(scaleByTen(difference.value, -shownPower(form))));
  return { after, content: { number }, format, valueInstead };
}

function writtenText(difference: Difference, form: DeltaForm | undefined, words: FormulaWords): string {
  if (difference.kind === "figure" && form) return printedDelta(form, difference.value);
  if (difference.kind === "from-nothing") return words.fromNothing;
  return difference.kind === "to-nothing" ? words.toNothing : words.dash;
}

/** The form of a row's change. A row without figures has one too, where its formula must be ready for figures typed later. */
function deltaForm({ current, previous, difference }: Comparison, style: DeltaStyle, calculated: boolean): DeltaForm | undefined {
  if (difference.kind === "incomparable" || !difference.shape) return undefined;
  const { unit, decimals } = difference.shape;
  const { plus, minus, before, close } = style;
  const plain = { plus, minus, before, decimals, grouped: false, thousands: 0, percent: unit.kind === "percent" };
  if (unit.kind !== "figure") return { ...plain, after: (unit.kind === "points" ? style.points : "") + close };
  // Where the cells scale by their format, the change does so too: the formula then needs no factor.
  const thousands = calculated ? Math.max(0, -formatShift((isNumber(current) ? current : previous).stored?.format) / 3) : 0;
  return { ...plain, after: unit.tail + close, grouped: unit.grouped || [current, previous].some(isGrouped), thousands };
}

function formulaOf(comparison: Comparison, form: DeltaForm, cells: FormulaCells | undefined, manner: DeltaManner): string | undefined {
  const { measure, current, previous } = comparison;
  if (manner.content === "function") return byFunction(comparison, form, manner);
  if (!cells) return undefined;
  if (measure === "relative") return relativeFormula(cells, form.decimals, manner.words);
  const power = Math.max(0, formatShift((isNumber(current) ? current : previous).stored?.format));
  return differenceFormula(cells, { power, decimals: form.decimals }, manner.words.dash);
}

/** A formula with the product's function: for two numbers, or for two printed texts. */
function byFunction({ current, previous, measure, difference }: Comparison, form: DeltaForm, manner: DeltaManner): string | undefined {
  if (isNumber(current) !== isNumber(previous)) return undefined;
  const cells = { current: functionCell(current, manner), previous: functionCell(previous, manner) };
  const names = { delta: `${manner.prefix}DELTA`, change: `${manner.prefix}CHANGE` };
  if (measure === "relative") return changeFunction(names, cells, form.decimals, manner.words);
  if (isFraction(current) !== isFraction(previous)) return undefined;
  const { dash } = manner.words;
  const printed = form.decimals;
  if (isFraction(current)) return deltaFunction(names, cells, { kind: "rate", decimals: printed, factor: "*100", printed }, dash);
  if (isNumber(current)) {
    const shift = formatShift(current.stored?.format);
    if (shift !== formatShift(previous.stored?.format)) return undefined;
    return deltaFunction(names, cells, { kind: "figure", decimals: printed + shift, factor: "", printed }, dash);
  }
  const multiplier = difference.kind === "figure" && difference.shape.unit.kind === "figure" ? difference.shape.unit.multiplier : 0;
  const factor = multiplier === 0 ? "" : `/1${"0".repeat(multiplier)}`;
  return deltaFunction(names, cells, { kind: "figure", decimals: printed - multiplier, factor, printed }, dash);
}

/** True where the function takes the cell for a fraction: a number that its format shows as a percentage, or a text with a percent sign. */
function isFraction(compared: ComparedFigure): boolean {
  const { stored, figure } = compared;
  return isNumber(compared)
    ? formatShift(stored?.format) === 2
    : figure.value.quantity?.unitKind === "percent" && /[%％]/.test(figure.text);
}

function functionCell({ at, figure, stored }: ComparedFigure, manner: DeltaManner): FormulaCell {
  const quantity = figure.value.quantity;
  const hidden = typeof stored?.value === "number" && quantity?.stored !== undefined;
  return { name: a1(manner.moved(at)), digits: (quantity?.decimals ?? 0) + formatShift(stored?.format), inFull: !hidden };
}

/** The two cells for a plain formula; undefined where it could not calculate with them as they are printed. */
function formulaCells({ current, previous }: Comparison, manner: DeltaManner): FormulaCells | undefined {
  const [now, before] = [formulaCell(current, manner), formulaCell(previous, manner)];
  if (!now || !before) return undefined;
  if (isNumber(current) && isNumber(previous)) {
    const [a, b] = [current.figure.value.quantity, previous.figure.value.quantity];
    const scaled = formatShift(current.stored?.format) === formatShift(previous.stored?.format) && a?.multiplier === b?.multiplier;
    return scaled ? { current: now, previous: before } : undefined;
  }
  if (isNumber(current)) return { current: now, previous: { ...before, digits: now.digits } };
  return isNumber(previous) ? { current: { ...now, digits: before.digits }, previous: before } : undefined;
}

/** A cell that a formula can take: a number that is what it shows, or one that holds no figure yet. */
function formulaCell(compared: ComparedFigure, manner: DeltaManner): FormulaCell | undefined {
  const { figure, stored, at } = compared;
  const name = a1(manner.moved(at));
  const { quantity } = figure.value;
  if (!quantity) return figure.value.kind === "blank" || figure.value.kind === "marker" ? { name, digits: 0, inFull: true } : undefined;
  if (typeof stored?.value !== "number") return undefined;
  const shift = formatShift(stored.format);
  const shown = round(scaleByTen(storedDecimal(stored.value), shift), quantity.decimals, "half-up");
  if (compare(shown, scaleByTen(quantity.value, -quantity.multiplier)) !== 0) return undefined;
  return { name, digits: quantity.decimals + shift, inFull: quantity.stored === undefined };
}

function isGrouped({ stored }: ComparedFigure): boolean {
  return stored?.format?.includes("#,##") === true;
}

function isNumber({ stored }: ComparedFigure): boolean {
  return typeof stored?.value === "number";
}
