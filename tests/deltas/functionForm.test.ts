import { expect, test } from "vitest";
import { change, delta } from "../../functions/difference";
import type { Argument, Result } from "../../functions/cells";
import { isDeltaRefusal, planDeltas } from "../../src/deltas/planDeltas";
import { withChange } from "../../src/deltas/withChange";
import { storedNumber } from "../../src/parse/storedNumber";
import { parseA1 } from "../../src/sheet/a1";
import type { CellAddress } from "../../src/sheet/address";
import type { Workbook } from "../../src/sheet/workbook";
import { findTables } from "../../src/tables/findTables";
import { workbookOf } from "../support/sampleReview";
import { textWorkbook } from "./plans";

const DELTA = /KPI[.]DELTA[(](\w+),(\w+),(-?\d+),"(rate|figure)"[)](?:([*/])(\d+))?/;
const CHANGE = /KPI[.]CHANGE[(](\w+),(\w+),(\d+)[)]/;

/** What the call in a formula gives with the cells of the workbook; undefined where the formula holds no call. */
function called(workbook: Workbook, sheetName: string, formula: string): Result | undefined {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  const value = (name: string | undefined): Argument => {
    const at = parseA1(name ?? "");
    const stored = at && sheet?.rows[at.row]?.[at.column]?.value;
    return typeof stored === "object" ? null : stored;
  };
  const difference = DELTA.exec(formula);
  if (difference) {
    const [, now, before, digits, kind, operator, factor] = difference;
    const result = delta([value(now), value(before), Number(digits), kind]);
    if (typeof result !== "number") return result;
    return operator === "*" ? result * Number(factor) : result / Number(factor ?? 1);
  }
  const relative = CHANGE.exec(formula);
  return relative ? change([value(relative[1]), value(relative[2]), Number(relative[3])]) : undefined;
}

interface Call {
  readonly cell: CellAddress;
  readonly result: Result | undefined;
  readonly shown: string;
  readonly number: number | undefined;
}

function callsOf(source: Workbook): Call[] {
  return findTables(source).flatMap(({ id }) => {
    const plan = planDeltas(source, id, { form: "function", measures: ["rate", "actual", "relative"] });
    if (isDeltaRefusal(plan)) return [];
    const made = withChange(source, plan.change);
    return plan.change.edits.flatMap(({ cell, content, after, format }) => {
      if (!content || !("formula" in content)) return [];
      const result = called(made, cell.sheet, content.formula);
      return [{ cell, result, shown: after, number: storedNumber(after, format) }];
    });
  });
}

test.each(["000-published", "000-worked", "002-published", "002-worked", "english-scorecard"])(
  "the functions written into sample %s give what the preview says",
  (name) => {
    const calls = callsOf(workbookOf(`samples/${name}.xlsx`));
    expect(calls.length).toBeGreaterThanOrEqual(15);
    for (const { result, number, shown } of calls) {
      if (number === undefined) expect(result, shown).not.toBeTypeOf("number");
      else expect(result, shown).toBeCloseTo(number, 9);
    }
  },
);

test("a printed 百万 or 万 is read by the function and taken out by the formula", () => {
  const calls = callsOf(
    textWorkbook(`
    | 指標 | 目標値 | R5 実績 | R6 実績 |
    |---|---|---|---|
    | 電子申請の枚数 | 40百万枚 | 12百万枚 | 20百万枚 |
    | 利用者の数 | 200万人 | 133.1万人 | 146.41万人 |`),
  );
  expect(calls.map(({ shown }) => shown)).toEqual(["+8百万枚", "+66.7%", "+13.31万人", "+10.0%"]);
  expect(calls.map(({ result }) => result)).toEqual([8, 0.667, 13.31, 0.1]);
});
