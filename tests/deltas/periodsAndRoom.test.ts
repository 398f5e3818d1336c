import { describe, expect, test } from "vitest";
import { deltaChoices } from "../../src/deltas/deltaPeriods";
import { planDeltas } from "../../src/deltas/planDeltas";
import { withChange } from "../../src/deltas/withChange";
import { findTables } from "../../src/tables/findTables";
import { brokenLaws, deltas, formulas, planFor, textWorkbook, typedWorkbook, writes, type Typed } from "./plans";

const P = "0.0%";

describe("which periods", () => {
  const three = `
  | 指標 | 目標値 | R6 達成率 | R5 達成率 | R4 達成率 |
  |---|---|---|---|---|
  | a | 10件 | 54.0% | 50.0% | 41.0% |`;

  test("are offered in column order; by default the last two in time, whichever way the columns run", () => {
    const [table] = findTables(textWorkbook(three));
    const choices = table && deltaChoices(table);
    expect(choices?.periods.map(({ label }) => label)).toEqual(["R6", "R5", "R4"]);
    expect([choices?.current?.label, choices?.previous?.label]).toEqual(["R6", "R5"]);
    const plan = planFor(textWorkbook(three));
    expect(plan.change.newColumns).toEqual([{ sheet: "KPI", at: 3, styleFrom: 2 }]);
    expect(writes(plan)).toEqual({ D1: "前期差", D2: "+4.0ポイント" });
  });

  test("formulas follow cells that the new column moves", () => {
    const workbook = typedWorkbook([
      ["指標", "目標値", "R6 達成率", "R5 達成率"],
      ["a", "10件", [0.54, P], [0.5, P]],
    ]);
    expect(formulas(planFor(workbook))).toEqual({ D2: 'IF(COUNT(E2,C2)=2,ROUND((C2-E2)*100,1),"—")' });
  });

  test("that are not neighbours name their base in the header, and are found again", () => {
    const [table] = findTables(textWorkbook(three));
    const groups = table ? deltaChoices(table).periods.map(({ group }) => group) : [];
    const options = { current: groups[0] ?? 0, previous: groups[2] ?? 0 };
    const plan = planFor(textWorkbook(three), "t1", options);
    expect(writes(plan)).toEqual({ D1: "R4との差", D2: "+13.0ポイント" });
    expect(brokenLaws(textWorkbook(three), plan, options)).toEqual([]);
  });

  test.each([
    ["R6", "R5"],
    ["R5", "R4"],
  ])("newest first, the change from %s is against %s and is checked as such, the average's too", (now, before) => {
    const workbook = textWorkbook(`
    | 指標 | 目標値 | R6 達成率 | R5 達成率 | R4 達成率 |
    |---|---|---|---|---|
    | a | 10件 | 54.0% | 50.0% | 41.0% |
    | b | 10件 | 60.0% | 52.0% | 41.0% |
    | 達成率の単純平均 | | 57.0% | 51.0% | 41.0% |`);
    const [table] = findTables(workbook);
    const current = table && deltaChoices(table).periods.find(({ label }) => label === now)?.group;
    const options = { form: "value", ...(current !== undefined && { current }) } as const;
    const plan = planFor(workbook, "t1", options);
    expect([plan.current.label, plan.previous.label]).toEqual([now, before]);
    expect(deltas(plan)).toEqual(
      now === "R6" ? ["+4.0ポイント", "+8.0ポイント", "(+6.0ポイント)"] : ["+9.0ポイント", "+11.0ポイント", "(+10.0ポイント)"],
    );
    expect(brokenLaws(workbook, plan, options)).toEqual([]);
  });

  test("are refused where one is chosen twice or does not exist", () => {
    const workbook = textWorkbook(three);
    expect(planDeltas(workbook, "t1", { current: 1, previous: 1 })).toMatchObject({ obstacle: "same-period" });
    expect(planDeltas(workbook, "t1", { current: 9 })).toMatchObject({ obstacle: "choose-periods" });
  });

  test("a total to date beside dated quarters is not taken by itself", () => {
    const plan = planFor(
      textWorkbook(`
      | Indicator | Target | Q1 2024/25 | Q2 2024/25 | Year to date |
      |---|---|---|---|---|
      | Visits | 100 | 20 | 25 | 45 |`),
    );
    expect([plan.previous.label, plan.current.label]).toEqual(["Q1 2024/25", "Q2 2024/25"]);
    expect(writes(plan)).toEqual({ E1: "Change", E2: "+5" });
  });
});

describe("room for the column", () => {
  const table = `
  | 指標 | 目標値 | R5 達成率 | R6 達成率 | 備考 |
  |---|---|---|---|---|
  | a | 10件 | 50.0% | 54.0% | x |`;
  const below = `
  | 指標 | 目標値 | R5 達成率 | R6 達成率 | 備考 |
  |---|---|---|---|---|
  | b | 10件 | 50.0% | 55.0% | y |`;
  const stacked = (first: string, second: string): ReturnType<typeof textWorkbook> => {
    const [a, b] = [textWorkbook(first), textWorkbook(second)];
    const rows = [...(a.sheets[0]?.rows ?? []), undefined, undefined, undefined, ...(b.sheets[0]?.rows ?? [])];
    return { sheets: [{ name: "KPI", rows, merges: [] }] };
  };

  test("is a whole column where nothing else is in the way", () => {
    expect(planFor(textWorkbook(table)).change.newColumns).toEqual([{ sheet: "KPI", at: 4, styleFrom: 3 }]);
  });

  test("is the table's rows alone where another table stands below", () => {
    const workbook = stacked(table, below);
    const plan = planFor(workbook);
    expect(plan.change.newColumns).toEqual([{ sheet: "KPI", at: 4, rows: { top: 0, bottom: 1 }, styleFrom: 3 }]);
    expect(plan.notes.at(-1)?.ja).toContain("1-2行目");
    expect(brokenLaws(workbook, plan)).toEqual([]);
    const second = planFor(withChange(workbook, plan.change), "t2");
    expect(second.change.newColumns?.[0]?.rows).toEqual({ top: 5, bottom: 6 });
  });

  test("is refused where a merged area runs out of the table's rows and another table is in the way", () => {
    const [sheet] = stacked(table, below).sheets;
    if (!sheet) throw new Error("no sheet");
    const merged = { sheets: [{ ...sheet, merges: [{ top: 1, left: 5, bottom: 3, right: 5 }] }] };
    expect(planDeltas(merged, "t1")).toMatchObject({ obstacle: "no-room" });
  });

  test("leaves a title that is merged over the table in one piece", () => {
    const workbook = textWorkbook(`
    | 指標の一覧 | << | << | << | << |
    |---|---|---|---|---|
    | 指標 | 目標値 | R5 達成率 | R6 達成率 | 備考 |
    | a | 10件 | 50.0% | 54.0% | x |`);
    const plan = planFor(workbook);
    expect(plan.change.newColumns?.[0]?.rows).toBeUndefined();
    expect(withChange(workbook, plan.change).sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 5 }]);
  });
});

test("a header that begins with = is written as text, and no text of the sheet gets into a formula", () => {
  const header = ["指標", "目標値", "=HYPERLINK(1)", "今回", "次回"];
  const rows = [
    header,
    ["", "", "実績", "実績", "実績"],
    ["a", "10件", [0.5, P], [0.54, P], '"&A1&"'],
    ["b", "10件", [0.5, P], [0.54, P], [0.6, P]],
  ];
  const workbook = typedWorkbook(rows as Typed[][]);
  const [table] = findTables(workbook);
  const groups = table ? deltaChoices(table).periods.map(({ group }) => group) : [];
  const plan = planFor(workbook, "t1", { current: groups[2] ?? 0, previous: groups[0] ?? 0 });
  const headers = plan.change.edits.filter(({ after }) => after.startsWith("="));
  expect(headers.map(({ after, content }) => [after, content])).toEqual([["=HYPERLINK(1) / 実績との差", undefined]]);
  for (const formula of Object.values(formulas(plan)))
    expect(formula).toMatch(/^IF\(COUNT\(C\d,E\d\)=2,ROUND\(\(E\d-C\d\)\*100,1\),"—"\)$/);
  expect(Object.keys(formulas(plan))).toEqual(["F4"]);
});

test("headers that pages repeat are repeated for the new column", () => {
  const header = `
  | 指標 | 目標値 | R5 | << | R6 | << |
  | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |`;
  const workbook = textWorkbook(`${header}
  | a | 10件 | 5件 | 50.0% | 6件 | 60.0% |${header}
  | b | 10件 | 5件 | 50.0% | 7件 | 70.0% |`);
  const plan = planFor(workbook);
  expect(writes(plan)).toEqual({ G1: "R6", G2: "前期差", G3: "+10.0ポイント", G4: "R6", G5: "前期差", G6: "+20.0ポイント" });
  expect(brokenLaws(workbook, plan)).toEqual([]);
});

test("a figure that is merged over several rows is read from the cell that holds it", () => {
  const workbook = typedWorkbook([
    ["指標", "目標値", "R5 達成率", "R6 達成率"],
    ["a", "10件", [0.5, P], [0.6, P]],
    ["b", "10件", undefined, [0.7, P]],
  ]);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  const merged = { sheets: [{ ...sheet, merges: [{ top: 1, left: 2, bottom: 2, right: 2 }] }] };
  expect(formulas(planFor(merged))).toMatchObject({ E3: 'IF(COUNT(C2,D3)=2,ROUND((D3-C2)*100,1),"—")' });
});

test("bare fractions differ by fractions, bare percentages by points", () => {
  const table = (...rates: readonly number[]): ReturnType<typeof typedWorkbook> =>
    typedWorkbook([
      ["指標", "目標値", "R5 達成率", "R6 達成率"],
      ["a", "10件", [rates[0] ?? 0, rates[4] ? "0.0" : "0.000"], [rates[1] ?? 0, rates[4] ? "0.0" : "0.000"]],
      ["b", "10件", [rates[2] ?? 0, rates[4] ? "0.0" : "0.000"], [rates[3] ?? 0, rates[4] ? "0.0" : "0.000"]],
    ]);
  expect(deltas(planFor(table(0.549, 0.632, 0.5, 0.4)))).toEqual(["+0.083", "-0.100"]);
  expect(deltas(planFor(table(54.9, 63.2, 50, 40, 1)))).toEqual(["+8.3ポイント", "-10.0ポイント"]);
});

test("what the periods cannot give is refused", () => {
  const workbook = textWorkbook(`
  | 指標 | 目標値 | R5 達成率 | R6 達成率 |
  |---|---|---|---|
  | a | 10件 | 50.0% | 54.0% |`);
  expect(planDeltas(workbook, "t1", { measures: ["relative"] })).toMatchObject({ obstacle: "nothing-to-compare" });
});

test("the table is found from a cell inside it, or on its sheet where it is the only one", () => {
  const workbook = textWorkbook(`
  | 指標 | 目標値 | R5 達成率 | R6 達成率 |
  |---|---|---|---|
  | a | 10件 | 50.0% | 54.0% |`);
  for (const row of [1, 40]) expect(planDeltas(workbook, { sheet: "KPI", row, column: 1 })).toHaveProperty("change");
  expect(planDeltas(workbook, { sheet: "other", row: 1, column: 1 })).toMatchObject({ obstacle: "no-table" });
});
