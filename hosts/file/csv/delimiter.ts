import type { ReadLimits } from "../readLimits";
import { records } from "./records";

const DELIMITERS = [",", "\t", ";"];

/** How many lines, and how much of the text, show what separates the fields. */
const LINES = 10;
const SAMPLE = 65_536;

/** The delimiter under which the first lines have the most fields while agreeing on how many; a comma where none separates anything. */
export function delimiterOf(text: string, limits: ReadLimits): string {
  const sample = text.slice(0, SAMPLE);
  let best = { delimiter: ",", fields: 1.99, unevenness: Infinity };
  for (const delimiter of DELIMITERS) {
    const counts = fieldCounts(sample, delimiter, limits);
    const fields = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const unevenness = counts.reduce((sum, count, at) => sum + Math.abs(count - (counts[at - 1] ?? count)), 0);
    if (fields > best.fields && unevenness <= best.unevenness) best = { delimiter, fields, unevenness };
  }
  return best.delimiter;
}

function fieldCounts(sample: string, delimiter: string, limits: ReadLimits): readonly number[] {
  const counts: number[] = [];
  for (const fields of records(sample, delimiter, { ...limits, columns: Infinity, cellText: Infinity })) {
    if (fields.length > 1 || fields[0] !== "") counts.push(fields.length);
    if (counts.length === LINES) break;
  }
  return counts;
}
