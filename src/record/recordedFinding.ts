import type { Severity } from "../findings/finding";

/** What is kept of a finding from one review to the next. */
export interface RecordedFinding {
  /** Rule, indicator and period: what it is found again by, wherever its cells have moved. */
  readonly identity: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly indicator: string;
  /** ISO date on which its period ends. */
  readonly period: string | null;
  /** Where it was seen last. */
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  /** What its cells said: a reason covers no other figures. */
  readonly figures: string;
}

/** A finding as a report tells it. */
export interface FindingInReport extends Omit<RecordedFinding, "identity" | "figures"> {
  readonly id: string;
  readonly evidence: readonly { readonly text: string }[];
}

/** What is kept of a reported finding. */
export function recordedFinding({
  id,
  rule,
  severity,
  indicator,
  period,
  sheet,
  cell,
  message,
  evidence,
}: FindingInReport): RecordedFinding {
  // The number that a report puts behind equal ids changes as soon as one of them is settled.
  const identity = id.replace(/#\d+$/, "");
  const [name, said] = [indicator.slice(0, LONGEST_NAME), message.slice(0, LONGEST_MESSAGE)];
  return { identity, rule, severity, indicator: name, period, sheet, cell, message: said, figures: figuresOf(evidence) };
}

const LONGEST_NAME = 400;
const LONGEST_MESSAGE = 1000;

const LONGEST_FIGURES = 1000;

function figuresOf(evidence: FindingInReport["evidence"]): string {
  const text = evidence.map((item) => item.text).join("\n");
  return text.length <= LONGEST_FIGURES ? text : `${text.slice(0, LONGEST_FIGURES)}…${checksum(text)}`;
}

/** Tells long texts apart that begin alike. */
function checksum(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other + code, 0x85ebca6b) ^ (other >>> 13);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
