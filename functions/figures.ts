import {
  absolute,
  compare,
  parsePrinted,
  scaleByTen,
  stepOf,
  storedDecimal,
  toText,
  type Decimal,
  type Quantity,
  type Wording,
} from "../src/index";
import { fault, isError, type CellInput, type FunctionError } from "./cells";

/** A figure as functions reckon: "45.0%" and 0.45 are the same number. */
export interface Figure {
  readonly value: Decimal;
  /** How it is printed; absent for a number cell, whose format functions cannot see. */
  readonly quantity?: Quantity;
}

/** What a cell gives: a figure, nothing, a marker where a figure could stand (—, 調査中), or why it is none of these. */
export type Reading = Figure | "blank" | "marker" | FunctionError;

/** Whether the figure is printed as a share of a hundred or a thousand, or as percentage points. */
export function isShare({ quantity }: Figure): boolean {
  return quantity !== undefined && shareShift(quantity) !== 0;
}

/** The power of ten by which a printed share is larger than its fraction. */
export function shareShift({ unitKind }: Quantity): number {
  if (unitKind === "percent" || unitKind === "point") return 2;
  return unitKind === "permille" ? 3 : 0;
}

export function readFigure(cell: CellInput, name: Wording): Reading {
  if (typeof cell === "number") return Number.isFinite(cell) ? { value: storedDecimal(cell) } : notANumber(name);
  if (cell === null || cell === undefined) return "blank";
  if (typeof cell === "string") return readText(cell, name);
  return typeof cell === "boolean" ? noFigure(name, cell ? "TRUE" : "FALSE") : cell;
}

function readText(text: string, name: Wording): Reading {
  const printed = parsePrinted(text);
  if (printed.kind === "blank") return "blank";
  if (printed.kind === "marker") return "marker";
  if (printed.kind === "several") return severalFigures(name, text);
  const { quantity } = printed;
  if (!quantity) return noFigure(name, text);
  const shift = shareShift(quantity);
  return { value: shift === 0 ? quantity.value : scaleByTen(quantity.value, -shift), quantity };
}

/** A number cell as if it was printed with all its digits. */
export function numberQuantity(value: Decimal, percent: boolean): Quantity {
  const decimals = Math.max(value.scale, 0);
  const unit = percent ? ({ unit: "%", unitKind: "percent" } as const) : ({ unit: "", unitKind: "none" } as const);
  return { value, step: stepOf(decimals), decimals, multiplier: 0, ...unit, signed: false };
}

/** The figure of a cell that must hold one: an empty cell or a marker is #N/A. */
export function requireFigure(cell: CellInput, name: Wording): Figure | FunctionError {
  const reading = readFigure(cell, name);
  return reading === "blank" || reading === "marker" ? missingFigure(name) : reading;
}

/** The figures of cells that must each hold one. */
export function requireFigures(cells: readonly CellInput[], names: readonly Wording[]): readonly Figure[] | FunctionError {
  const figures: Figure[] = [];
  for (let i = 0; i < names.length; i++) {
    const figure = requireFigure(cells[i], names[i]!);
    if (isError(figure)) return figure;
    figures.push(figure);
  }
  return figures;
}

/** Numbers up to 200 % are taken for rates where nothing says what they are. */
const LARGEST_PLAIN_RATE: Decimal = { units: 2, scale: 0 };

/** A figure without a unit that may well be a rate. */
export function isSmall({ value, quantity }: Figure): boolean {
  return (quantity?.unit ?? "") === "" && compare(absolute(value), LARGEST_PLAIN_RATE) <= 0;
}

/** Whether figures that belong together are rates: one is printed as a share, or all are small numbers. */
export function areRates(figures: readonly Figure[]): boolean {
  return figures.some(isShare) || figures.every(isSmall);
}

/** A number without a unit above this (1000 %) is a percentage without its sign: 92.9 for 92.9 %. */
const LARGEST_RATE: Decimal = { units: 10, scale: 0 };

/** Refuses 92.9 where a rate is due: as a fraction it would be 9290 %. */
export function percentSignConflict({ value, quantity }: Figure, name: Wording): FunctionError | undefined {
  if (quantity?.unit || compare(absolute(value), LARGEST_RATE) <= 0) return undefined;
  const [plain, percent] = [toText(value), toText(scaleByTen(value, 2))];
  return fault(
    "#VALUE!",
    `${name.ja}の ${plain} は ${percent}% になります。${plain}% のつもりなら、% を付けるか100で割ってください。`,
    `The ${name.en} ${plain} would be ${percent}%. If ${plain}% is meant, please write % or divide by 100.`,
  );
}

export function missingFigure(name: Wording): FunctionError {
  return fault(
    "#N/A",
    `${name.ja}がありません（空欄か「—」などの記号です）。`,
    `There is no ${name.en}: the cell is empty or holds a marker such as "—".`,
  );
}

export function noFigure(name: Wording, text: string): FunctionError {
  return fault(
    "#VALUE!",
    `${name.ja}「${shortened(text)}」を数値として読めません。45.0%、18市町村 (R5年度) のように書いてください。`,
    `The ${name.en} "${shortened(text)}" cannot be read as a figure. Please write it like 45.0% or 18 towns (FY2023).`,
  );
}

function severalFigures(name: Wording, text: string): FunctionError {
  return fault(
    "#VALUE!",
    `${name.ja}「${shortened(text)}」には数値が2つ以上あります。1つのセルに1つの値を書いてください。`,
    `The ${name.en} "${shortened(text)}" holds several figures. Please write one value in one cell.`,
  );
}

function notANumber(name: Wording): FunctionError {
  return fault("#NUM!", `${name.ja}が数として扱えない大きさです。`, `The ${name.en} is not a number that can be calculated with.`);
}

const LONGEST_QUOTE = 40;

export function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
