import fc from "fast-check";
import { expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { writeXlsx, type CellContent } from "../../hosts/file/writeXlsx";
import { review } from "../../src/review";

interface Line {
  readonly percent: boolean;
  readonly target: number;
  readonly actuals: readonly [number, number];
}

const percentLine = fc.record({
  percent: fc.constant(true),
  target: fc.integer({ min: 50, max: 1000 }).map((tenths) => tenths / 1000),
  actuals: fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })).map(([a, b]): [number, number] => [a / 1000, b / 1000]),
});
const countLine = fc.record({
  percent: fc.constant(false),
  target: fc.integer({ min: 1, max: 90_000 }),
  actuals: fc.tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 90_000 })),
});

const text = (value: string): CellContent => ({ value });
const calculated = (value: number, format: string, formula: string): CellContent => ({ value, format, formula });

/** ROUND(value, 3) as spreadsheets do it: half away from zero on fifteen digits. */
const rounded = (value: number): number => Math.round(Number((value * 1000).toPrecision(15))) / 1000;

/** A sheet in which staff typed targets and actuals and let the spreadsheet calculate rates, averages and the change between them. */
function sheetOf(lines: readonly Line[], typed: boolean): (CellContent | undefined)[][] {
  const format = (line: Line): string => (line.percent ? "0.0%" : '#,##0"件"');
  const rate = ({ target, actuals }: Line, period: 0 | 1): number => actuals[period] / target;
  const shown = (value: number): number => (typed ? rounded(value) : value);
  const mean = (period: 0 | 1): number => lines.reduce((sum, line) => sum + shown(rate(line, period)), 0) / lines.length;
  const last = lines.length + 2;
  return [
    [text("指標名"), text("目標値"), text("2025.3月末"), undefined, text("2025.9月末"), undefined, text("前期差")],
    [undefined, undefined, text("値"), text("達成率"), text("値"), text("達成率"), undefined],
    ...lines.map((line, place) => [
      text(`指標${place + 1}の利用状況`),
      { value: line.target, format: format(line) },
      { value: line.actuals[0], format: format(line) },
      calculated(rate(line, 0), "0.0%", `C${place + 3}/B${place + 3}`),
      { value: line.actuals[1], format: format(line) },
      calculated(rate(line, 1), "0.0%", `E${place + 3}/B${place + 3}`),
      undefined,
    ]),
    [
      text("達成率の単純平均"),
      undefined,
      undefined,
      calculated(mean(0), "0.0%", `AVERAGE(D3:D${last})`),
      undefined,
      calculated(mean(1), "0.0%", `AVERAGE(F3:F${last})`),
      calculated((mean(1) - mean(0)) * 100, '"+"0.0"ポイント";"▲"0.0"ポイント"', `(F${last + 1}-D${last + 1})*100`),
    ],
  ];
}

const MERGES = [
  { top: 0, left: 0, bottom: 1, right: 0 },
  { top: 0, left: 1, bottom: 1, right: 1 },
  { top: 0, left: 2, bottom: 0, right: 3 },
  { top: 0, left: 4, bottom: 0, right: 5 },
];

test("a table that the spreadsheet itself calculates gives no error, whatever the hidden digits are", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(percentLine, countLine), { minLength: 1, maxLength: 7 }), fc.boolean(), (lines, typed) => {
      const bytes = writeXlsx({ sheets: [{ name: "KPI", rows: sheetOf(lines, typed), merges: MERGES }] });
      const { findings, tables, coverage } = review(readWorkbook(bytes, "kpi.xlsx"));
      expect(tables).toHaveLength(1);
      expect(coverage.checked).toBeGreaterThan(lines.length);
      expect(findings.filter(({ severity }) => severity === "error").map(({ message }) => message.en)).toEqual([]);
    }),
    // The example: three results end in a zero of their fifteen digits and are stored with fewer.
    { numRuns: 300, examples: [[[{ percent: true, target: 0.555, actuals: [0.003, 0.611] }], false]] },
  );
}, 60_000);
