import { explainCell } from "../../src/explanation/explainCell";
import type { CellExplanation } from "../../src/explanation/explanation";
import type { Review } from "../../src/review";
import type { CellAddress } from "../../src/sheet/address";
import type { Workbook } from "../../src/sheet/workbook";

/** What is said of a cell of a sheet that is there. */
export function explained(workbook: Workbook, reviewed: Review, cell: CellAddress): CellExplanation {
  const explanation = explainCell(workbook, reviewed, cell);
  if (!explanation) throw new Error("no such sheet");
  return explanation;
}
