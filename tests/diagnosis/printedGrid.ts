import { toText, absolute, sign, type Decimal } from "../../src/measures/decimal";
import { findRegions } from "../../src/regions/findRegions";
import type { Region } from "../../src/regions/region";
import { findRelations } from "../../src/relations/findRelations";
import type { Relation } from "../../src/relations/relation";
import type { Sheet } from "../../src/sheet/workbook";

/** A sheet of texts; "" is an empty cell, "=80.0%" a cell whose formula shows 80.0%, "=980@SUM(D2:D4)" one whose formula is told. */
export function sheetOf(grid: readonly (readonly string[])[]): Sheet {
  const calculated = (shown = "", formula = "A1") => ({ value: shown, text: shown, formula });
  const cell = (text: string) =>
    text === "" ? undefined : text.startsWith("=") ? calculated(...text.slice(1).split("@")) : { value: text, text };
  return { name: "表", rows: grid.map((row) => row.map(cell)), merges: [] };
}

/** The lines of a table, cells apart by "|". */
export function gridOf(text: string): string[][] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

export function regionsOf(grid: readonly (readonly string[])[]): readonly Region[] {
  return findRegions(sheetOf(grid));
}

export function relationsOf(grid: readonly (readonly string[])[]): Relation[] {
  return findRelations(regionsOf(grid));
}

/** The grid with a number put in place of a figure, in its own notation. */
export function restated(grid: readonly (readonly string[])[], region: Region, k: number, value: Decimal): string[][] {
  const { row, column } = region.place(k);
  const old = grid[row]?.[column] ?? "";
  const digits = toText(absolute(value));
  const grouped = old.includes(",") ? digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ",")) : digits;
  const text = old.replace(/-?\d[\d,]*(\.\d+)?/, (sign(value) < 0 ? "-" : "") + grouped);
  return grid.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? text : cell)));
}
