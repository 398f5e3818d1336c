import { readFileSync } from "node:fs";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import { parseA1, type Cell, type Sheet } from "../../src/index";

/** What the earlier document said otherwise: a figure that was restated since, and a target that was changed. */
const SAID: readonly (readonly [string, string, string])[] = [
  ["行政経営 KPI②", "E8", "59.0% (R6年度)"],
  ["行政経営 KPI③", "B6", "900人"],
];
/** An indicator that is not listed any more. */
const GONE = ["遠隔相談の利用件数", "120件", "90件 (R5年度)", "75.0%", "90件 (R5年度)", "75.0%"];

/** The document before samples/000-published.xlsx: one figure, one target and one indicator differ. */
export function earlierFile(): Uint8Array {
  const { sheets } = readWorkbook(readFileSync("samples/000-published.xlsx"), "000-published.xlsx");
  return writeXlsx({ sheets: sheets.map(earlier) });
}

function earlier(sheet: Sheet): Sheet {
  const rows = Array.from(sheet.rows, (row) => [...(row ?? [])].map((cell) => cell && written(cell.text)));
  for (const [name, address, text] of SAID) {
    const place = parseA1(address);
    const cells = place && rows[place.row];
    if (name === sheet.name && cells) cells[place.column] = written(text);
  }
  // Above the average, on the first sheet.
  if (sheet.name === "行政経営 KPI①") rows.splice(8, 0, GONE.map(written));
  return { name: sheet.name, merges: sheet.merges, rows };
}

function written(text: string): Cell {
  return { value: text, text };
}
