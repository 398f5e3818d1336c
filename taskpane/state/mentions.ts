import type { CheckedFinding } from "../checking/checkResult";

/** What is known of the findings, by the text that was looked for: the one in force, and the one that is being typed. */
const known = new Map<string, WeakMap<CheckedFinding, boolean>>();
const MOST_TEXTS = 2;

/** A text as it is looked for: neither width nor case counts. */
export function wantedText(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** True where a finding says the text anywhere. To look through one takes microseconds, so that of many thousands it is kept. */
export function mentions(finding: CheckedFinding, wanted: string): boolean {
  if (wanted === "") return true;
  const answers = answersTo(wanted);
  const before = answers.get(finding);
  if (before !== undefined) return before;
  const { message, indicator, cell, evidence } = finding;
  const texts = [message.ja, message.en, indicator, cell.sheet, ...evidence.map(({ text }) => text)];
  const answer = texts.some((text) => text.normalize("NFKC").toLowerCase().includes(wanted));
  answers.set(finding, answer);
  return answer;
}

function answersTo(wanted: string): WeakMap<CheckedFinding, boolean> {
  const answers = known.get(wanted);
  if (answers) return answers;
  for (const [text] of known) if (known.size >= MOST_TEXTS) known.delete(text);
  const fresh = new WeakMap<CheckedFinding, boolean>();
  known.set(wanted, fresh);
  return fresh;
}
