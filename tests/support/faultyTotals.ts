import { writeXlsx, type CellContent } from "../../hosts/file/writeXlsx";

/** Counts by branch and quarter with both totals; 314 of the south in the second quarter was typed as 341. */
export const FAULTY_TOTALS: readonly (readonly string[])[] = [
  ["支所", "第1四半期", "第2四半期", "第3四半期", "計"],
  ["北支所", "1,204", "1,371", "1,118", "3,693"],
  ["南支所", "286", "341", "297", "897"],
  ["東支所", "952", "887", "1,043", "2,882"],
  ["西支所", "473", "529", "468", "1,470"],
  ["計", "2,915", "3,101", "2,926", "8,942"],
];

/** The cell of the slip, what it says, and what it should say. */
export const SLIP = { sheet: "件数", cell: "C3", row: 2, column: 2, before: "341", after: "314" } as const;

export function totalsAsCsv(rows = FAULTY_TOTALS): string {
  return rows.map((row) => row.map((text) => (text.includes(",") ? `"${text}"` : text)).join(",")).join("\r\n") + "\r\n";
}

export type Keeping = "texts" | "numbers";

function contentOf(text: string, keeping: Keeping): CellContent {
  const number = Number(text.replaceAll(",", ""));
  return keeping === "numbers" && !Number.isNaN(number) ? { value: number, format: "#,##0" } : { value: text };
}

/** The same as a workbook, beside a sheet that has nothing to do with it. */
export function totalsWorkbook(
  keeping: Keeping,
  edit: (row: number, column: number, cell: CellContent) => CellContent = (_, __, cell) => cell,
): Uint8Array {
  const rows = FAULTY_TOTALS.map((row, at) => row.map((text, column) => edit(at, column, contentOf(text, keeping))));
  return writeXlsx({
    sheets: [
      { name: SLIP.sheet, rows },
      { name: "資料", rows: [[{ value: "出典" }, { value: "341" }]] },
    ],
  });
}
