import type { TableChecks } from "../checks/check";
import { houseColumns, type HouseColumn } from "../checks/houseRatings";
import type { HouseScale } from "../checks/houseScale";
import { hasThresholdLegend } from "../checks/ratingLegend";
import { isBeyondBaseline, ratingColumns, type RatingColumn, type UnratedRow } from "../checks/ratedRows";
import { binaryMismatches, orderContradictions } from "../checks/ratingOutliers";
import { saysPartly } from "../checks/ratingScales";
import { cellsOf } from "../diagnosis/conflictsOf";
import type { Report, Wording } from "../findings/finding";
import { judgementReport } from "../findings/judgementReports";
import type { CheckLedger } from "../findings/ledger";
import { baselineReport, binaryReport, houseReport, orderReport } from "../findings/ratingReports";
import type { Figure } from "../indicators/figure";
import type { TableReading } from "../indicators/indicator";
import type { JudgedLine } from "../ratings/judgement";
import { judgementsOf } from "../ratings/judgements";
import { isMeantRating } from "../ratings/meantRatings";
import type { CellAddress } from "../sheet/address";
import type { Sheet } from "../sheet/workbook";
import { defineRule } from "./rule";

type MessageId = "by-scale" | "by-legend" | "rank" | "trend" | "met-but-rated-unmet" | "unmet-but-rated-met" | "order" | "below-baseline";

const REASONS = {
  words: {
    ja: "実績か目標が数値として読めないため、評価と照らし合わせられません。",
    en: "Actual or target is no plain figure, so the rating cannot be held against them.",
  },
  units: {
    ja: "実績と目標の単位が違うため、評価と照らし合わせられません。",
    en: "Actual and target have different units, so the rating cannot be held against them.",
  },
  keep: {
    ja: "目標が基準値と同じで、上がるのがよいのか下がるのがよいのか分からないため、評価と照らし合わせられません。",
    en: "The target equals the baseline, so it is open whether more or less is better, and the rating cannot be judged.",
  },
} satisfies Record<UnratedRow["reason"], Wording>;

const NO_RATE: Wording = {
  ja: "達成率が記載されておらず、実績と目標から求めることもできないため、評価基準に当てはめられません。",
  en: "The attainment rate is not stated and does not follow from actual and target, so the rating cannot be held against the scale.",
};

/**
 * Ratings follow from actual and target under the scale that the column itself uses. On the scale of two, where every other row says ○ exactly when the
 * target is met, one row that does not is an error. Where ○ could also mean "from 90 %" it is a question, and where a legend gives thresholds or labels are
 * graded (A B C, Green Amber Red), only the order is held against the rates: a better rate never has a worse label.
 * A scale of thresholds that the house has set is used in place of all this where the table prints no legend and the column has no other labels.
 * Ranks are held against the figures that they follow, arrows against the signs of the changes beside them.
 * 一部達成 on an actual behind its baseline is asked about. Figures whose printed digits leave it open whether the target is met are not judged; of ほぼ100% one
 * tenth is left open. An empty rating is the matter of incomplete-row.
 */
export const ratingMismatch = defineRule<MessageId>({
  id: "rating-mismatch",
  severity: "error",
  title: { ja: "評価と数値の不一致", en: "Rating does not follow from the figures" },
  messages: {
    "unmet-but-rated-met": {
      ja: "「{name}」の評価は「{rating}」ですが、実績{actual}は目標{target}に届いていません。ほかの行の評価は達成・未達のとおりです。評価か実績・目標を直してください。",
      en: '"{name}" is rated "{rating}", but the actual {actual} does not reach the target {target}. The other rows are rated as they stand. Please correct the rating or the figures.',
    },
    "met-but-rated-unmet": {
      ja: "「{name}」の評価は「{rating}」ですが、実績{actual}は目標{target}を満たしています。ほかの行の評価は達成・未達のとおりです。評価か実績・目標を直してください。",
      en: '"{name}" is rated "{rating}", but the actual {actual} reaches the target {target}. The other rows are rated as they stand. Please correct the rating or the figures.',
    },
    "below-baseline": {
      ja: "「{name}」の評価は「{rating}」ですが、実績{actual}は基準値{baseline}より後退しています（目標{target}）。一部でも達成したといえるか、評価と実績を確かめてください。",
      en: '"{name}" is rated "{rating}", but the actual {actual} has moved away from the target {target}, behind the baseline {baseline}. Please check whether a part was achieved.',
    },
    "by-scale": {
      ja: "「{name}」の評価は「{rating}」ですが、設定した評価基準（{scale}）では、達成率{rate}の評価は「{earned}」です。評価か達成率を直すか、評価基準の設定を確かめてください。",
      en: '"{name}" is rated "{rating}", but on the scale of the settings ({scale}) an attainment rate of {rate} earns "{earned}". Please correct the rating or the rate, or look at the scale in the settings.',
    },
    "by-legend": {
      ja: "「{name}」の評価は「{rating}」ですが、表に書かれた基準（{scale}）では、{measure}（{rate}）の評価は「{earned}」です。ほかの{count}件は基準のとおりです。評価か数値を直してください。",
      en: '"{name}" is rated "{rating}", but on the scale that the document prints ({scale}) {measure} ({rate}) earns "{earned}". {count} others follow the scale. Please correct the rating or the figures.',
    },
    rank: {
      ja: "「{name}」の「{rank}」は「{rating}」ですが、「{heading}」（{figure}）の{order}では「{earned}」です。ほかの{count}件はこの順のとおりです。順位か数値を直してください。",
      en: '"{rank}" of "{name}" is given as "{rating}", but "{heading}" ({figure}), counted {order}, puts it at "{earned}". {count} others stand in this order. Please correct the rank or the figure.',
    },
    trend: {
      ja: "「{name}」の向きは「{rating}」ですが、「{heading}」（{figure}）では{went}います。ほかの{count}件の向きは数値のとおりです。向きか数値を直してください。",
      en: '"{name}" is marked "{rating}", but by "{heading}" ({figure}) it {went}. {count} other marks point the way of their figures. Please correct the mark or the figures.',
    },
    order: {
      ja: "「{name}」（実績{actual}、目標{target}）の評価「{rating}」は、「{other}」（実績{otherActual}、目標{otherTarget}）の評価「{otherRating}」と順序が逆です。達成の度合いと評価がそろうように、どちらかを確かめてください。",
      en: '"{name}" (actual {actual}, target {target}) is rated "{rating}" and "{other}" (actual {otherActual}, target {otherTarget}) "{otherRating}", which is the wrong way round. Please check the two ratings.',
    },
  },
  *check({ readings, checks, regions, conflicts, settings: { ratingScale }, ledger }) {
    const { scaled, aimed, pointed, ranked } = judgementsOf(regions);
    const doubted = cellSet(conflicts.flatMap(cellsOf));
    const seen = cellSet([...scaled, ...pointed].flatMap(cellsOfLine));
    yield* mismatchesIn([...scaled, ...pointed, ...ranked], doubted, ledger);
    const sure = cellSet(
      aimed.flatMap(({ mismatches }) => mismatches.flatMap(({ severity, judged }) => (severity === "error" ? judged.cell : []))),
    );
    for (const [place, reading] of readings.entries()) {
      const known = { hasLegend: hasThresholdLegend(reading.table), seen, sure, ratingScale, rates: checks[place]?.rates ?? [] };
      yield* heldAgainstTable(reading, known, ledger);
      for (const { rating } of reading.indicators.flatMap(({ results }) => results))
        if (rating && ledger.isResult(rating.cell)) seen.add(keyOf(rating.cell));
    }
    const open = aimed.filter((line) => !cellsOfLine(line).some((cell) => seen.has(keyOf(cell))));
    yield* mismatchesIn(open, doubted, ledger);
  },
});

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}

function cellSet(cells: readonly CellAddress[]): Set<string> {
  return new Set(cells.map(keyOf));
}

function cellsOfLine({ set }: JudgedLine): CellAddress[] {
  return set.cells.map(({ cell }) => cell);
}

/** Words whose figures contradict each other are left to the findings about these. */
function* mismatchesIn(lines: readonly JudgedLine[], doubted: ReadonlySet<string>, ledger: CheckLedger): Iterable<Report<MessageId>> {
  for (const { set, checked, mismatches } of lines) {
    const at = (k: number): CellAddress => ({ sheet: set.region.sheet.name, ...set.region.place(k) });
    const isMeant = (cell: CellAddress): boolean => isMeantRating(set.region.sheet, cell);
    const wrong = mismatches.filter(({ judged, figures }) => !figures.some((k) => doubted.has(keyOf(at(k)))) && !isMeant(judged.cell));
    const cells = cellSet(wrong.map(({ judged }) => judged.cell));
    const left = cellSet(mismatches.flatMap(({ judged: { cell } }) => (isMeant(cell) ? cell : [])));
    for (const { judged, figures } of checked.filter(({ judged: { cell } }) => !left.has(keyOf(cell))))
      ledger.record(judged.cell, figures.map(at), cells.has(keyOf(judged.cell)) ? "impossible" : "exact");
    for (const mismatch of wrong) yield judgementReport(mismatch);
  }
}

interface Known {
  readonly hasLegend: boolean;
  /** Ratings that are judged already. */
  readonly seen: ReadonlySet<string>;
  /** Ratings whose words leave no doubt that they speak of the target. */
  readonly sure: ReadonlySet<string>;
  readonly ratingScale: HouseScale | undefined;
  readonly rates: TableChecks["rates"];
}

/** The ratings of a table that no printed scale has judged: by the scale of the house, else by each other. */
function* heldAgainstTable(reading: TableReading, known: Known, ledger: CheckLedger): Iterable<Report<MessageId>> {
  const { ratingScale, rates, hasLegend, seen } = known;
  const isOpen = ({ rating: { cell } }: { rating: Figure }): boolean => !seen.has(keyOf(cell));
  const byHouse = ratingScale && !hasLegend ? houseColumns(reading, ratingScale, rates) : undefined;
  if (ratingScale)
    for (const column of byHouse?.values() ?? []) if (column.ratings.every(isOpen)) yield* heldAgainstScale(column, ratingScale, ledger);
  for (const column of ratingColumns(reading))
    if (!byHouse?.has(column.index) && column.rows.every(isOpen)) yield* heldAgainstColumn(column, reading.table.sheet, known, ledger);
}

function* heldAgainstScale({ ratings, unrated }: HouseColumn, scale: HouseScale, ledger: CheckLedger): Iterable<Report<MessageId>> {
  for (const { cell } of unrated) ledger.skip(cell, NO_RATE);
  for (const rating of ratings) {
    const { rate, actual, target } = rating.result;
    const inputs = (rate ? [rate] : [actual, target]).flatMap((figure) => figure?.cell ?? []);
    const isEarned = rating.earned.includes(rating.label);
    ledger.record(rating.rating.cell, inputs, isEarned ? "exact" : "impossible");
    if (!isEarned) yield houseReport(rating, scale, ratings);
  }
}

function* heldAgainstColumn(
  { rows, unrated }: RatingColumn,
  sheet: Sheet,
  { hasLegend, sure }: Known,
  ledger: CheckLedger,
): Iterable<Report<MessageId>> {
  for (const { figure, reason } of unrated) ledger.skip(figure.cell, REASONS[reason]);
  for (const row of rows) if (saysPartly(row.label) && !row.indicator.reprint && isBeyondBaseline(row)) yield baselineReport(row);
  const found = hasLegend ? undefined : binaryMismatches(rows);
  if (!found) {
    for (const { row, other } of orderContradictions(rows)) if (!isMeantRating(sheet, row.rating.cell)) yield orderReport(row, other);
    return;
  }
  const binary = found.filter(({ row: { rating } }) => !isMeantRating(sheet, rating.cell));
  const left = new Set(found.filter((one) => !binary.includes(one)).map(({ row }) => row));
  for (const { row, certain } of binary) yield binaryReport(row, certain || sure.has(keyOf(row.rating.cell)), rows);
  const wrong = new Set(binary.map(({ row }) => row));
  for (const row of rows) {
    if (left.has(row)) continue;
    const verdict = wrong.has(row) ? "impossible" : row.outcome === "either" ? "input-rounding" : "exact";
    ledger.record(row.rating.cell, [row.actual.cell, row.target.cell], verdict);
  }
}
