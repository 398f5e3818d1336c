import type { RoadmapAction } from "../indicators/indicator";
import { parsePrinted } from "../parse/parsePrinted";

export type RoadmapEntry = RoadmapAction["plan"][number];

const LONGEST_QUOTE = 30;

/** What stands in the year columns of one row of the grid; a dash plans and reports nothing. */
export function entriesOf(action: RoadmapAction, side: "goals" | "plan" | "progress"): readonly RoadmapEntry[] {
  return action[side].filter(({ value }) => parsePrinted(value).kind !== "marker");
}

/** An entry as a sentence quotes it: on one line, shortened. */
export function quotedEntry(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
