import { wordStems } from "./wordStems";

/** What a figure is counted for each of, in other words than its name: "Intensity, t per FTE", 参加者1人当たり. */
export interface UnitOfRate {
  /** The name of what is counted: "judge FTE", 参加者; empty where only its counter stands there. */
  readonly name: string;
  /** How it is counted: 人, 件, km. */
  readonly counter: string;
}

/** Behind "per": a number is how many of it, a time at the end is another divisor. */
const LATIN =
  /\bper (?:(?:a|one|each) )?(?:\d[\d,.]* ?)?(?:(?:hundred|thousand|million|billion|[km]) )?([a-z][a-z]*(?:[ -][a-z]+){0,3}?)(?= per (?:day|week|month|year|annum)\b|\s*[()[\],;:£$€¥]|\s*$)/i;
const OF_TIME = /^(?:day|week|month|quarter|year|annum|cent|half|season|night|game|match)s?$/i;
const JAPANESE =
  /([^\s()[\]、,]*?)((?:\d[\d,]*|[一1])?[百千万億]*)(人|名|件|戸|世帯|台|回|枚|個|校|床|室|店|か所|箇所|ha|km|kg|t|m2|m3|㎡|㎥)?(?:当(?:た)?り|あたり)/;
const TIMES = /(?:日|月|年|週|時間|泊)$/;

/** What a counter counts, in the names of lines. */
const COUNTED: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:人|名)$/, /[(]人[)]|人口|人員|人数|者数|人$/],
  [/^件$/, /件数|[(]件[)]/],
  [/^(?:km|キロ|㎞)$/i, /キロ|[(千]km[)]|距離/i],
  [/^(?:戸|世帯)$/, /戸数|世帯数|[(](?:戸|世帯)[)]/],
  [/^(?:台|回|枚|個|校|床|室|店)$/, /(?:台|回|枚|個|校|床|室|店)数/],
  [/^(?:ha|m2|㎡)$/i, /面積|[(](?:ha|m2|㎡)[)]/i],
  [/^h(?:rs?|ours?)?$/i, /\bhours\b/i],
  [/^(?:head|capita|person|resident|inhabitant)s?$/i, /\b(?:population|residents|inhabitants|people|persons)\b|人口/i],
];

/**
 * What a line is counted for each of.
 * @example unitOfRate("Litres per connection per day") // => {"name":"connection","counter":""}
 * @example unitOfRate("参加者1人(延べ)当たり総事業費") // => {"name":"参加者","counter":"人"}
 */
export function unitOfRate(text: string): UnitOfRate | undefined {
  const [, latin] = LATIN.exec(text) ?? [];
  if (latin !== undefined) return OF_TIME.test(latin) ? undefined : { name: latin, counter: "" };
  const [, name = "", , counter = ""] = JAPANESE.exec(text.replace(/[([][^()[\]]*[)\]](?=当|あ)/g, "")) ?? [];
  // Each of two things: for one person and day.
  if (TIMES.test(name) || /\d/.test(name) || (name === "" && counter === "")) return undefined;
  return { name, counter };
}

/** Whether a line counts what another one is counted for each of. */
export function countsUnit(line: string, { name, counter }: UnitOfRate): boolean {
  const counted = COUNTED.find(([own]) => own.test(name === "" ? counter : name))?.[1];
  if (counted?.test(line)) return true;
  if (name === "") return false;
  const short = /\b[A-Z]{2,}\b/.exec(name)?.[0];
  if (short !== undefined && !new RegExp(`\\b${short}\\b`).test(line)) return false;
  const [wanted, own] = [wordStems(name), wordStems(line)];
  if (wanted.size === 0 && short === undefined) return line.toLowerCase().includes(name.toLowerCase()) && name.length > 2;
  return [...wanted].every((stem) => own.has(stem));
}
