import { expect, test } from "vitest";
import { review } from "../../src/review";
import { overwrittenFormula } from "../../src/rules/overwritten-formula";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

/** Rows of target, actual and rate; the formula of each rate stands in the row that it is written in. */
const table = (...rates: string[]): string =>
  `\n| 指標 | 目標値 | 実績値 | 達成率 |\n${rates.map((rate, place) => `| 指標その${place + 1} | ${100 + place} | 90 | ${rate.replaceAll("#", String(place + 2))} |`).join("\n")}\n`;
const F = "90.0% `=C#/B#`";

test("a typed number that the formula gives too is asked about, with the nearest formula", () => {
  const [finding] = expectFindings(overwrittenFormula, table(F, F, "88.2%{overwritten-formula}", F));
  expect([finding?.severity, finding?.stated]).toEqual(["query", "88.2%"]);
  expect(finding?.message.en).toContain("3 cells of this line hold the same formula");
  expect(finding?.message.en).toContain("(as in =C3/B3)");
});

test("a typed number that the formula contradicts is an error with what the formula gives", () => {
  const [finding] = expectFindings(
    overwrittenFormula,
    "\n| 指標 | 目標値 | 実績値 | 残り |\n| 件数 | 100 | 90 | 10 `=B2-C2` |\n| 人数 | 200 | 150 | 60{overwritten-formula} |\n| 回数 | 300 | 240 | 60 `=B4-C4` |\n| 社数 | 30 | 24 | 6 `=B5-C5` |\n",
  );
  expect([finding?.severity, finding?.expected]).toEqual(["error", "50"]);
});

test("where the rate is an error already, the typed number is a question about its cause", () => {
  const { findings } = review(markedTable(table(F, F, "28.8%", F)).workbook);
  const onCell = findings.filter(({ cell }) => cell.row === 3 && cell.column === 3).map(({ rule, severity }) => `${severity} ${rule}`);
  expect(onCell.sort()).toEqual(["error stated-rate-mismatch", "query overwritten-formula"]);
});

test("a typed total among the totals of a row is found across", () => {
  expectFindings(
    overwrittenFormula,
    "\n| 指標 | R4実績値 | R5実績値 | R6実績値 | R7実績値 |\n| A市 | 1 | 2 | 3 | 4 |\n| B市 | 1 | 2 | 3 | 4 |\n| 合計 | 2 `=SUM(B2:B3)` | 4 `=SUM(C2:C3)` | 6{overwritten-formula} | 8 `=SUM(E2:E3)` |\n",
  );
});

test.each([
  ["two formulas", [F, "89.1%", F]],
  ["formulas and numbers by habit", [F, F, F, "87.4%", "86.5%"]],
  ["formulas of two kinds", [F, "89.1% `=ROUND(C#/B#,3)`", F, F]],
  ["a marker among formulas", [F, F, F, "—"]],
])("%s ask nothing", (_, rates) => {
  expectFindings(overwrittenFormula, table(...rates));
});

test("beside printed text, over which a formula gives an error, a number is typed by right", () => {
  const rows = [
    "| 件数 | 100 | 90 | 10 `=B2-C2` |",
    "| 人数 | 200 | 150 (R5年度) | 50 |",
    "| 回数 | 300 | 240 | 60 `=B4-C4` |",
    "| 社数 | 30 | 24 | 6 `=B5-C5` |",
  ];
  expectFindings(overwrittenFormula, `\n| 指標 | 目標値 | 実績値 | 残り |\n${rows.join("\n")}\n`);
});

test("a running total begins with a typed number", () => {
  expectFindings(
    overwrittenFormula,
    "\n| 月 | 目標値 | 実績値 | 累計 |\n| 4月分 | 10 | 9 | 9 |\n| 5月分 | 10 | 9 | 18 `=D2+C3` |\n| 6月分 | 10 | 9 | 27 `=D3+C4` |\n| 7月分 | 10 | 9 | 36 `=D4+C5` |\n",
  );
});

const total = (formula: string, mark = ""): string =>
  `\n| 施設 | 目標値 | 実績値 |\n| 図書館 | 10 | 9 |\n| 博物館 | 20 | 18 |\n| うち本館 | 15 | 10 |\n| 公民館 | 30 | 27 |\n| 合計 | 60 | 54${mark} \`=${formula}\` |\n`;

test.each(["SUM(C2:C4)", "SUM(C$3:C$5)", "AVERAGE(C3:C5)"])("a total by %s leaves out the row beside it", (formula) => {
  const [finding] = expectFindings(overwrittenFormula, total(formula, "{overwritten-formula}"));
  expect(finding?.severity).toBe("query");
  expect(finding?.message.ja).toContain("範囲には、隣の");
});

test.each(["SUM(C2:C5)", "C2+C3+C5", "SUM(C2:C3)+C5", "SUM(C2:C3)"])("a total by %s asks nothing", (formula) => {
  expectFindings(overwrittenFormula, total(formula));
});

test("a section's total leaves out what another section counts", () => {
  expectFindings(
    overwrittenFormula,
    "\n| 施設 | 目標値 | 実績値 |\n| 図書館 | 10 | 9 |\n| 博物館 | 20 | 18 |\n| 小計 | 30 | 27 `=SUM(C2:C3)` |\n| 公民館 | 30 | 27 |\n| 小計 | 30 | 27 `=SUM(C5:C5)` |\n",
  );
});
