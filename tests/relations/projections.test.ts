import { expect, test } from "vitest";
import { told } from "../support/toldOf";

/** The forecast of the whole is reckoned from its own index, and is no sum: 3,714. */
const WORKS = `
Package | Budget | Earned | Spent | Cost index | Forecast at completion | Still to spend
Foundations | 631 | 244 | 291 | 0.84 | 753 | 462
Frame | 853 | 272 | 278 | 0.98 | 872 | 594
Roof | 412 | 155 | 171 | 0.91 | 455 | 284
Cladding | 335 | 227 | 255 | 0.89 | 376 | 121
Services | 309 | 123 | 120 | 1.02 | 301 | 181
Fit-out | 260 | 209 | 199 | 1.05 | 248 | 49
Landscaping | 664 | 566 | 604 | 0.94 | 709 | 105
Total | 3,464 | 1,796 | 1,918 | 0.94 | 3,699 | 1,781`;

test("a forecast that follows from the index of its own row is not added up", () => {
  expect(told(WORKS)).toEqual([]);
});

test("a wrong forecast, a wrong total and a wrong index are told", () => {
  expect(told(WORKS.replace("| 455 |", "| 545 |"))).toEqual(["error stated-rate-mismatch F4"]);
  expect(told(WORKS.replace("| 1,918 |", "| 1,981 |"))).toContain("query total-mismatch D9");
  expect(told(WORKS.replace("| 0.89 |", "| 0.98 |"))).toEqual(["error stated-rate-mismatch E5"]);
});
