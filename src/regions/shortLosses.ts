import type { Cell, Sheet } from "../sheet/workbook";

/** A figure in brackets that is no list number: (1,234), (0.8), (4.1%). */
const LOSS = /^[(（][$€£¥]?(\d[\d,.\u00a0 ]{2,}( ?%)?|\d+[.,]\d+( ?%)?|\d+ ?%)[)）]( ?\(\w\)|[*†‡¹²³])?$/;
const SHORT = /^[(（](\d{1,2})[)）]$/;

/** The sheet in which (50) is a loss of 50 where other figures of its column stand in brackets as losses: elsewhere (50) may number a list. */
export function withShortLosses(sheet: Sheet): Sheet {
  const columns = new Set<number>();
  const short = new Set<number>();
  sheet.rows.forEach((row, at) =>
    row?.forEach((cell, column) => {
      if (!cell || typeof cell.value === "number" || !/^[(（]/.test(cell.text)) return;
      if (SHORT.test(cell.text)) short.add(at);
      else if (LOSS.test(cell.text)) columns.add(column);
    }),
  );
  if (columns.size === 0 || short.size === 0) return sheet;
  const rows = sheet.rows.map((row, at) => (short.has(at) ? row?.map((cell, column) => (columns.has(column) ? asLoss(cell) : cell)) : row));
  return { ...sheet, rows };
}

function asLoss(cell: Cell | undefined): Cell | undefined {
  const digits = typeof cell?.value === "number" ? undefined : SHORT.exec(cell?.text ?? "")?.[1];
  return cell && digits !== undefined ? { ...cell, value: -Number(digits) } : cell;
}
