import fc from "fast-check";
import { expect, test } from "vitest";
import { review } from "../../src/review";
import { markedTable } from "../support/markedTable";

/** Hidden figures in hundredths of a percent, which the document prints with one decimal. */
const hidden = fc.record({
  target: fc.integer({ min: 500, max: 10_000 }),
  actuals: fc.tuple(fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 0, max: 12_000 })),
  measured: fc.tuple(fc.boolean(), fc.constant(true)),
});
type Hidden = typeof hidden extends fc.Arbitrary<infer T> ? T : never;

/** Half away from zero on whole numbers: exact. */
const roundedQuotient = (numerator: number, denominator: number): number => Math.floor((2 * numerator + denominator) / (2 * denominator));
const tenths = (value: number): string => `${Math.floor(value / 10)}.${value % 10}`;
const percent = (hundredths: number): string => `${tenths(roundedQuotient(hundredths, 10))}%`;

/** The rate of the unrounded figures in tenths of a percent, capped at 100 %. */
const rateOf = ({ target, actuals }: Hidden, period: 0 | 1): number => Math.min(1000, roundedQuotient(actuals[period] * 1000, target));

function published(lines: readonly Hidden[]): string {
  const cell = (line: Hidden, period: 0 | 1): string => (line.measured[period] ? `${percent(line.actuals[period])} (R${5 + period}年度)` : "—");
  const rate = (line: Hidden, period: 0 | 1): string => (line.measured[period] ? `${tenths(rateOf(line, period))}%` : "—");
  const mean = (period: 0 | 1): number => {
    const sum = lines.reduce((total, line) => total + (line.measured[period] ? rateOf(line, period) : 0), 0);
    return roundedQuotient(sum, lines.length);
  };
  const change = mean(1) - mean(0);
  const sign = change < 0 ? "▲" : "+";
  const rows = lines.map((line, place) => {
    const cells = [`指標${place + 1}の利用率`, percent(line.target), cell(line, 0), rate(line, 0), cell(line, 1), rate(line, 1), ""];
    return `| ${cells.join(" | ")} |`;
  });
  return `
| 指標 | 目標値(A) | 2025.3月末 | << | 2026.3月末 | << | 出所 |
| ^^ | ^^ | 値(B) | 達成率 | 値(D) | 達成率 | ^^ |
${rows.join("\n")}
| KPI(達成率の単純平均) | | | ${tenths(mean(0))}% | | ${tenths(mean(1))}% | (${sign}${tenths(Math.abs(change))}ポイント) |`;
}

/** Here the capped rates of one year are also what the actuals of two years, rounded, may give: 99.9 ÷ 100.0 and 5.2 ÷ 5.3 as 100.0 %. */
const FULL_RATES: Hidden[] = [
  { target: 500, actuals: [9985, 9995], measured: [true, true] },
  { target: 500, actuals: [515, 525], measured: [true, true] },
  { target: 500, actuals: [0, 495], measured: [true, true] },
  { target: 500, actuals: [535, 515], measured: [true, true] },
];

/** Here a target and an actual come to 100 % by chance, beside a rate of 100 %. */
const PARTS_BY_CHANCE: Hidden[] = [
  { target: 4390, actuals: [4970, 3850], measured: [true, true] },
  { target: 500, actuals: [0, 3240], measured: [false, true] },
  { target: 4340, actuals: [5660, 12_000], measured: [true, true] },
];

test("a document that rounds what it prints, and caps its rates, and counts a dash as 0, gives no error", () => {
  fc.assert(
    fc.property(fc.array(hidden, { minLength: 1, maxLength: 8 }), (lines) => {
      const { findings, tables } = review(markedTable(published(lines)).workbook);
      expect(tables).toHaveLength(1);
      expect(findings.filter(({ severity }) => severity === "error").map(({ message }) => message.en)).toEqual([]);
    }),
    { numRuns: 400, examples: [[FULL_RATES], [PARTS_BY_CHANCE]] },
  );
}, 60_000);
