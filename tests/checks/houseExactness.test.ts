import fc from "fast-check";
import { expect, test } from "vitest";
import { averageOutlier, deltaOutlier } from "../../src/checks/houseExactness";
import { markedTable } from "../support/markedTable";
import { checksOf } from "../support/sampleReview";

/** What of a target was reached in two periods: counts, so that the rate before rounding is known. */
const indicator = fc
  .integer({ min: 50, max: 3000 })
  .chain((target) => fc.tuple(fc.constant(target), fc.integer({ min: 1, max: target }), fc.integer({ min: 1, max: target })));
const groups = fc.array(fc.array(indicator, { minLength: 2, maxLength: 4 }), { minLength: 3, maxLength: 7 });

const tenths = (numerator: number, denominator: number): number => Math.floor((2 * numerator + denominator) / (2 * denominator));
const percent = (value: number): string => `${Math.floor(value / 10)}.${value % 10}%`;
const points = (value: number): string => `${value < 0 ? "▲" : "+"}${percent(Math.abs(value)).replace("%", "ポイント")}`;

/** A table whose averages and changes are taken of the rates before they are rounded. */
function unroundedTable(averages: readonly (readonly (readonly [number, number, number])[])[]): string {
  const rows = averages.flatMap((rates, group) => {
    const sum = (pick: (rate: readonly [number, number, number]) => number): number =>
      rates.reduce((total, rate) => total + (1000 * pick(rate)) / rate[0], 0) / rates.length;
    const [before, now] = [sum((rate) => rate[1]), sum((rate) => rate[2])];
    return [
      ...rates.map(
        ([target, one, two], row) =>
          `| 件数${group}の${row}件目 | ${target} | ${one} | ${percent(tenths(1000 * one, target))} | ${two} | ${percent(tenths(1000 * two, target))} |`,
      ),
      `| KPI(達成率の単純平均) | | | ${percent(Math.round(before))} | | ${percent(Math.round(now))} (${points(Math.round(now - before))}) |`,
    ];
  });
  return ["| 指標 | 目標値 | 2025.1月末 | << | 2025.9月末 | << |", "| ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |", ...rows].join("\n");
}

test("who averages and subtracts before rounding is never asked about it", () => {
  fc.assert(
    fc.property(groups, (averages) => {
      const checks = checksOf(markedTable(unroundedTable(averages)).workbook);
      expect(checks.flatMap(({ averages: found }) => found)).toHaveLength(2 * averages.length);
      expect(averageOutlier(checks)?.check.stated.text).toBeUndefined();
      expect(deltaOutlier(checks)?.check.stated.text).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});
