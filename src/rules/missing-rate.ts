import type { TableChecks, UnstatedRate } from "../checks/check";
import { figureColumns, isDamagedFigure } from "../checks/unreadableFigures";
import { evidenceOf, quoted } from "../findings/evidence";
import { restatedFigure } from "../findings/figureText";
import type { Fix, Report } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import { scaleByTen, toText } from "../measures/decimal";
import { rangeTexts } from "../measures/ratio";
import { fractionColumns } from "../checks/rateChecks";
import { defineRule } from "./rule";

const NOT_DUE = {
  ja: "目標値か実績が概数・「以上」などのため、空欄の達成率は計算できません。",
  en: "Target or actual is approximate, a bound or in another unit, so the empty rate cannot be calculated.",
};

/**
 * A rate that is left empty (or shows a dash) although its actual and target are there. Tables in which no rate is filled in yet are left alone, and so are
 * rows marked as not applicable, rows whose figures allow no exact rate, and percentages where only counts have rates. A mistyped number in a column of rates is asked about as such.
 */
export const missingRate = defineRule({
  id: "missing-rate",
  severity: "query",
  title: { ja: "達成率の記載漏れ", en: "Rate not filled in" },
  messages: {
    missing: {
      ja: "「{indicator}」は実績{actual}と目標値{target}があるのに、達成率が{shown}です。計算すると{rate}です。記載してください。",
      en: "“{indicator}” has an actual ({actual}) and a target ({target}), but its rate is {shown}. It comes to {rate}; please fill it in.",
    },
    confirmed: {
      ja: "「{indicator}」は実績{actual}と目標値{target}があるのに、達成率が{shown}です。計算すると{rate}で、記載された平均もこの率で成り立ちます。記載してください。",
      en: "“{indicator}” has an actual ({actual}) and a target ({target}), but its rate is {shown}. It comes to {rate}, and the printed average holds with it; please fill it in.",
    },
    contradicted: {
      ja: "「{indicator}」は実績{actual}と目標値{target}があるのに、達成率が{shown}です。計算すると{rate}ですが、記載された平均から逆算すると{low}〜{high}%になります。率と平均を確かめてください。",
      en: "“{indicator}” has an actual ({actual}) and a target ({target}), but its rate is {shown}. It comes to {rate}, while the printed average needs {low} to {high}%; please check rate and average.",
    },
    unreadable: {
      ja: "「{indicator}」の達成率「{shown}」は数値として読み取れないため、照合できません。桁・小数点・文字の誤りがないか確かめて、数値に直してください。",
      en: 'The rate of “{indicator}”, "{shown}", cannot be read as a number, so it cannot be checked. Please look for a wrong digit, point or letter and correct it.',
    },
  },
  *check({ readings, checks, ledger }) {
    for (const [place, { unstated, rates }] of checks.entries()) {
      const reading = readings[place];
      if (!reading) continue;
      const damaged = unreadableRates(reading);
      const gaps = damaged.size > 0 ? new Map(unstated.map((gap) => [gap.cell, gap])) : NO_GAPS;
      for (const [rate, place] of damaged) yield unreadable(rate, place, gaps.get(rate), reading);
      if (rates.length > 0 && !areOfCountsAlone(rates, unstated)) {
        for (const gap of unstated) if (!isAnswered(gap) && !damaged.has(gap.cell)) yield missing(gap, reading);
      }
      const known = new Set(unstated.map(({ cell }) => cell));
      for (const actual of notCalculable(reading.indicators, known)) ledger.skip(actual.cell, NOT_DUE);
    }
  },
});

/** What stands for a rate: there is none, or no percentage says it. */
const ANSWERS: ReadonlySet<string | undefined> = new Set(["not-applicable", "from-nothing", "to-nothing"]);

/** A dash says all that there is to say of what nothing was spent on. */
function isAnswered({ cell, actual }: UnstatedRate): boolean {
  const { kind, marker } = cell.value;
  return ANSWERS.has(marker) || (kind === "marker" && actual.value.quantity?.value.units === 0);
}

/** So many rates of counts show that a table gives none of percentages, which it compares by themselves: 粗利率 33.3% against 34.0%. */
const FEWEST_RATES = 2;

function areOfCountsAlone(rates: TableChecks["rates"], unstated: readonly UnstatedRate[]): boolean {
  const isPercent = ({ actual }: { readonly actual: Figure }): boolean => actual.value.quantity?.unitKind === "percent";
  return rates.length >= FEWEST_RATES && unstated.every(isPercent) && !rates.some(isPercent);
}

const NO_GAPS: ReadonlyMap<Figure, UnstatedRate> = new Map();

interface Place {
  readonly indicator: Indicator;
  readonly result: Result;
}

/** Mistyped numbers in columns of rates, each with the row and period it stands for. */
function unreadableRates({ indicators }: TableReading): ReadonlyMap<Figure, Place> {
  const found = new Map<Figure, Place>();
  const holdsFigures = figureColumns(indicators, ({ rate }) => rate);
  for (const indicator of indicators) {
    for (const result of indicator.results) {
      const { rate } = result;
      if (rate?.value.kind === "text" && isDamagedFigure(rate, ["%"]) && holdsFigures(rate.column)) found.set(rate, { indicator, result });
    }
  }
  return found;
}

function unreadable(
  rate: Figure,
  { indicator, result }: Place,
  gap: UnstatedRate | undefined,
  reading: TableReading,
): Report<"unreadable"> {
  const expected = gap && printedRate(gap, reading);
  return {
    message: "unreadable",
    cell: rate.cell,
    indicator: indicator.name.value,
    period: result.period?.end,
    data: { indicator: indicator.name.value, shown: rate.text.replace(/\s+/g, " ").trim() },
    evidence: evidenceOf(rate, result.actual, result.whole ?? result.target),
    ...(expected !== undefined && { expected, fixes: [fillIn(rate, expected)] }),
  };
}

/** The actuals beside an empty rate that does not follow from them. */
function* notCalculable(indicators: readonly Indicator[], known: ReadonlySet<Figure>): Iterable<Figure> {
  for (const { results } of indicators) {
    for (const { rate, actual, whole, target } of results) {
      if (rate && actual && !rate.value.quantity && actual.value.quantity && (whole ?? target)?.value.quantity && !known.has(rate))
        yield actual;
    }
  }
}

function missing(gap: UnstatedRate, reading: TableReading): Report<"missing" | "confirmed" | "contradicted"> {
  const { indicator, result, cell, actual, target, needed, averageHolds } = gap;
  const rate = printedRate(gap, reading);
  const [low, high] = needed ? rangeTexts(needed, gap.decimals + 2) : ["", ""];
  const contradicted = averageHolds === false && needed !== undefined;
  return {
    message: averageHolds && cell.value.kind === "blank" ? "confirmed" : contradicted ? "contradicted" : "missing",
    cell: cell.cell,
    indicator: indicator.name.value,
    period: result.period?.end,
    data: {
      indicator: indicator.name.value,
      actual: quoted(actual),
      target: quoted(target),
      rate,
      shown: cell.text.trim() === "" ? { ja: "空欄", en: "empty" } : { ja: `「${cell.text.trim()}」`, en: `“${cell.text.trim()}”` },
      low,
      high,
    },
    evidence: evidenceOf(cell, actual, target),
    expected: rate,
    ...(needed && { range: [low, high] as const }),
    fixes: [fillIn(cell, rate)],
  };
}

function fillIn(cell: Figure, rate: string): Fix {
  return {
    label: { ja: `達成率に「${rate}」を記載する`, en: `Fill in "${rate}"` },
    safe: false,
    edits: [{ cell: cell.cell, before: cell.text, after: rate }],
  };
}

/** The rate written as the other rates of its table are. */
function printedRate({ cell, computed }: UnstatedRate, reading: TableReading): string {
  const rates = reading.indicators.flatMap(({ results }) => results.flatMap(({ rate }) => (rate?.value.quantity ? [rate] : [])));
  const decimals = computed.scale;
  const like =
    rates.find(({ column, value }) => column === cell.column && value.quantity?.decimals === decimals) ??
    rates.find(({ value }) => value.quantity?.decimals === decimals);
  if (like) return restatedFigure(like, computed);
  const other = rates.find(({ column }) => column === cell.column);
  if (other && fractionColumns(reading).has(cell.column.index)) return restatedFigure(other, scaleByTen(computed, -2));
  return `${toText(computed)}%`;
}
