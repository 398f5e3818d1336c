import { formOfExpression, type Token } from "./expression";
import type { StatedForm } from "./statedForm";

/** What letters in a label say: the letter of its own line, and the formula that gives it: "(c) = (a) + (b)", C 経常収益 A＋B. */
export interface LetterFormula {
  readonly letter: string;
  readonly formula: StatedForm | undefined;
  /** False where it may be a name: "Grades A-C", "Hepatitis A/B". */
  readonly isPlain: boolean;
}

/** Signs that stand in formulas only. */
const PLAIN = /[=×÷*①-⑳()[\]]/;

/** A letter by itself, a circled number, a single katakana, or one of these or a number in brackets. */
const LETTER =
  /(?<![A-Za-z0-9.'’&])[A-Za-z](?![A-Za-z0-9'’&])|[①-⑳]|(?<![ァ-ヴー])[ア-コ](?![ァ-ヴー])|[([]\s?(?:[A-Za-z]|\d{1,2})\s?[)\]]/y;
const NUMBER = /\d[\d,]*(?:\.\d+)?/y;
const SIGNS: Readonly<Record<string, string>> = { "/": "÷", "*": "×", "−": "-", "[": "(", "]": ")" };
const SIGN = /[-+−×÷*/()[\]=~]/y;
const BLANK = /\s+/y;
/** Longer texts are no labels. */
const LONGEST = 200;

/**
 * The letter and the formula in letters of a folded label.
 * @example letterFormula("総事業費 (A)+(B)") // => letter "", formula sum of A and B
 * @example letterFormula("計(c=a+b)") // => letter "c", formula sum of a and b
 * @example letterFormula("A 料金収入") // => letter "A", no formula
 */
export function letterFormula(text: string): LetterFormula {
  const found = text.length > LONGEST ? [] : runsOf(text);
  for (const run of found) {
    const sides = splitAt(run, "=").map(trimmed);
    const formula = sides.flatMap((side) => formulaOf(side) ?? [])[0];
    if (!formula) continue;
    const own = sides.flatMap(([only, ...more]) => (only?.kind === "name" && more.length === 0 ? [only.text] : []))[0] ?? "";
    const letter = own !== "" ? own : letterOf(found.filter((other) => other !== run));
    return { letter, formula, isPlain: letter !== "" || PLAIN.test(text) };
  }
  return { letter: letterOf(found), formula: undefined, isPlain: true };
}

function formulaOf(tokens: readonly Token[]): StatedForm | undefined {
  const names = tokens.filter(({ kind }) => kind === "name");
  const isMade = tokens.some(({ kind, text }) => kind === "sign" && /[-+×÷~]/.test(text));
  if (!isMade || names.length === 0) return undefined;
  // Numbers in brackets are names only among each other.
  const numbered = names.filter(({ text }) => /\d/.test(text)).length;
  return numbered > 0 && numbered < names.length ? undefined : formOfExpression(withRanges(tokens));
}

/** The letter of the label itself: the only one, or the one that stands first. */
function letterOf(runs: readonly (readonly Token[])[]): string {
  return runs.find(([only, ...more]) => only?.kind === "name" && more.length === 0)?.[0]?.text ?? "";
}

/** The stretches of a text that hold nothing but letters, numbers and signs. */
function runsOf(text: string): (readonly Token[])[] {
  const runs: (readonly Token[])[] = [];
  let tokens: Token[] = [];
  const close = (): void => {
    if (tokens.length > 0) runs.push(tokens);
    tokens = [];
  };
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    if (token === undefined) {
      close();
      at += 1;
      continue;
    }
    if (token.token) {
      // "A 10", "A B" and ③(①＋②) are no formulas: what stands first is the letter of the label.
      const isNext = token.token.kind !== "sign" || token.token.text === "(";
      const before = tokens.at(-1);
      if (isNext && before && (before.kind !== "sign" || before.text === ")")) close();
      tokens.push(token.token);
    }
    at = token.end;
  }
  close();
  return runs;
}

function tokenAt(text: string, at: number): { readonly token: Token | undefined; readonly end: number } | undefined {
  const [letter, number, sign, blank] = [LETTER, NUMBER, SIGN, BLANK].map((kind) => {
    kind.lastIndex = at;
    return kind.exec(text)?.[0];
  });
  if (letter !== undefined) return { token: { kind: "name", text: nameOf(letter) }, end: at + letter.length };
  if (number !== undefined)
    return { token: { kind: "number", text: number.replace(/,/g, "") }, end: at + number.length + percentAfter(text, at + number.length) };
  if (sign !== undefined) return { token: { kind: "sign", text: SIGNS[sign] ?? sign }, end: at + 1 };
  return blank === undefined ? undefined : { token: undefined, end: at + blank.length };
}

function percentAfter(text: string, at: number): number {
  return text[at] === "%" ? 1 : 0;
}

/** The name under which a formula speaks of a letter, where a text is one and nothing else. */
export function asLetter(text: string): string | undefined {
  LETTER.lastIndex = 0;
  return LETTER.exec(text)?.[0].length === text.length ? nameOf(text) : undefined;
}

/** "(a)" and "a" are one name, "A" may be another one; a number keeps its brackets. */
function nameOf(letter: string): string {
  const inside = letter.replace(/[()[\]\s]/g, "");
  return /\d/.test(inside) ? `(${inside})` : inside;
}

function splitAt(tokens: readonly Token[], sign: string): (readonly Token[])[] {
  const at = tokens.findIndex((token) => token.kind === "sign" && token.text === sign);
  return at < 0 ? [tokens] : [tokens.slice(0, at), ...splitAt(tokens.slice(at + 1), sign)];
}

/** Without the brackets that only one side of "=" has, as in "(c = a + b)", and signs that join nothing. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  let side = [...tokens];
  const isSign = (at: number, sign: string): boolean => side.at(at)?.kind === "sign" && side.at(at)?.text === sign;
  const depth = (): number =>
    side.reduce((all, { kind, text }) => all + (kind !== "sign" ? 0 : text === "(" ? 1 : text === ")" ? -1 : 0), 0);
  while (side.length > 0 && depth() > 0 && isSign(0, "(")) side = side.slice(1);
  while (side.length > 0 && depth() < 0 && isSign(-1, ")")) side = side.slice(0, -1);
  while (side.length > 0 && side.at(-1)?.kind === "sign" && !isSign(-1, ")")) side = side.slice(0, -1);
  while (side.length > 0 && /^[×÷~)]$/.test(side[0]?.text ?? "")) side = side.slice(1);
  return side;
}

/** ①～④ is ①＋②＋③＋④. */
function withRanges(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, at): readonly Token[] => {
    if (token.kind !== "sign" || token.text !== "~") return [token];
    const [from, to] = [tokens[at - 1]?.text ?? "", tokens[at + 1]?.text ?? ""];
    const [first, last] = [codeOf(from), codeOf(to)];
    if (!(last - first > 0 && last - first < 20)) return [token];
    const between = Array.from({ length: last - first - 1 }, (_, step): Token => ({ kind: "name", text: nextName(from, step + 1) }));
    return [PLUS, ...between.flatMap((name) => [name, PLUS])];
  });
}

const PLUS: Token = { kind: "sign", text: "+" };

function codeOf(name: string): number {
  return name.startsWith("(") ? Number(name.slice(1, -1)) : name.length === 1 ? name.charCodeAt(0) : NaN;
}

function nextName(name: string, steps: number): string {
  return name.startsWith("(") ? `(${codeOf(name) + steps})` : String.fromCharCode(codeOf(name) + steps);
}
