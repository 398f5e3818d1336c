import { safe } from "../measures/decimal";
import { isDigit } from "./characters";
import type { Cursor } from "./cursor";
import { SCALES } from "./units";

/** A number as printed: `units` × 10^-`decimals` × 10^`multiplier`. */
export interface PrintedNumber {
  readonly units: number | bigint;
  readonly decimals: number;
  readonly multiplier: number;
  /** Where the digits end and the words for powers of ten begin. */
  readonly digitsEnd: number;
  readonly kanji: boolean;
}

interface Digits {
  readonly text: string;
  readonly decimals: number;
}

/** The end of a run of digits. */
function endOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** The end of the whole part of a number, commas every three digits included; -1 where the commas stand elsewhere. */
function endOfWholePart(text: string, start: number): number {
  let at = endOfDigits(text, start);
  let size = at - start;
  for (let grouped = false; text.charCodeAt(at) === 0x2c && isDigit(text.charCodeAt(at + 1)); grouped = true) {
    if (grouped ? size !== 3 : size < 1 || size > 3) return -1;
    const from = at + 1;
    at = endOfDigits(text, from);
    size = at - from;
    if (size !== 3) return -1;
  }
  return at;
}

/** Reads digits with commas every three and a decimal point. A number that begins with a needless 0 is a code, not a figure. */
function readDigits(c: Cursor): Digits | undefined {
  const { text } = c;
  const end = endOfWholePart(text, c.at);
  if (end < 0) return undefined;
  const whole = text.slice(c.at, end).replaceAll(",", "");
  if (whole.length > 1 && whole.startsWith("0")) return undefined;
  const pointed = text.charAt(end) === "." && isDigit(text.charCodeAt(end + 1));
  if (!pointed) {
    c.at = end;
    return whole === "" ? undefined : { text: whole, decimals: 0 };
  }
  const last = endOfDigits(text, end + 1);
  if (text.charAt(last) === "." && isDigit(text.charCodeAt(last + 1))) return undefined;
  c.at = last;
  return { text: whole + text.slice(end + 1, last), decimals: last - end - 1 };
}

const JAPANESE_SCALES = [...SCALES].filter(([word]) => word.charCodeAt(0) >= 0x80).sort((a, b) => b[0].length - a[0].length);

function takeScale(c: Cursor): number {
  if (c.code < 0x80) return 0;
  for (const [word, power] of JAPANESE_SCALES) if (c.take(word)) return power;
  return 0;
}

function toNumber(digits: string): number | bigint {
  return digits.length <= 15 ? Number(digits) : safe(BigInt(digits));
}

/** 千 and smaller count within the 万, 億 or 兆 that follows them. */
const SMALLEST_LARGE_SCALE = 4;

/** Reads on behind the first scale word of 1億2,300万, 1万2千 or 2億3千430万: each part is worth less than the one before. */
function readFurtherParts(c: Cursor, first: bigint, firstScale: number): PrintedNumber | undefined {
  let closed = firstScale >= SMALLEST_LARGE_SCALE ? first * 10n ** BigInt(firstScale) : 0n;
  let section = closed === 0n ? first * 10n ** BigInt(firstScale) : 0n;
  let [scale, ceiling] = [firstScale, closed === 0n ? undefined : 10n ** BigInt(firstScale)];
  while (isDigit(c.code) && scale > 0) {
    const digits = readDigits(c);
    if (!digits || digits.decimals > 0) return undefined;
    const next = takeScale(c);
    const isLarge = next >= SMALLEST_LARGE_SCALE;
    const part = BigInt(digits.text) * (isLarge ? 1n : 10n ** BigInt(next));
    if (section > 0n && part >= 10n ** BigInt(scale)) return undefined;
    section = (section + part) * (isLarge ? 10n ** BigInt(next) : 1n);
    if (ceiling !== undefined && section >= ceiling) return undefined;
    if (isLarge) [closed, section, ceiling] = [closed + section, 0n, 10n ** BigInt(next)];
    scale = next;
  }
  return { units: safe((closed + section) / 10n ** BigInt(scale)), decimals: 0, multiplier: scale, digitsEnd: c.at, kanji: false };
}

const KANJI_DIGITS = "〇一二三四五六七八九";
const SMALL: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const LARGE: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["億", 1e8],
  ["兆", 1e12],
]);

/** Reads 三百二十, 二〇二五, 一億二千万. It must begin with 一 to 九 or 十: 百万円 and 千人 are units. */
function readKanjiNumber(c: Cursor): PrintedNumber | undefined {
  const start = c.at;
  if (!"一二三四五六七八九十".includes(c.text.charAt(start)) || c.ended) return undefined;
  let [total, section, digit, positional] = [0, 0, -1, true];
  for (; !c.ended; c.at++) {
    const character = c.text.charAt(c.at);
    const value = KANJI_DIGITS.indexOf(character);
    const [small, large] = [SMALL.get(character), LARGE.get(character)];
    if (value >= 0) {
      if (digit >= 0 && !positional) return undefined;
      digit = digit < 0 ? value : digit * 10 + value;
    } else if (small !== undefined) {
      section += (digit < 0 ? 1 : digit) * small;
      [digit, positional] = [-1, false];
    } else if (large !== undefined) {
      total += (section + Math.max(digit, 0)) * large;
      [section, digit, positional] = [0, -1, false];
    } else break;
  }
  const units = total + section + Math.max(digit, 0);
  if (!Number.isSafeInteger(units)) return undefined;
  return { units, decimals: 0, multiplier: 0, digitsEnd: c.at, kanji: true };
}

/**
 * Reads a number with its words for powers of ten: 5,144千, 146.41万, 1億2,300万, 1万2千, 三百二十. No sign.
 * In a number of several parts the multiplier is that of the last part printed.
 */
export function readNumber(cursor: Cursor): PrintedNumber | undefined {
  return cursor.attempt((c) => {
    if (!isDigit(c.code) && c.code !== 0x2e) return readKanjiNumber(c);
    const digits = readDigits(c);
    if (!digits) return undefined;
    const digitsEnd = c.at;
    const multiplier = takeScale(c);
    if (multiplier > 0 && isDigit(c.code)) return digits.decimals > 0 ? undefined : readFurtherParts(c, BigInt(digits.text), multiplier);
    return { units: toNumber(digits.text), decimals: digits.decimals, multiplier, digitsEnd, kanji: false };
  });
}
