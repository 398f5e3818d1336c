import { describe, expect, test } from "vitest";
import { layoutCases } from "../../scripts/accuracy/layouts/cases";
import { judgeEquation } from "../../scripts/accuracy/layouts/evaluator";
import type { ExplainedRelation } from "../../src/explanation/explanation";
import { parsePrinted } from "../../src/parse/parsePrinted";
import { review, type Review } from "../../src/review";
import type { CellAddress } from "../../src/sheet/address";
import type { Workbook } from "../../src/sheet/workbook";
import { explained } from "../support/explained";
import { workbookOf } from "../support/sampleReview";

/** The value of the figure that a text quotes. */
function valueIn(text: string): number {
  const { units, scale } = parsePrinted(text).quantity!.value;
  return Number(units) / 10 ** scale;
}

/** What only headings tell decides whether amounts are rounded: the evaluator reads nothing but the equation. */
const AMOUNTS = new Set(["sum", "difference", "product"]);

/** What is wrong with what a relation says, by an evaluator that shares nothing with the engine. */
function falseWords({ calculation, computed, result, fit, relation: { operator } }: ExplainedRelation): string[] {
  const wrong: string[] = [];
  if (computed !== undefined && judgeEquation(calculation, computed) === "false") wrong.push(`${calculation} = ${computed}`);
  const stated = judgeEquation(calculation, result.value);
  if (stated === "undecidable" || computed === undefined) return wrong;
  if (fit === "exact" && stated !== "exact") wrong.push(`${calculation} gives ${result.value}: ${stated}`);
  if (AMOUNTS.has(operator)) return wrong;
  if ((fit === "input-rounding" || fit === "rounding-mode") && stated === "false") wrong.push(`${calculation} fits ${result.value}`);
  return wrong;
}

/** Whether the calculation comes to more than a figure says, so that its digits were cut, or rounded down. */
function isBelow({ calculation, result }: ExplainedRelation): boolean {
  return judgeEquation(calculation, result.value.replace(/\d(?!.*\d)/, "$&…")) === "exact";
}

/** Other results of the line that are said to be right, and were rounded the other way than one that only cutting, or rounding up, would give. */
function refuting(workbook: Workbook, reviewed: Review, accused: ExplainedRelation): number {
  const { row, column } = accused.result.cell;
  const sheet = workbook.sheets[0]!;
  const line = sheet.rows.flatMap((cells, at) =>
    (cells ?? []).flatMap((_, other) => (at === row || other === column ? [[at, other] as const] : [])),
  );
  const others = line.flatMap(([at, other]) => explained(workbook, reviewed, { sheet: sheet.name, row: at, column: other }).relations);
  return others.filter(
    (one) =>
      one.part === "result" &&
      one.fit === "exact" &&
      one.relation.operator === accused.relation.operator &&
      judgeEquation(one.calculation, one.result.value) === "exact" &&
      isBelow(one) !== isBelow(accused),
  ).length;
}

/** What is said to be contradicted although some way of rounding gives it, and nothing in its line speaks against that way. */
function falseAccusation(workbook: Workbook, reviewed: Review, one: ExplainedRelation): string[] {
  const { calculation, computed, result, fit, relation } = one;
  if (fit !== "contradicted" || computed === undefined || AMOUNTS.has(relation.operator)) return [];
  if (judgeEquation(calculation, result.value) !== "exact") return [];
  const isRounded = valueIn(computed) === valueIn(result.value);
  return isRounded || refuting(workbook, reviewed, one) < 2 ? [`${calculation} contradicts ${result.value}`] : [];
}

/** The calculation with another number in place of a figure that it quotes once; undefined where it cannot be told apart. */
function withOther(calculation: string, text: string, value: number): string | undefined {
  const digits = /[\d,]*\d(\.\d+)?/.exec(text)?.[0] ?? "";
  const decimals = digits.split(".")[1]?.length ?? 0;
  const terms = calculation.split(/(?<=[ (])|(?=[ )])/);
  if (value < 0 || calculation.includes("…") || terms.filter((term) => term === text).length !== 1) return undefined;
  return terms.map((term) => (term === text ? text.replace(digits, value.toFixed(decimals)) : term)).join("");
}

/** Fits that an equation does not show. */
const LOOSE = new Set<ExplainedRelation["fit"]>(["capped", "zeros", "near"]);

/** Whether values inside the room of an input agree, and those clearly outside do not. */
function falseRoom({ calculation, result, inputs, allowed, part, fit, relation }: ExplainedRelation, cell: CellAddress): string[] {
  const own = inputs.find((input) => input.cell.row === cell.row && input.cell.column === cell.column);
  if (part !== "input" || !own || !allowed || allowed.includes("") || LOOSE.has(fit)) return [];
  const [low, high] = allowed.map((end) => Number(end)) as [number, number];
  const step = 10 ** -(/\.(\d+)/.exec(own.value)?.[1]?.length ?? 0);
  // The evaluator takes a whole unit of the result for rounding.
  const away = (AMOUNTS.has(relation.operator) ? 4 : 4 * step) + 2 * (high - low);
  const judged = (value: number): string => {
    const equation = withOther(calculation, own.value, value);
    return equation === undefined ? "undecidable" : judgeEquation(equation, result.value);
  };
  const wrong: string[] = [];
  const inside = Math.round((low + high) / 2 / step) * step;
  if (inside >= low && inside <= high && judged(inside) === "false")
    wrong.push(`${inside} in ${calculation} is allowed for ${result.value}`);
  if (relation.operator === "product") return wrong;
  for (const outside of [low - away, high + away])
    if (["exact", "within-rounding"].includes(judged(Math.round(outside / step) * step)))
      wrong.push(`${outside} in ${calculation} is not allowed for ${result.value}`);
  return wrong;
}

interface Told {
  readonly wrong: string[];
  relations: number;
  rooms: number;
}

function collect(workbook: Workbook, told: Told): void {
  const reviewed = review(workbook);
  const sheet = workbook.sheets[0]!;
  const cells = sheet.rows.flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) => (cell && /\d/.test(cell.text) ? [{ sheet: sheet.name, row: at, column }] : [])),
  );
  const stride = Math.max(1, Math.floor(cells.length / 6));
  for (const cell of cells.filter((_, at) => at % stride === 0)) {
    const { relations, pinned, state, text } = explained(workbook, reviewed, cell);
    told.relations += relations.length;
    told.rooms += relations.filter(({ allowed }) => allowed !== undefined).length;
    told.wrong.push(
      ...relations.flatMap((one) => [...falseWords(one), ...falseAccusation(workbook, reviewed, one), ...falseRoom(one, cell)]),
    );
    if (state === "contradicted" || !pinned || parsePrinted(text).quantity === undefined) continue;
    const value = valueIn(text);
    if (pinned.low !== undefined && valueIn(pinned.low) > value) told.wrong.push(`${text} is at least ${pinned.low}`);
    if (pinned.high !== undefined && valueIn(pinned.high) < value) told.wrong.push(`${text} is at most ${pinned.high}`);
  }
}

describe("whatever is printed is true", () => {
  test("in generated tables, clean and faulty", { timeout: 180_000 }, () => {
    const told: Told = { wrong: [], relations: 0, rooms: 0 };
    for (const { workbook, faults } of layoutCases({ seed: 5, per: 1 }))
      for (const one of [workbook, ...faults.slice(0, 1).map((fault) => fault.workbook)]) collect(one, told);
    expect(told.wrong).toEqual([]);
    expect(told.relations).toBeGreaterThan(500);
    expect(told.rooms).toBeGreaterThan(400);
  });

  test.each(["000-published", "002-worked", "english-scorecard"])("in sample %s", { timeout: 60_000 }, (name) => {
    const told: Told = { wrong: [], relations: 0, rooms: 0 };
    collect(workbookOf(`samples/${name}.xlsx`), told);
    expect(told.wrong).toEqual([]);
    expect(told.relations).toBeGreaterThan(4);
  });
});
