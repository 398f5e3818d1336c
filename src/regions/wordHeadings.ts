import { unitOf } from "../parse/units";
import { Kind, type SheetText } from "./sheetText";

/** The first and the last column of a table. */
interface Columns {
  readonly left: number;
  readonly right: number;
}

const FEWEST_IN_ORDER = 3;

/**
 * A heading in which spans of time, figures with words of their own, or years stand among words: "Within | 18 weeks | Total", "Seen | >52 wks | Under 52 wks %",
 * "2019 (base) | 2022 | 2023 | Change".
 */
export function isOfWords(sheet: SheetText, row: number, span: Columns): boolean {
  const first = figuresBelow(sheet, row, span);
  if (countsUp(sheet, row, first, span)) return true;
  const columns = numbersFrom(span.left + 1, span.right).filter((column) => [Kind.label, Kind.figure].includes(sheet.kind(row, column)));
  const isFigure = (column: number): boolean => sheet.kind(row, column) === Kind.figure;
  const isTime = (column: number): boolean => isFigure(column) && sheet.figure(row, column)?.unitKind === "time";
  const words = columns.filter((column) => !isFigure(column));
  const spans = columns.filter(isTime);
  const named = columns.filter((column) => isFigure(column) && !isTime(column));
  if (!named.every((column) => isNamedOtherwise(sheet, row, column, first))) return false;
  const lettered = spans.filter((column) => isOfLetters(sheet, row, column, first)).length;
  if (named.length === 0) return spans.length > 0 && words.length > spans.length - 2 * lettered;
  const years = named.filter((column) => sheet.isYear(row, column)).length;
  const overFigures = words.filter((column) => sheet.kind(first, column) === Kind.figure).length;
  const areYears = years > 1 && years * 2 > named.length && words.length > 0;
  return areYears || overFigures > spans.length + named.length || (overFigures > 0 && areNamed(sheet, row, span));
}

/** 3階東病棟, 4階西病棟 … 計 beside an empty corner: several numbers, each with a word of its own that is no unit. */
function areNamed(sheet: SheetText, row: number, { left, right }: Columns): boolean {
  if (sheet.kind(row, left) !== Kind.blank) return false;
  const units = numbersFrom(left + 1, right).map((column) => sheet.figure(row, column)?.unit ?? "");
  return new Set(units.filter((unit) => unit.length >= 2 && !unitOf(unit))).size > 1;
}

/** 1年, 2年, 3年 … 計 over other figures: names of classes, of months, of rounds. */
function countsUp(sheet: SheetText, row: number, first: number, { left, right }: Columns): boolean {
  const columns = numbersFrom(left + 1, right).filter((column) => sheet.kind(row, column) === Kind.figure);
  const figures = columns.map((column) => sheet.figure(row, column));
  const [{ unit = "" } = {}] = figures;
  if (figures.length < FEWEST_IN_ORDER || unit === "" || unit === "%") return false;
  const start = Number(figures[0]?.value.units);
  const isNext = figures.every((one, at) => one?.unit === unit && one.value.scale === 0 && Number(one.value.units) === start + at);
  const areOthers = columns.every((column) => sheet.kind(first, column) === Kind.figure && sheet.figure(first, column)?.unit !== unit);
  return isNext && areOthers && numbersFrom(left + 1, right).some((column) => sheet.kind(row, column) === Kind.label);
}

/** "Within 4 h" over a number of patients. */
function isOfLetters(sheet: SheetText, row: number, column: number, first: number): boolean {
  return /^[a-z]{2,}/i.test(sheet.text(row, column)) && sheet.figure(first, column)?.unitKind === "none";
}

/** The next row, or the one after a line of words alone: "Greenhouse gas emissions". */
function figuresBelow(sheet: SheetText, row: number, { left, right }: Columns): number {
  for (let column = left + 1; column <= right; column += 1) if (sheet.kind(row + 1, column) !== Kind.blank) return row + 1;
  return row + 2;
}

/** Bounds of a class: >18-52, <5, 65+, 10-19. */
const CLASS = /^[<>≤≥≦≧]=? ?\d[\d,.]*( ?[-~] ?\d[\d,.]*)?$|^\d[\d,.]*( ?[-~] ?\d[\d,.]*|\+)$/;

/** Words in brackets behind a number: "10+ (extra 5%)". */
const REMARK = /\(.*\p{L}{3,}.*\)/u;

/** A figure with letters over one of another unit, a year over a figure that is none, or the bounds of a class over a plain number. */
function isNamedOtherwise(sheet: SheetText, row: number, column: number, first: number): boolean {
  const below = sheet.figure(first, column);
  if (sheet.isYear(row, column)) return below !== undefined && !sheet.isYear(first, column);
  if (CLASS.test(sheet.text(row, column))) return below !== undefined && !CLASS.test(sheet.text(first, column));
  const text = sheet.text(row, column);
  return below !== undefined && /\p{L}/u.test(text) && (sheet.figure(row, column)?.unit !== below.unit || REMARK.test(text));
}

export function numbersFrom(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
