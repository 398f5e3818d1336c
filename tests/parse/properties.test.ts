import fc from "fast-check";
import { expect, test } from "vitest";
import { toText } from "../../src/measures/decimal";
import { parseCell } from "../../src/parse/parseCell";
import { findPeriod, parsePeriod } from "../../src/parse/parsePeriod";
import { parsePrinted, print, readCarefully } from "../../src/parse/parsePrinted";
import { partsOf } from "../../src/parse/partsOf";
import { foldName } from "../../src/parse/foldName";
import { SEED_CELLS } from "./seedCells";

/** A figure as a person would plan to print it, and how it looks. */
interface Model {
  digits: string;
  decimals: number;
  minus: "" | "-" | "▲" | "△" | "−";
  before: "" | "約" | "ほぼ" | "at least ";
  scale: readonly [word: string, power: number];
  unit: readonly [printed: string, unit: string];
  after: "" | "以上" | "以下" | "程度";
  tail: readonly [printed: string, start: string | undefined, delta: string | undefined];
  wide: boolean;
  commas: boolean;
}

const model: fc.Arbitrary<Model> = fc.record({
  digits: fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
  decimals: fc.integer({ min: 0, max: 3 }),
  minus: fc.constantFrom("" as const, "" as const, "-" as const, "▲" as const, "△" as const, "−" as const),
  before: fc.constantFrom("" as const, "約" as const, "ほぼ" as const, "at least " as const),
  scale: fc.constantFrom(["", 0] as const, ["千", 3] as const, ["万", 4] as const, ["百万", 6] as const, ["億", 8] as const),
  unit: fc.constantFrom(
    ["", ""] as const,
    ["%", "%"] as const,
    ["％", "%"] as const,
    ["市町村", "市町村"] as const,
    ["市町 村", "市町村"] as const,
    ["ポイント", "ポイント"] as const,
    ["時間／年", "時間/年"] as const,
    ["端末群", "端末群"] as const,
  ),
  after: fc.constantFrom("" as const, "以上" as const, "以下" as const, "程度" as const),
  tail: fc.constantFrom(
    ["", undefined, undefined] as const,
    [" (R5年度)", "2023-04-01", undefined] as const,
    ["（R7年9月末 時点）", "2025-09-01", undefined] as const,
    ["【R5～ R6の累計】", "2023-04-01", undefined] as const,
    [" (+8.3ポイント)", undefined, "8.3"] as const,
    [" (R6年度)(▲0.5ポイント)", "2024-04-01", "-0.5"] as const,
  ),
  wide: fc.boolean(),
  commas: fc.boolean(),
});

function numeral({ digits, decimals, commas, wide }: Model): string {
  const padded = digits.padStart(decimals + 1, "0");
  const whole = decimals === 0 ? padded : padded.slice(0, -decimals);
  const grouped = commas ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const text = decimals === 0 ? grouped : `${grouped}.${padded.slice(-decimals)}`;
  return wide ? text.replace(/[0-9.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : text;
}

function printModel(figure: Model): string {
  return figure.before + figure.minus + numeral(figure) + figure.scale[0] + figure.unit[0] + figure.after + figure.tail[0];
}

function valueText({ digits, decimals, minus, scale }: Model): string {
  const units = BigInt(digits) * (minus === "" ? 1n : -1n);
  const places = decimals - scale[1];
  return places <= 0 ? String(units * 10n ** BigInt(-places)) : toText({ units, scale: places });
}

test("every figure that a person can put together from the notations is read as it was meant", () => {
  fc.assert(
    fc.property(model, (figure) => {
      const printed = parsePrinted(printModel(figure));
      const { quantity } = printed;
      expect(printed.kind).toBe("quantity");
      expect(quantity && toText(quantity.value)).toBe(valueText(figure));
      expect(quantity?.unit).toBe(figure.unit[1]);
      expect(quantity?.decimals).toBe(figure.decimals);
      expect(quantity?.multiplier).toBe(figure.scale[1]);
      expect(quantity?.signed).toBe(figure.minus !== "");
      expect(quantity?.approximate).toBe(figure.before === "約" || figure.before === "ほぼ" || figure.after === "程度" ? true : undefined);
      const bound =
        { 以上: ">=", 以下: "<=", 程度: undefined, "": undefined }[figure.after] ?? (figure.before === "at least " ? ">=" : undefined);
      expect(quantity?.bound).toBe(bound);
      expect(printed.period?.start).toBe(figure.tail[1]);
      expect(printed.delta && toText(printed.delta.value)).toBe(figure.tail[2]);
    }),
    { numRuns: 2000 },
  );
});

const characters = fc.constantFrom(
  ..."0123456789.,-+▲△%％万千百億件人年度月末時点RHQFY～~()（）【】①②：:以上下約ほぼ累計前期差ポイント○×※ 　\n/…xA十三ｶﾞ０９",
);
const cellText = fc.oneof(
  fc.string({ unit: characters, maxLength: 14 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(...SEED_CELLS.map(([text]) => text)),
);

test("any text is read without an error, keeps its text and is covered by its parts", () => {
  fc.assert(
    fc.property(cellText, (text) => {
      expect(print(parsePrinted(text))).toBe(text);
      const parts = partsOf(text);
      expect(parts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      let at = 0;
      for (const { start, end } of parts) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      parsePeriod(text);
      findPeriod(text);
      foldName(text);
    }),
    { numRuns: 5000 },
  );
});

test("the short way for common shapes gives what the whole grammar gives", () => {
  fc.assert(
    fc.property(fc.oneof(cellText, model.map(printModel)), (text) => {
      expect(parsePrinted(text)).toEqual(readCarefully(text));
    }),
    { numRuns: 5000 },
  );
});

test("a number cell whose text shows all its digits has nothing stored, one with more digits has them exactly", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 1, max: 999 }), (tenths, hidden) => {
      const text = `${(tenths / 10).toFixed(1)}%`;
      expect(parseCell({ value: tenths / 1000, text, format: "0.0%" }).quantity?.stored).toBeUndefined();
      const units = Math.abs(tenths) * 100_000 + hidden;
      const stored = parseCell({ value: Number(`${tenths < 0 ? "-" : ""}${units}e-8`), text: tenths === 0 ? "0.0%" : text, format: "0.0%" })
        .quantity?.stored;
      expect(stored && toText(stored).replace(/0+$/, "")).toBe(toText({ units: tenths < 0 ? -units : units, scale: 6 }).replace(/0+$/, ""));
    }),
  );
});

test.each([
  ["digits", "1".repeat(100_000)],
  ["brackets", "(".repeat(100_000)],
  ["figures in brackets", "1(".repeat(50_000)],
  ["changes in changes", "1(+".repeat(30_000) + ")".repeat(30_000)],
  ["blanks", " ".repeat(100_000)],
  ["wrapped words", "あ ".repeat(50_000)],
  ["ranges", "R5～".repeat(30_000)],
  ["years", "2025年".repeat(20_000)],
  ["notes", "※再掲:No1".repeat(15_000)],
])("a very long text of %s is read once through and is no figure", (_, text) => {
  expect(["text", "blank"]).toContain(parsePrinted(text).kind);
  expect(partsOf(text)).toHaveLength(1);
  expect(foldName(text).length).toBeLessThanOrEqual(text.length);
  findPeriod(text);
});
