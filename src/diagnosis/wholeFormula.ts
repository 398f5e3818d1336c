import type { Region } from "../regions/region";
import { a1, a1Range, parseA1Range } from "../sheet/a1";
import type { CellRange } from "../sheet/address";
import type { Constraint } from "./constraint";

const RANGE = /^(SUM|AVERAGE)\((\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)\)$/i;

const TERMS = /^[A-Z]{1,3}\d{1,7}(?:\+[A-Z]{1,3}\d{1,7})+$/i;

/** The formula of a total or mean with the parts that it leaves out; undefined where it leaves none out, or where it is no plain sum, range or mean of its parts. */
export function wholeFormula(constraint: Constraint): string | undefined {
  return wholeRange(constraint) ?? wholeSum(constraint);
}

/** E4+I4+M4+Q4 for E4+I4+M4. */
function wholeSum({ relation: { reading }, instance: { k, parts } }: Constraint): string | undefined {
  const { region } = reading.view;
  if (reading.form !== "sum" || reading.signs !== undefined || reading.reach !== "set") return undefined;
  const formula = formulaAt(region, k);
  if (!TERMS.test(formula)) return undefined;
  const own = formula.toUpperCase().split("+");
  const names = parts.map((part) => a1(region.place(part)));
  const left = names.filter((name) => !own.includes(name));
  return own.every((name) => names.includes(name)) && left.length > 0 ? `${formula}+${left.join("+")}` : undefined;
}

/**
 * The formula of a total or mean over all of its parts, where its own runs over some of them: SUM(C4:C8) for SUM(C4:C7). Undefined where the parts do not lie in one
 * stretch without other numbers, or where the formula is no plain range.
 */
function wholeRange({ relation: { reading }, instance: { k, parts } }: Constraint): string | undefined {
  const { form, reach, signs, view } = reading;
  if ((form !== "sum" && form !== "mean") || signs !== undefined || reach !== "set") return undefined;
  const [, name = "", text = ""] = RANGE.exec(formulaAt(view.region, k)) ?? [];
  const own = text.includes("$") ? undefined : parseA1Range(text);
  if (!own || (name.toUpperCase() === "SUM") !== (form === "sum")) return undefined;
  const whole = areaOf(view.region, parts);
  return whole && isInLine(whole) && isWithin(own, whole) && !isWithin(whole, own) ? `${name}(${a1Range(whole)})` : undefined;
}

function formulaAt({ sheet, place }: Region, k: number): string {
  const { row, column } = place(k);
  return (sheet.rows[row]?.[column]?.formula ?? "").replace(/\s/g, "");
}

/** The cells from the first to the last part; undefined where other numbers stand between them. */
function areaOf(region: Region, parts: readonly number[]): CellRange | undefined {
  const places = parts.map((part) => region.place(part));
  if (places.some(({ second }) => second !== undefined)) return undefined;
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const area = { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
  const known = new Set(places.map(({ row, column }) => `${row}:${column}`));
  const isOther = (row: number, column: number): boolean =>
    typeof region.sheet.rows[row]?.[column]?.value === "number" && !known.has(`${row}:${column}`);
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) if (isOther(row, column)) return undefined;
  return area;
}

function isInLine({ top, bottom, left, right }: CellRange): boolean {
  return top === bottom || left === right;
}

function isWithin(inner: CellRange, outer: CellRange): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}
