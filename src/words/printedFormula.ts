import type { LineRole } from "./lineRole";

/** A formula that a heading prints: "(B/A)×100=C" is a ratio of B and A. `names` are letters of lines, or roles. */
export interface PrintedFormula {
  readonly form: "ratio" | "change" | "difference" | "progress";
  readonly names: readonly string[];
}

const NAME = "([A-J①-⑨a-j]|実績値?|目標値?|計画値?|予算額?|決算額?|基準値?|actual|target|plan|budget|goal|result|baseline|base)";
const ALONE = "(?<![A-Za-z0-9①-⑨])";
const END = "(?![A-Za-z0-9①-⑨])";
const PROGRESS = new RegExp(`\\(?\\(?${NAME}-${NAME}\\)?/\\(?${NAME}-${NAME}\\)?`, "i");
const CHANGE = new RegExp(`\\(?${NAME}-${NAME}\\)?/${NAME}`, "i");
const CHANGE_LESS_ONE = new RegExp(`${NAME}/${NAME}(?![A-Za-z])-1`, "i");
const RATIO = new RegExp(`${ALONE}${NAME}/${NAME}${END}`, "i");
const DIFFERENCE = new RegExp(`${ALONE}${NAME}-${NAME}${END}`, "i");

/**
 * The formula that a folded heading prints.
 * @example printedFormula("達成率(B/A)×100=C") // => {"form":"ratio","names":["B","A"]}
 * @example printedFormula("差引 ②-①") // => {"form":"difference","names":["②","①"]}
 * @example printedFormula("達成率") // => undefined
 */
export function printedFormula(text: string): PrintedFormula | undefined {
  if (!/[/÷\-−]/.test(text)) return undefined;
  const plain = text
    .replace(/\s/g, "")
    .replace(/[÷／]/g, "/")
    .replace(/[−－]/g, "-")
    .replace(/[×xX*]100%?/g, "");
  const progress = PROGRESS.exec(plain);
  if (progress && progress[2] === progress[4]) return { form: "progress", names: named(progress, 1, 3, 2) };
  const change = CHANGE.exec(plain);
  if (change && change[2] === change[3]) return { form: "change", names: named(change, 1, 2) };
  const lessOne = CHANGE_LESS_ONE.exec(plain);
  if (lessOne) return { form: "change", names: named(lessOne, 1, 2) };
  const ratio = RATIO.exec(plain);
  if (ratio && ratio[1] !== ratio[2]) return { form: "ratio", names: named(ratio, 1, 2) };
  const difference = DIFFERENCE.exec(plain);
  return difference && difference[1] !== difference[2] ? { form: "difference", names: named(difference, 1, 2) } : undefined;
}

function named(match: RegExpExecArray, ...groups: number[]): string[] {
  return groups.map((group) => (match[group] ?? "").toUpperCase());
}

/** The letter that a heading gives its own line: "C" of "(B/A)×100=C", "A" of "目標値(A)", "①" of "予算額①". */
export function lineLetter(text: string, formula: PrintedFormula | undefined): string {
  const own = /=\s*([A-J①-⑨])\s*\)?$/i.exec(text) ?? /[([]\s*([A-J①-⑨])\s*[)\]]/.exec(text) ?? (formula ? null : /([①-⑨])/.exec(text));
  return own?.[1]?.toUpperCase() ?? "";
}

const NAMED_ROLES: readonly (readonly [RegExp, LineRole])[] = [
  [/実績|actual|result|決算/i, "actual"],
  [/基準|base/i, "baseline"],
  [/./, "target"],
];

/** The role that a word in a formula means: 実績 of 実績÷目標; undefined for a letter. */
export function roleInFormula(name: string): LineRole | undefined {
  return /^[A-J①-⑨]$/i.test(name) ? undefined : NAMED_ROLES.find(([word]) => word.test(name))?.[1];
}
