import type { CauseType } from "./conflict";
import { stepsOf, type PrintedFigure } from "./printedFigure";

/** A figure that a slip of the hand could have turned into what is printed. */
export interface Slip {
  readonly type: CauseType;
  /** In steps of the last digit; a fraction where digits were lost for good. */
  readonly steps: number;
  /** How far the true figure may be from it, where digits were lost. */
  readonly reach: number;
  /** How often such a slip makes just this of it. */
  readonly probability: number;
}

const UNIT_POWERS = [3, 4, 6, -3, -4, -6] as const;
const POINT_POWERS = [1, 2, -1, -2] as const;
const PERCENT_POWERS = [2, -2] as const;

/** All true figures from which one slip leads to what is printed. */
export function slipsOf(figure: PrintedFigure): Slip[] {
  const { region, k, value, multiplier } = figure;
  const decimals = Math.max(0, region.decimals[k] ?? 0);
  const text = Math.abs(value / 10 ** multiplier).toFixed(Math.min(decimals, 15));
  const slips: Slip[] = [];
  const factor = (value < 0 ? -1 : 1) * 10 ** multiplier;
  const push = (type: CauseType, digits: string, probability: number): void => {
    if (digits === text || /^0\d/.test(digits)) return;
    slips.push({ type, steps: stepsOf(figure, Number(digits) * factor), reach: 0, probability });
  };
  digitSlips(text, push);
  droppedDigits(text, figure.decimals, push);
  scaleSlips(figure, slips);
  if (value !== 0) slips.push({ type: "lost-sign", steps: stepsOf(figure, -value), reach: 0, probability: 1 });
  return slips;
}

type Push = (type: CauseType, digits: string, probability: number) => void;

function digitSlips(text: string, push: Push): void {
  const count = text.replace(".", "").length;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === ".") continue;
    const j = text[i + 1] === "." ? i + 2 : i + 1;
    if (j < text.length && text[i] !== text[j])
      push("transposed-digits", text.slice(0, i) + text[j] + text.slice(i + 1, j) + text[i] + text.slice(j + 1), 1 / Math.max(1, count - 1));
    for (let digit = 0; digit < 10; digit += 1)
      if (String(digit) !== text[i]) push("replaced-digit", text.slice(0, i) + digit + text.slice(i + 1), 1 / (9 * count));
    if (count > 1 && text[i] !== text[i + 1]) push("extra-digit", text.slice(0, i) + text.slice(i + 1), 1 / (10 * count));
  }
}

/** With a digit put in anywhere, and with the decimals that the figures beside it show. */
function droppedDigits(text: string, decimals: number, push: Push): void {
  const count = text.replace(".", "").length;
  const seen = new Set<string>();
  const add = (digits: string): void => {
    if (!seen.has(digits)) push("dropped-digit", digits, 1 / (count + 1));
    seen.add(digits);
  };
  for (let i = 0; i <= text.length; i += 1) for (let digit = 0; digit < 10; digit += 1) add(text.slice(0, i) + digit + text.slice(i));
  if (text.includes(".") || decimals <= 0 || decimals > 2) return;
  for (let tail = 0; tail < 10 ** decimals; tail += 1) add(`${text}.${String(tail).padStart(decimals, "0")}`);
}

function scaleSlips(figure: PrintedFigure, slips: Slip[]): void {
  const { region, k, value } = figure;
  const half = region.half[k] ?? 0;
  const add = (type: CauseType, powers: readonly number[]): void => {
    for (const power of powers) {
      const reach = power > 0 ? (half * 10 ** power) / figure.step : 0;
      slips.push({ type, steps: stepsOf(figure, value * 10 ** power), reach: reach > 0.5 ? reach : 0, probability: 1 / powers.length });
    }
  };
  if (value === 0) return;
  add("decimal-shift", POINT_POWERS);
  add("unit-slip", UNIT_POWERS);
  add("percent-scale", PERCENT_POWERS);
}
