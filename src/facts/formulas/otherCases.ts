import { fold } from "../../parse/fold";
import type { FormulaPlaces } from "../../sheet/formulaPlaces";
import type { Sheet } from "../../sheet/workbook";
import { areVersions } from "../../words/versions";
import type { LineFormula, Place, SheetFormulas } from "./sheetFormulas";

/** Nothing where there is nothing to calculate with, else what follows. */
const GUARDED = /^IF\(§(?:=""|=0|<=0),(?:"[^"]*"|0),(.+)\)$/;
/** So many rows of one class. */
const FEWEST = 3;
const FARTHEST = 10;

/** Whether a formula is that of its line but for the question whether there is anything to calculate with. */
export function isUnguarded(own: FormulaPlaces, line: FormulaPlaces): boolean {
  return GUARDED.exec(line.words)?.[1] === own.words || GUARDED.exec(own.words)?.[1] === line.words;
}

/** Whether a text in the row says that it is of another class than all rows that calculate alike: 定率 among 定額, "Monthly" among "Daily". */
export function isOfOtherClass(
  formulas: SheetFormulas,
  { row, column }: Place,
  { form: { words, places }, nearest }: LineFormula,
): boolean {
  if (nearest.column !== column) return false;
  const { rows } = formulas.sheet;
  const alike = rows.flatMap((_, at) => (at !== row && formulas.formAt({ row: at, column })?.words === words ? [at] : []));
  if (alike.length < FEWEST) return false;
  return (rows[row] ?? []).some((_, at) => {
    const [first = "", ...others] = alike.map((line) => textAt(formulas.sheet, line, at));
    const own = textAt(formulas.sheet, row, at);
    // What the formula of the line reads for itself changes nothing in it.
    const isRead = places.some((place) => place.sheet === "" && place.column === at);
    return at !== column && !isRead && own !== "" && first !== "" && own !== first && others.every((other) => other === first);
  });
}

/** Whether the column of a cell and that of another one in its row are the same time in two versions. */
export function isOfOtherVersion(sheet: Sheet, { row, column }: Place, beside: Place): boolean {
  if (beside.row !== row) return false;
  for (let at = row - 1; at >= Math.max(0, row - FARTHEST); at -= 1) {
    const [one, other] = [column, beside.column].map((place) => textAt(sheet, at, place)) as [string, string];
    if (areVersions(one, other)) return true;
  }
  return false;
}

function textAt({ rows }: Sheet, row: number, column: number): string {
  const cell = rows[row]?.[column];
  return typeof cell?.value === "string" && cell.formula === undefined ? fold(cell.text).trim() : "";
}
