import { expect, test } from "vitest";
import { parsePrinted } from "../../src/parse/parsePrinted";
import { secondFigures } from "../../src/parse/secondFigure";

test.each([
  ["2,515枚（80.6%）", "percent| 806"],
  ["+5件（+12.5％）", "percent| 125"],
  ["0件（0.0％）", "percent| 0"],
  ["63.2% (+8.3ポイント)", "point| 83"],
  ["1,250(12.4%)", "percent| 124"],
  ["12人（うち女性5人）", "number|うち女性 5"],
  ["5 (10)", "number| 10"],
])("%s prints a second figure", (text, expected) => {
  expect(secondFigures(parsePrinted(text)).map(({ kind, quantity }) => `${kind} ${String(quantity.value.units)}`)).toEqual([expected]);
});

test.each(["45.0% (R5年度)", "45.0%", "120（※1）", "120（注1）", "45（第3位）", "5.2 (±0.3)", "1(2)", "①500 ②50", "30% (12/40)", ""])(
  "%s prints none",
  (text) => {
    expect(secondFigures(parsePrinted(text))).toEqual([]);
  },
);
