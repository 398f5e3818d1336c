import { expect, test } from "vitest";
import { review } from "../../src/review";
import { targetReversal } from "../../src/rules/target-reversal";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

const plan = (baseline: string, ...targets: string[]): string =>
  `| 指標名 | 基準値 | 目標値 |${" << |".repeat(3)}
   | ^^ | ^^ | R4 | R5 | R6 | R7 |
   | 指標その1 | ${baseline} | ${targets.join(" | ")} |
   | 満足度 | 50% | 52% | 54% | 56% | 58% |`;

test.each([
  ["a slip in the middle", ["0", "8", "80 {target-reversal}", "8", "8"]],
  ["a slip at the end", ["31", "41", "50", "59", "9 {target-reversal}"]],
  ["a slip at the start", ["31", "90 {target-reversal}", "50", "59", "60"]],
  ["two figures changed for each other: the later", ["10", "30", "20 {target-reversal}", "40", "50"]],
  ["a dip below the baseline", ["48,441", "28,441 {target-reversal}", "78,441", "88,441", "98,441"]],
  ["a rise in a plan that falls", ["169", "165.6", "163.9", "166.2 {target-reversal}", "160.5"]],
  ["negative figures", ["-198", "-170", "-250 {target-reversal}", "-120", "-110"]],
  ["one of two paths", ["—", "①500 ②50", "①1000 ②60", "①1500 ②70", "①2000 ②6 {target-reversal}"]],
])("%s is asked about in its cell", (_, [baseline = "", ...targets]) => {
  const [finding] = expectFindings(targetReversal, plan(baseline, ...targets));
  expect(finding?.severity).toBe("query");
  expect(finding?.message.ja).toContain(" → ");
});

test.each([
  ["equal targets", ["720", "720", "720", "720", "720"]],
  ["a plateau", ["1", "3", "3", "8", "8"]],
  ["falling throughout", ["169", "165.6", "163.9", "162.2", "160.5"]],
  ["0 before the start", ["0", "0", "300", "5,850", "6,000"]],
  ["finished items", ["50", "80", "/", "/", "/"]],
  ["a digit too many, which is another rule's to ask about", ["31", "410", "50", "59", "60"]],
  ["a different unit", ["50人", "80人", "40%", "90人", "100人"]],
  ["about on one of them", ["50", "80", "約70", "90", "100"]],
  ["annual figures beside a cumulative", ["1 (累計1)", "3 (累計4)", "5 (累計9)", "2 (累計11)", "4 (累計15)"]],
])("%s is no reversal", (_, [baseline = "", ...targets]) => {
  expectFindings(targetReversal, plan(baseline, ...targets));
});

test("a falling cumulative is left to its own rule", () => {
  expectFindings(targetReversal, plan("31", "41", "50", "49", "59").replace("指標その1", "市町村数（累計）"));
});

test("columns that name no years are no series", () => {
  expectFindings(
    targetReversal,
    `| 指標名 | 基準値 | 目標値 | 最終目標 |
     | 指標その1 | 10 | 30 | 20 |
     | 満足度 | 50% | 52% | 54% |`,
  );
});

test("a series counts as one check of all its figures", () => {
  const { workbook } = markedTable(plan("0", "8", "8", "9", "10"));
  const { coverage } = review(workbook, { rules: [targetReversal] });
  expect(coverage).toMatchObject({ figures: 10, checked: 2, notChecked: [] });
});
