import { findPeriod } from "../../parse/parsePeriod";
import type { Period } from "../../parse/period";

/** A time that a text names: as a period where it has a year, else by its words alone (Q2, September, P7). */
export interface SaidTime {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
// prettier-ignore
const TIME = new RegExp(
  "(?:令和|平成)(?:\\d+|元)年?度?(?:末|(?:\\d{1,2}月(?:\\d{1,2}日|末)?)?)|(?<![a-z\\d])[RH](?:\\d{1,2}|元)(?!\\d)年?度?(?:末|\\.\\d{1,2}月?末?)?|(?<!\\d)(?:19|20)\\d{2}(?:年度|年|\\/\\d{2}(?!\\d)|-\\d{2}(?!\\d))(?:\\d{1,2}月(?:\\d{1,2}日|末)?)?" +
    "|第[一二三四\\d]四半期|(?<!\\d)\\d{1,2}月(?:\\d{1,2}日|末|期)?|\\bFY ?\\d{2,4}(?:\\/\\d{2})?|\\b[QP]\\d{1,2}(?: (?:FY ?)?\\d{2,4})?\\b|\\b\\dQ(?: ?\\d{2,4})?\\b|\\bH[12](?: \\d{4})?\\b|\\b(?:period|week|wk|quarter|month) ?\\d{1,2}\\b" +
    `|\\b(?:\\d{1,2} )?(?:${MONTHS})\\b\\.?(?: \\d{1,2}(?!\\d))?(?:,? (?:19|20)\\d{2})?|\\b(?:spring|summer|autumn|winter) (?:term )?(?:19|20)\\d{2}\\b|(?<![\\d.,$€£])(?:19|20)\\d{2}(?![\\d,.]*\\d|%|[^\\s\\d.,;:()）（、。のはにとも-])`,
  "gi",
);

/** All times that a folded text names, with their places. */
export function timesIn(text: string): SaidTime[] {
  return [...text.matchAll(TIME)].map((match) => ({ key: keyOfTime(match[0]), from: match.index, to: match.index + match[0].length }));
}

/** The times of a number: those of its own words, else the last before it in the sentence. */
export function saidTimes(
  times: readonly SaidTime[],
  number: { readonly start: number; readonly at: number; readonly end: number },
): SaidTime[] {
  const own = times.filter(({ from, to }) => from >= number.start && to <= number.end);
  if (own.length > 0) return own;
  const before = times.filter(({ to }) => to <= number.at).at(-1);
  return before ? [before] : [];
}

/** One key for all spellings of a time: 令和5年度, R5 and 2023年度; P7 and Period 7; Sep and September. */
export function keyOfTime(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim();
  const period = findPeriod(text, { bareYear: "fiscal" });
  if (period) return keyOfPeriod(period);
  const month = /^(?:\d{1,2} )?([a-z]{3})[a-z]*\.?(?: \d{1,2})?$/.exec(plain);
  if (month && new RegExp(`^(?:\\d{1,2} )?(?:${MONTHS})\\b`).test(plain)) return `month ${month[1] ?? ""}`;
  const japanese = /^(\d{1,2})月/.exec(plain);
  if (japanese) return `month ${"jan feb mar apr may jun jul aug sep oct nov dec".split(" ")[Number(japanese[1]) - 1] ?? plain}`;
  return keyOfNumbered(plain);
}

/** P7 and Period 7, Q2 and 第2四半期. */
function keyOfNumbered(plain: string): string {
  const [, name = "", number] = /^(p|period|w|wk|week|q|quarter|h|half|month|year|y) ?(\d{1,2})$/.exec(plain) ?? [];
  if (number !== undefined) return `${name.slice(0, 1)}${number}`;
  const [, japanese] = /^第?([一二三四\d])四半期$/.exec(plain) ?? [];
  if (japanese !== undefined) return `q${"一二三四".indexOf(japanese) + 1 || japanese}`;
  const [, quarter] = /^([1-4])q$/.exec(plain) ?? [];
  return quarter === undefined ? plain : `q${quarter}`;
}

function keyOfPeriod({ kind, start, end }: Period): string {
  // A year in words may be a calendar year and in a heading a year of the budget: R6, 令和6年.
  return kind === "fiscal-year" || kind === "calendar-year" ? start.slice(0, 4) : `${start}..${end}`;
}

/** The keys of all times that a heading or a title names. */
export function timeKeys(text: string): ReadonlySet<string> {
  return new Set(timesIn(text).flatMap(({ key, from, to }) => [key, ...monthWithoutYear(text.slice(from, to))]));
}

/** A sentence may leave the year of a month to its title. */
function monthWithoutYear(text: string): string[] {
  const [, name] = new RegExp(`\\b(${MONTHS})\\b`, "i").exec(text) ?? [];
  const [, number] = /(\d{1,2})月/.exec(text) ?? [];
  return name !== undefined ? [keyOfTime(name)] : number !== undefined ? [keyOfTime(`${number}月`)] : [];
}
