import type { RateCheck, TargetConflict, UncheckedRate } from "../checks/check";
import { equalInputs, rateOfEqualInputs, type EqualInputs } from "../checks/equalInputs";
import { correctionOf } from "../findings/correction";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Fix, Report, Wording } from "../findings/finding";
import { relationReport, type RelationReport } from "../findings/relationReport";
import type { Figure } from "../indicators/figure";
import type { Conflict } from "../diagnosis/conflict";
import { cellsOf } from "../diagnosis/conflictsOf";
import type { Relation } from "../relations/relation";
import { subjectOf } from "../relations/subject";
import { isConversion } from "../relations/timedLines";
import type { CellAddress } from "../sheet/address";
import { defineRule, type RuleContext } from "./rule";

const REASONS: Readonly<Record<UncheckedRate["reason"], Wording>> = {
  "zero-target": { ja: "目標値が0なので、達成率を計算できません。", en: "The target is 0, so no rate follows from it." },
  "negative-target": {
    ja: "目標値がマイナスなので、実績÷目標値では達成率になりません。",
    en: "The target is negative, so actual ÷ target is no attainment rate.",
  },
  "zero-actual": { ja: "実績が0なので、目標値÷実績を計算できません。", en: "The actual is 0, so target ÷ actual cannot be calculated." },
  "negative-actual": {
    ja: "実績がマイナスなので、目標値÷実績では達成率になりません。",
    en: "The actual is negative, so target ÷ actual is no attainment rate.",
  },
  "missing-baseline": {
    ja: "基準値がないので、基準値からの達成率を計算できません。",
    en: "Without a baseline, progress from it cannot be calculated.",
  },
  "baseline-equals-target": {
    ja: "基準値と目標値が同じなので、達成率を計算できません。",
    en: "Baseline and target are equal, so no rate follows from them.",
  },
  "zero-previous": { ja: "前の値が0なので、増減率を計算できません。", en: "The previous figure is 0, so no relative change follows." },
  "negative-previous": {
    ja: "前の値がマイナスなので、増減率を計算できません。",
    en: "The previous figure is negative, so no relative change follows.",
  },
  "zero-within-rounding": {
    ja: "割る数が0に丸められる大きさなので、率を計算できません。",
    en: "The divisor may be 0 within its rounding, so no rate follows.",
  },
  "unbounded-input": {
    ja: "「以上」「以下」の数値なので、正確な照合はできません。",
    en: "A figure is only given as a bound, so no exact check is possible.",
  },
  "no-figures": { ja: "計算に使える数値がありません。", en: "There are no figures to calculate with." },
  "no-actual": {
    ja: "実績とわかる数値が見つからないので、率を計算できません。",
    en: "No figure was recognised as the actual, so the rate could not be calculated.",
  },
  "no-target": {
    ja: "目標値とわかる数値が見つからないので、率を計算できません。",
    en: "No figure was recognised as the target, so the rate could not be calculated.",
  },
  "inexact-input": {
    ja: "概数や「以上」などの数値なので、正確な照合はできません。",
    en: "A figure is approximate or a bound, so no exact check is possible.",
  },
  "different-units": {
    ja: "実績と目標値の単位が違うので、率を計算できません。",
    en: "Actual and target are in different units, so no rate follows.",
  },
  "no-figure": { ja: "数値として読み取れません。", en: "This cannot be read as a figure." },
};

/**
 * A printed rate that its printed figures cannot give, though the rates of like lines follow from theirs. By which formula is what the figures show: actual ÷ target, target ÷ actual,
 * progress from a baseline, part ÷ whole, per 100,000. A rate that holds thanks to hidden digits is not reported; a relation that too few figures bear out is asked about.
 */
export const statedRateMismatch = defineRule({
  id: "stated-rate-mismatch",
  severity: "error",
  title: { ja: "達成率の計算違い", en: "Rate does not follow from its figures" },
  messages: {
    rate: {
      ja: "「{indicator}」の達成率は{stated}とありますが、{computation} = {expected}です{doubt}。{suspect}実績・目標値・達成率のどれかを確かめて直してください。",
      en: "The rate of “{indicator}” is given as {stated}, but {computation} = {expected}{doubt}.{suspect} Please check actual, target and rate, and correct the one that is wrong.",
    },
    share: {
      ja: "「{indicator}」の「{label}」は{stated}とありますが、{computation} = {expected}です{doubt}。{suspect}分子・分母・率のどれかを確かめて直してください。",
      en: "“{label}” of “{indicator}” is given as {stated}, but {computation} = {expected}{doubt}.{suspect} Please check part, whole and rate, and correct the one that is wrong.",
    },
    asked: {
      ja: "「{indicator}」の「{label}」は{stated}とありますが、{computation} なら{expected}です。この表の{support}。{suspect}ほかの計算によるものか、数値の誤りか、確かめてください。",
      en: "“{label}” of “{indicator}” is given as {stated}; {computation} would be {expected}. {support} in this workbook.{suspect} Please check whether it is calculated in another way or a figure is wrong.",
    },
    converted: {
      ja: "「{indicator}」の「{label}」は{stated}とありますが、{computation}を換算すると{expected}です{doubt}。{suspect}どちらかを確かめて直してください。",
      en: "“{label}” of “{indicator}” is given as {stated}, but {computation} comes to {expected}{doubt}.{suspect} Please check both, and correct the one that is wrong.",
    },
    conflict: {
      ja: "「{indicator}」の目標値{target}に対する達成率{stated}は、1つずつなら丸めで説明できますが、同じ1つの目標値からは同時に成り立ちません。時点ごとに目標値が変わっていないか、率に誤りがないか確かめてください。",
      en: "The rates {stated} of “{indicator}” against the target {target} can each be explained by rounding, but no one target gives all of them. Please check whether the target differs between the periods or one rate is wrong.",
    },
    unequal: {
      ja: "「{indicator}」は実績{actual}も目標値{target}も同じなのに、達成率が{earlier}と{stated}に分かれています。1つずつなら丸めで説明できますが、同時には成り立ちません。どちらが正しいか確かめて、そろえてください。",
      en: "The rate of “{indicator}” is once {earlier} and once {stated}, though actual {actual} and target {target} are the same. Each can be explained by rounding, but not both. Please check which is right and make them agree.",
    },
  },
  *check({ readings, checks, ledger, conflicts, names }) {
    const rates = new RatesByCell(checks);
    const slipped = new Set(checks.flatMap(({ slips }) => slips.map(({ figure }) => keyOf(figure.cell))));
    for (const conflict of conflicts) {
      if (subjectOf(conflict.relation) !== "rate" || cellsOf(conflict).some((cell) => slipped.has(keyOf(cell)))) continue;
      const told = relationReport(conflict, names);
      if (told) yield mismatch(told, conflict, rates);
    }
    for (const [place, table] of checks.entries()) {
      for (const check of table.rates) ledger.record(check.stated.cell, inputsOf(check), check.judgement.verdict);
      for (const { stated, reason } of table.unchecked) ledger.skip(stated.cell, REASONS[reason]);
      for (const one of table.conflicts) yield conflict(one);
      for (const one of equalInputs(readings[place]?.indicators ?? [], table.rates)) {
        ledger.record(one.later.stated.cell, [one.earlier.stated.cell], one.agree ? "exact" : "impossible");
        if (!one.agree && !table.conflicts.some(({ target }) => target === one.later.target)) yield unequal(one);
      }
    }
  },
});

function inputsOf({ actual, target, baseline, formula }: RateCheck): RateCheck["stated"]["cell"][] {
  return formula === "baseline" && baseline ? [actual.cell, target.cell, baseline.cell] : [actual.cell, target.cell];
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}

/** Where another column prints a right rate beside the same actual and target, that rate is suggested. */
function mismatch(
  told: RelationReport,
  { relation, formula }: Conflict,
  rates: RatesByCell,
): Report<"rate" | "share" | "converted" | "asked"> {
  const { label: _, ...report } = told;
  const message = told.severity === "query" ? "asked" : kindOf(relation);
  const equal = rates.besideSame(told.cell);
  const agreed = equal?.stated.value.quantity?.value;
  if (!equal || !agreed || formula) return { message, ...report };
  const own = equal.check;
  const { fixes } = correctionOf(own.table, own.stated, agreed);
  return { message, ...report, fixes: fixes.map((fix) => ({ ...fix, label: asInOtherColumn(quoted(equal.stated)) })) };
}

function kindOf(relation: Relation): "rate" | "share" | "converted" {
  if (isConversion(relation.reading)) return "converted";
  return isAttainment(relation) ? "rate" : "share";
}

function isAttainment({ reading: { view, aggregate, parts } }: Relation): boolean {
  const roles = parts.map((part) => view.label(part).role);
  return view.label(aggregate).role === "attainment" || (roles[0] === "actual" && roles[1] === "target");
}

/** The rates of all tables by their cells, gathered when the first one is asked for. */
class RatesByCell {
  private known: ReadonlyMap<string, { readonly check: RateCheck; readonly table: ReadonlyMap<Figure, RateCheck> }> | undefined;

  constructor(private readonly checks: RuleContext["checks"]) {}

  /** The rate beside the same actual and target in another column. */
  besideSame(cell: CellAddress): { check: RateCheck; stated: Figure } | undefined {
    this.known ??= new Map(
      this.checks.flatMap(({ rates }) => {
        const table = new Map(rates.map((check) => [check.stated, check]));
        return rates.map((check) => [keyOf(check.stated.cell), { check, table }] as const);
      }),
    );
    const own = this.known.get(keyOf(cell));
    const equal = own && rateOfEqualInputs(own.check, own.table);
    return own && equal && { check: own.check, stated: equal.stated };
  }
}

function asInOtherColumn(rate: string): Fix["label"] {
  return {
    ja: `同じ実績と目標値の列にそろえて「${rate}」に直す`,
    en: `Change to "${rate}", as in the column with the same actual and target`,
  };
}

function conflict({ indicator, target, rates }: TargetConflict): Report<"conflict"> {
  const stated = rates.map((check) => quoted(check.stated)).join("・");
  return {
    message: "conflict",
    severity: "query",
    cell: target.cell,
    indicator: indicator.name.value,
    data: { indicator: indicator.name.value, target: quoted(target), stated },
    evidence: evidenceOf(target, ...rates.flatMap((check) => [check.actual, check.stated])),
    verdict: "impossible",
  };
}

/** One actual, carried over unchanged, with two rates. */
function unequal({ indicator, earlier, later }: EqualInputs): Report<"unequal"> {
  const [actual, target] = [quoted(later.actual), quoted(later.target)];
  return {
    message: "unequal",
    severity: "query",
    cell: later.stated.cell,
    indicator: indicator.name.value,
    period: (later.result?.period ?? later.stated.column.period)?.end,
    data: { indicator: indicator.name.value, actual, target, earlier: quoted(earlier.stated), stated: quoted(later.stated) },
    evidence: evidenceOf(later.stated, later.actual, later.target, earlier.stated, earlier.actual),
    verdict: "impossible",
    stated: quoted(later.stated),
  };
}
