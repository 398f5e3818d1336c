import type { Figure } from "../../indicators/figure";
import type { Indicator } from "../../indicators/indicator";
import { sameUnit } from "../../indicators/sameUnit";
import { absolute, compare, scaleByTen, subtract } from "../../measures/decimal";
import { fold } from "../../parse/fold";
import { findPeriod } from "../../parse/parsePeriod";
import { parsePrinted } from "../../parse/parsePrinted";
import type { Period } from "../../parse/period";
import type { Quantity } from "../../parse/quantity";

/** A target and a result that one sentence names together: 目標値を60%とし、45%となった; reached 45% against a target of 60%. */
export interface ProseClaim {
  readonly target: ClaimedFigure;
  readonly actual: ClaimedFigure;
  /** The times that the sentence names. */
  readonly times: readonly Period[];
}

export interface ClaimedFigure {
  /** As the words say it. */
  readonly stated: string;
  readonly quantity: Quantity;
}

/** A sentence of which one figure is that of the cells, and the other is none of them. */
export interface ProseConflict {
  readonly role: "target" | "actual";
  readonly stated: string;
  /** The figures of the cells that it could have been. */
  readonly figures: readonly Figure[];
}

const TIME =
  /(?:(?:令和|平成)(?:\d+|元)|(?<![a-z])[RH]\d+|(?:19|20)\d{2})(?:年度?|[./]\d{1,2}月?末?)*|\d{1,2}月(?:\d{1,2}日|末)?|FY ?\d{2,4}/gi;
/** A number and its unit, up to a particle, a sign or the end: what follows otherwise (90件不足, 5%増, 300件余り) makes it a difference, a bound or a rough number. */
const FIGURE =
  "(\\d[\\d,]*(?:\\.\\d+)?(?:百万|千|万|億)?(?:%|[^\\s\\d、。,.()「」をとにはでがのもへしだま~%増減上下不超未余台程前弱強足届満差]{0,4}))(?=[、。,.()をとにはでがのもへしだま]|以|$)";
const NOT_PLAIN = "(?!、?うち|のうち|の差|の[増減]|を[上下超]|に満た|以)";
/** No other figure, and no word that makes the next one another measure, may stand between the two. */
const BETWEEN = "(?:(?!達成率|進捗率|達成度|前年|昨年|全国|平均|増減|うち|あと|約|およそ|ほぼ|概ね|累計|[\\d。]).){0,16}?";
const JAPANESE: readonly RegExp[] = [
  new RegExp(
    `目標値?(?:を|は|が|:|として)?${FIGURE}(?:以上|以下)?(?:とし|とする|と定め|と設定|を掲げ|に対し|のところ|でしたが|でしたところ|であったが|だったが)${BETWEEN}${FIGURE}${NOT_PLAIN}`,
    "g",
  ),
  new RegExp(`${FIGURE}(?:以上|以下)?(?:の|という)目標値?(?:に対し|のところ)${BETWEEN}${FIGURE}${NOT_PLAIN}`, "g"),
];
const NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?\\s?%?)";
const ENGLISH_RESULT_FIRST = new RegExp(
  `(?<!(?:about|around|nearly|almost|over|roughly|some|under|below|above|by|than|approximately|least)\\s)(?<![\\d.,])${NUMBER}(?:\\s[a-z]+){0,2}\\s(?:against|versus|vs\\.?|(?:out )?of|compared (?:with|to))\\s(?:a |an |the |our |its |their )?(?:annual |yearly )?(?:target|goal)(?:\\s(?:of|is|was)|:)?\\s${NUMBER}(?!\\.\\d)`,
  "gi",
);
const ENGLISH_TARGET_FIRST = new RegExp(
  `(?:target|goal)\\s(?:of|was|is|set at)\\s${NUMBER}(?:[^.\\d;]{0,30}?)\\b(?:reached|achieved|actual(?:ly)? (?:was|is|of)?|result (?:was|is)|stood at|came to|recorded)\\s${NUMBER}(?!\\s?(?:points|percentage|more|less|fewer))`,
  "gi",
);

/** The targets and results that a text names together. Years and dates in it are times, no figures. */
export function proseClaims(text: string): ProseClaim[] {
  const sentences = fold(text).split(/。|[.!?](?=\s|$)|[\n\r]/);
  return sentences.flatMap((sentence) => {
    const times = [...sentence.matchAll(TIME)].flatMap(([time]) => findPeriod(time) ?? []);
    const timeless = sentence.replace(TIME, "");
    const plain = timeless.replace(/\s/g, "");
    const found = [
      ...JAPANESE.flatMap((pattern) => [...plain.matchAll(pattern)].map(([, target, actual]) => [target, actual])),
      ...[...timeless.matchAll(ENGLISH_RESULT_FIRST)].map(([, actual, target]) => [target, actual]),
      ...[...timeless.matchAll(ENGLISH_TARGET_FIRST)].map(([, target, actual]) => [target, actual]),
    ];
    return found.flatMap(([one, other]): ProseClaim[] => {
      const [target, actual] = [claimed(one), claimed(other)];
      return target && actual && sameUnit(target.quantity, actual.quantity) ? [{ target, actual, times }] : [];
    });
  });
}

function claimed(stated = ""): ClaimedFigure | undefined {
  const { quantity } = parsePrinted(stated.trim());
  return quantity && !quantity.approximate && !quantity.bound ? { stated: stated.trim(), quantity } : undefined;
}

/**
 * What the words say otherwise than the cells of their indicator. Nothing where a sentence bears all of it out, where neither figure is known there (the words are about something else), where the sentence speaks of
 * another time, or where the figure stands in the row under another role. Where the words round, the cells may say more.
 */
export function proseConflict(claims: readonly ProseClaim[], indicator: Indicator): ProseConflict | undefined {
  const judged = claims.filter((claim) => isOfItsTime(claim, indicator)).map((claim) => judge(claim, indicator));
  return judged.includes("agrees") ? undefined : judged.find((one) => typeof one === "object");
}

function isOfItsTime({ times }: ProseClaim, { results }: Indicator): boolean {
  const known = results.flatMap(({ period, actualPeriod }) => actualPeriod ?? period ?? []);
  return times.length === 0 || known.length === 0 || times.every((time) => known.some(({ end }) => end === time.end));
}

function judge({ target, actual }: ProseClaim, indicator: Indicator): ProseConflict | "agrees" | "other" {
  const { results, baseline } = indicator;
  const targets = alike([...indicator.targets, ...results.flatMap((result) => result.target ?? [])], target.quantity);
  const actuals = alike(
    results.flatMap((result) => result.actual ?? []),
    actual.quantity,
  );
  if (targets.length === 0 || actuals.length === 0) return "other";
  const besides = [...results.flatMap(({ rate, whole, delta }) => [rate, whole, delta]), baseline].filter((figure) => figure !== undefined);
  const isTold = (figures: readonly Figure[], { quantity }: ClaimedFigure): boolean => figures.some((figure) => says(figure, quantity));
  const [isTarget, isActual] = [isTold(targets, target), isTold(actuals, actual)];
  if (isTarget && isActual) return "agrees";
  if (isTarget) return isTold(besides, actual) ? "other" : { role: "actual", stated: actual.stated, figures: actuals };
  if (isActual) return isTold(besides, target) ? "other" : { role: "target", stated: target.stated, figures: targets };
  return "other";
}

/** Figures with a number in the unit of the words. Where a cell has words besides, or is a rough number, nothing can be held against it. */
function alike(figures: readonly Figure[], stated: Quantity): readonly Figure[] {
  const known = figures.filter(({ value }) => value.kind !== "blank" && value.kind !== "marker");
  const isPlain = ({ value: { quantity, others } }: Figure): boolean =>
    quantity !== undefined && !quantity.approximate && others === undefined && sameUnit(quantity, stated);
  return known.every(isPlain) ? known : [];
}

/** Whether figure and words can be one number: they differ by less than one step of the coarser of them. */
function says({ value: { quantity } }: Figure, stated: Quantity): boolean {
  if (!quantity) return false;
  const isFraction = stated.unitKind === "percent" && quantity.unitKind !== "percent";
  const values = isFraction ? [quantity.value, scaleByTen(quantity.value, 2)] : [quantity.value];
  const steps = isFraction ? [stated.step] : [stated.step, quantity.step];
  return values.some((value) => steps.some((step) => compare(absolute(subtract(value, stated.value)), step) < 0));
}
