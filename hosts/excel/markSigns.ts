import type { Severity } from "../../src/index";

/** How a mark of one severity looks and is found again. */
export interface MarkSign {
  readonly severity: Severity;
  /** The rule of its conditional format: always true, and nobody else's. */
  readonly formula: string;
  readonly fill: string;
}

function sign(severity: Severity, fill: string): MarkSign {
  return { severity, formula: `=LEN("kensan:${severity}")>0`, fill };
}

/** The worst first: it wins where several findings are about one cell. */
export const markSigns: readonly MarkSign[] = [sign("error", "#F8B4A6"), sign("query", "#FFE08A"), sign("info", "#BFDDF5")];

const OURS = /^=LEN\("kensan:[a-z]+"\)>0$/i;

/** Whether the rule of a conditional format is one of Kensan's. */
export function isOurRule(formula: string): boolean {
  return OURS.test(formula.replace(/\s/g, ""));
}

/** The first characters of a comment that Kensan wrote, in every language. */
const PREFIX = "[検算 Kensan] ";

export function commentText(text: string): string {
  return PREFIX + text;
}

export function isOurComment(content: string): boolean {
  return content.startsWith(PREFIX.trimEnd());
}
