import { describe, expect, it } from "vitest";
import { mayHold } from "../../../src/relations/search/exactConfirmation";
import { PROGRESS, QUOTIENTS } from "../../../src/relations/search/formulas";
import type { Hypothesis } from "../../../src/relations/search/hypothesis";

const percent = QUOTIENTS.find(({ operator, scale }) => operator === "ratio" && scale === 100)!;
const change = QUOTIENTS.find(({ operator, scale, sign }) => operator === "change" && scale === 100 && sign === 1)!;
const mirror = QUOTIENTS.find(({ operator }) => operator === "mirror")!;

const lines = { aggregate: 0, parts: [1, 2], rough: 0 };
const byFormula = (formula: (typeof QUOTIENTS)[number]): Hypothesis => ({ kind: "formula", formula, total: undefined, ...lines });
const linear = (kind: "sum" | "mean"): Hypothesis => ({ kind, layout: "run", ...lines });

const printed = (text: string): { value: number; half: number } => ({
  value: Number(text),
  half: 0.5 * 10 ** -(text.split(".")[1]?.length ?? 0),
});

describe("mayHold", () => {
  it.each<[string, Hypothesis, string, string[], boolean]>([
    ["63.2 − 54.9 is 8.3 to the digit", linear("sum"), "8.3", ["63.2", "-54.9"], true],
    ["rounded parts add up within their rounding", linear("sum"), "10.2", ["3.3", "3.3", "3.4"], true],
    ["but no farther", linear("sum"), "10.3", ["3.3", "3.3", "3.4"], false],
    ["a mean", linear("mean"), "2.5", ["2.0", "3.0"], true],
    ["no mean", linear("mean"), "2.8", ["2.0", "3.0"], false],
    ["37.4 ÷ 80 is 46.75 %, printed 46.8", byFormula(percent), "46.8", ["37.4", "80.0"], true],
    ["45.0 ÷ 60.1 is not 47.8 %", byFormula(percent), "47.8", ["45.0", "60.1"], false],
    ["a negative divisor", byFormula(percent), "-50.0", ["10.0", "-20.0"], true],
    ["a divisor that may be 0 says nothing", byFormula(percent), "47.8", ["45.0", "0.0"], true],
    ["a change", byFormula(change), "-12.9", ["108000", "124000"], true],
    ["no change of that size", byFormula(change), "-100.0", ["108000", "124000"], false],
    ["a rate where less is better", byFormula(mirror), "90.0", ["110.0", "100.0"], true],
    ["progress from a baseline", byFormula(PROGRESS[1]!), "50.0", ["150", "200", "100"], true],
    ["no such progress", byFormula(PROGRESS[1]!), "75.0", ["150", "200", "100"], false],
  ])("%s", (_, hypothesis, aggregate, parts, expected) => {
    expect(mayHold(hypothesis, printed(aggregate), parts.map(printed))).toBe(expected);
  });
});
