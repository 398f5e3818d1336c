import { expect, test } from "vitest";
import { told } from "../support/toldOf";

/** The forecast of the whole is reckoned from its own index, and is no sum: 4,303. */
const WORKS = `
Package | Budget | Earned | Spent | Done % | Cost index | Still to spend | Forecast
Foundations | 587 | 213 | 190 | 36 | 1.12 | 334 | 524
Frame | 757 | 567 | 536 | 75 | 1.06 | 180 | 716
Roof | 469 | 225 | 249 | 48 | 0.90 | 270 | 519
Cladding | 781 | 631 | 617 | 81 | 1.02 | 147 | 764
Services | 810 | 259 | 246 | 32 | 1.05 | 523 | 769
Fit-out | 805 | 249 | 214 | 31 | 1.16 | 478 | 692
Landscaping | 282 | 136 | 154 | 48 | 0.88 | 165 | 319
Total | 4,491 | 2,280 | 2,206 | 51 | 1.03 | 2,139 | 4,345`;

test("a forecast that follows from the index of its own row is not added up", () => {
  expect(told(WORKS)).toEqual([]);
});

test("a wrong forecast and a wrong index are told", () => {
  expect(told(WORKS.replace("| 519", "| 591")).some((one) => one.startsWith("error") && one.endsWith("4"))).toBe(true);
  expect(told(WORKS.replace("| 1.02 |", "| 1.20 |"))).toContain("error stated-rate-mismatch F5");
});
