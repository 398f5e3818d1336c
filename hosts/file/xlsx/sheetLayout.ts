import type { CellRange } from "../../../src/index";
import { parseA1Range } from "../../../src/index";
import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { XmlTags } from "../xml/xmlTags";
import { isOn } from "../xml/xmlText";
import { MOST_COLUMNS } from "./sheetSize";

/** The columns that a sheet hides or gives no width, from the part of its XML before the cells. */
export function hiddenColumns(head: string): Set<number> {
  const flags = new Uint8Array(MOST_COLUMNS);
  const tags = new XmlTags(head);
  for (let listed = 0; listed < MOST_COLUMNS && tags.next();) {
    if (tags.name !== "col" || tags.isClosing) continue;
    listed += 1;
    const width = tags.attribute("width");
    const hidden = isOn(tags.attribute("hidden")) || (width !== undefined && Number(width) === 0);
    const first = Number(tags.attribute("min"));
    const last = Number(tags.attribute("max"));
    if (hidden && first >= 1 && last >= first) flags.fill(1, first - 1, Math.min(last, MOST_COLUMNS));
  }
  const columns = new Set<number>();
  flags.forEach((flag, column) => flag === 1 && columns.add(column));
  return columns;
}

/** The merged areas of a sheet, from the part of its XML after the cells. */
export function mergedAreas(tail: string, limits: ReadLimits): CellRange[] {
  const merges: CellRange[] = [];
  const start = tail.indexOf("<mergeCells");
  if (start < 0) return merges;
  const tags = new XmlTags(tail, start);
  while (tags.next() && !(tags.isClosing && tags.name === "mergeCells")) {
    if (tags.name !== "mergeCell" || tags.isClosing) continue;
    const range = parseA1Range(tags.attribute("ref") ?? "");
    if (range) merges.push(range);
    if (merges.length > limits.merges) throw overLimit(limits, "merges");
  }
  return merges;
}
