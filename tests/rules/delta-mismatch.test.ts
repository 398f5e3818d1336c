import { expect, test } from "vitest";
import { deltaMismatch } from "../../src/rules/delta-mismatch";
import { expectFindings } from "../support/expectFindings";

test("gives the right change inside the cell of the average", () => {
  const [finding] = expectFindings(
    deltaMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | KPI(達成率の単純平均) |  |  | 54.9% |  | 63.2% (+3.8ポイント){delta-mismatch} |
    `,
  );
  expect(finding).toMatchObject({ stated: "+3.8ポイント", expected: "+8.3ポイント" });
  expect(finding?.fixes?.[0]?.edits[0]?.after).toBe("63.2% (+8.3ポイント)");
});

test("names a lost or added minus sign", () => {
  const [finding] = expectFindings(
    deltaMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | KPI(達成率の単純平均) |  |  | 54.9% |  | 63.2% (▲8.3ポイント){delta-mismatch} |
    `,
  );
  expect(finding?.message.ja).toContain("符号");
  expect(finding?.fixes?.[0]?.edits[0]?.after).toBe("63.2% (+8.3ポイント)");
});

test("names a relative change called points", () => {
  const [finding] = expectFindings(
    deltaMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | KPI(達成率の単純平均) |  |  | 50.0% |  | 60.0% (+20.0ポイント){delta-mismatch} |
    `,
  );
  expect(finding).toMatchObject({ severity: "error", expected: "+10.0ポイント" });
});

test("asks about a difference of percentages printed as percent", () => {
  const [finding] = expectFindings(
    deltaMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | KPI(達成率の単純平均) |  |  | 50.0% |  | 60.0% (+10.0%){delta-mismatch} |
    `,
  );
  expect(finding?.severity).toBe("query");
});

const dashboard = (...changes: readonly string[]): string =>
  [
    "| 分野 | KPI | 指数 | 前期差 |",
    ...changes.map((change, row) => `| 産業 | 企業のDX推進状況その${"一二三四五六七"[row]} | 63.2% | ${change} |`),
  ].join("\n");

test("asks for the sign that one change alone does not print, and offers a plus", () => {
  const [finding] = expectFindings(
    deltaMismatch,
    dashboard("前期差 +8.3ポイント", "前期差 ▲0.8ポイント", "前期差 8.9ポイント{delta-mismatch}", "前期差 +4.6ポイント"),
  );
  expect(finding).toMatchObject({ severity: "query", stated: "8.9ポイント" });
  expect(finding?.message.ja).toContain("ほかの増減3件");
  expect(finding?.fixes?.[0]?.edits[0]?.after).toBe("前期差 +8.9ポイント");
});

test.each([
  ["two print none", ["+8.3ポイント", "▲0.8ポイント", "8.9ポイント", "+4.6ポイント", "2.8ポイント", "+1.0ポイント"]],
  ["only decreases are marked", ["▲8.3ポイント", "▲0.8ポイント", "8.9ポイント", "▲4.6ポイント"]],
  ["the change is 0", ["+8.3ポイント", "▲0.8ポイント", "0.0ポイント", "+4.6ポイント"]],
  ["words say the direction", ["+8.3ポイント", "▲0.8ポイント", "8.9ポイント増加", "+4.6ポイント"]],
  ["fewer than three others are signed", ["+8.3ポイント", "8.9ポイント", "+4.6ポイント"]],
  ["the unit is another", ["+8.3ポイント", "▲0.8ポイント", "12件", "+4.6ポイント"]],
])("asks for no sign where %s", (_, changes) => {
  expectFindings(deltaMismatch, dashboard(...changes));
});

test("a header that says the direction needs no sign", () => {
  expectFindings(deltaMismatch, dashboard("+8.3ポイント", "+0.8ポイント", "8.9ポイント", "+4.6ポイント").replace("前期差", "伸び"));
});

test("a change whose lost sign makes it wrong is reported once, as an error", () => {
  const [finding] = expectFindings(
    deltaMismatch,
    groups("+8.3", "+0.8", "+8.9", "+4.6", "2.8{delta-mismatch}")
      .replace("| 548 | 54.8% |", "| 492 | 49.2% |")
      .replace("| 54.8% (", "| 49.2% ("),
  );
  expect(finding).toMatchObject({ severity: "error", expected: "-2.8ポイント" });
});

/** Five averages of one rate each, so that printed and unrounded averages are the same. */
function groups(...changes: readonly string[]): string {
  const rates = [
    [549, 632],
    [534, 542],
    [311, 400],
    [626, 672],
    [520, 548],
  ] as const;
  const shown = (rate: number): string => `${(rate / 10).toFixed(1)}%`;
  const rows = rates.flatMap(([before, now], row) => [
    `| 件数その${"一二三四五"[row]} | 1,000 | ${before} | ${shown(before)} | ${now} | ${shown(now)} |`,
    `| KPI(達成率の単純平均) | | | ${shown(before)} | | ${shown(now)} (${changes[row]?.replace(/[^{]*/, (change) => `${change}ポイント`)})`.replace(
      /(\{[a-z-]+\})\)/,
      ")$1",
    ) + " |",
  ]);
  return ["| 指標 | 目標値 | 2025.1月末 | << | 2025.9月末 | << |", "| ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |", ...rows].join("\n");
}

test("asks about the one change that only hidden digits explain", () => {
  const [finding] = expectFindings(deltaMismatch, groups("+8.3", "+0.8", "+8.9", "+4.7{delta-mismatch}", "+2.8"));
  expect(finding).toMatchObject({ severity: "query", verdict: "input-rounding", stated: "+4.7ポイント", expected: "+4.6ポイント" });
});

test("a second change of that kind shows another habit", () => {
  expectFindings(deltaMismatch, groups("+8.3", "+0.7", "+8.9", "+4.7", "+2.8"));
});
