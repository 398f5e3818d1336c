import { review, type Review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import type { Cell, Workbook } from "../../src/sheet/workbook";

/** A sheet of lines of texts apart by "|"; "120 =B2+C2" is a cell whose formula gives 120. */
export function sheetOf(table: string): Workbook {
  const cell = (text: string): Cell | undefined => {
    const [shown = "", formula] = text.trim().split(/ =(?=\S)/);
    return shown === "" ? undefined : { value: shown, text: shown, ...(formula !== undefined && { formula }) };
  };
  const rows = table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map(cell));
  return { sheets: [{ name: "S", rows, merges: [] }] };
}

export const reviewOf = (table: string): Review => review(sheetOf(table));

/** What is told of calculations that do not hold: severity, rule and the cell that is named. */
export function told(table: string): string[] {
  return reviewOf(table).findings.flatMap(({ rule, severity, cell }) =>
    severity !== "info" && rule.endsWith("mismatch") ? [`${severity} ${rule} ${a1(cell)}`] : [],
  );
}

/** The figures that no calculation proves. */
export function unproved(table: string): string[] {
  return reviewOf(table).coverage.unproved.map(({ cell }) => a1(cell));
}

/** The calculations of what is told, in English. */
export function sentences(table: string): string[] {
  return reviewOf(table).findings.flatMap(({ rule, message }) => (rule.endsWith("mismatch") ? [message.en] : []));
}
