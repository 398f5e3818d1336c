import { expect, test } from "vitest";
import { toText } from "../../src/measures/decimal";
import { parseCell } from "../../src/parse/parseCell";
import { parsePrinted } from "../../src/parse/parsePrinted";
import type { Cell } from "../../src/sheet/workbook";

function figures(cell: Cell): readonly (string | undefined)[] {
  const { quantity } = parseCell(cell);
  return [quantity && toText(quantity.value), quantity?.stored && toText(quantity.stored)];
}

test("a text cell has nothing stored behind its text", () => {
  expect(parseCell({ value: "30.2% (R5年度)", text: "30.2% (R5年度)" })).toEqual(parsePrinted("30.2% (R5年度)"));
});

test("hidden digits of a percentage are stored in percent", () => {
  expect(figures({ value: 0.748752, text: "74.9%", format: "0.0%" })).toEqual(["74.9", "74.8752"]);
  expect(figures({ value: 74.8752, text: "74.9%", format: '0.0"%"' })).toEqual(["74.9", "74.8752"]);
  expect(figures({ value: 0.748752, text: "74.9%" })).toEqual(["74.9", "74.8752"]);
});

test("a number shown with all its digits stores nothing more", () => {
  expect(figures({ value: 0.302, text: "30.2% (R5年度)", format: '0.0%" (R5年度)"' })).toEqual(["30.2", undefined]);
  expect(figures({ value: 9896962, text: "9,896,962枚 (R5年度)", format: '#,##0"枚 (R5年度)"' })).toEqual(["9896962", undefined]);
  expect(figures({ value: -0.003, text: "▲0.3% (R5年)", format: '0.0%" (R5年)";"▲"0.0%" (R5年)"' })).toEqual(["-0.3", undefined]);
});

test("the result of a formula is stored even where the text shows all of it", () => {
  expect(figures({ value: 0.5, text: "50%", format: "0%", formula: "B2/C2" })).toEqual(["50", "50"]);
});

test("百万枚 by a scaling format is what is stored, 万枚 by a literal is ten thousand times as much", () => {
  expect(figures({ value: 40_000_000, text: "40百万枚", format: '#,##0,,"百万枚"' })).toEqual(["40000000", undefined]);
  expect(figures({ value: 40_123_456, text: "40百万枚", format: '#,##0,,"百万枚"' })).toEqual(["40000000", "40123456"]);
  expect(figures({ value: 40, text: "40万枚", format: '0"万枚"' })).toEqual(["400000", undefined]);
  expect(figures({ value: 146.4123, text: "146.41万", format: '0.00"万"' })).toEqual(["1464100", "1464123"]);
});

test("thousands shown by a scaling format without a unit are stored in thousands", () => {
  expect(figures({ value: 5_144_123, text: "5,144", format: "#,##0," })).toEqual(["5144", "5144.123"]);
});

test("a unit, a sign or a change that only the number format writes is read from the text", () => {
  const change = parseCell({ value: 4, text: "(+4.0ポイント)", format: '"(+"0.0"ポイント)";"(▲"0.0"ポイント)"' });
  expect(change.quantity).toMatchObject({ value: { units: 40, scale: 1 }, unit: "ポイント", signed: true });
  expect(change.quantity?.stored).toBeUndefined();
  expect(figures({ value: 17.04, text: "前期差 +17.0ポイント", format: '"前期差 +"0.0"ポイント"' })).toEqual(["17.0", "17.04"]);
  expect(figures({ value: 0.632, text: "63.2% (+8.3ポイント)", format: '0.0%" (+8.3ポイント)"' })).toEqual(["63.2", undefined]);
});

test("binary noise behind the fifteenth digit is not stored", () => {
  expect(figures({ value: 0.1 + 0.2, text: "0.3", formula: "A1+B1" })).toEqual(["0.3", "0.3"]);
  expect(figures({ value: 0.1 + 0.2, text: "0.3" })).toEqual(["0.3", undefined]);
});

test("a cell too narrow for its number is read from its value", () => {
  expect(figures({ value: 0.756, text: "####", format: "0.0%" })).toEqual(["75.6", undefined]);
  expect(figures({ value: 1234567, text: "######" })).toEqual(["1234567", undefined]);
  expect(figures({ value: 123456, text: "1.2E+05" })).toEqual(["123456", undefined]);
});

test("a stored number that cannot be the printed one is left out", () => {
  expect(figures({ value: 99, text: "45.0%", format: '"45.0%"' })).toEqual(["45.0", undefined]);
});

test("errors, truth values and empty cells are no figures", () => {
  expect(parseCell({ value: { error: "#N/A" }, text: "#N/A" })).toEqual({ text: "#N/A", kind: "text", note: "#N/A" });
  expect(parseCell({ value: true, text: "TRUE" }).kind).toBe("text");
  expect(parseCell({ value: null, text: "" })).toEqual({ text: "", kind: "blank" });
  expect(parseCell({ value: 45383, text: "R6.4.1", format: "[$-411]ge.m.d" }).period?.start).toBe("2024-04-01");
});
