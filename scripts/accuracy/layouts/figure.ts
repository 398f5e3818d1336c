import { around, point, timesBounds, type Bounds } from "./bounds";
import { fromDigits, lastPlace, minus, over, plus, rational, toDigits, toNumber, type Rational, type RoundingMode } from "./rational";

/** How a figure is printed, and what its digits stand for. */
export interface Print {
  readonly decimals?: number;
  readonly mode?: RoundingMode;
  /** True where the digits are the whole number and not a rounded one, which a number without decimals and percent sign is by itself. */
  readonly exact?: boolean;
  readonly unit?: string;
  /** What one of the unit is in the unit in which the relation reckons: 60 for an hour among minutes. */
  readonly factor?: Rational;
  readonly grouped?: boolean;
  readonly minus?: "-" | "−" | "▲" | "△";
  readonly plus?: boolean;
  /** Point for thousands, comma for decimals. */
  readonly european?: boolean;
  /** The brackets around the second figure of a cell, behind the first. */
  readonly brackets?: readonly [open: string, close: string];
}

/** A printed number of a table. `value` is what the author of the table had before it was rounded. */
export interface Figure {
  readonly row: number;
  readonly column: number;
  readonly value: Rational;
  readonly digits: string;
  readonly isNegative: boolean;
  readonly print: Print;
}

const ZERO = rational(0);

export function makeFigure(row: number, column: number, value: Rational, print: Print): Figure {
  const digits = toDigits(value, print.decimals ?? 0, print.mode ?? "half-up");
  return { row, column, value, digits, isNegative: value.top < 0n && !/^[0.]+$/.test(digits), print };
}

/** The same place with other digits or another sign, as somebody typed them. */
export function retyped(figure: Figure, digits: string, isNegative: boolean): Figure {
  const typed = { ...figure, digits, isNegative };
  return { ...typed, value: printedValue(typed) };
}

export function printedValue({ digits, isNegative }: Pick<Figure, "digits" | "isNegative">): Rational {
  const value = fromDigits(digits);
  return isNegative ? minus(ZERO, value) : value;
}

/** Every number that the printed digits can stand for, in the unit of the relation. */
export function boundsOf(figure: Figure): Bounds {
  const { print, digits } = figure;
  const factor = point(print.factor ?? rational(1));
  const value = printedValue(figure);
  const decimals = digits.split(".")[1]?.length ?? 0;
  if (print.exact ?? (decimals === 0 && print.unit !== "%")) return timesBounds(point(value), factor);
  const unit = lastPlace(decimals);
  const half = rational(unit.top, 2n * unit.bottom);
  const outwards = figure.isNegative ? minus(value, unit) : plus(value, unit);
  const inwards = figure.isNegative ? plus(value, unit) : minus(value, unit);
  const ends = {
    "half-up": [minus(value, half), plus(value, half)],
    down: value.top === 0n ? [minus(value, unit), plus(value, unit)] : [value, outwards],
    up: [value, inwards],
  }[print.mode ?? "half-up"];
  return timesBounds(around(ends), factor);
}

/** The figure as a reader sees it: "▲1,234.5千円". */
export function textOf({ digits, isNegative, print }: Figure): string {
  const [whole = "", decimals] = digits.split(".");
  const [thousand, decimal] = print.european ? [".", ","] : [",", "."];
  const grouped = print.grouped ? whole.replace(/\B(?=(\d{3})+$)/g, thousand) : whole;
  const sign = isNegative ? (print.minus ?? "-") : print.plus && !/^[0.]+$/.test(digits) ? "+" : "";
  const unit = print.unit ?? "";
  const [open, close] = print.brackets ?? ["", ""];
  return (
    open + sign + grouped + (decimals === undefined ? "" : decimal + decimals) + (print.european && unit !== "" ? " " : "") + unit + close
  );
}

/** What a spreadsheet stores for the figure, and the number format that shows it so. */
export function storedAs({ value, digits, print }: Figure): { readonly value: number; readonly format: string } {
  const decimals = digits.split(".")[1]?.length ?? 0;
  const number = (print.grouped ? "#,##0" : "0") + (decimals === 0 ? "" : `.${"0".repeat(decimals)}`);
  const unit = print.unit ?? "";
  if (unit === "%") return { value: toNumber(over(value, rational(100))), format: signed(`${number}%`, print) };
  return { value: toNumber(value), format: signed(unit === "" ? number : `${number}"${unit}"`, print) };
}

function signed(format: string, { plus: isSigned, minus: mark = "-" }: Print): string {
  if (!isSigned && mark === "-") return format;
  return `${isSigned ? "+" : ""}${format};${mark}${format};${format}`;
}
