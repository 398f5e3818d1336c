import { expect, test } from "vitest";
import { review } from "../../src/review";
import type { Workbook } from "../../src/sheet/workbook";
import { comparingRules, csvBook } from "../support/comparedTables";
import { workbookOf } from "../support/sampleReview";
import { measureInjections } from "../../scripts/accuracy/comparison/measureInjections";

const SAMPLES = ["000", "001", "002", "003", "004"].flatMap((document) => [`${document}-published`, `${document}-worked`]);
const against = (before: string, now: string, kind: "previous" | "plan" = "previous") =>
  review(workbookOf(`samples/${now}.xlsx`), {
    rules: comparingRules,
    compareWith: [{ kind, name: "other.xlsx", workbook: workbookOf(`samples/${before}.xlsx`) }],
  });

test.each(SAMPLES.slice(0, 8))("%s held against itself gives nothing", (name) => {
  const { findings, comparisons } = against(name, name);
  expect(findings).toEqual([]);
  expect(comparisons[0]?.compared).toBeGreaterThan(10);
  expect(comparisons[0]?.agreeing).toBe(comparisons[0]?.compared);
});

test.each(["000", "001", "002", "003"])("%s says the same in its published and its worked form", (document) => {
  expect(against(`${document}-published`, `${document}-worked`).findings).toEqual([]);
});

const counts = (findings: readonly { rule: string }[]): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const { rule } of findings) found[rule] = (found[rule] ?? 0) + 1;
  return found;
};

test.each(["published", "worked"])("000 and 002: four restatements, and national values that moved, %s", (form) => {
  const { findings } = against("000-published", `002-${form}`);
  expect(counts(findings)).toEqual({ "restated-period": 4, "new-indicator": 5, "moved-benchmark": 4 });
  expect(findings.find(({ message }) => message.ja.includes("63.1%"))?.message.ja).toContain(
    "公表時の値では+0.5ポイント、直した値では+17.0ポイント",
  );
});

test.each(["published", "worked"])("001 and 003: eleven targets, five cells of 万 and 百万, 課 and 業務, 決済 and 決裁, %s", (form) => {
  const { findings } = against(`001-${form}`, "003-published", "plan");
  expect(counts(findings)).toEqual({
    "changed-target": 11,
    "unit-slip": 5,
    "changed-definition": 1,
    renamed: 1,
    "missing-indicator": 1,
    "new-indicator": 2,
  });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("rows in another order are the same document", () => {
  const rows = ["窓口の満足度,80.0%,60.0%", "相談の受付件数,400件,310件", "研修の受講者数,1200人,900人", "会議の開催回数,12回,11回"];
  const table = (order: readonly number[]): string => ["指標,目標値,R5年度 実績値", ...order.map((at) => rows[at])].join("\n");
  const before = csvBook(table([0, 1, 2, 3])).workbook;
  for (const order of [
    [3, 2, 1, 0],
    [1, 3, 0, 2],
  ]) {
    const compareWith = [{ kind: "previous" as const, name: "a.csv", workbook: before }];
    expect(review(csvBook(table(order)).workbook, { rules: comparingRules, compareWith }).findings).toEqual([]);
  }
});

test("200 sheets of the same indicators: each is held against its own", { timeout: 120_000 }, () => {
  const sheets = (moved: string): Workbook => ({
    sheets: Array.from({ length: 200 }, (_, at) =>
      csvBook(
        `指標,目標値 R5,目標値 R6\n窓口の満足度,80.0%,${at === 77 || at === 78 ? moved : "82.0%"}\n相談の受付件数,${400 + at}件,${420 + at}件`,
        `市町村${at + 1}`,
      ).workbook.sheets.slice(),
    ).flat(),
  });
  const compareWith = [{ kind: "plan" as const, name: "plan.xlsx", workbook: sheets("82.0%") }];
  const { findings, comparisons } = review(sheets("85.0%"), { rules: comparingRules, compareWith });
  expect(findings.map(({ rule, cell }) => `${rule} ${cell.sheet}`)).toEqual(["changed-target 市町村78", "changed-target 市町村79"]);
  expect(comparisons[0]?.compared).toBe(800);
});

test("both changes are true differences of the figures that the sentence quotes", () => {
  for (const [before, now] of [
    ["000-published", "002-published"],
    ["000-worked", "002-worked"],
  ] as const) {
    for (const { message } of against(before, now).findings) {
      const said =
        /では([\d.]+)%、この資料では([\d.]+)%です。.*?の([\d.]+)%との差は、公表時の値では([+-][\d.]+)ポイント、直した値では([+-][\d.]+)ポイント/.exec(
          message.ja,
        );
      if (!said) continue;
      const [old, current, next, published, restated] = said.slice(1).map((digits) => Math.round(Number(digits) * 10)) as [
        number,
        number,
        number,
        number,
        number,
      ];
      expect([next - old, next - current]).toEqual([published, restated]);
    }
  }
});

test(
  "made documents: nothing on what says the same, nearly everything that was changed, no error but for a slip",
  { timeout: 120_000 },
  () => {
    const { injections, clean } = measureInjections(3, 1);
    expect(clean.flatMap(({ findings }) => findings.map(({ message }) => message.en))).toEqual([]);
    expect(injections.filter(({ found }) => found).length).toBeGreaterThanOrEqual(0.98 * injections.length);
    expect(injections.filter(({ falseErrors }) => falseErrors > 0)).toEqual([]);
  },
);
