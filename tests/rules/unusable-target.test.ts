import { expect, test } from "vitest";
import { review } from "../../src/review";
import { unusableTarget } from "../../src/rules/unusable-target";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

test.each([
  ["0", "the target is 0"],
  ["検討中", "no figure"],
  ["全国平均以上", "no figure"],
])("a target %s is asked about", (target, words) => {
  const [finding] = expectFindings(
    unusableTarget,
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | 登録者数 | ${target} {unusable-target} | 380 | |
     | 満足度 | 60% | 61% | 101.7% |`,
  );
  expect(finding?.severity).toBe("query");
  expect(finding?.message.en.toLowerCase()).toContain(words);
});

test("a negative target is asked about where a rate is due and no baseline helps", () => {
  const table = (baseline: string, mark: string): string =>
    `| 指標名 | 基準値 | 目標値 | 実績値 | 達成率 |
     | 全国平均との差額 | ${baseline} | -110 ${mark} | -150 | |
     | 満足度 | 50% | 60% | 61% | 101.7% |`;
  expectFindings(unusableTarget, table("—", "{unusable-target}"));
  expectFindings(unusableTarget, table("-198", ""));
});

test("a negative target is fine where only a rating is given", () => {
  expectFindings(
    unusableTarget,
    `| 指標名 | 目標値 | 実績値 | 評価 |
     | 全国平均との差額 | -110 | -100 | ○ |
     | 満足度 | 60% | 61% | ○ |`,
  );
});

test("an indicator that should fall may aim at 0", () => {
  expectFindings(
    unusableTarget,
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | 待機児童数 | 0人 | 3人 | |
     | 交通事故の死者数 | 0人以下 | 2人 | |
     | 満足度 | 60% | 61% | 101.7% |`,
  );
});

test("words as a target are fine while nothing is measured against them", () => {
  expectFindings(
    unusableTarget,
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | BPRの実施 | BPRを実施 | 実施済み | |
     | 新システム | 検討中 | — | — |
     | 満足度 | 60% | 61% | 101.7% |`,
  );
});

test("a rate over such a target is listed as not checked, with the reason", () => {
  const { workbook } = markedTable(
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | 登録者数 | 0 | 380 | 100.0% |
     | 満足度 | 60% | 61% | 101.7% |`,
  );
  const { coverage } = review(workbook, { rules: [unusableTarget] });
  expect(coverage.notChecked.find(({ cell }) => cell.row === 1 && cell.column === 3)?.reason.ja).toBe(
    "目標値が0なので、率を計算できません。",
  );
});

test("a column that states objectives in words is no column of targets", () => {
  expectFindings(
    unusableTarget,
    `| 指標名 | 目標 | 実績値 | 評価 |
     | 登録者数 | 登録者を増やす | 380 | ○ |
     | 研修 | 研修を定着させる | 12 | ○ |
     | 相談 | 窓口を周知する | 40 | △ |`,
  );
});

test("a row that says how the row above changed has no target", () => {
  const table = (name: string, mark: string): string =>
    `| 年度 | 令和5年度実績 | 令和6年度実績 | 目標値 |
     | 参加者数 | 31 | 38 | 40 |
     | ${name} | 29.2% | 22.6% | 累計でなく各年度の実数 ${mark} |`;
  expectFindings(unusableTarget, table("前年度比", ""));
  expectFindings(unusableTarget, table("満足度", "{unusable-target}{unusable-target}"));
});

test("a target of 0 is asked about only where something is measured against it, and digits in groups are figures", () => {
  expectFindings(
    unusableTarget,
    `| 指標名 | 目標値 | 実績値 |
     | 講座の受講者数 | 0 | 94 |
     | 図書の貸出数 | 12 000 | 9 412 |`,
  );
  expectFindings(
    unusableTarget,
    `| 指標名 | 目標値 | 実績値 | 達成率 |
     | 講座の受講者数 | 0 {unusable-target} | 94 | |
     | 図書の貸出数 | 100 | 90 | 90.0% |`,
  );
});
