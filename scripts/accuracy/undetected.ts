import type { InjectedFault } from "./injectFaults";

/** Faults that nothing in the tables contradicts, for one and the same reason. */
export interface UndetectedClass {
  readonly reason: string;
  readonly count: number;
  readonly examples: readonly string[];
}

const EXAMPLES = 3;

/** Why faults stay undetected: in classes, the largest first, each with examples spread over it. */
export function undetectedClasses(faults: readonly InjectedFault[]): UndetectedClass[] {
  const classes = new Map<string, InjectedFault[]>();
  for (const fault of faults) {
    if (fault.severity) continue;
    const reason = reasonOf(fault);
    classes.set(reason, [...(classes.get(reason) ?? []), fault]);
  }
  return [...classes]
    .map(([reason, members]) => ({ reason, count: members.length, examples: spread(members).map(example) }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

function reasonOf({ figure, fault, before, after, notChecked }: InjectedFault): string {
  if (fault === "sign" && valueOf(before) === valueOf(after)) return `${figure.kind}: a plus sign left out changes no number`;
  if (notChecked) return `${figure.kind}: the figure is in no check. ${notChecked}`;
  if (figure.kind !== "target" && figure.kind !== "actual")
    return `${figure.kind}: the figure still follows from the others within their rounding`;
  if (/^[-−▲△]/.test(before) && rateTexts(figure).some((text) => /^0(\.0+)?[%％]/.test(text)))
    return `${figure.kind}: the rate is printed as 0% and stays so below 0`;
  return rateTexts(figure).some((text) => /^100(\.0+)?[%％]/.test(text))
    ? `${figure.kind}: the rate is printed as 100% and stays so above the target`
    : `${figure.kind}: no rate printed beside it changes in its last printed digit`;
}

/** The first number of a text, a plus sign before it left out. */
function valueOf(text: string): string {
  return text.replace(/\+/g, "");
}

function rateTexts({ cell, table }: InjectedFault["figure"]): string[] {
  return table.columns.filter(({ role }) => role === "rate").map(({ index }) => table.sheet.rows[cell.row]?.[index]?.text ?? "");
}

function spread<T>(members: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(members.length / EXAMPLES));
  return members.filter((_, place) => place % step === 0).slice(0, EXAMPLES);
}

function example({ document, figure: { cell }, before, after }: InjectedFault): string {
  const flat = (text: string): string => (text.length > 40 ? `…${differing(text, before, after)}…` : text).replace(/\s+/g, " ");
  return `${document} ${cell.sheet}: ${flat(before)} → ${flat(after)}`;
}

/** The stretch of a long text where the two versions differ. */
function differing(text: string, before: string, after: string): string {
  let first = 0;
  while (first < before.length && before[first] === after[first]) first += 1;
  return text.slice(Math.max(0, first - 8), first + 12);
}
