import { parseA1, parseA1Range } from "./a1";

/** Row and column of a cell on the formula's own sheet. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
}

/** A stored formula that states one plain calculation. `parts` in the order of the calculation, of a weighted mean the scores before their weights; `signs` for sums. */
export interface SimpleFormula {
  readonly form: "ratio" | "change" | "difference" | "progress" | "mirror" | "product" | "sum" | "mean" | "weighted";
  readonly parts: readonly FormulaCell[];
  readonly signs?: readonly number[];
}

const CELL = String.raw`\$?([A-Z]{1,3}\$?\d{1,7})`;
const WRAPPED = /^(?:ROUND|ROUNDUP|ROUNDDOWN|IFERROR|TRUNC|INT)\((.*?)(?:,[^(),]*)*\)$/;
const PATTERNS: readonly (readonly [RegExp, SimpleFormula["form"], readonly number[]])[] = [
  [new RegExp(`^\\(?${CELL}\\)?/\\(?${CELL}\\)?$`), "ratio", [1, 2]],
  [new RegExp(`^\\(${CELL}-${CELL}\\)/\\(${CELL}-${CELL}\\)$`), "progress", [1, 3, 2, 4]],
  [new RegExp(`^\\(${CELL}-${CELL}\\)/(?:ABS\\()?${CELL}\\)?$`), "change", [1, 2, 3]],
  [new RegExp(`^${CELL}/${CELL}-1$`), "change", [1, 2]],
  [new RegExp(`^2-${CELL}/${CELL}$`), "mirror", [1, 2]],
  [new RegExp(`^${CELL}\\*${CELL}$`), "product", [1, 2]],
];

/**
 * The plain calculation that a formula (without its "=") states: a quotient, a change, a difference, a sum, a mean. Undefined for anything else.
 * @example simpleFormula("C2/B2")?.form // => "ratio"
 * @example simpleFormula("C2/B2*1000")?.form // => "ratio"
 * @example simpleFormula("(D2-B2)/(C2-B2)")?.form // => "progress"
 * @example simpleFormula("SUM(B2:B4)")?.parts.length // => 3
 * @example simpleFormula("SUMPRODUCT(B2:B4,C2:C4)/SUM(C2:C4)")?.form // => "weighted"
 * @example simpleFormula("VLOOKUP(A1,B:C,2)") // => undefined
 */
export function simpleFormula(formula: string): SimpleFormula | undefined {
  let text = formula.replace(/\s/g, "").toUpperCase();
  if (text.length > 400 || /["'!#]/.test(text)) return undefined;
  for (let inner = WRAPPED.exec(text); inner; inner = WRAPPED.exec(text)) text = inner[1] ?? "";
  text = text
    .replace(/\*100+%?$/, "")
    .replace(/^100\*/, "")
    .replace(/^\((.*)\)$/, "$1");
  for (const [pattern, form, order] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const cells = order.map((group) => cellOf(match[group] ?? ""));
    if (form === "progress" && !same(cells[2], cells[3])) return undefined;
    if (form === "change" && order.length === 3 && !same(cells[1], cells[2])) return undefined;
    const parts = (form === "progress" ? cells.slice(0, 3) : form === "change" ? cells.slice(0, 2) : cells).filter(
      (cell) => cell !== undefined,
    );
    return { form, parts };
  }
  return sumFormula(text) ?? weightedFormula(text);
}

/** Σ score × weight over the weights, or over the cell that holds their total: the weights are the area whose column or row holds that total too. */
function weightedFormula(text: string): SimpleFormula | undefined {
  const called = /^SUMPRODUCT\(([A-Z$\d:]+)[,*]([A-Z$\d:]+)\)\/(?:SUM\(([A-Z$\d:]+)\)|([A-Z$\d]+))$/.exec(text);
  const [, one = "", other = "", sum, cell = ""] = called ?? [];
  const [first, second, total] = [areaOf(one), areaOf(other), areaOf(sum ?? cell)?.[0]];
  if (!first || !second || !total || first.length !== second.length || first.length < 2) return undefined;
  if (isAlong(first, total) === isAlong(second, total)) return undefined;
  return { form: "weighted", parts: isAlong(second, total) ? [...first, ...second] : [...second, ...first] };
}

function isAlong(area: readonly FormulaCell[], total: FormulaCell): boolean {
  return area.every(({ column }) => column === total.column) || area.every(({ row }) => row === total.row);
}

/** SUM and AVERAGE over areas and cells, and chains of + and −. */
function sumFormula(text: string): SimpleFormula | undefined {
  const called = /^(SUM|AVERAGE)\(([A-Z$\d:,]+)\)$/.exec(text);
  if (called) {
    const parts = (called[2] ?? "").split(",").map(areaOf);
    if (!parts.every((area) => area !== undefined)) return undefined;
    return { form: called[1] === "SUM" ? "sum" : "mean", parts: parts.flat() };
  }
  if (!new RegExp(`^${CELL}([+-]${CELL})+$`).test(text)) return undefined;
  const terms = [...text.matchAll(new RegExp(`([+-]?)${CELL}`, "g"))];
  const cells = terms.map((term) => cellOf(term[2] ?? ""));
  const signs = terms.map((term) => (term[1] === "-" ? -1 : 1));
  if (!cells.every((cell) => cell !== undefined)) return undefined;
  if (cells.length === 2 && signs[1] === -1) return { form: "difference", parts: cells };
  return signs.includes(-1) ? { form: "sum", parts: cells, signs } : { form: "sum", parts: cells };
}

/** Areas larger than this are no plain sum that a person would check. */
const LARGEST = 5000;

function areaOf(text: string): FormulaCell[] | undefined {
  const plain = text.replaceAll("$", "");
  if (!plain.includes(":")) {
    const cell = cellOf(plain);
    return cell && [cell];
  }
  const range = parseA1Range(plain);
  if (!range || (range.bottom - range.top + 1) * (range.right - range.left + 1) > LARGEST) return undefined;
  const cells: FormulaCell[] = [];
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let column = range.left; column <= range.right; column += 1) cells.push({ row, column });
  return cells;
}

function cellOf(text: string): FormulaCell | undefined {
  return parseA1(text.replaceAll("$", ""));
}

function same(a: FormulaCell | undefined, b: FormulaCell | undefined): boolean {
  return a !== undefined && a.row === b?.row && a.column === b.column;
}
