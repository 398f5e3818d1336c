import { describe, expect, test } from "vitest";
import { a1 } from "../../src/sheet/a1";
import { describeTable } from "../support/describeTable";
import { checksOf, findingKeys, reviewOf, workbookOf } from "../support/sampleReview";
import { readProjects } from "../../src/indicators/readProjects";
import { readTables } from "../../src/indicators/readTable";
import { findTables } from "../../src/tables/findTables";

const DOCUMENTS = ["000", "001", "002", "003", "004"];
const FORMS = ["published", "worked"];
const sample = (document: string, form: string): string => `samples/${document}-${form}.xlsx`;

function found(path: string, rule: string): string[] {
  return reviewOf(path)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ indicator, cell }) => `${indicator} ${cell.sheet}!${a1(cell)}`);
}

describe.each(DOCUMENTS)("document %s", (document) => {
  test.each(FORMS)("%s: no error is reported, and no rule fails", (form) => {
    const { findings } = reviewOf(sample(document, form));
    expect(findings.filter(({ severity }) => severity === "error").map(({ message }) => message.en)).toEqual([]);
    expect(findings.filter(({ id }) => id.includes("rule-failed"))).toEqual([]);
  });

  test("both forms give the same findings", () => {
    const [published, worked] = FORMS.map((form) => findingKeys(reviewOf(sample(document, form))));
    expect(worked).toEqual(published);
  });

  test.each(FORMS)("%s: every figure is checked or named with the reason", (form) => {
    const { coverage } = reviewOf(sample(document, form));
    expect(coverage.figures).toBeGreaterThan(0);
    for (const { reason } of coverage.notChecked) expect(reason.ja).toMatch(/。$/);
  });
});

describe("documents 000 and 002: attainment tables of two periods", () => {
  test.each(FORMS)("%s: the eleven tables are found with their roles", (form) => {
    const tables = ["000", "002"].flatMap((document) => findTables(workbookOf(sample(document, form))).filter(({ kind }) => kind === "attainment"));
    expect(tables).toHaveLength(11);
    for (const table of tables) {
      expect(describeTable(table)).toMatch(/indicator, (B other, )?[BC] target, . actual1@.*, . rate1@.*, . actual2@.*, . rate2@.*, . source$/);
    }
  });

  test.each(FORMS)("%s: 75 stated rates, 22 averages and 10 printed deltas are checked, ten rates explained by rounding", (form) => {
    const reviews = ["000", "002"].map((document) => reviewOf(sample(document, form)));
    expect(reviews.reduce((sum, { coverage }) => sum + coverage.explained, 0)).toBe(10);
    const checks = ["000", "002"].flatMap((document) => checksOf(workbookOf(sample(document, form))));
    const verdicts = checks.flatMap(({ rates }) => rates.map(({ judgement }) => judgement.verdict));
    expect([verdicts.length, verdicts.filter((verdict) => verdict === "input-rounding").length]).toEqual([75, 10]);
    expect(checks.reduce((sum, { averages }) => sum + averages.length, 0)).toBe(22);
    // The eleventh change is printed as (更新なし): its two averages are equal.
    expect(checks.reduce((sum, { deltas }) => sum + deltas.length, 0)).toBe(10);
    const rules = new Set(reviews.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    for (const rule of ["stated-rate-mismatch", "average-mismatch", "delta-mismatch", "headline-mismatch", "other-rounding"]) expect(rules).not.toContain(rule);
  });

  test.each(FORMS)("%s: what a reviewer would ask about is found", (form) => {
    const [first, second] = [sample("000", form), sample("002", form)];
    expect(found(first, "missing-rate")).toEqual(["県内市町村におけるAIの導入率 行政経営 KPI②!F8"]);
    expect(found(first, "excess-rate")).toEqual(["県内市町村におけるAIの導入率 行政経営 KPI②!F8"]);
    expect(found(first, "averaging-policy")).toContain("KPI(達成率の単純平均) 行政経営 KPI③!D9");
    expect(found(second, "floored-rate")).toEqual(["給与1万円当たり労働時間の減少率(R4年の値との比較) 産業・しごと KPI③!E7"]);
    expect(found(second, "definition-conflict")).toEqual(["給与1万円当たり労働時間の減少率(R4年の値との比較) 産業・しごと KPI③!F7"]);
    expect(found(second, "accumulation-change")).toContain("首都圏デジタル人材との交流会参加者数 産業・しごと KPI①!F9");
    expect(found(second, "missing-period").every((place) => place.startsWith("遠隔医療に係る施設基準の届出を行っている医療機関数"))).toBe(true);
    expect(found(second, "missing-period").length).toBeGreaterThan(0);
    expect(found(second, "stale-actual")).toContain("県内企業のデジタル化・DX支援件数(DX総合窓口への相談件数) 産業・しごと KPI①!F6");
  });
});

describe("documents 001, 003 and 004: plans, results and roadmaps", () => {
  test.each(FORMS)("%s: every row with an indicator is read, with its targets by year", (form) => {
    const readings = readTables(findTables(workbookOf(sample("001", form))));
    expect(readings.map(({ table, indicators }) => [table.kind, indicators.length])).toEqual([
      ["plan", 21],
      ["plan", 55],
    ]);
    const years = readings[0]?.indicators[0]?.targets.map(({ column }) => column.period?.end);
    expect(years).toEqual(["2023-03-31", "2024-03-31", "2025-03-31", "2026-03-31"]);
  });

  test.each(FORMS)("%s: the results of 003 have actual, target of the year and rating", (form) => {
    const [reading] = readTables(findTables(workbookOf(sample("003", form))));
    const rated = reading?.indicators.filter(({ results }) => results[0]?.rating?.value.rating) ?? [];
    expect(rated.filter(({ results }) => results[0]?.rating?.value.rating?.symbol === "○")).toHaveLength(15);
    expect(rated.filter(({ results }) => results[0]?.rating?.value.rating?.symbol === "△")).toHaveLength(9);
    expect(rated.every(({ results }) => results[0]?.target?.column.period?.end === "2024-03-31")).toBe(true);
  });

  test.each(FORMS)("%s: all rows of 003 are read: 65 projects, 13 of them listed again, of which 24 have an indicator", (form) => {
    const projects = findTables(workbookOf(sample("003", form))).flatMap(readProjects);
    expect(projects).toHaveLength(65);
    expect(projects.filter(({ number }) => number !== "")).toHaveLength(52);
    expect(projects.filter(({ original }) => original !== undefined)).toHaveLength(13);
    expect(projects.every(({ texts }) => texts.some(({ kind }) => kind === "goal") && texts.some(({ kind }) => kind === "result"))).toBe(true);
    const { coverage } = reviewOf(sample("003", form));
    expect(coverage.notChecked.filter(({ reason }) => reason.en.startsWith("This row names no indicator"))).toEqual([]);
  });

  test.each(FORMS)("%s: projects of 003 that are listed again in other words are mentioned, none has other figures", (form) => {
    const findings = reviewOf(sample("003", form)).findings.filter(({ rule }) => rule === "goal-conflict");
    expect(findings.map(({ severity, cell }) => `${severity} ${a1(cell)}`)).toEqual(["info T55", "info I76", "info T77", "info I78", "info J82"]);
  });

  test.each(FORMS)("%s: the twenty roadmaps of 004 have name, years and budget", (form) => {
    const roadmaps = readTables(findTables(workbookOf(sample("004", form)))).map(({ roadmap }) => roadmap);
    expect(roadmaps).toHaveLength(20);
    expect(roadmaps.every((roadmap) => roadmap?.years.length === 5 && roadmap.budget?.value.quantity !== undefined && roadmap.actions.length > 0)).toBe(true);
    expect(roadmaps[8]?.start?.value).toBe("H19");
  });
});
