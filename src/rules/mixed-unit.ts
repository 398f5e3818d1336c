import { evidenceOf, quoted } from "../findings/evidence";
import type { Report, Wording } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import type { Indicator } from "../indicators/indicator";
import { sameUnit } from "../indicators/sameUnit";
import { fold } from "../parse/fold";
import { defineRule } from "./rule";

type MessageId = "actual" | "baseline" | "series" | "share" | "shares";

/** More shares that are counted in pieces are the way of the table, about which one question is enough. */
const HABIT = 2;

/** A name that ends so says how large a part of something is: 導入率, …の割合. 効率 and 倍率 are no shares. */
const SHARE_NAME = /(割合|比率|シェア|(?<![効倍確税利])率|percentage|proportion|\bshare)$/i;
/** A rate per so many people, cases or years, which is counted in pieces by right: 人口10万対死亡率. */
const PER_SO_MANY = /対|当たり|当り|あたり|\bper\b|\d[万千]/i;
/** Names without any of these words are not looked at further. */
const MAY_BE_SHARE = /割合|率|シェア|percentage|proportion|share/i;
const NOTES = /\([^()]*\)/g;

const REASON: Wording = {
  ja: "目標値と実績値の単位が違うので、率を計算できません。",
  en: "Target and actual are in different units, so that no rate follows.",
};

/**
 * Figures that are measured against each other are in different units, or an indicator that calls itself a share is counted in pieces.
 * A figure without a unit differs from none; 人 and 名, か所 and 箇所, 百万枚 and 枚 are the same unit.
 */
export const mixedUnit = defineRule<MessageId>({
  id: "mixed-unit",
  severity: "query",
  title: { ja: "単位が混ざっている", en: "Units mixed" },
  messages: {
    actual: {
      ja: "実績「{figure}」と目標値「{reference}」の単位が違います（{unit} と {expected}）。単位か数値を確かめてください。",
      en: "The actual {figure} and the target {reference} are in different units ({unit} and {expected}). Please check the unit or the figure.",
    },
    baseline: {
      ja: "基準値「{figure}」と目標値「{reference}」の単位が違います（{unit} と {expected}）。単位か数値を確かめてください。",
      en: "The baseline {figure} and the target {reference} are in different units ({unit} and {expected}). Please check the unit or the figure.",
    },
    series: {
      ja: "目標値「{figure}」は、同じ指標のほかの年の目標値「{reference}」と単位が違います（{unit} と {expected}）。単位か数値を確かめてください。",
      en: "The target {figure} is in another unit than {reference}, the target of another year ({unit} and {expected}). Please check the unit or the figure.",
    },
    share: {
      ja: "指標名は割合ですが、数値は「{figure}」と個数で書かれています。指標名を数に改めるか、割合（%）で書いてください。",
      en: "The indicator is named a share, but its figure is a count: {figure}. Please rename the indicator, or give it as a percentage.",
    },
    shares: {
      ja: "指標名は割合ですが、数値が個数で書かれた行が{count}行あります（「{name}」の「{figure}」など）。指標名を数に改めるか、割合（%）で書いてください。",
      en: "{count} indicators are named shares, but their figures are counts, such as {figure} of “{name}”. Please rename them, or give percentages.",
    },
  },
  *check({ readings, ledger }) {
    for (const { indicators } of readings) {
      yield* countedShares(indicators);
      const found = indicators.flatMap((indicator) => (mayDiffer(indicator) ? [...differing(indicator)] : []));
      yield* found.filter(({ cell }) => !isOfAnotherMeasure(cell.column, found, indicators));
      for (const indicator of indicators) {
        for (const { actual, rate, target, whole } of indicator.results) {
          const [a, t] = [actual?.value.quantity, target?.value.quantity];
          if (rate?.value.quantity && !whole && a && t && a.unit !== t.unit && !sameUnit(a, t)) ledger.skip(rate.cell, REASON);
        }
      }
    }
  },
});

/** So many rows of a column in another unit, and none in the unit that is expected, hold another measure: the heading says which. */
const ROWS_OF_ANOTHER = 3;

function isOfAnotherMeasure(column: number, found: readonly Report<MessageId>[], indicators: readonly Indicator[]): boolean {
  const differing = found.filter(({ cell }) => cell.column === column).length;
  if (differing < ROWS_OF_ANOTHER) return false;
  const isIn = (figure: Figure | undefined): boolean => hasUnit(figure) && figure.column.index === column;
  const stated = indicators.filter(({ targets, results }) => targets.some(isIn) || results.some(({ actual }) => isIn(actual))).length;
  return differing === stated;
}

/** False where all units are spelled alike, as nearly always. */
function mayDiffer({ baseline, targets, results }: Indicator): boolean {
  const unit = targets[0]?.value.quantity?.unit;
  if (unit === undefined) return targets.length > 0;
  const other = (figure: Figure | undefined): boolean => figure?.value.quantity !== undefined && figure.value.quantity.unit !== unit;
  return other(baseline) || targets.some(other) || results.some(({ actual }) => other(actual));
}

function* differing(indicator: Indicator): Iterable<Report<MessageId>> {
  const { baseline, targets, results } = indicator;
  const reference = referenceOf(targets);
  if (!reference) return;
  if (baseline && differs(baseline, reference)) yield report("baseline", indicator, baseline, reference);
  for (const target of targets) if (differs(target, reference)) yield report("series", indicator, target, reference);
  for (const { actual, target, whole } of results) {
    if (!actual || whole) continue;
    const own = hasUnit(target) ? target : reference;
    if (differs(actual, own)) yield report("actual", indicator, actual, own);
  }
}

/** The first target in the unit that most targets have. */
function referenceOf(targets: readonly Figure[]): Figure | undefined {
  if (targets.length === 1) return hasUnit(targets[0]) ? targets[0] : undefined;
  let [best, most]: [Figure | undefined, number] = [undefined, 0];
  for (const candidate of targets) {
    if (!hasUnit(candidate) || (best && !differs(candidate, best))) continue;
    const like = targets.filter((other) => hasUnit(other) && !differs(other, candidate)).length;
    if (like > most) [best, most] = [candidate, like];
  }
  return best;
}

function hasUnit(figure: Figure | undefined): figure is Figure {
  const unit = figure?.value.quantity?.unit;
  return unit !== undefined && unit !== "";
}

function differs({ value }: Figure, { value: reference }: Figure): boolean {
  const [a, b] = [value.quantity, reference.quantity];
  return a !== undefined && b !== undefined && a.unit !== b.unit && !sameUnit(a, b);
}

function report(message: MessageId, { name, results }: Indicator, figure: Figure, reference: Figure): Report<MessageId> {
  const result = results.find(({ actual }) => actual === figure);
  return {
    message,
    cell: figure.cell,
    indicator: name.value,
    period: result?.period?.end ?? figure.column.period?.end,
    data: {
      figure: withUnit(figure),
      reference: withUnit(reference),
      unit: figure.value.quantity?.unit ?? "",
      expected: reference.value.quantity?.unit ?? "",
    },
    evidence: evidenceOf(figure, reference),
  };
}

function* countedShares(indicators: readonly Indicator[]): Iterable<Report<MessageId>> {
  const counted = indicators.flatMap((indicator) => countedShare(indicator) ?? []);
  const [first] = counted;
  if (!first || counted.length <= HABIT) {
    yield* counted;
    return;
  }
  yield {
    ...first,
    message: "shares",
    indicator: "",
    data: { ...first.data, name: first.indicator, count: String(counted.length) },
    evidence: counted.flatMap(({ evidence }) => evidence.slice(0, 1)),
  };
}

/** A share whose figures are all whole counts. */
function countedShare({ name, targets, results }: Indicator): Report<MessageId> | undefined {
  const first = targets.find(hasFigure) ?? results.find(({ actual }) => hasFigure(actual))?.actual;
  if (first?.value.quantity?.unitKind !== "count" || !MAY_BE_SHARE.test(name.value)) return undefined;
  const figures = [...targets, ...results.map(({ actual, whole }) => (whole ? undefined : actual))].filter(hasFigure);
  if (!figures.every(isCount)) return undefined;
  const plain = fold(name.value).replace(NOTES, "").trim();
  if (!SHARE_NAME.test(plain) || PER_SO_MANY.test(fold(name.value))) return undefined;
  return { message: "share", cell: first.cell, indicator: name.value, data: { figure: withUnit(first) }, evidence: evidenceOf(...figures) };
}

function hasFigure(figure: Figure | undefined): figure is Figure {
  return figure?.value.quantity !== undefined;
}

function isCount({ value }: Figure): boolean {
  const { quantity } = value;
  return quantity?.unitKind === "count" && quantity.decimals === 0 && !quantity.unit.includes("/");
}

/** The figure with its unit, which may stand in a column of its own. */
function withUnit(figure: Figure): string {
  const text = quoted(figure);
  return /^[\d.,]+$/.test(text) ? `${text}${figure.value.quantity?.unit ?? ""}` : text;
}
