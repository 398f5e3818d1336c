import type { CellAddress, Review } from "../../src/index";
import { isInTable, overlaps, type CheckResult, type FigureRange } from "./checkResult";

/** What a check found in the tables that the selected cells touch. */
export function selectedPart(result: CheckResult, review: Review, within: FigureRange): CheckResult {
  const isTouched = ({ sheet, range }: FigureRange): boolean => sheet === within.sheet && overlaps(range, within.range);
  const tables = result.tables.filter(isTouched);
  const figureTables = result.figureTables.filter(isTouched);
  const ids = new Set(tables.map(({ id }) => id));
  const isIn = isInParts({ tables, figureTables });
  return {
    ...result,
    tables,
    figureTables,
    findings: result.findings.filter(({ table, cell }) => isIn(cell) || (table !== undefined && ids.has(table))),
    coverage: review.coverageIn(isIn),
    sheetsWithoutTables: tables.length + figureTables.length > 0 ? [] : [within.sheet],
  };
}

/** Whether a cell lies in what a check tells of. */
export function isInParts({ tables, figureTables }: Pick<CheckResult, "tables" | "figureTables">): (cell: CellAddress) => boolean {
  const parts: readonly FigureRange[] = [...tables, ...figureTables];
  return (cell) => parts.some((part) => isInTable(part, cell));
}
