import { expect, test } from "vitest";
import { pairFindings } from "../../src/record/pairFindings";
import type { RecordedFinding } from "../../src/record/recordedFinding";
import { findingOf } from "../support/recordEntries";

const one = (figures: string, sheet: string): RecordedFinding => findingOf({ figures, sheet });

test.each([
  ["the same figures tell more than the same sheet", [one("a", "1"), one("b", "2")], one("b", "1"), 1],
  ["of equal figures those of the same sheet come first", [one("a", "1"), one("a", "2")], one("a", "2"), 1],
  ["the same sheet tells more than the order", [one("a", "1"), one("b", "2")], one("c", "2"), 1],
  ["where nothing tells them apart the first is taken", [one("a", "1"), one("b", "2")], one("c", "3"), 0],
])("%s", (_, earlier, later, at) => {
  expect(pairFindings(earlier, [later]).get(later)).toBe(earlier[at]);
});

test("no finding is paired twice, and another identity never", () => {
  const [first, second] = [one("a", "1"), one("a", "1")];
  const pairs = pairFindings([first], [second, one("a", "1"), findingOf({ identity: "other" })]);
  expect([...pairs.values()]).toEqual([first]);
});
