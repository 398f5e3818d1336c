import { expect, test } from "vitest";
import { pairsAfter, saidPairs, withPair, type RecordedPair } from "../../src/record/recordedPairs";

const pair = (earlier: string, current: string, same: boolean | null, nth?: number): RecordedPair => ({
  earlier: { name: earlier },
  current: { name: current, ...(nth !== undefined && { nth, of: 2 }) },
  same,
});

test("what was decided stays, and what is asked now takes the place of what was asked before", () => {
  const before = [pair("a", "b", true), pair("c", "d", null), pair("e", "f", false)];
  const asked = {
    current: { name: "h", sheet: "KPI", cell: "C3" },
    candidates: [{ name: "g" }, { name: "i", nth: 1, of: 2 }],
    confidence: null,
  };
  expect(pairsAfter(before, [asked])).toEqual([
    before[0],
    before[2],
    { earlier: { name: "g" }, current: { name: "h", sheet: "KPI" }, same: null, confidence: null },
    { earlier: { name: "i", nth: 1, of: 2 }, current: { name: "h", sheet: "KPI" }, same: null, confidence: null },
  ]);
  expect(pairsAfter(before, [])).toEqual([before[0], before[2]]);
  expect(saidPairs(before)).toHaveLength(2);
});

test("a word takes the place of one on the same two, and of no other", () => {
  const words = [pair("a", "b", true), pair("a", "c", false), pair("z", "b", true), pair("a", "b", true, 1)];
  expect(withPair(words, pair("a", "b", false))).toEqual([words[1], words[2], words[3], pair("a", "b", false)]);
});
