import type { Workbook } from "../../sheet/workbook";
import { formulasOutOfLine, type FormulaOutOfLine } from "./formulasOutOfLine";
import { shortOfTotal } from "./shortOfTotal";
import { spansBeside } from "./spansBeside";
import { swappedFunctions } from "./swappedFunctions";

const known = new WeakMap<Workbook, readonly FormulaOutOfLine[]>();

/** Every formula that does not go on as those around it do, read once: beside its line, beside ranges that all go over the same rows, above the row that a total leaves out, with the mean of like figures beside a sum. */
export function outOfLine(workbook: Workbook): readonly FormulaOutOfLine[] {
  let found = known.get(workbook);
  if (!found)
    known.set(
      workbook,
      (found = [...formulasOutOfLine(workbook), ...spansBeside(workbook), ...shortOfTotal(workbook), ...swappedFunctions(workbook)]),
    );
  return found;
}
