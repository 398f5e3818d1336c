import { writeXlsx, type CellContent } from "../../hosts/file/writeXlsx";
import { THREE_PARTS } from "./threeParts";

/** Counts by branch and quarter with both totals; 314 of the south in the second quarter was typed as 341. */
const FAULTY_TOTALS: readonly (readonly string[])[] = [
  ["支所", "第1四半期", "第2四半期", "第3四半期", "計"],
  ["北支所", "1,204", "1,371", "1,118", "3,693"],
  ["南支所", "286", "341", "297", "897"],
  ["東支所", "952", "887", "1,043", "2,882"],
  ["西支所", "473", "529", "468", "1,470"],
  ["計", "2,915", "3,101", "2,926", "8,942"],
];

const SHEET = "件数";

export function totalsAsCsv(): string {
  return FAULTY_TOTALS.map((row) => row.map((text) => (text.includes(",") ? `"${text}"` : text)).join(",")).join("\r\n") + "\r\n";
}

type Keeping = "texts" | "numbers";

function contentOf(text: string, keeping: Keeping): CellContent {
  const number = Number(text.replaceAll(",", ""));
  return keeping === "numbers" && !Number.isNaN(number) ? { value: number, format: "#,##0" } : { value: text };
}

/** The same as a workbook, beside a sheet that quotes the wrong figure. */
export function totalsWorkbook(keeping: Keeping, quote: CellContent = { value: "341" }): Uint8Array {
  const rows = FAULTY_TOTALS.map((row) => row.map((text) => contentOf(text, keeping)));
  return writeXlsx({
    sheets: [
      { name: SHEET, rows },
      { name: "資料", rows: [[{ value: "出典" }, quote]] },
    ],
  });
}

/** Ten rows of parts with both totals, for offices of that name. */
export function largeTotals(name: string): string {
  const sums = THREE_PARTS.map((parts) => parts.reduce((sum, part) => sum + part, 0));
  const below = [0, 1, 2].map((column) => THREE_PARTS.reduce((sum, parts) => sum + (parts[column] ?? 0), 0));
  const rows = THREE_PARTS.map((parts, row) => [`${name}${row + 1}`, ...parts, sums[row]].join(","));
  return [`${name},窓口,電話,郵送,計`, ...rows, ["計", ...below, below.reduce((a, b) => a + b)].join(",")].join("\n");
}
