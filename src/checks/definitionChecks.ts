import type { Figure } from "../indicators/figure";
import type { Indicator, Result } from "../indicators/indicator";
import { decimal, HUNDRED, multiply, subtract, type Decimal } from "../measures/decimal";
import { rangeOverBox, type Fraction } from "../measures/corners";
import { printedInterval, storedInterval, type Interval } from "../measures/interval";
import { meetsRange, type RatioInterval } from "../measures/ratio";
import { quotient, stepOf } from "../measures/rounding";
import { fold, legible } from "../parse/fold";
import { findPeriod, parsePeriod } from "../parse/parsePeriod";
import type { Period } from "../parse/period";

/** A figure that the source note quotes: R4年時間当たり給与 1,827円. */
interface NotedFigure {
  readonly period: Period;
  readonly label: string;
  readonly unit: string;
  readonly value: Decimal;
  readonly decimals: number;
  readonly text: string;
}

export type ChangeFormula = "1 − a/b" | "b/a − 1" | "1 − b/a" | "a/b − 1";

/** A change that the name defines and the source note gives the figures for. a: the older figure, b: the newer. */
export interface DefinitionCheck {
  readonly indicator: Indicator;
  readonly result: Result;
  readonly actual: Figure;
  readonly older: string;
  readonly newer: string;
  /** The formula that the name asks for. */
  readonly formula: ChangeFormula;
  readonly computed: Decimal;
  readonly range: RatioInterval;
  readonly holds: boolean;
  /** Another formula that gives the stated figure, where the name's own does not. */
  readonly other: ChangeFormula | undefined;
}

/** Why the two figures of a note do not settle the value. */
export interface UncheckedDefinition {
  readonly actual: Figure;
  readonly reason: "other-periods" | "other-measure";
}

const NOTED =
  /((?:令和|平成|[RH])\s?(?:\d{1,2}|元)年(?:度)?|(?:19|20)\d\d年(?:度)?)の?([^\d()[\]:;、。]{0,24}?)[::]?\s*(\d[\d,]*(?:\.\d+)?)\s*([^\d\s()、。;,/:RH]{1,6})/g;
const CHANGE = /(?:(減少|削減|低減|短縮|縮減)|(増加|伸び|上昇|改善))(?:の割合|率)/;
const BASE = /\(([^()]*?)(?:の値)?(?:との?比較|比)\)/;

const FORMULAS: Record<ChangeFormula, (a: Decimal, b: Decimal) => Fraction> = {
  "1 − a/b": (a, b) => ({ numerator: multiply(subtract(b, a), HUNDRED), denominator: b }),
  "b/a − 1": (a, b) => ({ numerator: multiply(subtract(b, a), HUNDRED), denominator: a }),
  "1 − b/a": (a, b) => ({ numerator: multiply(subtract(a, b), HUNDRED), denominator: a }),
  "a/b − 1": (a, b) => ({ numerator: multiply(subtract(a, b), HUNDRED), denominator: b }),
};

/** The changes of one indicator held against the figures that its source note quotes. Nothing where the note does not quote exactly two. */
export function definitionChecks(indicator: Indicator): (DefinitionCheck | UncheckedDefinition)[] {
  if (!indicator.source) return [];
  const name = fold(indicator.name.value);
  const change = CHANGE.exec(name);
  const base = BASE.exec(name)?.[1];
  if (!change || base === undefined) return [];
  const [older, newer] = notedPair(indicator.source.value);
  const from = parsePeriod(base.replace(/^対/, "")) ?? findPeriod(base);
  if (!older || !newer || !from) return [];
  const formula = formulaOf(name, older.label, change[1] !== undefined);
  return indicator.results.flatMap((result): (DefinitionCheck | UncheckedDefinition)[] => {
    const actual = result.actual;
    if (actual?.value.quantity?.unitKind !== "percent") return [];
    if (!sameYear(from, older.period) || !result.actualPeriod || !sameYear(result.actualPeriod, newer.period))
      return [{ actual, reason: "other-periods" }];
    const check = formula && checkOf(indicator, result, actual, older, newer, formula);
    return [check ?? { actual, reason: "other-measure" }];
  });
}

/** The two figures of one label and unit in the note, the older first. */
function notedPair(note: string): readonly NotedFigure[] {
  const noted: NotedFigure[] = [];
  for (const [text, year = "", label = "", digits = "", unit = ""] of legible(note).matchAll(NOTED)) {
    const period = parsePeriod(year.replace(/\s/g, ""));
    if (!period || label.includes("全国")) continue;
    const plain = digits.replaceAll(",", "");
    noted.push({
      period,
      label: label.replace(/\s/g, ""),
      unit,
      value: decimal(plain),
      decimals: plain.split(".")[1]?.length ?? 0,
      text: text.trim(),
    });
  }
  const [one, two] = noted;
  if (noted.length !== 2 || !one || !two || !isSameMeasure(one, two)) return [];
  return one.period.end < two.period.end ? [one, two] : [two, one];
}

/** One label and unit at two times. */
function isSameMeasure(one: NotedFigure, two: NotedFigure): boolean {
  return one.label === two.label && one.unit === two.unit && one.period.end !== two.period.end;
}

function sameYear(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

/**
 * The note quotes the measure of the name itself (労働時間), or its inverse: 時間当たり給与 beside 給与1万円当たり労働時間. A fall of hours per yen
 * is 1 − a/b in yen per hour. Undefined where it quotes something else.
 */
function formulaOf(name: string, label: string, falls: boolean): ChangeFormula | undefined {
  const [, per = "", measured = ""] = /^(.+?)当たりの?(.+?)の?(?:減少|削減|低減|短縮|縮減|増加|伸び|上昇|改善)/.exec(name) ?? [];
  const [, notedPer = "", noted = ""] = /^(.+?)当たりの?(.+)$/.exec(label) ?? [];
  if (notedPer !== "") {
    if (per.includes(noted) && measured.includes(notedPer)) return falls ? "1 − a/b" : "a/b − 1";
    return per.includes(notedPer) && measured.includes(noted) ? direct(falls) : undefined;
  }
  return label.length >= 2 && name.includes(label) ? direct(falls) : undefined;
}

function direct(falls: boolean): ChangeFormula {
  return falls ? "1 − b/a" : "b/a − 1";
}

function checkOf(
  indicator: Indicator,
  result: Result,
  actual: Figure,
  older: NotedFigure,
  newer: NotedFigure,
  formula: ChangeFormula,
): DefinitionCheck | undefined {
  const quantity = actual.value.quantity;
  if (!quantity || quantity.approximate || quantity.bound) return undefined;
  const box = [older, newer].map(({ value, decimals }): Interval => printedInterval(value, stepOf(decimals), "half-up"));
  const stated = quantity.stored ? storedInterval(quantity.stored) : printedInterval(quantity.value, quantity.step, "half-up");
  const rangeOf = (by: ChangeFormula): RatioInterval | undefined => {
    const range = rangeOverBox(box, ([a, b]) => FORMULAS[by](a ?? older.value, b ?? newer.value));
    return "verdict" in range ? undefined : range;
  };
  const range = rangeOf(formula);
  if (!range) return undefined;
  const holds = meetsRange(stated, range);
  const others = (Object.keys(FORMULAS) as ChangeFormula[]).filter((by) => by !== formula);
  const other = holds
    ? undefined
    : others.find((by) => {
        const alternative = rangeOf(by);
        return alternative !== undefined && meetsRange(stated, alternative);
      });
  const { numerator, denominator } = FORMULAS[formula](older.value, newer.value);
  const computed = quotient(numerator, denominator, quantity.decimals, "half-up");
  return { indicator, result, actual, older: older.text, newer: newer.text, formula, computed, range, holds, other };
}
