import { expect, test } from "vitest";
import { missingPeriod } from "../../src/rules/missing-period";
import { expectFindings } from "../support/expectFindings";

test("the one figure of a column without a period is named, with an example of the others", () => {
  const [finding] = expectFindings(
    missingPeriod,
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | 医療機関数 | 86件 | 74件 {missing-period} | 86.0% |
     | 利用率 | 37.8% | 30.2% (R5年度) | 79.9% |
     | 市町村数 | 40市町村 | 18市町村\\n(R5年度) | 45.0% |`,
  );
  expect(finding).toMatchObject({ severity: "info", indicator: "医療機関数" });
  expect(finding?.message.en).toContain("30.2% (R5年度)");
});

test("undated figures that are no exception in their column are not meant", () => {
  expectFindings(
    missingPeriod,
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | 医療機関数 | 86件 | 74件 | 86.0% |
     | 利用率 | 37.8% | 30.2% (R5年度) | 79.9% |
     | 市町村数 | 40市町村 | 18市町村 | 45.0% |`,
  );
});

test("markers and blanks need no period", () => {
  expectFindings(
    missingPeriod,
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | 医療機関数 | 86件 | — | — |
     | 件数 | 86件 | | |
     | 利用率 | 37.8% | 30.2% (R5年度) | 79.9% |
     | 市町村数 | 40市町村 | 18市町村 (R5年度) | 45.0% |`,
  );
});

test("a period in a column of its own counts", () => {
  expectFindings(
    missingPeriod,
    `| 指標名 | 目標値 | 値 | 時点 | 達成率 |
     | 医療機関数 | 86件 | 74件 {missing-period} | | 86.0% |
     | 利用率 | 37.8% | 30.2% | R5年度 | 79.9% |
     | 市町村数 | 40市町村 | 18市町村 | R5年度 | 45.0% |`,
  );
});
