import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  compare,
  decimal,
  decimalOf,
  multiply,
  negate,
  scaleByTen,
  subtract,
  sum,
  toText,
  type Decimal,
} from "../../src/measures/decimal";
import { decimals, over, rational } from "./oracle";

const same = (a: Decimal, b: { n: bigint; d: bigint }) => rational(a).n * b.d === b.n * rational(a).d;
const normal = ({ units }: Decimal) => (typeof units === "number") === (BigInt(units) <= 2n ** 53n - 1n && BigInt(units) >= 1n - 2n ** 53n);

describe("decimal", () => {
  it("keeps the printed digits", () => {
    for (const text of ["45.0", "0", "0.00", "-0.3", "87974100", "1000000000000000000", "123456789012345678901234.5"])
      expect(toText(decimal(text))).toBe(text);
  });

  it("reads signs, bare points and powers of ten", () => {
    expect(["+8.3", "-.5", "5.", "1e3", "2.5e-7", "1e+21"].map((text) => toText(decimal(text)))).toEqual([
      "8.3",
      "-0.5",
      "5",
      "1000",
      "0.00000025",
      "1000000000000000000000",
    ]);
  });

  it("refuses what is no plain numeral", () => {
    for (const text of ["", ".", "-", "1,000", "12人", "NaN", "Infinity", "0x10", "１２", "1e99999"])
      expect(() => decimal(text)).toThrow(RangeError);
  });

  it("takes the shortest form of a double and refuses what is not finite", () => {
    expect([37.4, 0.1, -0.3, 1e21, 5e-324].map((value) => Number(toText(decimalOf(value))))).toEqual([37.4, 0.1, -0.3, 1e21, 5e-324]);
    expect(Object.is(decimalOf(-0).units, 0)).toBe(true);
    for (const value of [NaN, Infinity, -Infinity]) expect(() => decimalOf(value)).toThrow(RangeError);
  });

  it("shows a number as every double does", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => Number(toText(decimalOf(value))) === value));
  });

  it("does not fall into the float traps", () => {
    expect(toText(subtract(decimal("63.2"), decimal("54.9")))).toBe("8.3");
    expect(toText(add(decimal("0.1"), decimal("0.2")))).toBe("0.3");
    expect(toText(multiply(decimal("1.1"), decimal("1.1")))).toBe("1.21");
    expect(toText(multiply(decimal("87974100"), decimal("87974100")))).toBe("7739442270810000");
    expect(toText(add(decimal("9007199254740991"), decimal("2")))).toBe("9007199254740993");
  });

  it("adds, subtracts, multiplies and compares as rationals do, in normal form", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [x, y] = [rational(a), rational(b)];
        const [plus, minus, times] = [add(a, b), subtract(a, b), multiply(a, b)];
        expect(same(plus, { n: x.n * y.d + y.n * x.d, d: x.d * y.d })).toBe(true);
        expect(same(minus, { n: x.n * y.d - y.n * x.d, d: x.d * y.d })).toBe(true);
        expect(same(times, { n: x.n * y.n, d: x.d * y.d })).toBe(true);
        expect([plus, minus, times].every(normal)).toBe(true);
        const order = x.n * y.d - y.n * x.d;
        expect(compare(a, b)).toBe(order < 0n ? -1 : order > 0n ? 1 : 0);
      }),
    );
  });

  it("moves the point, and negation and size agree with the sign", () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: -8, max: 8 }), (a, power) => {
        const moved = scaleByTen(a, power);
        const factor = power < 0 ? { n: 1n, d: 10n ** BigInt(-power) } : { n: 10n ** BigInt(power), d: 1n };
        expect(same(moved, over({ n: rational(a).n * factor.n, d: rational(a).d * factor.d }, { n: 1n, d: 1n }))).toBe(true);
        expect(moved.scale).toBeGreaterThanOrEqual(0);
        expect(compare(sum([a, negate(a)]), decimal("0"))).toBe(0);
        expect(compare(absolute(a), a)).toBe(BigInt(a.units) < 0n ? 1 : 0);
      }),
    );
  });

  it("prints and reads back the same number", () => {
    fc.assert(fc.property(decimals, (a) => compare(decimal(toText(a)), a) === 0 && decimal(toText(a)).scale === a.scale));
  });
});
