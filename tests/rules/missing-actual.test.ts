import { expect, test } from "vitest";
import { missingActual } from "../../src/rules/missing-actual";
import { expectFindings } from "../support/expectFindings";

test("a rate without its actual is asked about even in a column that is hardly filled", () => {
  const [finding] = expectFindings(
    missingActual,
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | 利用率 | 37.8% | {missing-actual} | 79.9% |
     | 導入率 | 60.1% | — | — |
     | 件数 | 120件 | | |
     | 回数 | 10回 | | |`,
  );
  expect(finding?.message.ja).toContain("「79.9%」");
});

test("a rating without its actual is asked about", () => {
  expectFindings(
    missingActual,
    `| 指標名 | 目標値 | 実績値 | 評価 |
     | 研修の回数 | 15 | 15 | ○（達成） |
     | 研修の人数 | 100 | {missing-actual} | △（一部達成） |`,
  );
});

test.each(["—", "未集計", "集計中", "/", "調査中"])("the marker %s says why there is no figure", (marker) => {
  expectFindings(
    missingActual,
    `| 指標名 | 目標値 | 実績値 |
     | 研修の回数 | 15 | 15 |
     | 研修の人数 | 100 | ${marker} |`,
  );
});

test("a column of which less than half is filled is left alone", () => {
  expectFindings(
    missingActual,
    `| 指標名 | 目標値 | R5実績 | R6実績 |
     | 研修の回数 | 15 | 15 | 16 |
     | 研修の人数 | 100 | 80 | |
     | 研修の時間 | 20 | 18 | |`,
  );
});

test("a row without a target is due nothing", () => {
  expectFindings(
    missingActual,
    `| 指標名 | 目標値 | 実績値 |
     | 研修の回数 | 15 | 15 |
     | 研修の人数 | — | |
     | 研修の時間 ※再掲:No2 | 20 | |`,
  );
});

test("the finding carries the date of its column", () => {
  const [finding] = expectFindings(
    missingActual,
    `| 指標 | 目標値 | 2025.9月末 | << | 2025.12月末 | << |
     | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |
     | 利用率 | 37.8% | 22.9% | 60.5% | {missing-actual} | |
     | 導入率 | 60.1% | 45.0% | 74.8% | 52.5% | 87.3% |`,
  );
  expect(finding).toMatchObject({ severity: "query", period: "2025-12-31", indicator: "利用率" });
});

const withActual = (actual: string): string => `
  | 指標名 | 目標値 | 実績値 | 達成率 |
  | 利用率 | 37.8% | 30.2% | 79.9% |
  | 導入率 | 60.1% | 45.0% | 74.8% |
  | 満足度 | 68.4% | ${actual} | 64.5% |`;

test.each(["44..1%", "O.5", "04.0", "1,23,4%", "44.1.%", "４４．．１％", "44..1%\\n(R5年度)"])(
  "the number %s is asked about, for it cannot be read",
  (actual) => {
    const [finding] = expectFindings(missingActual, withActual(`${actual}{missing-actual}`));
    expect(finding).toMatchObject({ severity: "query", indicator: "満足度" });
    expect(finding?.message.ja).toContain("読み取れない");
  },
);

test.each(["検討中", "BPRを実施", "3校中2校", "第2回で実施", "10～20%", "1:3", "R6年度に公表", "44.1%"])(
  "%s is a statement of its own",
  (actual) => {
    expectFindings(missingActual, withActual(actual));
  },
);

test("in a column of words a number that cannot be read is no surprise", () => {
  expectFindings(
    missingActual,
    `| 指標名 | 目標値 | 実績値 |
     | 計画の策定 | 1 | 素案を作成 |
     | 条例の制定 | 1 | 検討中 |
     | 研修の回数 | 15 | 15 |
     | 研修の人数 | 100 | 1..2 |`,
  );
});

test("all rows together are rated by their points, without an actual of their own", () => {
  const table = (name: string, mark: string): string =>
    `| KPI | Target | Actual | Points | Rating |
     | Sales | 4,250 | 4,391 | 31.0 | B |
     | Margin | 38.5 | 37.6 | 19.5 | C |
     | ${name} | | ${mark} | 50.5 | B |`;
  expectFindings(missingActual, table("TOTAL", ""));
  expectFindings(missingActual, table("Training", "{missing-actual}"));
});

test("the rate of all rows, cohorts of which nobody has graduated yet and words under Result need no actual", () => {
  expectFindings(
    missingActual,
    `| Priority | Closed | In SLA | SLA % | Target % | Result |
     | P1 | 6 | 5 | 83.3% | 95.0% | FAIL |
     | P2 | 31 | 30 | 96.8% | 95.0% | PASS |
     | P3 | 214 | 203 | 94.9% | 90.0% | PASS |
     | Average | | | 91.7% | | |`,
  );
  expectFindings(
    missingActual,
    `| 年度 | 目標値 | 実績値 | 達成率 |
     | 2021 | 100 | 95 | 95.0% |
     | 2022 | 100 | 97 | 97.0% |
     | 2023 | 100 | | |
     | 2024 | 100 | | |`,
  );
  expectFindings(
    missingActual,
    `| 年度 | 目標値 | 実績値 | 達成率 |
     | 2021 | 100 | 95 | 95.0% |
     | 2022 | 100 | {missing-actual} | |
     | 2023 | 100 | 97 | 97.0% |
     | 2024 | 100 | 99 | 99.0% |`,
  );
});
