import { cappedRates, lowerIsBetter, mixedDirection, progressFromBaseline } from "./attainmentFormulas";
import { columnsWithDecoys, europeanNumbers, fractionRates, plainColumns, roundedInputs, unknownWords } from "./attainmentLayouts";
import { averagesByCases, averagesOfGroups } from "./caseLayouts";
import { changeRows, growthSeries, yearOnYear } from "./changeLayouts";
import { otherRounding, promisingHeadings, unseenFigures } from "./decoyLayouts";
import type { Draft } from "./draft";
import type { Keeping } from "./drawnTable";
import { balances, runningTotals, scaledMoney, variance } from "./moneyLayouts";
import { groupedByMeasure, monthsAcross, periodBlocks, quartersAcross } from "./periodLayouts";
import { rollingRate, rollingWindows } from "./rollingLayouts";
import { sideBySide, stacked, unrelated } from "./placedLayouts";
import { againstRow, fixedIndex, ofAnnualBudget } from "./referenceLayouts";
import { forms, formWithYears, rowsUnderIndicators, turned } from "./rowLayouts";
import { scaledRates } from "./scaleLayouts";
import { eitherOr, partsUnderHeading } from "./partLayouts";
import { okrScores, perPopulation, unitsWithinRow, weightedScores } from "./scoreLayouts";
import { meanAndPooled, pairedColumns, shareColumn } from "./shareLayouts";
import { indicatorSheets } from "./termLayouts";
import { crossTotals, nestedTotals, subtotals } from "./totalLayouts";
import { changeInCell, partInCell, rateInCell } from "./twoFigureLayouts";

/** One way in which people arrange figures that follow from each other, or only seem to. */
export interface Layout {
  readonly name: string;
  readonly says: string;
  readonly draw: (draft: Draft) => void;
  /** How its cells are kept, where that is not left to chance. */
  readonly keeping?: Keeping;
}

function layout(name: string, says: string, draw: (draft: Draft) => void, keeping?: Keeping): Layout {
  return { name, says, draw, ...(keeping && { keeping }) };
}

export const layouts: readonly Layout[] = [
  layout("columns", "name, base, part, rate", plainColumns),
  layout("columns-decoys", "the same among numbers, units, years and notes", columnsWithDecoys),
  layout("capped", "attainment that stops at 100 %", cappedRates),
  layout("inverse", "fewer is better: limit ÷ actual", lowerIsBetter("ratio")),
  layout("mirror", "fewer is better: 200 % − actual ÷ limit", lowerIsBetter("mirror")),
  layout("mixed-direction", "more is better in some rows, fewer in others", mixedDirection),
  layout("fractions", "rates as bare fractions: 0.857", fractionRates),
  layout("rounded-inputs", "base and part rounded after the rate was calculated", roundedInputs),
  layout("progress", "the way gone from a baseline to a target", progressFromBaseline),
  layout("by-measure", "columns grouped by measure, periods within", groupedByMeasure),
  layout("period-blocks", "base, part and rate again under each period", periodBlocks),
  layout("months", "months across with halves and year", monthsAcross),
  layout("quarters", "quarters with year total, target and rate", quartersAcross),
  layout("rows-under", "base, part and rate as rows under each indicator", rowsUnderIndicators),
  layout("turned", "the plain table on its side", turned),
  layout("form", "one form: labels left, values right", forms("one"), "text"),
  layout("forms", "several forms on a sheet", forms("several")),
  layout("form-years", "forms with years across", formWithYears),
  layout("indicator-sheets", "numerator, denominator, result and differences, one indicator below another", indicatorSheets),
  layout("subtotals-below", "subtotals below their parts", subtotals("below")),
  layout("subtotals-above", "subtotals above their parts", subtotals("above")),
  layout("nested", "totals of three levels, across and down", nestedTotals),
  layout("paired", "two groups side by side, each with its rate", pairedColumns),
  layout("share", "a share column to 100.0", shareColumn),
  layout("either-or", "won and lost with the win rate, no total", eitherOr),
  layout("parts-of-total", "parts under one heading with their share of the total", partsUnderHeading),
  layout("variance", "budget, actual, variance, variance %", variance),
  layout("year-on-year", "last year, this year, ratio or growth", yearOnYear),
  layout("growth-series", "years down with the change on the year before", growthSeries),
  layout("change-rows", "rows of change under rows of years", changeRows),
  layout("okr", "scores from 0 to 1 with averages", okrScores),
  layout("mean-pooled", "mean of the rates, rate of the sums", meanAndPooled),
  layout("cross-totals", "sums across and down", crossTotals),
  layout("per-population", "per 1,000, 10,000 or 100,000", perPopulation),
  layout("scaled-rates", "per 200,000 hours, kilograms of tonnes, figures in thousands", scaledRates),
  layout("units-differ", "units that differ within a row", unitsWithinRow, "text"),
  layout("running", "running totals down or across, some with an opening", runningTotals),
  layout("balances", "opening + in − out = closing, chained", balances),
  layout("weighted", "weighted scores", weightedScores),
  layout("cases", "averages, and their mean by numbers of cases", averagesByCases),
  layout("case-groups", "pairs of number and average, and all groups together", averagesOfGroups),
  layout("against-row", "the difference of each row from the row of the whole", againstRow),
  layout("index", "an index whose first year is 100", fixedIndex),
  layout("annual-budget", "what is spent so far of the year's budget", ofAnnualBudget),
  layout("rolling", "sums or means of the last few periods", rollingWindows),
  layout("rolling-rate", "rates of the last twelve months", rollingRate),
  layout("european", "1.234,56 and 45,3 %", europeanNumbers, "text"),
  layout("unknown-words", "headings that no word list knows", unknownWords),
  layout("side-by-side", "two tables beside each other", sideBySide),
  layout("stacked", "two tables below each other, some touching", stacked),
  layout("scaled-money", "thousands and millions: totals miss by rounding", scaledMoney),
  layout("rate-in-cell", "a count and its rate in one cell", rateInCell, "text"),
  layout("part-in-cell", "a count and a part of it in one cell", partInCell, "text"),
  layout("change-in-cell", "a difference and its change in percent in one cell", changeInCell, "text"),
  layout("cut", "a rate column that is cut throughout", otherRounding("down")),
  layout("rounded-up", "a rate column that is rounded up throughout", otherRounding("up")),
  layout("unseen", "rates of figures that the table does not show", unseenFigures),
  layout("promises", "promising headings over random figures", promisingHeadings),
  layout("unrelated", "figures without any relation", unrelated),
];
