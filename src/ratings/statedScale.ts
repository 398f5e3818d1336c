import { conditionsIn, PLACEHOLDER, type Condition } from "./scaleConditions";
import { ratingSymbolOf } from "../parse/ratings";
import { keyOf } from "./judgedSets";

/** The range in which a label is given, in percent of the target or of the judged rate; open ends are infinite. */
export interface ScaleStep {
  readonly key: string;
  readonly label: string;
  readonly low: number;
  readonly lowClosed: boolean;
  readonly high: number;
  readonly highClosed: boolean;
}

/** A scale of labels that the document prints. */
export interface StatedScale {
  readonly steps: readonly ScaleStep[];
  /** As printed, for the reader. */
  readonly text: string;
  /** True where its words speak of the target: then actual against target is judged. */
  readonly ofTarget: boolean;
  /** points: the limits are distances from the target; else they are percent. */
  readonly measure: "percent" | "points";
}

interface Token {
  readonly at: number;
  readonly label?: string;
  readonly condition?: Condition;
}

const HEADS =
  /^(判定|評価|(判定|評価)(基準|区分)|区分|基準|凡例|注|注記|備考|(rag|status|rating|performance|traffic light)?\s?(rag|status|ratings?|key|legend|notes?|scale|results?|definitions?))$/i;
const SYMBOLS = /[○◯〇◎△×✕●🟢🟡🟠🔴]/gu;

/**
 * The scales that a note gives for these labels, their conditions read in each way that the words allow; none where the note gives no scale for them.
 * Of "A:95%以上 B:85%以上95%未満 C:85%未満" B is given from 85 up to 95.
 */
export function statedScales(note: string, labels: readonly string[]): readonly StatedScale[] {
  const { text, conditions } = conditionsIn(note.replace(/[「」『』“”"']/g, ""));
  if (conditions.length === 0) return [];
  const tokens = [...labelTokens(text, labels), ...conditionTokens(text, conditions)].sort((a, b) => a.at - b.at);
  const given = labelled(tokens);
  const keys = new Set(given.map(({ label }) => keyOf(label)));
  if (given.length < 2 || keys.size !== given.length || !labels.every((label) => keys.has(keyOf(label)))) return [];
  const all = given.flatMap((one) => one.conditions);
  const isDistance = all.some(({ kind }) => kind === "near" || kind === "far");
  const ofTarget = isDistance || all.some(({ kind }) => kind === "target") || /target|目標|計画/i.test(note);
  const inPoints = all.some(({ unit }) => unit === "points");
  const inPercent = all.some(({ kind }) => kind === "limit");
  const measures: StatedScale["measure"][] = isDistance
    ? [...(inPoints ? [] : ["percent" as const]), ...(inPercent ? [] : ["points" as const])]
    : ["percent"];
  return measures.flatMap((measure) => {
    const steps = ranges(given, measure);
    return steps ? [{ steps, text: note, ofTarget, measure }] : [];
  });
}

function conditionTokens(text: string, conditions: readonly Condition[]): Token[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap((match): Token[] => {
    const condition = conditions[Number(match[1])];
    return condition ? [{ at: match.index, condition }] : [];
  });
}

/** Labels stand beside a condition or a sign: "A:", "=達成", "○は", "Green ≥". */
function labelTokens(text: string, labels: readonly string[]): Token[] {
  const tokens: Token[] = [...text.matchAll(SYMBOLS)].map((match) => ({ at: match.index, label: match[0] }));
  const words = labels.filter((label) => !/^[○◯〇◎△×✕●🟢🟡🟠🔴]/u.test(label)).map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  words.sort((a, b) => b.length - a.length);
  const word = [...words, "[A-Za-z][A-Za-z]*(?: [a-z]+)?[+-]?", "[一-龠ぁ-んァ-ヶー]{1,7}"].join("|");
  const seen = new Set<number>();
  const add = (at: number, label: string): void => {
    if (seen.has(at) || HEADS.test(label)) return;
    seen.add(at);
    tokens.push({ at, label });
  };
  const before = new RegExp(`(?<![A-Za-z一-龠])(${word})(?=\\s*(?:[:=(]|(?:は|-|is|if|when|means)\\s*\\ue001)\\s*)`, "giu");
  for (const match of text.matchAll(before)) if (isOwn(text, match.index + match[0].length)) add(match.index, match[0]);
  const behind = new RegExp(`(?<=\\ue002\\s*(?:[:=をはで→-]\\s*)?)(${word})(?![A-Za-z一-龠])`, "giu");
  for (const match of text.matchAll(behind)) if (isLabelBehind(text, match, labels)) add(match.index, match[0]);
  const next = new RegExp(`(?<![A-Za-z一-龠])(${word})(?=\\s*\\ue001)`, "giu");
  for (const match of text.matchAll(next)) if (isUsed(match[0], labels)) add(match.index, match[0]);
  return tokens.filter((token) => !isOtherName(text, token, tokens, labels));
}

/** "C:悪化(0%未満)" explains C: of a label and its explanation the one counts that the table uses. */
function isOtherName(text: string, { at, label = "" }: Token, tokens: readonly Token[], labels: readonly string[]): boolean {
  const isBeside = (from: number, to: number): boolean => from < to && /^\s*[:=]\s*$/.test(text.slice(from, to));
  return tokens.some(({ at: other, label: name = "" }) => {
    if (isBeside(other + name.length, at)) return isUsed(name, labels) || !isUsed(label, labels);
    return isBeside(at + label.length, other) && isUsed(name, labels) && !isUsed(label, labels);
  });
}

/** A word before a sign is a label where a condition follows before the next sign does. */
function isOwn(text: string, end: number): boolean {
  return /^\s*(?:[:=(は-]|is|if|when|means)?[^:=\ue001]{0,16}\ue001/.test(text.slice(end));
}

/** A word behind a condition is a label where a sign stands between, or where it is known as one. */
function isLabelBehind(text: string, { index, 0: word }: RegExpExecArray, labels: readonly string[]): boolean {
  const hasSign = /[:=を→]\s*$|\ue002\s*[はで]\s*$/.test(text.slice(0, index));
  return (hasSign || isUsed(word, labels)) && !/^\s*[:=(\ue001]/.test(text.slice(index + word.length));
}

/** Whether the table uses the word, or every table does. */
function isUsed(word: string, labels: readonly string[]): boolean {
  return ratingSymbolOf(word) !== undefined || labels.some((label) => label.toLowerCase() === word.toLowerCase());
}

interface Given {
  readonly label: string;
  readonly conditions: readonly Condition[];
}

/** Each label with its conditions: those behind it where the scale begins with a label, else those before it. */
function labelled(tokens: readonly Token[]): Given[] {
  const first = tokens[0];
  if (!first) return [];
  const given: { label: string; conditions: Condition[] }[] = [];
  let waiting: Condition[] = [];
  for (const { label, condition } of tokens) {
    if (label !== undefined) given.push({ label, conditions: first.condition ? waiting : [] });
    if (label !== undefined && first.condition) waiting = [];
    if (condition && first.condition) waiting.push(condition);
    else if (condition) given.at(-1)?.conditions.push(condition);
  }
  return given;
}

/** The range of each label. Where only lower (or only upper) limits are given, each label ends where the next better one begins; one label may have all the rest. */
function ranges(given: readonly Given[], measure: StatedScale["measure"]): ScaleStep[] | undefined {
  const steps = given.map(({ label, conditions }) => {
    const step = { key: keyOf(label), label, low: -Infinity, lowClosed: true, high: Infinity, highClosed: true };
    for (const condition of conditions) narrow(step, condition, measure);
    return step;
  });
  const rest = steps.filter(({ low, high }) => low === -Infinity && high === Infinity);
  const limited = steps.filter((step) => !rest.includes(step));
  if (rest.length > 1 || limited.length === 0 || limited.some(({ low, high }) => low > high)) return undefined;
  if (new Set(limited.map(({ low, high }) => `${low} ${high}`)).size !== limited.length) return undefined;
  const lows = limited.filter(({ high }) => high === Infinity);
  const highs = limited.filter(({ low }) => low === -Infinity);
  for (const step of lows) endAt(step, lows);
  for (const step of highs) beginAt(step, highs);
  const [only] = rest;
  if (only) takeRest(only, limited, lows.length >= highs.length);
  return steps;
}

type Draft = { -readonly [Key in keyof ScaleStep]: ScaleStep[Key] };

function narrow(step: Draft, { kind, low, lowClosed, high, highClosed }: Condition, measure: StatedScale["measure"]): void {
  const shift = measure === "points" && kind === "target" ? 100 : measure === "percent" && (kind === "near" || kind === "far") ? -100 : 0;
  if (low !== undefined && low - shift > step.low) [step.low, step.lowClosed] = [low - shift, lowClosed];
  if (high !== undefined && high - shift < step.high) [step.high, step.highClosed] = [high - shift, highClosed];
}

function endAt(step: Draft, lows: readonly Draft[]): void {
  const next = Math.min(...lows.filter((other) => other.low > step.low).map((other) => other.low));
  if (next === Infinity) return;
  step.high = next;
  step.highClosed = !(lows.find(({ low }) => low === next)?.lowClosed ?? true);
}

function beginAt(step: Draft, highs: readonly Draft[]): void {
  const next = Math.max(...highs.filter((other) => other.high < step.high).map((other) => other.high));
  if (next === -Infinity) return;
  step.low = next;
  step.lowClosed = !(highs.find(({ high }) => high === next)?.highClosed ?? true);
}

/** The label of all the rest ends where the lowest of the others begins, or begins where the highest ends. */
function takeRest(rest: Draft, limited: readonly Draft[], isBelow: boolean): void {
  const outer = limited.reduce((one, other) => ((isBelow ? other.low < one.low : other.high > one.high) ? other : one));
  if (isBelow) [rest.high, rest.highClosed] = [outer.low, !outer.lowClosed];
  else [rest.low, rest.lowClosed] = [outer.high, !outer.highClosed];
}
