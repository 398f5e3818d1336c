import type { Cell, Sheet, Workbook } from "../../src/sheet/workbook";

/**
 * A workbook as programs store it, from lines of cells apart by "|": "120 =B2+C2" is a cell whose formula gives 120, "12.5%" stores 0.125, and what is no number is text.
 */
export function calculatedBook(sheets: Readonly<Record<string, string>>): Workbook {
  return { sheets: Object.entries(sheets).map(([name, lines]): Sheet => ({ name, rows: rowsOf(lines), merges: [] })) };
}

function rowsOf(lines: string): (Cell | undefined)[][] {
  return lines
    .trim()
    .split("\n")
    .map((line) => line.split("|").map(cellOf));
}

function cellOf(written: string): Cell | undefined {
  const [, text = "", formula] = /^\s*(.*?)\s*(?:(?:^|\s)=(\S.*?))?\s*$/.exec(written) ?? [];
  if (text === "" && formula === undefined) return undefined;
  const [, digits, percent] = /^(-?[\d,]*\.?\d+)(%?)$/.exec(text) ?? [];
  const number = digits === undefined ? undefined : Number(digits.replaceAll(",", "")) / (percent === "%" ? 100 : 1);
  return { value: number ?? text, text, ...(percent === "%" && { format: "0.0%" }), ...(formula !== undefined && { formula }) };
}
