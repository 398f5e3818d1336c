import type { HouseRating } from "../checks/houseRatings";
import type { HouseScale } from "../checks/houseScale";
import { isBeyondBaseline, type RatedRow } from "../checks/ratedRows";
import { meaningOf, saysPartly } from "../checks/ratingScales";
import type { Figure } from "../indicators/figure";
import { scaleByTen, toText } from "../measures/decimal";
import { evidenceOf, quoted } from "./evidence";
import type { Fix, Report } from "./finding";

/** A rating that the scale of the house does not give. */
export function houseReport(wrong: HouseRating, scale: HouseScale, ratings: readonly HouseRating[]): Report<"by-scale"> {
  const { indicator, result, rating, rate, earned } = wrong;
  const { actual, target, period } = result;
  const after = spelling(earned, ratings);
  const fix = after === undefined ? undefined : ratingFix(rating, after);
  const steps = scale.map((step) => step.label + (step.limit ? ` ≥ ${toText(scaleByTen(step.limit, 2))}%` : ""));
  return {
    message: "by-scale",
    cell: rating.cell,
    indicator: indicator.name.value,
    period: period?.end,
    data: { name: indicator.name.value, rating: quoted(rating), rate, scale: steps.join(", "), earned: earned.join("/") },
    evidence: evidenceOf(rating, result.rate, actual, target),
    stated: quoted(rating),
    ...(after !== undefined && fix && { expected: after, fixes: [fix] }),
  };
}

/** The one label that is earned, as the other rows write it: △（一部達成）. */
function spelling(earned: readonly string[], ratings: readonly HouseRating[]): string | undefined {
  if (earned.length !== 1) return undefined;
  return ratings.find(({ label }) => label === earned[0])?.rating.text ?? earned[0];
}

type Met = "met-but-rated-unmet" | "unmet-but-rated-met";

/** A rating that says met of an unmet target, or the reverse. */
export function binaryReport(row: RatedRow, certain: boolean, rows: readonly RatedRow[]): Report<Met> {
  const fix = fixOf(row, rows);
  return {
    ...reportOn(row, row.outcome === "met" ? "met-but-rated-unmet" : "unmet-but-rated-met"),
    severity: certain ? "error" : "query",
    ...(fix && { expected: fix.edits[0]?.after ?? "", fixes: [fix] }),
  };
}

/** The label that rows with the same outcome have, where they all have one. 一部達成 behind the baseline would be another question. */
function fixOf(row: RatedRow, rows: readonly RatedRow[]): Fix | undefined {
  const met = row.outcome === "met";
  const labels = new Set(
    rows.filter(({ outcome, label }) => outcome === row.outcome && meaningOf(label)?.met === met).map(({ rating }) => rating.text),
  );
  const [after] = labels;
  if (labels.size !== 1 || after === undefined) return undefined;
  const like = rows.find(({ rating }) => rating.text === after);
  return like && saysPartly(like.label) && isBeyondBaseline(row) ? undefined : ratingFix(row.rating, after);
}

function ratingFix({ cell, text }: Figure, after: string): Fix {
  const label = { ja: `評価を「${after}」にする`, en: `Change the rating to "${after}"` };
  return { label, safe: false, edits: [{ cell, before: text, after }] };
}

/** 一部達成 of an actual behind its baseline. */
export function baselineReport(row: RatedRow): Report<"below-baseline"> {
  const { baseline } = row.indicator;
  const report = reportOn(row, "below-baseline");
  return {
    ...report,
    severity: "query",
    data: { ...report.data, baseline: baseline ? quoted(baseline) : "" },
    evidence: [...report.evidence, ...evidenceOf(baseline)],
  };
}

/** Two ratings the wrong way round. */
export function orderReport(row: RatedRow, other: RatedRow): Report<"order"> {
  const report = reportOn(row, "order");
  return {
    ...report,
    severity: "query",
    data: {
      ...report.data,
      other: other.indicator.name.value,
      otherActual: quoted(other.actual),
      otherTarget: quoted(other.target),
      otherRating: quoted(other.rating),
    },
    evidence: [...report.evidence, ...evidenceOf(other.rating, other.actual, other.target, other.result.rate)],
  };
}

function reportOn<MessageId extends string>(
  { indicator, result, rating, actual, target }: RatedRow,
  message: MessageId,
): Report<MessageId> {
  return {
    message,
    cell: rating.cell,
    indicator: indicator.name.value,
    period: result.period?.end,
    data: { name: indicator.name.value, rating: quoted(rating), actual: quoted(actual), target: quoted(target) },
    evidence: evidenceOf(rating, actual, target, result.rate),
    stated: quoted(rating),
  };
}
