import { describe, expect, test } from "vitest";
import { deltas, formulas, planFor, textWorkbook, typedWorkbook, writes } from "./plans";

const HEADER = `
  | 指標 | 目標値 | 2025.1月末 | << | 2025.9月末 | << |
  |---|---|---|---|---|---|
  | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |`;

const P = "0.0%";

test("a change is the difference of the printed figures: cells with hidden digits are rounded first", () => {
  const workbook = typedWorkbook([
    ["指標", "目標値", "R5 達成率", "R6 達成率"],
    ["相談件数", "100件", [0.54949, P, "B9/B10"], [0.63151, P, "B11/B10"]],
    ["受講者数", "100人", [0.549, P], [0.632, P]],
  ]);
  const plan = planFor(workbook);
  expect(writes(plan)).toEqual({ E1: "前期差", E2: "+8.3ポイント", E3: "+8.3ポイント" });
  expect(formulas(plan)).toEqual({
    E2: 'IF(COUNT(C2,D2)=2,ROUND((ROUND(D2,3)-ROUND(C2,3))*100,1),"—")',
    E3: 'IF(COUNT(C3,D3)=2,ROUND((D3-C3)*100,1),"—")',
  });
});

test("markers and blanks give the table's own dash, and formulas stay ready for figures", () => {
  const workbook = typedWorkbook([
    ["指標", "目標値", "R5 達成率", "R6 達成率"],
    ["相談件数", "100件", "-", [0.632, P]],
    ["受講者数", "100人", [0.549, P], undefined],
    ["導入件数", "100件", "45.0% (R5年度)", "調査中"],
    ["利用件数", "100件", [0.1, P], [0.2, P]],
  ]);
  const plan = planFor(workbook);
  expect(deltas(plan)).toEqual(["-", "-", "-", "+10.0ポイント"]);
  expect(formulas(plan)).toMatchObject({
    E2: 'IF(COUNT(C2,D2)=2,ROUND((D2-C2)*100,1),"-")',
    E3: 'IF(COUNT(C3,D3)=2,ROUND((D3-C3)*100,1),"-")',
  });
  expect(Object.keys(formulas(plan))).not.toContain("E4");
});

test("printed text gets numbers in the format of the change, and the note names the cells", () => {
  const workbook = textWorkbook(`${HEADER}
  | 稼働率 | 60.1% | 45.0% (R5年度) | 74.9% | 44.0% (R6年度) | 73.2% |
  | 電子申請の件数 | 40百万枚 | 12百万枚 | 30.0% | 20百万枚 | 50.0% |`);
  const plan = planFor(workbook, "t1", { measures: ["rate", "actual", "relative"] });
  expect(deltas(plan)).toEqual(["-1.7ポイント", "-1.0ポイント", "-2.2%", "+20.0ポイント", "+8百万枚", "+66.7%"]);
  expect(plan.change.edits.find(({ after }) => after === "+8百万枚")).toMatchObject({
    content: { number: 8 },
    format: '+0"百万枚";-0"百万枚";0"百万枚"',
  });
  expect(plan.change.edits.find(({ after }) => after === "-2.2%")?.content).toEqual({ number: -0.022 });
  expect(plan.notes[0]?.en).toContain("G3, H3, I3, G4 and 2 more");
});

test("functions read printed text themselves: no value is written, and a printed 百万 is taken out again", () => {
  const workbook = textWorkbook(`${HEADER}
  | 稼働率 | 60.1% | 45.0% (R5年度) | 74.9% | 44.0% (R6年度) | 73.2% |
  | 電子申請の枚数 | 40百万枚 | 12百万枚 | 30.0% | 20百万枚 | 50.0% |`);
  const plan = planFor(workbook, "t1", { form: "function", program: "google-sheets", measures: ["actual", "relative"] });
  expect(formulas(plan)).toEqual({
    G3: 'IF(OR(C3="",E3=""),"—",IFERROR(ROUND(KPI_DELTA(E3,C3,1,"rate")*100,1),"—"))',
    G4: 'IF(OR(C4="",E4=""),"—",IFERROR(ROUND(KPI_DELTA(E4,C4,-6,"figure")/1000000,0),"—"))',
    H3: 'IF(OR(C3="",E3=""),"—",IFERROR(IF(KPI_CHANGE(E3,C3)=-1,"皆減",KPI_CHANGE(E3,C3,1)),IFERROR(IF(KPI_DELTA(E3,C3)=0,"—","皆増"),"—")))',
    H4: 'IF(OR(C4="",E4=""),"—",IFERROR(IF(KPI_CHANGE(E4,C4)=-1,"皆減",KPI_CHANGE(E4,C4,1)),IFERROR(IF(KPI_DELTA(E4,C4)=0,"—","皆増"),"—")))',
  });
  expect(plan.notes).toEqual([]);
});

test("from zero is 皆増, to zero 皆減, and nothing to nothing has no percentage", () => {
  const rows = (language: string): string => `${HEADER.replace("指標", language)}
  | a | 10件 | 0件 | 0% | 5件 | 50% |
  | b | 10件 | 5件 | 50% | 0件 | 0% |
  | c | 10件 | 0件 | 0% | 0件 | 0% |
  | d | 10件 | 4件 | 40% | 3件 | 30% |`;
  const options = { measures: ["actual", "relative"], form: "value" } as const;
  expect(deltas(planFor(textWorkbook(rows("指標")), "t1", options))).toEqual([
    "+5件",
    "皆増",
    "-5件",
    "皆減",
    "0件",
    "—",
    "-1件",
    "-25.0%",
  ]);
  expect(deltas(planFor(textWorkbook(rows("指標")), "t1", { ...options, language: "en" }))[1]).toBe("new");
});

test("figures that allow no exact difference say so", () => {
  const plan = planFor(
    textWorkbook(`${HEADER}
  | a | 10件 | 約5件 | 50% | 6件 | 60% |
  | b | 10件 | 5件 | 50% | 6台 | 60% |
  | c | 10件 | ①5 ②6 | 50% | 6 | 60% |`),
    "t1",
    { measures: ["actual"] },
  );
  expect(deltas(plan)).toEqual(["—", "—", "—"]);
  expect(plan.preview.map(({ note }) => note?.en.slice(0, 30))).toEqual([
    "One of the figures is approxim",
    "The two figures are in differe",
    "One of the cells cannot be rea",
  ]);
});

describe("a delta column that is there", () => {
  const rows = (...stated: readonly string[]): string => `
  | 指標 | 目標値 | R5 達成率 | R6 達成率 | 前期差 |
  |---|---|---|---|---|
  | a | 10件 | 50.0% | 54.0% | ${stated[0]} |
  | b | 10件 | 50.0% | 47.5% | ${stated[1]} |
  | c | 10件 | 50.0% | 61.0% | ${stated[2]} |
  | KPI(達成率の単純平均) | | 50.0% | 54.2% | ${stated[3]} |`;

  test("is filled: what is right stays, what is wrong is replaced under guard of what it says", () => {
    const plan = planFor(textWorkbook(rows("+4.0ポイント", "▲3.5ポイント", "", "")));
    expect(plan.change.newColumns).toBeUndefined();
    expect(plan.preview.map(({ state, delta }) => `${state} ${delta}`)).toEqual([
      "kept +4.0ポイント",
      "corrected ▲2.5ポイント",
      "new +11.0ポイント",
      "new (+4.2ポイント)",
    ]);
    expect(plan.change.edits[0]).toMatchObject({ before: "▲3.5ポイント", after: "▲2.5ポイント", content: { number: -2.5 } });
  });

  test("with everything right needs nothing", () => {
    const plan = planFor(textWorkbook(rows("+4.0ポイント", "▲2.5ポイント", "+11.0ポイント", "(+4.2ポイント)")));
    expect(plan.change.edits).toEqual([]);
    expect(plan.notes[0]?.en).toContain("There is nothing to write");
  });

  test("keeps its own manner of writing: brackets, label, sign", () => {
    expect(deltas(planFor(textWorkbook(rows("前期差 4.0ポイント", "", "前期差 11.0ポイント", ""))))).toEqual([
      "前期差 4.0ポイント",
      "前期差 -2.5ポイント",
      "前期差 11.0ポイント",
      "前期差 4.2ポイント",
    ]);
  });

  test("keeps words that somebody wrote, and fills a dash", () => {
    const plan = planFor(textWorkbook(rows("基準変更", "—", "", "")));
    expect(plan.preview.map(({ state }) => state)).toEqual(["left", "corrected", "new", "new"]);
    expect(plan.preview[0]).toMatchObject({ delta: "基準変更" });
  });

  test("of actuals is told from one of rates by what it states, and one of ratios by its header", () => {
    const table = (header: string, stated: string): string => `
    | 指標 | 目標値 | R5 実績 | R5 達成率 | R6 実績 | R6 達成率 | ${header} |
    |---|---|---|---|---|---|---|
    | a | 100件 | 50件 | 50.0% | 53件 | 53.0% | ${stated} |
    | b | 200件 | 50件 | 25.0% | 60件 | 30.0% | |`;
    expect(deltas(planFor(textWorkbook(table("前期差", "+3件"))))).toEqual(["+3件", "+10件"]);
    expect(deltas(planFor(textWorkbook(table("前期差", "+3.0ポイント"))))).toEqual(["+3.0ポイント", "+5.0ポイント"]);
    expect(deltas(planFor(textWorkbook(table("前年比", "+6.0%"))))).toEqual(["+6.0%", "+20.0%"]);
    expect(deltas(planFor(textWorkbook(table("達成率の増減(ポイント)", ""))))).toEqual(["+3.0ポイント", "+5.0ポイント"]);
  });

  test("is not overwritten with a value where it holds a formula", () => {
    const workbook = typedWorkbook([
      ["指標", "目標値", "R5 達成率", "R6 達成率", "前期差"],
      ["a", "10件", "50.0% (R5)", "54.0% (R6)", [5, '+0.0"ポイント"', "1+4"]],
    ]);
    const plan = planFor(workbook);
    expect(plan.change.edits).toEqual([]);
    expect(plan.preview[0]).toMatchObject({ state: "left", delta: "+5.0ポイント" });
  });
});

describe("the average row", () => {
  const body = (previous: string, current: string): string => `${HEADER}
  | a | 10件 | 5件 | 50.0% | 6件 | 60.0% |
  | KPI(達成率の単純平均) | | | ${previous} | | ${current} |`;

  test("gets its change in brackets where the table states none", () => {
    const plan = planFor(textWorkbook(body("50.0%", "60.0%")));
    expect(writes(plan)).toMatchObject({ G4: "(+10.0ポイント)" });
    expect(plan.change.edits.at(-1)?.format).toBe('"(+"0.0"ポイント)";"(-"0.0"ポイント)";"("0.0"ポイント)"');
  });

  test("keeps a right change inside its cell, and has a wrong one put right there", () => {
    expect(planFor(textWorkbook(body("50.0%", "60.0% (+10.0ポイント)"))).preview.at(-1)).toMatchObject({
      state: "kept",
      delta: "+10.0ポイント",
    });
    const plan = planFor(textWorkbook(body("50.0%", "60.0%\\n(+1.0ポイント)")));
    expect(writes(plan)).toMatchObject({ F4: "60.0%\n(+10.0ポイント)" });
    expect(writes(plan)).not.toHaveProperty("G4");
  });

  test("follows the form of the averages before it", () => {
    const plan = planFor(textWorkbook(body("50.0% (+2.0ポイント)", "60.0%")));
    expect(writes(plan)).toMatchObject({ F4: "60.0% (+10.0ポイント)" });
  });

  test("has the change in its number format put right without a change of the number", () => {
    const workbook = typedWorkbook([
      ["指標", "目標値", "R5 達成率", "R6 達成率"],
      ["a", "10件", [0.5, P], [0.6, P]],
      ["達成率の単純平均", undefined, [0.5, P], [0.6, '0.0%" (+1.0ポイント)"']],
    ]);
    const edit = planFor(workbook).change.edits.find(({ before }) => before !== "");
    expect(edit).toMatchObject({
      before: "60.0% (+1.0ポイント)",
      after: "60.0% (+10.0ポイント)",
      content: { number: 0.6 },
      format: '0.0%" (+10.0ポイント)"',
    });
  });

  test("says no change where (更新なし) stands and the averages are equal", () => {
    const table = (current: string): string => `
    | 指標 | 目標値 | 2025.1月末 | << | 2025.9月末 | << | 出所 |
    |---|---|---|---|---|---|---|
    | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 | ^^ |
    | a | 10件 | 5件 | 50.0% | 5件 | ${current} | 県 |
    | KPI(達成率の単純平均) | | | 50.0% | | ${current} | (更新なし) |`;
    expect(planFor(textWorkbook(table("50.0%"))).preview.at(-1)).toMatchObject({ state: "kept", delta: "(更新なし)" });
    expect(planFor(textWorkbook(table("60.0%"))).preview.at(-1)).toMatchObject({ state: "left", delta: "(更新なし)" });
  });
});
