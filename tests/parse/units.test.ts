import { expect, test } from "vitest";
import { parsePrinted } from "../../src/parse/parsePrinted";
import { unitKindOf } from "../../src/parse/units";

test.each([
  ["%", "percent"],
  ["ポイント", "point"],
  ["‰", "permille"],
  ["人", "count"],
  ["百万枚", "count"],
  ["人/年", "count"],
  ["千円", "money"],
  ["時間", "time"],
  ["㎡", "other"],
  ["達成率", "other"],
  ["", "none"],
])("the unit %s is of the kind %s", (unit, kind) => {
  expect(unitKindOf(unit)).toBe(kind);
});

test("spellings of one unit are read as one unit", () => {
  for (const [one, other] of [
    ["3か所", "3箇所"],
    ["56手続き", "56手続"],
    ["5 pt", "5ポイント"],
    ["6ヶ月", "6か月"],
    ["40 %", "40％"],
  ] as const) {
    expect(parsePrinted(one).quantity?.unit).toBe(parsePrinted(other).quantity?.unit);
  }
});

test("a unit that is not in the list is kept as it is printed", () => {
  expect(parsePrinted("12端末群").quantity).toMatchObject({ unit: "端末群", unitKind: "other" });
  expect(parsePrinted("120 trainees").quantity).toMatchObject({ unit: "trainees", unitKind: "other" });
});
