import { expect, test } from "vitest";
import { missingTarget } from "../../src/rules/missing-target";
import { expectFindings } from "../support/expectFindings";

test("an actual beside an empty target is an error that names the actual", () => {
  const [finding] = expectFindings(
    missingTarget,
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | 利用率 | 37.8% | 30.2% | 79.9% |
     | 市町村数 | {missing-target} | 18市町村 | |`,
  );
  expect(finding).toMatchObject({ severity: "error", indicator: "市町村数" });
  expect(finding?.message.ja).toContain("「18市町村」");
});

test("a rate is enough to ask for the target", () => {
  expectFindings(
    missingTarget,
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | 利用率 | 37.8% | 30.2% | 79.9% |
     | 市町村数 | {missing-target} | | 45.0% |`,
  );
});

test("a target shared by two periods is asked for once", () => {
  expectFindings(
    missingTarget,
    `| 指標 | 目標値 | 2025.9月末 | << | 2025.12月末 | << |
     | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |
     | 利用率 | 37.8% | 22.9% | 60.5% | 29.3% | 77.5% |
     | 導入率 | {missing-target} | 45.0% | 74.8% | 52.5% | 87.3% |`,
  );
});

test.each(["—", "/", "未設定"])("the marker %s for a target is a query, not an error", (marker) => {
  const [finding] = expectFindings(
    missingTarget,
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | 利用率 | 37.8% | 30.2% | 79.9% |
     | 市町村数 | ${marker} {missing-target} | 18市町村 | |`,
  );
  expect(finding?.severity).toBe("query");
});

test("a target column that no row fills is one finding in its header", () => {
  const [finding] = expectFindings(
    missingTarget,
    `| 指標名 | 目標値 {missing-target} | 実績値 |
     | 利用率 | | 30.2% |
     | 導入率 | | 45.0% |
     | 市町村数 | | 18市町村 |`,
  );
  expect(finding?.message.en).toContain("3 rows");
});

test("a re-listed row may leave the target to its first listing", () => {
  expectFindings(
    missingTarget,
    `| 指標名 | 目標値 | 実績値 |
     | 利用率 | 67.4% | 43.1% |
     | 利用率 ※再掲:No2 | | 43.1% |
     | 件数 | 同上 | 12 |`,
  );
});

test("the actual of a year asks for the target of that year only", () => {
  expectFindings(
    missingTarget,
    `| 指標名 | 目標値 | << | << | 実績値 | 評価 ※R6.3.31時点 |
     | ^^ | R4 | R5 | R6 | ^^ | ^^ |
     | 研修の回数 | | 15 | 15 | 15 | ○（達成） |
     | 研修の人数 | 100 | {missing-target} | 120 | 80 | △（一部達成） |`,
  );
});

test("one empty year between two targets is a query", () => {
  const [finding] = expectFindings(
    missingTarget,
    `| 指標名 | 基準値 | 目標値 | << | << | << |
     | ^^ | ^^ | R4 | R5 | R6 | R7 |
     | 施設数 | 172 | 277 | {missing-target} | 353 | 391 |
     | 割合 | 60% | | 65% | 70% | |`,
  );
  expect(finding).toMatchObject({ severity: "query", period: "2024-03-31" });
});

test("targets for every second year and years marked / leave no hole", () => {
  expectFindings(
    missingTarget,
    `| 指標名 | 基準値 | 目標値 | << | << | << | << |
     | ^^ | ^^ | R4 | R5 | R6 | R7 | R8 |
     | 意識調査 | 30% | 32% | | 35% | | 40% |
     | 体験者数 | 130 | 180 | / | 190 | 200 | 210 |`,
  );
});

test("a count from which only the rate below it is calculated has no target of its own", () => {
  const table = `
    | Indicator | Q1 | Q2 | Year to date | Annual target | Variance |
    | Referrals | 1,420 | 1,388 | 2,808 | 2,900 | -92 |
    | Seen within five days | 1,164 | 1,027 | 2,191 |TARGET| |
    | as % of the above | 82.0% | 74.0% | 78.0% | 80.0% | -2.0 pp |
    | Home visits | 640 | 702 | 1,342 |OTHER| |
    | Leaflets given out | 310 | 288 | 598 | 550 | +48 |`;
  expectFindings(missingTarget, table.replace("TARGET", " ").replace("OTHER", " 1,300 "));
  // Nothing is calculated from the visits.
  const [finding] = expectFindings(missingTarget, table.replace("TARGET", " ").replace("OTHER", " {missing-target} "));
  expect(finding).toMatchObject({ severity: "error", indicator: "Home visits" });
});

test("what is measured against a target all the same needs it", () => {
  expectFindings(
    missingTarget,
    `
    | 指標名 | 目標値 | 実績値 | 達成率 |
    | 相談件数 | {missing-target} | 412 | 91.6% |
    | うち解決した割合 | 80.0% | 76.0% | 95.0% |
    | 参加者数 | 300 | 270 | 90.0% |`,
  );
});

test("a row that says how the row above changed needs no target", () => {
  const table = (name: string, mark: string): string =>
    `| 年度 | 令和6年度実績 | 目標値 |
     | 参加者数 | 38 | 40 |
     | 成約件数 | 35 | 30 |
     | ${name} | 22.6% | ${mark} |`;
  expectFindings(missingTarget, table("前年度比", ""));
  expectFindings(missingTarget, table("満足度", "{missing-target}"));
});

test("where only one of many rows has a target, the others may be meant to have none", () => {
  const table = (rows: number): string =>
    `| 項目 | 令和6年度実績 | 目標値 |
     ${["ガス", "電気", "灯油", "軽油"]
       .slice(0, rows)
       .map((name) => `| ${name} | 38 | {missing-target} |`)
       .join("\n")}
     | 全施設 | 138 | 120 |`;
  expect(expectFindings(missingTarget, table(4)).map(({ severity }) => severity)).toEqual(["info", "info", "info", "info"]);
});

test("rows that state nothing but the rate of a group ask for no target, and no row of numerators does", () => {
  expectFindings(
    missingTarget,
    `| Perspective | Measure | Weight | Target | Actual | Attainment |
     | Financial | Operating margin | 15 | 9.0% | 8.4% | 93% |
     | | Overdue debtors | 5 | 240 | 275 | 87% |
     | | Financial subtotal | 20 | | | 92% |
     | Customer | On-time in full | 15 | 96.0% | 93.7% | 98% |
     | | Complaints | 10 | 2.50 | 2.05 | 122% |
     | | Customer subtotal | 25 | | | 107% |`,
  );
  expectFindings(
    missingTarget,
    `| Indicator | Type | Annual target | Q1 | Annual actual |
     | Bed utilisation rate | Result | 75% | 75.1% | 75.5% |
     | | Numerator | | 98,412 | 396,642 |
     | | Denominator | | 131,040 | 525,600 |`,
  );
});

test("where several rows have a dash for the target, that is how the document says that there is none", () => {
  const severities = (count: number): (string | undefined)[] => {
    const rows = Array.from({ length: count }, (_, at) => `| 指標${at} | ${28 + at} | ― {missing-target} |`).join("\n");
    return expectFindings(missingTarget, `| 指標名 | 実績値 | 目標値 |\n| 登録者数 | 380 | 400 |\n${rows}`).map(({ severity }) => severity);
  };
  expect(severities(2)).toEqual(["query", "query"]);
  expect(severities(3)).toEqual(["info", "info", "info"]);
});
