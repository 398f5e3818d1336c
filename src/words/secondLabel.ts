import type { LineLabel } from "./lineLabel";
import { readLineLabel } from "./lineLabel";
import { CHANGE_ROLES, lineRoleOf, RATE_ROLES, type LineRole } from "./lineRole";

/** What is known of the second figures of a line beside their heading. */
export interface SecondSaid {
  readonly measure: string;
  /** The words before each of them in its cell: うち女性. */
  readonly label: string;
  /** Most of them, and most of the first figures, have a sign. */
  readonly signed: boolean;
  readonly firstSigned: boolean;
}

/** The labels of a line whose cells print two figures. */
export interface SplitLabel {
  readonly first: LineLabel;
  readonly second: LineLabel;
}

const BRACKET = /[([【]\s*([^()[\]【】]+?)\s*[)\]】]/g;
const RATE = /%|率|割合|比|\b(pct|per ?cent|percentage|rate|ratio|share|proportion)\b/i;
/** Brackets that name a part of what is counted, and those that give its unit. */
const PART = /うち|内数|内訳|再掲|[男女]|\b(of (which|whom)|incl(uding|\.)?|women|men|female|male|subset)\b/i;

/**
 * Parts the heading of a line whose cells print two figures. A bracket that names the second one belongs to it alone: 交付枚数（交付率）, 受験者数（うち女性）, "n (%)".
 * Where nothing names it, it is called by the heading with a mark, and its kind says what it is: a percentage beside a count is a rate, a signed one a change.
 */
export function splitLabel(label: LineLabel, said: SecondSaid): SplitLabel {
  const bracket = [...label.text.matchAll(BRACKET)].reverse().find(([, inside = ""]) => names(inside, said));
  if (bracket) return named(label, bracket[0], bracket[1] ?? "", said);
  const role = roleOf(label.role, said);
  const first = label.role === "" && said.firstSigned && said.signed ? { ...label, role: "difference" as const } : label;
  const mark = /[\u3040-\u9fff]/.test(label.text) ? "（2つ目の数値）" : " (second figure)";
  if (said.label !== "") return { first, second: { ...readLineLabel([label.text, said.label]), total: label.total, mean: label.mean } };
  const text = label.text === "" ? "" : label.text + mark;
  return { first, second: { ...label, text, path: [text], role, formula: undefined, letter: "" } };
}

/** The same for cells that print two counts, and perhaps their percentage: the counts are no rates, whatever the heading says of the percentage. */
export function splitPair(label: LineLabel, said: SecondSaid, isRateFirst: boolean): SplitLabel {
  const rate: LineLabel = { ...label, role: roleOf(label.role, { ...said, measure: "percent", signed: false }) };
  const count: LineLabel = {
    ...label,
    role: RATE_ROLES.has(label.role) ? "" : label.role,
    percent: false,
    per: undefined,
    formula: undefined,
  };
  const isRate = said.measure === "percent";
  const place = (isRateFirst ? said.measure === "whole" : isRate) ? "3" : "2";
  const mark = /[\u3040-\u9fff]/.test(label.text) ? `（${place}つ目の数値）` : place === "2" ? " (second figure)" : " (third figure)";
  const text = label.text === "" ? "" : label.text + mark;
  const second = { ...(isRate ? rate : count), text, path: [text], letter: "" };
  return { first: isRateFirst ? rate : count, second };
}

function named(label: LineLabel, bracket: string, inside: string, said: SecondSaid): SplitLabel {
  const outside = label.text.replace(bracket, " ").replace(/\s+/g, " ").trim();
  const { role, per, percent } = readLineLabel([outside]);
  const qualifiers = label.qualifiers.filter((one) => one !== inside);
  const first = { ...label, text: outside, path: [outside], qualifiers, role, per, percent, letter: "", formula: undefined };
  // A part is counted as the whole is; its bracket says which.
  if (said.measure === "number" && !RATE.test(inside))
    return { first, second: { ...first, text: label.text, path: [label.text], qualifiers: label.qualifiers } };
  const own = readLineLabel([inside]);
  const second = {
    ...first,
    text: label.text,
    path: [label.text],
    role: own.role !== "" ? own.role : roleOf(role, { ...said, measure: "percent" }),
    per: own.per,
    percent: said.measure !== "point",
    formula: own.formula,
    rest: own.rest === "" ? label.rest : own.rest,
  };
  return { first, second };
}

/** Whether a heading says that second figures count a part of the first: then they add up as those do. */
export function saysPart(text: string): boolean {
  return [...text.matchAll(BRACKET)].some(([, inside = ""]) => PART.test(inside) && !RATE.test(inside));
}

/** Whether what stands in brackets names figures of this kind. */
function names(inside: string, { measure, signed }: SecondSaid): boolean {
  const role = lineRoleOf(inside);
  if (signed || measure === "point") return CHANGE_ROLES.has(role) || (measure === "percent" && RATE.test(inside));
  return RATE.test(inside) || RATE_ROLES.has(role) || (measure === "number" && PART.test(inside));
}

/** What a second figure is that nothing names. */
function roleOf(first: LineRole, { measure, signed }: SecondSaid): LineRole {
  if (measure === "percent") return signed ? "relative-change" : RATE_ROLES.has(first) ? first : "rate";
  return signed || measure === "point" ? "difference" : first;
}
