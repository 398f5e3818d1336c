import { isChangeOfAbove } from "../checks/ingredientRows";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Report, Wording } from "../findings/finding";
import type { CheckLedger } from "../findings/ledger";
import { fold } from "../parse/fold";
import type { Figure } from "../indicators/figure";
import type { Indicator, Result } from "../indicators/indicator";
import { sign } from "../measures/decimal";
import type { Quantity } from "../parse/quantity";
import type { Column } from "../tables/table";
import { defineRule } from "./rule";

/** Targets in words from which on a column may be one of objectives. */
const COLUMN_IN_WORDS = 3;

type MessageId = "zero" | "negative" | "words";

/** Why a rate over such a target cannot be checked. */
const REASONS: Readonly<Record<MessageId | "none", Wording>> = {
  zero: { ja: "目標値が0なので、率を計算できません。", en: "The target is 0, so that no rate follows." },
  negative: {
    ja: "目標値が負の数なので、実績÷目標では達成の度合いになりません。",
    en: "The target is negative, so that actual ÷ target does not say what was achieved.",
  },
  words: { ja: "目標値が数値ではないので、率を計算できません。", en: "The target is no figure, so that no rate follows." },
  none: {
    ja: "0を目指す指標なので、実績÷目標では計算できません。",
    en: "The indicator aims at 0, for which actual ÷ target gives no rate.",
  },
};

/**
 * The target cannot serve as a measure of the actual or rate beside it: it is 0, negative, or words.
 * A target of 0 is fine where less is better (accidents, waiting children), and like a negative one where no rate is asked for; a negative one also where a
 * baseline lets progress be measured. A column that states objectives in words throughout is
 * no column of targets.
 */
export const unusableTarget = defineRule<MessageId>({
  id: "unusable-target",
  severity: "query",
  title: { ja: "目標値が使えない", en: "Target cannot be used" },
  messages: {
    zero: {
      ja: "目標値が「{target}」なので、「{stated}」の達成の度合いを計算できません。目標値を確かめ、0を目指す指標なら判定のしかたを注に書いてください。",
      en: "The target is {target}, so the attainment of {stated} cannot be calculated. Please check the target; if 0 is what is aimed at, note how attainment is judged.",
    },
    negative: {
      ja: "目標値が負の数「{target}」なので、「{stated}」を目標値で割っても達成の度合いになりません。基準値からの進み具合で示すか、符号のない指標に改めてください。",
      en: "The target {target} is negative, so dividing {stated} by it does not say what was achieved. Please state progress from a baseline, or an indicator without a sign.",
    },
    words: {
      ja: "「{stated}」に対する目標値が「{target}」で、数値ではありません。達成の度合いを計算できるように目標値を数値で書いてください。",
      en: 'The target for {stated} is "{target}", which is no figure. Please give the target as a figure, so that attainment can be calculated.',
    },
  },
  *check({ readings, ledger }) {
    for (const { indicators } of readings) {
      let wordy: ReadonlySet<Column> | undefined;
      for (const indicator of indicators) {
        for (const result of indicator.results) {
          const { target } = result;
          if (!target || result.whole || !mayFail(target)) continue;
          wordy ??= columnsInWords(indicators);
          if (!wordy.has(target.column) && !isChangeOfAbove(indicator)) yield* checkTarget(indicator, result, target, ledger);
        }
      }
    }
  },
});

/** Target columns that state objectives in words: several of them, and more than figures. */
function columnsInWords(indicators: readonly Indicator[]): ReadonlySet<Column> {
  const counts = new Map<Column, { words: number; figures: number }>();
  for (const { targets } of indicators) {
    for (const { column, value } of targets) {
      let count = counts.get(column);
      if (!count) counts.set(column, (count = { words: 0, figures: 0 }));
      if (value.kind === "text") count.words += 1;
      else if (value.quantity) count.figures += 1;
    }
  }
  return new Set([...counts].filter(([, { words, figures }]) => words >= COLUMN_IN_WORDS && words > figures).map(([column]) => column));
}

/** A length of time is no plain figure, and may well be aimed at: 9分00秒, 3:45. */
const DURATION = /^\s*(\d+時間)?\s*(\d+分)?\s*(\d+秒)?(以内|以下|未満)?\s*$|^\s*\d+:\d{2}(:\d{2})?\s*$/;

/** Digits in groups, in whatever marks a country parts them: 12 000. */
const GROUPED = /^\s*[-+−▲△]?\d{1,3}([ .'\u00a0\u202f]\d{3})+([.,]\d+)?\s*$/;

function mayFail({ value }: Figure): boolean {
  if (value.kind === "text" && GROUPED.test(fold(value.text))) return false;
  return value.quantity ? sign(value.quantity.value) <= 0 : value.kind === "text" || value.kind === "period" || value.kind === "rating";
}

function* checkTarget(indicator: Indicator, result: Result, target: Figure, ledger: CheckLedger): Iterable<Report<MessageId>> {
  const { rate, actual } = result;
  const stated = actual?.value.quantity ? actual : rate?.value.quantity ? rate : undefined;
  const message = faultOf(indicator, result, target);
  if (!stated || !message) return;
  if (rate?.value.quantity) ledger.skip(rate.cell, REASONS[message]);
  if (message === "none") return;
  yield {
    message,
    cell: target.cell,
    indicator: indicator.name.value,
    period: result.period?.end,
    data: { target: quoted(target), stated: quoted(stated) },
    evidence: evidenceOf(target, actual, rate),
  };
}

function faultOf(indicator: Indicator, { rate }: Result, { value }: Figure): MessageId | "none" | undefined {
  const { quantity } = value;
  if (!quantity) return DURATION.test(fold(value.text)) ? "none" : "words";
  // Nothing is measured against it.
  if (!rate) return undefined;
  if (sign(quantity.value) === 0) return aimsAtZero(indicator, quantity) ? "none" : "zero";
  return !indicator.baseline?.value.quantity ? "negative" : undefined;
}

function aimsAtZero({ type }: Indicator, { bound }: Quantity): boolean {
  return type.direction !== "increase" || bound === "<=" || bound === "<";
}
