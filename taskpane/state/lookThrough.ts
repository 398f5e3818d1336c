import type { CheckedFinding } from "../checking/checkResult";
import { mentions, wantedText } from "./mentions";

/** Milliseconds of work in one go: between two of them the pane hears keys and paints. */
const GO = 10;
/** Findings between two looks at the clock. */
const STRIDE = 64;

/**
 * Looks through findings for a text, so that `mentions` knows of each when the list is made. False where `isWanted` says meanwhile that
 * something else is looked for.
 */
export async function lookThrough(findings: readonly CheckedFinding[], text: string, isWanted: () => boolean): Promise<boolean> {
  const wanted = wantedText(text);
  let started = performance.now();
  for (let at = 0; at < findings.length; at += STRIDE) {
    for (const finding of findings.slice(at, at + STRIDE)) mentions(finding, wanted);
    if (performance.now() - started < GO) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return false;
    started = performance.now();
  }
  return true;
}
