import { expect, test } from "vitest";
import { review } from "../../src/review";
import { describeTables } from "../support/describeTable";
import { markedTable } from "../support/markedTable";

test("“Rate (B/A)” is the rate of the columns that carry the letters, and is checked like 達成率(B/A)", () => {
  const table = `
| Indicator | Target (A) | Actual (B) | Rate (B/A) |
| Online applications | 80.0% | 63.9% | 79.9% |
| Remote work | 60.1% | 45.0% | 47.8% |`;
  expect(describeTables(table)).toEqual(["A1:D3 attainment: A indicator, B target, C actual1, D rate1"]);
  const wrong = review(markedTable(table).workbook).findings.filter(({ severity }) => severity === "error");
  expect(wrong.map(({ rule, expected }) => [rule, expected])).toEqual([["stated-rate-mismatch", "74.9%"]]);
});

test("in a table of two periods each rate takes the period of its own figures", () => {
  const table = `
| Indicator | Target (A) | Mar 2025 | << | Sep 2025 | << |
| ^^ | ^^ | Value (B) | Rate (B/A) | Value (B) | Rate (B/A) |
| Online applications | 80.0% | 58.4% | 73.0% | 63.9% | 79.9% |
| Open data sets | 40 | 15 | 37.5% | 18 | 45.0% |`;
  expect(describeTables(table)[0]).toContain("D rate1@2025-03-31, E actual2@2025-09-30, F rate2@2025-09-30");
  expect(review(markedTable(table).workbook).findings).toEqual([]);
});

test.each([
  [
    "letters of other columns",
    "| Department | Budget (A) | Spent (B) | Rate (B/A) | Target | Actual |",
    "| 4,000 | 3,000 | 75.0% | 10 | 5 |",
  ],
  ["target by actual", "| Indicator | Target (A) | Actual (B) | Rate (A/B) | Note | Lead |", "| 10 | 5 | 200.0% | x | y |"],
  ["a rate without letters", "| Indicator | Target (A) | Actual (B) | Crime rate | Note | Lead |", "| 10 | 5 | 3.9% | x | y |"],
  ["a quotient without letters on the figures", "| Indicator | Target | Actual | Rate (B/A) | Note | Lead |", "| 10 | 5 | 3.9% | x | y |"],
])("%s make no attainment rate", (_, header, figures) => {
  const table = `${header}\n| North ${figures}\n| South ${figures}`;
  expect(describeTables(table)[0]).toContain("D other");
});
