import type { CellValue } from "../workbook";

/** A value that a formula gives or reads; null for an empty cell. */
export type Value = number | string | boolean | null;

/** The values of an area, row by row. */
export type Values = readonly (readonly Value[])[];

/** Thrown where a formula calculates with what is not known here, or with an error; never leaves this folder. */
export class NotCalculated extends Error {}

export function single(values: Values): Value {
  const [row] = values;
  if (values.length !== 1 || row?.length !== 1) throw new NotCalculated("an area in the place of a value");
  return row[0] ?? null;
}

export function numberOf(value: Value): number {
  const number = typeof value === "string" ? (value.trim() === "" ? NaN : Number(value)) : Number(value);
  if (!Number.isFinite(number)) throw new NotCalculated("no number");
  return number;
}

export function textOf(value: Value): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}

/** Below 0 where a comes first: numbers before texts, texts whatever their case. An empty cell is nothing of either kind. */
export function order(a: Value, b: Value): number {
  const [left, right] = [a ?? (typeof b === "string" ? "" : 0), b ?? (typeof a === "string" ? "" : 0)];
  if (typeof left === "string" && typeof right === "string") {
    const [one, other] = [left.toLowerCase(), right.toLowerCase()];
    return one < other ? -1 : one > other ? 1 : 0;
  }
  if (typeof left === "string" || typeof right === "string") return typeof left === "string" ? 1 : -1;
  return Number(left) - Number(right);
}

/** A stored value as formulas see it. */
export function storedValue(value: CellValue | undefined): Value {
  if (typeof value === "object" && value !== null) throw new NotCalculated(value.error);
  return value ?? null;
}
