import { fold } from "../parse/fold";
import type { KpiTable } from "../tables/table";

/** "○：80%以上", "A = 90 % or more", "○（8割以上）": a label with the percentage from which it is given. */
const THRESHOLD = /(?:^|[\s、，,(【※・])(?:[◎○〇◯△×A-FSGR]|達成|順調|Green|Amber|Red|Met)\s*(?:[:=…はが]|\()[^%。]{0,24}[%割]/;

/** Whether a legend above or below the table, or its header, gives labels by percentages: then ○ need not mean that the target is met. */
export function hasThresholdLegend({ sheet, range, bodyTop, columns }: KpiTable): boolean {
  if (columns.some(({ label }) => THRESHOLD.test(label))) return true;
  return sheet.rows.some(
    (row, index) =>
      (index < bodyTop || index > range.bottom) &&
      row?.some((cell) => cell !== undefined && cell.text.length < 400 && THRESHOLD.test(fold(cell.text))),
  );
}
