import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isError, type Argument, type CellInput, type Result } from "../../functions/cells";
import { implementations, type FunctionId } from "../../functions/implementations";
import { compute, shown } from "./support/shown";

/** A number as a spreadsheet holds it: a decimal of few digits, and the same as a fraction of integers. */
const decimals = fc.record({ units: fc.integer({ min: -99_999, max: 99_999 }), scale: fc.integer({ min: 0, max: 5 }) });

const cell: fc.Arbitrary<CellInput> = fc.oneof(
  decimals.map(({ units, scale }) => Number(`${units}e-${scale}`)),
  decimals.map(({ units, scale }) => `${Number(`${units}e-${scale}`)}%`),
  fc.constantFrom(
    "—",
    "18市町村 (R5年度)",
    "▲0.3% (R5年)",
    "99%以上",
    "ほぼ100%",
    "①500 ②50",
    "達成率",
    "○",
    "R5年度",
    "2025.9月末",
    "#N/A",
    "#",
  ),
  fc.constantFrom(
    "up",
    "down",
    "zero",
    "skip",
    "rate",
    "ABCD",
    "○△",
    "value",
    "unit",
    "なし",
    "total",
    "月",
    "切り捨て",
    "▲",
    "万人",
    "desc",
  ),
  fc.constantFrom(null, undefined, "", " ", true, false, 0, -0, NaN, Infinity, 1e300, -1e-300, 5e-324, 2 ** 53 + 2),
  fc.double(),
  fc.string(),
  fc.constant({ code: "#REF!" as const, message: { ja: "", en: "" } }),
);

const matrixOf = (rows: number, columns: number): fc.Arbitrary<CellInput[][]> =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

const argument: fc.Arbitrary<Argument> = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }));

/** Functions that go cell by cell, with the number of their arguments. */
const ELEMENTWISE: readonly (readonly [FunctionId, number])[] = [
  ["RATE", 7],
  ["DELTA", 5],
  ["DELTATEXT", 6],
  ["CHANGE", 4],
  ["CAGR", 5],
  ["PACE", 5],
  ["STATUS", 7],
  ["GAP", 5],
  ["REQUIREDPACE", 7],
  ["CHECK", 7],
  ["CHECKDELTA", 4],
  ["CHECKCHANGE", 4],
  ["COUNTOF", 3],
  ["PERIOD", 1],
];

describe("every function", () => {
  it("answers anything with values or errors and never throws", () => {
    const ids = fc.constantFrom(...(Object.keys(implementations) as FunctionId[]));
    fc.assert(
      fc.property(ids, fc.array(argument, { maxLength: 8 }), fc.constantFrom("ja" as const, "en" as const), (id, args, language) => {
        const cells = [implementations[id](args, language)].flat(2);
        for (const value of cells) {
          if (isError(value)) expect(value.code).toMatch(/^#[A-Z/0]+[!?]?$/);
          else if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          else expect(["string", "boolean"]).toContain(typeof value);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("says why wherever the error is its own", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ELEMENTWISE), fc.array(cell, { minLength: 7, maxLength: 7 }), ([id, count], cells) => {
        const args = cells
          .slice(0, count)
          .map((value) => (isError(value) || (typeof value === "string" && value.startsWith("#")) ? 1 : value));
        const result = implementations[id](args, "ja");
        if (isError(result)) for (const text of [result.message.ja, result.message.en]) expect(text.length).toBeGreaterThan(5);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives for ranges, rows and columns what it gives for their cells one by one", () => {
    const shape = fc.record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) });
    const call = fc.tuple(fc.constantFrom(...ELEMENTWISE), shape).chain(([[id, count], { rows, columns }]) =>
      fc.record({
        id: fc.constant(id),
        rows: fc.constant(rows),
        columns: fc.constant(columns),
        args: fc.tuple(
          matrixOf(rows, columns),
          ...Array.from({ length: count - 1 }, () => fc.oneof(cell, matrixOf(rows, columns), matrixOf(rows, 1), matrixOf(1, columns))),
        ),
      }),
    );
    fc.assert(
      fc.property(call, ({ id, rows, columns, args }) => {
        const whole = implementations[id](args, "ja");
        const single = (row: number, column: number): Result =>
          implementations[id](
            args.map((value) =>
              Array.isArray(value) ? value[value.length === 1 ? 0 : row]?.[value[0]?.length === 1 ? 0 : column] : value,
            ),
            "ja",
          );
        expect(shown(whole)).toEqual(
          Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => shown(single(row, column)))),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

/** n ÷ d rounded to an integer, half away from zero, by whole numbers alone. */
function roundedRatio(n: bigint, d: bigint): bigint {
  const negative = n < 0n !== d < 0n;
  const [size, by] = [n < 0n ? -n : n, d < 0n ? -d : d];
  const up = (2n * size + by) / (2n * by);
  return negative ? -up : up;
}

const power = (digits: number): bigint => 10n ** BigInt(digits);
const asNumber = (d: { units: number; scale: number }): number => Number(`${d.units}e-${d.scale}`);

describe("rounding", () => {
  const digits = fc.integer({ min: 0, max: 6 });

  it("of a rate is that of whole numbers", () => {
    fc.assert(
      fc.property(decimals, decimals, digits, (actual, target, places) => {
        fc.pre(target.units > 0);
        const n = BigInt(actual.units) * power(target.scale) * power(places + 2);
        const units = roundedRatio(n, BigInt(target.units) * power(actual.scale));
        expect(compute("RATE", asNumber(actual), asNumber(target), places)).toBe(Number(`${units}e-${places + 2}`));
      }),
      { numRuns: 2000 },
    );
  });

  it("of an average is that of whole numbers", () => {
    const rates = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rates, digits, (permilles, places) => {
        const n = permilles.reduce((sum, rate) => sum + BigInt(rate), 0n) * power(places + 2);
        const units = roundedRatio(n, 1000n * BigInt(permilles.length));
        const cells = permilles.map((rate, place) => [place % 2 === 0 ? rate / 1000 : `${(rate / 10).toFixed(1)}%`]);
        expect(compute("AVERAGE", cells, places)).toBe(Number(`${units}e-${places + 2}`));
      }),
      { numRuns: 1000 },
    );
  });

  it("of a change is that of whole numbers", () => {
    fc.assert(
      fc.property(decimals, decimals, digits, (current, previous, places) => {
        fc.pre(previous.units !== 0);
        const size = BigInt(Math.abs(previous.units));
        const n = (BigInt(current.units) * power(previous.scale) - BigInt(previous.units) * power(current.scale)) * power(places + 2);
        const units = roundedRatio(n, size * power(current.scale));
        expect(compute("CHANGE", asNumber(current), asNumber(previous), places)).toBe(Number(`${units}e-${places + 2}`));
      }),
      { numRuns: 1000 },
    );
  });

  it("of a difference of printed rates leaves no dust of binary fractions", () => {
    const tenths = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(tenths, tenths, (a, b) => {
        const print = (rate: number): string => `${(rate / 10).toFixed(1)}%`;
        expect(compute("DELTA", print(a), print(b))).toBe(Number(`${a - b}e-3`) + 0);
        expect(compute("DELTA", a / 1000, b / 1000)).toBe(Number(`${a - b}e-3`) + 0);
      }),
    );
  });
});

describe("a printed figure", () => {
  it("prints so everywhere between its bounds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (tenths, share) => {
        const text = `${(tenths / 10).toFixed(1)}%`;
        const [[low, high]] = compute("BOUNDS", text) as [[number, number]];
        const within = low + (high - low) * share;
        expect((within * 100).toFixed(1)).toBe((tenths / 10).toFixed(1));
      }),
    );
  });

  it("is printed by the count behind it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (n, some) => {
        const k = some % (n + 1);
        const percent = `${((compute("RATE", k, n, 1) as number) * 100).toFixed(1)}%`;
        expect(compute("COUNTOF", percent, n)).toBe(k);
      }),
    );
  });
});
