import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { point, type Bounds } from "../../scripts/accuracy/layouts/bounds";
import { layoutCases } from "../../scripts/accuracy/layouts/cases";
import { layouts } from "../../scripts/accuracy/layouts/catalogue";
import { Draft } from "../../scripts/accuracy/layouts/draft";
import { recalculated, workbookOf } from "../../scripts/accuracy/layouts/drawnTable";
import { makeFigure, retyped, storedAs, textOf, type Print } from "../../scripts/accuracy/layouts/figure";
import { Random } from "../../scripts/accuracy/layouts/random";
import { order, rational, toNumber, type Rational } from "../../scripts/accuracy/layouts/rational";
import { calculate, holds, withFigures, type Operator } from "../../scripts/accuracy/layouts/relation";
import type { Workbook } from "../../src/sheet/workbook";

function textsOf({ sheets }: Workbook): string[] {
  return sheets.flatMap(({ rows }) =>
    rows.flatMap((cells, row) => (cells ?? []).flatMap((cell, column) => (cell ? [`${row}:${column} ${cell.text}`] : []))),
  );
}

const cases = [...layoutCases({ seed: 3, per: 3 })];

describe("generated tables", () => {
  test("are of at least 24 layouts, each in both languages", () => {
    expect(layouts.length).toBeGreaterThanOrEqual(24);
    for (const { name } of layouts) {
      const languages = cases.filter(({ layout }) => layout.name === name).map(({ language }) => language);
      expect(new Set(languages)).toEqual(new Set(["ja", "en"]));
    }
  });

  test("state only relations that hold for what they print", () => {
    const broken = cases.flatMap(({ name, relations }) =>
      relations.filter((relation) => !holds(relation)).map(({ operator }) => `${name} ${operator}`),
    );
    expect(broken).toEqual([]);
  });

  test("are the same for the same seed, whichever others are drawn", () => {
    const again = [...layoutCases({ seed: 3, per: 3, layout: "quarters" })];
    const before = cases.filter(({ layout }) => layout.name === "quarters");
    expect(again.map(({ workbook, faults }) => ({ workbook, faults }))).toEqual(
      before.map(({ workbook, faults }) => ({ workbook, faults })),
    );
    expect([...layoutCases({ seed: 4, per: 3, layout: "quarters" })].map(({ workbook }) => workbook)).not.toEqual(
      before.map(({ workbook }) => workbook),
    );
  });

  test("have twins in which one cell was changed, and beside it only what formulas calculate from it", () => {
    for (const { name, workbook, faults, figures } of cases) {
      const clean = textsOf(workbook);
      for (const { cell, before, after, workbook: faulty } of faults) {
        expect(clean, name).toContain(`${cell.row}:${cell.column} ${before}`);
        const changed = textsOf(faulty).filter((text) => !clean.includes(text));
        expect(changed, name).toContain(`${cell.row}:${cell.column} ${after}`);
        const calculated = figures.filter(({ row, column }) => workbook.sheets[0]?.rows[row]?.[column]?.formula !== undefined);
        for (const text of changed.slice(1)) {
          const isKnown = [...calculated, cell].some(({ row, column }) => text.startsWith(`${row}:${column} `));
          expect(isKnown, `${name}: ${text}`).toBe(true);
        }
      }
    }
  });

  test("of decoys and unrelated figures state nothing", () => {
    const decoys = cases.filter(({ layout }) => ["unseen", "promises", "unrelated"].includes(layout.name));
    expect(decoys).toHaveLength(18);
    expect(decoys.flatMap(({ relations, faults }) => [...relations, ...faults])).toEqual([]);
  });
});

describe("a fault", () => {
  const draft = new Draft(new Random("rate"), "en");
  const percent = { decimals: 1, unit: "%" };
  const [actual, target] = [draft.figure(1, 2, 45, percent), draft.figure(1, 1, 60.1, percent)];
  const rate = draft.derive(1, 3, "ratio", [actual, target], { print: percent });
  const breaks = (digits: string): boolean => {
    const changed = recalculated(draft.table, { old: rate, typed: retyped(rate, digits, false) });
    return draft.table.relations.some((relation) => !holds(withFigures(relation, changed)));
  };

  test("counts only where no numbers that print so agree: 45.0% ÷ 60.1% is 74.73 to 75.03%", () => {
    expect(textOf(rate)).toBe("74.9%");
    expect(["74.8", "75.0"].map(breaks)).toEqual([false, false]);
    expect(["74.6", "75.2", "47.8", "749"].map(breaks)).toEqual([true, true, true, true]);
  });

  test("in a formula's cell goes on into what is calculated from it", () => {
    const sheet = new Draft(new Random("sum"), "en", "formulas");
    const parts = [4, 5, 6].map((value, row) => sheet.figure(row, 0, value));
    const sum = sheet.derive(3, 0, "sum", parts);
    const share = sheet.derive(0, 1, "ratio", [sum, parts[0] ?? sum], { print: percent });
    const book = workbookOf(sheet.table, { old: sum, typed: retyped(sum, "25", false) });
    expect(textsOf(book)).toEqual(["0:0 4", `0:1 625.0%`, "1:0 5", "2:0 6", "3:0 25"]);
    expect(textOf(share)).toBe("375.0%");
    sheet.relate("sum", share, [sum]);
    expect(recalculated(sheet.table, { old: sum, typed: retyped(sum, "25", false) }).get(share)?.digits).toBe("625.0");
    expect(book.sheets[0]?.rows[3]?.[0]?.formula).toBeUndefined();
    expect(workbookOf(sheet.table).sheets[0]?.rows[3]?.[0]?.formula).toBe("SUM(A1:A3)");
  });
});

test.each<[number, Print, string]>([
  [1234.5, { decimals: 1, grouped: true }, "1,234.5"],
  [-1234, { grouped: true, minus: "▲", unit: "千円" }, "▲1,234千円"],
  [1234.5, { decimals: 2, grouped: true, european: true }, "1.234,50"],
  [45.25, { decimals: 1, unit: "%", european: true }, "45,3 %"],
  [8.3, { decimals: 1, plus: true }, "+8.3"],
  [74.87, { decimals: 1, mode: "down" }, "74.8"],
  [74.81, { decimals: 1, mode: "up" }, "74.9"],
  [-0.04, { decimals: 1 }, "0.0"],
])("%d is printed as people do", (value, print, text) => {
  expect(textOf(makeFigure(0, 0, rational(Math.round(value * 100), 100), print))).toBe(text);
});

test("a percentage is stored as its fraction", () => {
  expect(storedAs(makeFigure(0, 0, rational(749, 10), { decimals: 1, unit: "%" }))).toEqual({ value: 0.749, format: "0.0%" });
});

const operators: readonly Operator[] = [
  "ratio",
  "mirror",
  "progress",
  "difference",
  "change",
  "sum",
  "mean",
  "balance",
  "pooled",
  "weighted-sum",
  "weighted-mean",
  "of-sum",
  "pooled-part",
];

/** The same calculations in plain arithmetic. */
function plainly(operator: Operator, [a = 0, b = 0, c = 0, d = 0]: readonly number[]): number {
  const results: Readonly<Record<Operator, number>> = {
    ratio: a / b,
    mirror: 2 - a / b,
    progress: (a - b) / (c - b),
    difference: a - b,
    change: (a - b) / b,
    sum: a + b + c + d,
    mean: (a + b + c + d) / 4,
    balance: a + b - c + d,
    pooled: (a + b) / (c + d),
    "weighted-sum": a * b + c * d,
    "weighted-mean": (a * b + c * d) / (a + c),
    "of-sum": a / (b + c + d),
    "pooled-part": (a + b + c) / d,
  };
  return results[operator];
}

test.each(operators)("%s: what comes out lies within the bounds of what can come out", (operator) => {
  const value = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 4, maxLength: 4 }), (parts) => {
      const bounds = parts.map(([low, span]): Bounds => ({ low: rational(low), high: rational(low + span) }));
      const within = parts.map(([low, span, at]): Rational => rational(low * 8 + span * at, 8));
      const options = { signs: [1, 1, -1, 1] };
      const result = calculate(operator, bounds, options);
      const exact = calculate(operator, within.map(point), options);
      if (!result || !exact) return;
      expect(order(result.low, exact.low) <= 0 && order(exact.high, result.high) <= 0).toBe(true);
      expect(toNumber(exact.low)).toBeCloseTo(plainly(operator, within.map(toNumber)), 8);
    }),
  );
});
