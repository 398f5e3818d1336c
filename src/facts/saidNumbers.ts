import { fold, squeeze } from "../parse/fold";
import { findPeriod } from "../parse/parsePeriod";
import { parsePrinted } from "../parse/parsePrinted";
import type { Quantity } from "../parse/quantity";
import { longestUnitAt } from "../parse/units";
import {
  endsInNumberedName,
  ENGLISH_BREAK,
  isElsewhere,
  isPlainAfter,
  isPlainBefore,
  JAPANESE_BREAK,
  namesNothing,
  PARTICLES,
  wordsOf,
} from "../words/saidWords";
import { saidTimes, timesIn, type SaidTime } from "./saidTimes";

/** A number in a sentence, with the words that say what it is of. */
export interface SaidNumber {
  /** As the sentence prints it. */
  readonly stated: string;
  readonly quantity: Quantity;
  /** The nouns of a Japanese phrase, the words of an English one. */
  readonly words: readonly string[];
  /** The times that are said of it. */
  readonly times: readonly SaidTime[];
  readonly japanese: boolean;
}

const JAPANESE = /[぀-ヿ一-鿿]/;
const NUMBER = /(?:[$€£¥]|\b(?:EUR|USD|GBP|JPY) ?)?(?<![\d.,A-Za-z:/~-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d:/])/g;
const MAGNITUDE = /^ ?(?:k|m|mn|bn|million|billion|thousand)(?![A-Za-z])/i;
/** What may follow a figure and its unit in Japanese: else the word is longer. */
const ENDS = /^($|[\s、。,.;:()「」『』をとにはでがのもへだ・であ])/;
/** So many characters behind a number may take it back: 7,500日)を含む. */
const NEAR = 14;
/** Longer texts are pages. */
const LONGEST = 400;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly stated: string;
}

/** The plain numbers of the sentences of a text: no bounds, no rough numbers, no changes, no aims. */
export function saidNumbers(text: string): SaidNumber[] {
  if (text.length > LONGEST || !/\d/.test(text)) return [];
  const japanese = JAPANESE.test(text);
  const sentences = fold(text).split(/。|[.!?](?=\s|$)|[\n\r]/);
  return sentences.flatMap((sentence) => numbersOf(squeeze(sentence).trim(), japanese));
}

function numbersOf(sentence: string, japanese: boolean): SaidNumber[] {
  // What is a time is no figure: blanks keep the places of the rest.
  const times = timesIn(sentence);
  let plain = sentence;
  for (const { from, to } of times) plain = plain.slice(0, from) + "\u0000".repeat(to - from) + plain.slice(to);
  const pieces = piecesOf(plain, japanese);
  let before: readonly string[] = [];
  return pieces.flatMap(({ from, to, stated }, place): SaidNumber[] => {
    const start = pieces[place - 1]?.to ?? 0;
    const end = pieces[place + 1]?.from ?? plain.length;
    const [lead, tail] = [partBefore(plain.slice(start, from), japanese), partAfter(plain.slice(to, end), japanese)];
    const words = japanese ? nounsOf(lead) : wordsOf(`${lead.replaceAll("\u0000", " ")} | ${tail.replaceAll("\u0000", " ")}`);
    const own = words.length === 0 && /\u0000/.test(lead) ? before : words;
    before = own;
    const { quantity } = parsePrinted(stated);
    const rest = japanese ? plain.slice(to, Math.min(end, to + NEAR)) : tail;
    // 5 minutes 59 seconds, 8分30秒: two numbers that are one.
    const isOfTwo = [plain.slice(start, from), plain.slice(to, end)].some(
      (gap, side) => gap.trim() === "" && (side === 0 ? place > 0 : place + 1 < pieces.length),
    );
    const isPlain = !isOfTwo && isPlainBefore(lead.replaceAll("\u0000", " ")) && isPlainAfter(plain.slice(to).replaceAll("\u0000", " "));
    if (!quantity || own.length === 0 || !isPlain || isElsewhere(plain.slice(start, from)) || isElsewhere(rest)) return [];
    if (quantity.approximate || quantity.bound || !isTelling(quantity)) return [];
    return [
      {
        stated: stated.trim(),
        quantity,
        words: own,
        times: saidTimes(times, { start: from - lead.length, at: from, end: to + tail.length }),
        japanese,
      },
    ];
  });
}

/** Numbers of one digit say too little; neither does 100. */
function isTelling({ value: { units } }: Quantity): boolean {
  const digits = String(units).replace("-", "");
  return digits.length >= 2 && !/^10+$/.test(digits);
}

function piecesOf(plain: string, japanese: boolean): Piece[] {
  return [...plain.matchAll(NUMBER)].flatMap(({ index: from, 0: number }): Piece[] => {
    let to = from + number.length;
    const scale = MAGNITUDE.exec(plain.slice(to))?.[0];
    if (scale !== undefined && !japanese) to += scale.length;
    else {
      const gap = plain.charAt(to) === " " ? 1 : 0;
      const unit = longestUnitAt(plain, to + gap);
      if (unit !== undefined) to += gap + unit.length;
    }
    if (japanese && !ENDS.test(plain.slice(to))) return [];
    // "Year 11 had 34": the number belongs to the name.
    if (endsInNumberedName(plain.slice(0, from))) return [];
    return [{ from, to, stated: plain.slice(from, to) }];
  });
}

function partBefore(text: string, japanese: boolean): string {
  const breaks = [...text.matchAll(japanese ? JAPANESE_BREAK : ENGLISH_BREAK)];
  const last = breaks.at(-1);
  return last ? text.slice(last.index + last[0].length) : text;
}

function partAfter(text: string, japanese: boolean): string {
  if (japanese) return "";
  const [first] = text.matchAll(ENGLISH_BREAK);
  return first ? text.slice(0, first.index) : text;
}

function nounsOf(phrase: string): string[] {
  return phrase
    .split(/\u0000+/)
    .flatMap((part) => part.split(PARTICLES))
    .map((noun) => noun.trim())
    .filter((noun) => !namesNothing(noun));
}

/** Whether a text is prose that may say figures of a table again. */
export function isSentence(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /\d/.test(text) &&
    (JAPANESE.test(text) || /[A-Za-z]{3}/.test(text)) &&
    findPeriod(text)?.text.length !== text.length
  );
}
