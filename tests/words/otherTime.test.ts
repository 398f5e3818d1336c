import { expect, test } from "vitest";
import { saysOtherTime } from "../../src/words/otherTime";

test("a rate against another time may exceed 100 %", () => {
  expect(saysOtherTime("回復率", "令和元年")).toBe(true);
  expect(saysOtherTime("2019年比", "")).toBe(true);
  expect(saysOtherTime("Recovery rate", "2019")).toBe(true);
  expect(saysOtherTime("率", "令和元年度")).toBe(true);
  expect(saysOtherTime("受診率", "対象者数")).toBe(false);
  expect(saysOtherTime("交付率", "令和5年人口")).toBe(false);
});
