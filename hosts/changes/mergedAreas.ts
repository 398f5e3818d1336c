import type { CellAddress, CellRange } from "../../src/index";

/** Whether a cell is hidden under a merged area. A new column copies the merged areas that lie within the column of its style. */
export function isCovered({ row, column }: CellAddress, merges: readonly CellRange[], isNew: boolean): boolean {
  const merge = merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  if (!merge || (isNew && merge.left < merge.right)) return false;
  return merge.top !== row || merge.left !== column;
}

/** Whether moving the rows from a column on would tear a merged area: a part of its rows or of its columns would move. */
export function isTorn(
  { top, left, bottom, right }: CellRange,
  at: number,
  rows: { readonly top: number; readonly bottom: number },
): boolean {
  if (right < at || bottom < rows.top || top > rows.bottom) return false;
  return top < rows.top || bottom > rows.bottom || left < at;
}

/** The rows of a column without those in which it is merged with its neighbours: copying a part of such an area would merge anew. */
export function stretches(rows: { readonly top: number; readonly bottom: number }, merges: readonly CellRange[], column: number) {
  const wide = merges
    .filter(({ left, right }) => left < right && left <= column && column <= right)
    .sort((one, other) => one.top - other.top);
  const parts: { top: number; bottom: number }[] = [];
  let top = rows.top;
  for (const merge of wide) {
    if (merge.top > top) parts.push({ top, bottom: Math.min(merge.top - 1, rows.bottom) });
    top = Math.max(top, merge.bottom + 1);
  }
  if (top <= rows.bottom) parts.push({ top, bottom: rows.bottom });
  return parts;
}
