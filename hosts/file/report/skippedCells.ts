import type { ReportedSkip } from "../../../src/index";
import { printable } from "./printable";
import type { ReportWords } from "./words";

/** Names of cells that a report lists under one reason, the sheet only where it changes; after `most` only how many more there are. */
export function skippedCells(skips: readonly ReportedSkip[], say: ReportWords, most: number): string {
  const named: string[] = [];
  let sheet: string | undefined;
  for (const skip of skips.slice(0, most)) {
    named.push(skip.sheet === sheet ? skip.cell : `${printable(skip.sheet)}!${skip.cell}`);
    sheet = skip.sheet;
  }
  if (skips.length > most) named.push(say.more(skips.length - most));
  return named.join(say.list);
}
