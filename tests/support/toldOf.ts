import { review, type Review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { sheetOf, gridOf } from "../diagnosis/printedGrid";

/** The review of a table whose cells stand apart by "|". */
export function reviewOf(table: string): Review {
  return review({ sheets: [sheetOf(gridOf(table))] });
}

/** What is told of the calculations of a table: "error total-mismatch B7". */
export function told(table: string): string[] {
  return reviewOf(table).findings.flatMap(({ rule, severity, cell }) =>
    severity !== "info" && rule.endsWith("mismatch") ? [`${severity} ${rule} ${a1(cell)}`] : [],
  );
}
