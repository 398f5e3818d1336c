import { fold, squeeze } from "../../parse/fold";
import { findPeriod } from "../../parse/parsePeriod";
import { parsePrinted } from "../../parse/parsePrinted";
import type { Quantity } from "../../parse/quantity";
import { longestUnitAt } from "../../parse/units";
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
} from "../../words/saidWords";
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

/** What stands in place of a time: a time is no figure, and the places of the rest stay. */
const TIME_MARK = "¤";

function numbersOf(sentence: string, japanese: boolean): SaidNumber[] {
  const times = timesIn(sentence);
  let plain = sentence;
  for (const { from, to } of times) plain = plain.slice(0, from) + TIME_MARK.repeat(to - from) + plain.slice(to);
  const pieces = piecesOf(plain, japanese);
  let before: readonly string[] = [];
  return pieces.flatMap((piece, place): SaidNumber[] => {
    const around = aroundOf(plain, pieces, place, japanese);
    const { lead, tail } = around;
    const named = japanese ? nounsOf(lead) : wordsOf(`${unmarked(lead)} | ${unmarked(tail)}`);
    // 令和5年度の総排出量は16,641t(令和元年度 17,839t): the second is of the same.
    const words = named.length === 0 && lead.includes(TIME_MARK) ? before : named;
    before = words;
    const { quantity } = parsePrinted(piece.stated);
    if (!quantity || words.length === 0 || !isTelling(quantity) || !isPlain(around)) return [];
    const own = { start: piece.from - lead.length, at: piece.from, end: piece.to + tail.length };
    return [{ stated: piece.stated.trim(), quantity, words, times: saidTimes(times, own), japanese }];
  });
}

/** The words around a number, up to the numbers beside it. */
interface Around {
  /** All of them, and those of its own phrase. */
  readonly before: string;
  readonly lead: string;
  readonly tail: string;
  /** What may take the number back. */
  readonly rest: string;
  readonly behind: string;
  /** 5 minutes 59 seconds, 8分30秒: two numbers that are one. */
  readonly isOfTwo: boolean;
}

function aroundOf(plain: string, pieces: readonly Piece[], place: number, japanese: boolean): Around {
  const { from, to } = pieces[place]!;
  const [previous, next] = [pieces[place - 1], pieces[place + 1]];
  const before = plain.slice(previous?.to ?? 0, from);
  const after = plain.slice(to, next?.from);
  const tail = partAfter(after, japanese);
  return {
    before,
    lead: partBefore(before, japanese),
    tail,
    rest: japanese ? after.slice(0, NEAR) : tail,
    behind: plain.slice(to),
    isOfTwo: (previous !== undefined && before.trim() === "") || (next !== undefined && after.trim() === ""),
  };
}

function isPlain({ before, lead, rest, behind, isOfTwo }: Around): boolean {
  return !isOfTwo && isPlainBefore(unmarked(lead)) && isPlainAfter(unmarked(behind)) && !isElsewhere(before) && !isElsewhere(rest);
}

function unmarked(text: string): string {
  return text.replaceAll(TIME_MARK, " ");
}

/** Numbers of one digit say too little; neither does 100. */
function isTelling({ value: { units }, approximate, bound }: Quantity): boolean {
  if (approximate || bound) return false;
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
    .split(TIME_MARK)
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
