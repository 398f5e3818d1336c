import fc from "fast-check";
import { expect, test } from "vitest";
import { readSexagesimal, writeSexagesimal } from "../../src/parse/sexagesimal";
import { storedNumber } from "../../src/parse/storedNumber";

test.each([
  ["36:51", 2211, 2],
  ["-2:33", 153, 2],
  ["+0:06", 6, 2],
  ["1:02:05", 3725, 3],
  ["156:10", 9370, 2],
  ["3h 20m", 200, 2],
  ["1時間30分", 90, 2],
  ["7分5秒", 425, 2],
  ["2 hrs 05 mins", 125, 2],
  ["1h 02m 03s", 3723, 3],
])("%s is %i of its last place", (text, units, places) => {
  expect(readSexagesimal(text)).toMatchObject({ units, places });
});

test.each(["1:7.7", "12:60", "8:5", "08:00-09:00", "1:2:3", "3h 75m", "10", "12:30 pm", "1:", ""])("%j is none", (text) => {
  expect(readSexagesimal(text)).toBeUndefined();
});

const PLACES = fc.tuple(fc.constantFrom("", "-", "+", "▲"), fc.nat({ max: 999 }), fc.nat({ max: 59 }), fc.nat({ max: 59 }));
const two = (place: number): string => String(place).padStart(2, "0");

test("what is read is written again as it was", () => {
  fc.assert(
    fc.property(PLACES, ([sign, first, second, third]) => {
      for (const text of [
        `${first}:${two(second)}`,
        `${two(first)}:${two(second)}:${two(third)}`,
        `${first}時間${second}分`,
        `${first}h ${two(second)}m`,
        `${first}分${two(third)}秒`,
      ]) {
        const read = readSexagesimal(sign + text);
        expect(read && read.sign + writeSexagesimal(String(read.units), read.template)).toBe(sign + text);
      }
    }),
  );
});

test("less than a unit stands behind a point", () => {
  expect(writeSexagesimal("270.35", "#;^")).toBe("4:30.35");
  expect(writeSexagesimal("270.00", "#;^")).toBe("4:30");
});

test("a cell of hours stores a part of a day", () => {
  expect(storedNumber("36:00", "[h]:mm")).toBe(1.5);
  expect(storedNumber("-6:00", "[h]:mm;-[h]:mm")).toBe(-0.25);
  expect(storedNumber("14:24", "mm:ss")).toBe(0.01);
  expect(storedNumber("0:14:24", "h:mm:ss")).toBe(0.01);
  expect(storedNumber("soon", "[h]:mm")).toBeUndefined();
  expect(storedNumber("36:00", "0.0")).toBeUndefined();
});
