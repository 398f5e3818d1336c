import { expect, test } from "vitest";
import { review } from "../../src/review";
import { averagingPolicy } from "../../src/rules/averaging-policy";
import { calculatedBook } from "../support/calculatedBook";
import { expectFindings } from "../support/expectFindings";

test("asks where dashes count as 0", () => {
  const [finding] = expectFindings(
    averagingPolicy,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | 育成数 | 1,000人 | — | — | 188人 | 18.8% |
    | 受講者数 | 3,707人 | — | — | 769人 | 20.7% |
    | 取り組む市町村の割合 | 75.3% | 70.0% | 92.9% | 70.0% | 92.9% |
    | KPI(達成率の単純平均) |  |  | 31.0%{averaging-policy} |  | 44.1% |
    `,
  );
  expect(finding?.severity).toBe("query");
  expect(finding?.message.ja).toContain("92.9%");
});

test("mentions a cap at 100 as information", () => {
  const [finding] = expectFindings(
    averagingPolicy,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 74.8% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | 132.2% |
    | KPI(達成率の単純平均) |  |  | 58.0% |  | 62.0%{averaging-policy} |
    `,
  );
  expect(finding?.severity).toBe("info");
});

test("an average of a rate put right says so, and what the printed rates give stands apart", () => {
  const [finding] = expectFindings(
    averagingPolicy,
    `
    | 指標 | 目標値(A) | 値(B) | 達成率(B/A) |
    |---|---|---|---|
    | オンライン手続き利用率(県) | 37.8% | 30.2% | 79.9% |
    | 書かない窓口の市町村数 | 40市町村 | 18市町村 | 45.0% |
    | テレワークの導入率 | 60.1% | 45.0% | 47.8% |
    | DX推進員の育成数 | 1,000人 | — | — |
    | 達成率の単純平均 |  |  | 49.9%{averaging-policy} |
    `,
  );
  // (79.9 + 45.0 + 47.8) ÷ 4 = 43.2, ÷ 3 = 57.6; with 45.0 ÷ 60.1 = 74.9 in place of 47.8 it is 49.9.
  expect(finding?.message.ja).toContain("D4を74.9%に直し、実績のない指標（—）を0%として数えたときだけ成り立ちます");
  expect(finding?.message.ja).toContain("記載の率のままだと、0%として数えて43.2%、除いて57.6%です");
  expect(finding?.message.en).toContain("43.2% counting them as 0%, and 57.6% without them");
});

const wards = (rate: string): string => `
Ward | Beds | Days | Occupancy
Ash | 620 | 592 | 95.5% =C2/B2
Beech | 868 | 701 | 80.8% =C3/B3
Cedar | 341 | 219 | 64.2% =C4/B4
Elm | 310 | 251 | 81.0% =C5/B5
All wards | 2,139 =SUM(B2:B5) | 1,763 =SUM(C2:C5) | ${rate}`;

const askedIn = (table: string): (string | undefined)[] =>
  review(calculatedBook({ S: table })).findings.flatMap(({ rule, severity, message }) =>
    rule === "averaging-policy" && severity === "query" ? [message.en] : [],
  );

test("a rate in a row of totals that only averages the rates is asked about, with what the totals give", () => {
  expect(askedIn(wards("82.4% =C6/B6"))).toEqual([]);
  const [asked] = askedIn(wards("80.4% =AVERAGE(D2:D5)"));
  expect(asked).toContain("“Occupancy”, 80.4%, is the plain mean of the rates (=AVERAGE(D2:D5))");
  expect(asked).toContain("1,763 ÷ 2,139 = 82.4%");
});

test("a row that is called an average says what it is", () => {
  expect(askedIn(wards("80.4% =AVERAGE(D2:D5)").replace("All wards", "Average of wards"))).toEqual([]);
});

const scores = (mean: string, note = ""): string => `
Course | People | Score
A | 40 | 4.4
B | 360 | 3.2
C | 20 | 4.6
Total | 420 =SUM(B2:B4) | ${mean}
${note}`;

test("a plain mean where the table says that it is weighted", () => {
  const plain = "4.07 =AVERAGE(C2:C4)";
  expect(askedIn(scores(plain))).toEqual([]);
  expect(askedIn(scores("3.38 =SUMPRODUCT(B2:B4,C2:C4)/B5", "Score is weighted by people."))).toEqual([]);
  expect(askedIn(scores(plain, "Score is weighted by people."))[0]).toContain("is a plain mean (=AVERAGE(C2:C4))");
  expect(askedIn(scores(`${plain} | (weighted by people)`))[0]).toContain("((weighted by people))");
  expect(askedIn(scores(plain, "Scores are unweighted means; costs are weighted."))).toEqual([]);
  expect(askedIn(scores(plain, "Score is weighted by people.").replace("Total |", "Simple mean |"))).toEqual([]);
});
