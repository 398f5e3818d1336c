import { expect, test } from "vitest";
import { review } from "../../src/review";
import { overwrittenFormula } from "../../src/rules/overwritten-formula";
import { a1 } from "../../src/sheet/a1";
import { calculatedBook } from "../support/calculatedBook";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

/** Rows of target, actual and rate; the formula of each rate stands in the row that it is written in. */
const table = (...rates: string[]): string =>
  `\n| 指標 | 目標値 | 実績値 | 達成率 |\n${rates.map((rate, place) => `| 指標その${place + 1} | ${100 + place} | 90 | ${rate.replaceAll("#", String(place + 2)).replace("@", (9000 / (100 + place)).toFixed(1))} |`).join("\n")}\n`;
const F = "@% `=C#/B#`";

test("a typed number that the formula gives too is asked about, with the nearest formula", () => {
  const [finding] = expectFindings(overwrittenFormula, table(F, F, "88.2%{overwritten-formula}", F));
  expect([finding?.severity, finding?.stated]).toEqual(["query", "88.2%"]);
  expect(finding?.message.en).toContain("3 cells of this line hold the same formula");
  expect(finding?.message.en).toContain("(as in =C3/B3)");
});

test("a typed number that the formula contradicts is an error with what the formula gives", () => {
  const [finding] = expectFindings(
    overwrittenFormula,
    "\n| 指標 | 目標値 | 実績値 | 上乗せ |\n| 件数 | 100 | 90 | 20 `=B2-C2+10` |\n| 人数 | 200 | 150 | 70{overwritten-formula} |\n| 回数 | 300 | 240 | 70 `=B4-C4+10` |\n| 社数 | 30 | 24 | 16 `=B5-C5+10` |\n",
  );
  expect([finding?.severity, finding?.expected]).toEqual(["error", "60"]);
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

const asked = (sheet: string): string[] =>
  review(calculatedBook({ S: sheet })).findings.flatMap(({ rule, cell }) => (rule === "overwritten-formula" ? [a1(cell)] : []));

test("a percentage in a row of totals, and the targets of a row of their own, are typed by right", () => {
  const trains = `
Route | Planned | Cancelled | Run | On time | On time % (of planned) | Target
Coast | 2,184 | 31 | 2,153 =B2-C2 | 1,982 | 90.8% =E2/B2 | 92.0%
Valley | 1,876 | 44 | 1,832 =B3-C3 | 1,588 | 84.6% =E3/B3 | 90.0%
Port | 3,360 | 18 | 3,342 =B4-C4 | 3,201 | 95.3% =E4/B4 | 95.0%
All routes | 7,420 =SUM(B2:B4) | 93 =SUM(C2:C4) | 7,327 =SUM(D2:D4) | 6,771 =SUM(E2:E4) | 91.3% =E5/B5 | 92.0%`;
  expect(asked(trains)).toEqual([]);
  expect(asked(trains.replace("6,771 =SUM(E2:E4)", "6,771"))).toEqual(["E5"]);
  const lines = `
Line | Planned | Run | Availability | Performance
A | 7,200 | 6,655 | 92.4% =C2/B2 | 91.3%
B | 7,100 | 6,575 | 92.6% =C3/B3 | 87.5%
C | 5,760 | 5,360 | 93.1% =C4/B4 | 92.2%
D | 6,480 | 6,145 | 94.8% =C5/B5 | 86.3%
Target |  |  | 92.0% | 95.0%`;
  expect(asked(lines)).toEqual([]);
  expect(asked(lines.replace("93.1% =C4/B4", "93.1%"))).toEqual(["D4"]);
  const days = (of: string): string => `
Unit | Planned | Days | Actual | Leavers | Starters
North | 41 | ${of} | 52 | 3 | 2
South | 38 | ${of} | 47 | 2 | 4
East | 29 | ${of} | 31 | 1 | 3
All | 108 =SUM(B2:B4) | 124 | 130 =SUM(D2:D4) | 6 =SUM(E2:E4) | 9 =SUM(F2:F4)`;
  expect(asked(days("124"))).toEqual([]);
  expect(asked(days("62"))).toEqual(["C5"]);
});
