import type { Json } from "../../hosts/host";
import type { Finding } from "../../src/index";
import { fieldsIn, listIn, textIn } from "./storedShape";

/** A finding that somebody looked at and left as it is, with the reason. Kept in the workbook. */
export interface Dismissal {
  readonly finding: string;
  /** What the cells of the finding said: once a figure changes, the reason no longer covers it. */
  readonly figures: string;
  readonly reason: string;
  /** ISO date. */
  readonly date: string;
}

const MOST_DISMISSALS = 20_000;
/** As long as the text of a cell can be, and a few of them. */
const LONGEST_TEXT = 200_000;
const DATE_LENGTH = 10;

export function dismiss({ id, evidence }: Finding, reason: string, date: string): Dismissal {
  return { finding: id, figures: figuresOf(evidence), reason: reason.trim(), date };
}

/** The reason given for this finding, if what its cells say is still the same. */
export function dismissalOf({ id, evidence }: Finding, dismissals: readonly Dismissal[]): Dismissal | undefined {
  return dismissals.find(({ finding, figures }) => finding === id && figures === figuresOf(evidence));
}

function figuresOf(evidence: Finding["evidence"]): string {
  return evidence.map(({ text }) => text).join("\n");
}

/** What the workbook kept; entries that are no dismissals are passed over. */
export function readDismissals(json: Json | undefined): readonly Dismissal[] {
  return listIn(json, MOST_DISMISSALS, (entry) => {
    const stored = fieldsIn(entry);
    const finding = textIn(stored.finding, LONGEST_TEXT);
    const figures = textIn(stored.figures, LONGEST_TEXT);
    const reason = textIn(stored.reason, LONGEST_TEXT);
    if (finding === undefined || figures === undefined || reason === undefined) return undefined;
    return { finding, figures, reason, date: textIn(stored.date, DATE_LENGTH) ?? "" };
  });
}

export function writeDismissals(dismissals: readonly Dismissal[]): Json {
  return dismissals.map(({ finding, figures, reason, date }) => ({ finding, figures, reason, date }));
}
