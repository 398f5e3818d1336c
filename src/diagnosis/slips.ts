import { FLAG } from "../regions/region";
import type { CauseType } from "./conflict";
import { stepsOf, type PrintedFigure } from "./printedFigure";
import type { Steps } from "./printable";

/** A figure that a slip of the hand could have turned into what is printed. */
export interface Slip {
  readonly type: CauseType;
  /** In steps of the last digit. */
  readonly steps: number;
  /** How far the true figure may be from it, where the slip has lost digits. */
  readonly reach: number;
  /** How often such a slip makes just this of it. */
  readonly probability: number;
}

/** The slips that lead from an allowed figure to what is printed, and how many were thought of. */
export interface Slips {
  readonly found: readonly Slip[];
  readonly tried: number;
}

const POINT_POWERS = [1, 2, -1, -2] as const;
const UNIT_POWERS = [3, 4, 6, -3, -4, -6] as const;
const PERCENT_POWERS = [2, -2] as const;
const MOST_DIGITS = 15;

/** All allowed figures from which one slip leads to what is printed. */
export function slipsOf(figure: PrintedFigure, [first, last]: Steps): Slips {
  const found: Slip[] = [];
  let tried = 0;
  const add = (type: CauseType, steps: number, probability: number, reach = 0): void => {
    tried += 1;
    if (steps + reach >= first && steps - reach <= last) found.push({ type, steps, reach, probability });
  };
  digitSlips(figure, add);
  if (figure.value !== 0) {
    scaleSlips(figure, add);
    add("lost-sign", Math.round(stepsOf(figure, -figure.value)), 1);
  }
  return { found, tried };
}

type Add = (type: CauseType, steps: number, probability: number, reach?: number) => void;

/** The digits printed, with the point left out: 45.0 has 4, 5 and 0 with one decimal. */
function digitSlips(figure: PrintedFigure, add: Add): void {
  const { region, k, value, multiplier, factor } = figure;
  const decimals = Math.max(0, region.decimals[k] ?? 0);
  const number = Math.round((Math.abs(value) / factor) * 10 ** (decimals - multiplier));
  if (!(number < 10 ** MOST_DIGITS)) return;
  const sign = value < 0 ? -1 : 1;
  const count = Math.max(String(number).length, decimals + 1);
  // What was lost or put in behind the point leaves other decimals than the line has.
  const shown = decimals - Math.max(0, figure.decimals);
  const put: Add = (type, steps, probability) => add(type, sign * steps, probability);
  if (shown === 0) changedDigits(number, count, put);
  for (let place = 0; place < count; place += 1) if (shown === (place < decimals ? 1 : 0)) extraDigit(number, count, place, put);
  for (let place = 0; place <= count; place += 1) if (shown === (place < decimals ? -1 : 0)) droppedDigit(number, count, place, put);
  if (decimals === 0 && shown < 0 && shown >= -2)
    for (let tail = 0; tail < 10 ** -shown; tail += 1) put("dropped-digit", number * 10 ** -shown + tail, 1 / (count + 1));
}

function digitAt(number: number, place: number): number {
  return Math.floor(number / 10 ** place) % 10;
}

function changedDigits(number: number, count: number, put: Add): void {
  for (let place = 0; place < count; place += 1) {
    const own = digitAt(number, place);
    const leads = place === count - 1 && count > 1;
    for (let digit = leads ? 1 : 0; digit < 10; digit += 1)
      if (digit !== own) put("replaced-digit", number + (digit - own) * 10 ** place, 1 / (9 * count));
    if (place + 1 >= count) continue;
    const left = digitAt(number, place + 1);
    if (left === own || (own === 0 && place + 2 === count)) continue;
    put("transposed-digits", number + (own - left) * 9 * 10 ** place, 1 / (count - 1));
  }
}

/** With the digit at a place left out. */
function extraDigit(number: number, count: number, place: number, put: Add): void {
  const leads = place === count - 1;
  if (
    count < 2 ||
    (!leads && digitAt(number, place) === digitAt(number, place + 1)) ||
    (leads && count > 2 && digitAt(number, place - 1) === 0)
  )
    return;
  const power = 10 ** place;
  put("extra-digit", Math.floor(number / (10 * power)) * power + (number % power), 1 / (10 * count));
}

/** With a digit put in before a place, counted from the right. */
function droppedDigit(number: number, count: number, place: number, put: Add): void {
  const power = 10 ** place;
  const right = place > 0 ? digitAt(number, place - 1) : -1;
  for (let digit = place === count ? 1 : 0; digit < 10; digit += 1)
    if (digit !== right) put("dropped-digit", Math.floor(number / power) * 10 * power + digit * power + (number % power), 1 / (count + 1));
}

function scaleSlips(figure: PrintedFigure, add: Add): void {
  const { region, k, value, step } = figure;
  const half = region.half[k] ?? 0;
  const percent = ((region.flags[k] ?? 0) & FLAG.percent) !== 0;
  const scaled = (type: CauseType, powers: readonly number[]): void => {
    for (const power of powers) {
      const reach = power > 0 ? (half * 10 ** power) / step : 0;
      const steps = stepsOf(figure, value * 10 ** power);
      const near = Math.round(steps);
      if (reach > 0.5) add(type, steps, 1 / powers.length, reach);
      else if (Math.abs(steps - near) <= 1e-9 * Math.max(1, Math.abs(steps))) add(type, near, 1 / powers.length);
    }
  };
  scaled("decimal-shift", POINT_POWERS);
  if (!percent) scaled("unit-slip", UNIT_POWERS);
  scaled("percent-scale", PERCENT_POWERS);
}
