import { CJK, clausesOf } from "./clauses";
import { formOfExpression, type Token } from "./expression";
import type { StatedForm } from "./statedForm";

/** A formula by the names of lines: 達成率＝実績÷目標, "EAC = BAC / CPI". */
export interface NamedFormula {
  /** The name of the line that it gives; "" for the line in whose label it stands. */
  readonly left: string;
  readonly formula: StatedForm;
  /** True where the label is nothing but the formula: "Actual / Target" may be a name as well. */
  readonly isBare: boolean;
}

/** Longer clauses state no formula. */
const LONGEST = 200;
const CALCULATED =
  /[÷×*/+]|[^\s]-[^\s]| - |\b(divided|plus|minus|less|times|multiplied)\b|\bas (an? )?(percent|%|share|proportion|fraction)|で(割|除)|割合/;
/** How many answered. */
const ANSWERED = /回答者?(総)?数|\b(responses|respondents|answers|replies)\b/i;
/** What begins a note and says nothing of what is calculated. */
const OPENING = /^[\s※*•・]*((\(?注\s?\d*\)?|備考|算式|計算式|notes?|where|formula)\s*[):.]?\s*(?=\S))?[\s\d)]*/i;
/** A formula that is said not to hold. */
const DENIED = /で(は|も)?(な|あ(り|る)ま?せん)|\b(not|isn't|never|no longer)\b/i;
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\s*\bdivided by\b\s*|\s*\bas (?:a |an )?(?:percentage|percent|%|share|proportion|fraction) of\b\s*/gi, "÷"],
  [/\s*\b(?:multiplied by|times)\b\s*/gi, "×"],
  [/\s+plus\s+/gi, "+"],
  [/\s+(?:minus|less)\s+/gi, " - "],
  [/\b(?:the )?(?:average|mean) of (?:the )?(.+?) and (.+?)(?=$|[÷×/)])/gi, "(($1+$2)÷2)"],
  [/(.+?)から(.+?)を(?:除|差し引|引|控除し|減じ)い?た(?:人数|人員|件数|金額|額|数|値|もの|残り)/g, "($1 - $2)"],
  [/(.+?)を(.+?)で(?:割|除).*/g, "$1÷$2"],
  [/(.+?)に(?:対する|占める)(.+?)の割合.*/g, "$2÷$1"],
];

/** The formulas that a folded line of words states, each with the name of what it gives. */
export function statedIn(note: string): NamedFormula[] {
  if (!/=|は.*(算出|計算|求め|割合|で(割っ|除し)た)/.test(note)) return [];
  return clausesOf(note).flatMap((clause): NamedFormula[] => {
    if (clause.length > LONGEST || DENIED.test(clause)) return [];
    const [left = "", right, ...more] = clause.includes("=")
      ? clause.split("=")
      : clause.replace(/(で|により|として)(算出|計算|求め).*$/, "").split("は");
    const formula = right === undefined || more.length > 0 ? undefined : formulaIn(right);
    const name = left.replace(OPENING, "").trim();
    return formula && name !== "" ? amongAnswers(formula).map((one) => ({ left: name, formula: one, isBare: false })) : [];
  });
}

/** All who answered may be those who gave one of the answers that the formula names: (満足×2＋やや満足×1＋やや不満×(-1)＋不満×(-2))÷（無回答を除く回答者数）. */
function amongAnswers(formula: StatedForm): StatedForm[] {
  const { form, names, signs = [] } = formula;
  const under = signs.slice(names.length);
  const answers = names.slice(0, -1);
  const isOfAll =
    form === "fraction" && ANSWERED.test(names.at(-1) ?? "") && under.at(-1) === 1 && under.slice(0, -1).every((sign) => sign === 0);
  if (!isOfAll || answers.length < 2) return [formula];
  return [formula, { ...formula, names: answers, signs: [...signs.slice(0, answers.length), ...answers.map(() => 1)] }];
}

/** The formulas that the folded label of a line states of itself, in brackets, after "=" or alone. */
export function statedOfItself(label: string): NamedFormula[] {
  if (label.length > LONGEST || !CALCULATED.test(label)) return [];
  const inside = [...label.matchAll(/[([【]([^()[\]【】]*(?:\([^()]*\)[^()[\]【】]*)*)[)\]】]/g)].map(([, text = ""]) => text);
  const [, after] = label.split("=");
  const own = [...inside.map((text) => text.split("=").at(-1) ?? ""), ...(after === undefined ? [] : [after])];
  const found = own.flatMap((text) => formulaIn(text) ?? []).map((formula): NamedFormula => ({ left: "", formula, isBare: false }));
  if (found.length > 0 || after !== undefined) return found;
  const alone = formulaIn(label);
  return alone ? [{ left: "", formula: alone, isBare: !/[a-z]+ of |割合/i.test(label) }] : [];
}

/** The formula of an expression in names; undefined where it is none. */
function formulaIn(expression: string): StatedForm | undefined {
  if (!CALCULATED.test(expression)) return undefined;
  let plain = expression.replace(UNIT_BEHIND, "");
  for (const [words, sign] of IN_WORDS) plain = plain.replace(words, sign);
  const tokens = tokensOf(plain);
  return tokens && formOfExpression(tokens);
}

/** What a formula gives is counted in this: 給水収益÷有収水量 円/m3. */
const UNIT_BEHIND = /(?<=\S)( ?[%％]| [^\s÷×*+()=]{1,6}\/[^\s÷×*+()=]{1,6}|(千?円|銭|k?g|L|ℓ|件|人|回|時間|分|kWh)\/[^\s÷×*+()=]{1,6})$/;
const PRINTED_SIGN = /[÷×+()]/;
const SIGNS: Readonly<Record<string, string>> = { "/": "÷", "*": "×", "[": "(", "]": ")", "{": "(", "}": ")" };
const WORTH: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6 };

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let name = "";
  const close = (): void => {
    if (name.trim() !== "") tokens.push(wordOf(name.trim()));
    name = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = signAt(text, at);
    if (sign === undefined) {
      name += text[at] ?? "";
      continue;
    }
    const isAfterName =
      name.trim() !== "" || tokens.at(-1)?.kind === "name" || tokens.at(-1)?.kind === "number" || tokens.at(-1)?.text === ")";
    if (sign === "(" && isAfterName) {
      // A unit or a remark in brackets behind a name.
      const end = closingOf(text, at);
      if (end < 0) return undefined;
      at = end;
      continue;
    }
    close();
    tokens.push({ kind: "sign", text: sign });
  }
  close();
  return tokens;
}

function wordOf(word: string): Token {
  const [, digits, worth] = /^(-?\d+(?:\.\d+)?)\s*(百万|万|千)?\s*(?:%|日|[かヶカケ]月|時間|days?|months?|hours?)?$/.exec(word) ?? [];
  return digits === undefined
    ? { kind: "name", text: word }
    : { kind: "number", text: String(Number(digits) * (worth === undefined ? 1 : (WORTH[worth] ?? 1))) };
}

function signAt(text: string, at: number): string | undefined {
  const character = text[at] ?? "";
  if (character === "x" && /\s/.test(text[at - 1] ?? "") && /\s/.test(text[at + 1] ?? "")) return "×";
  if (character !== "-" && character !== "−") return PRINTED_SIGN.test(character) ? character : SIGNS[character];
  const around = `${text[at - 1] ?? ""}${text[at + 1] ?? ""}`;
  return around === "  " || CJK.test(around) || /^\)|\($/.test(around) ? "-" : undefined;
}

function closingOf(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (/[([]/.test(text[at] ?? "")) depth += 1;
    if (/[)\]]/.test(text[at] ?? "")) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
