import { expect, test } from "vitest";
import { review } from "../../src/review";
import { ratingSpelling } from "../../src/rules/rating-spelling";
import { expectFindings } from "../support/expectFindings";

const table = (...ratings: string[]): string => `
| 指標名 | 目標値 | 実績値 | 評価 |
${ratings.map((rating, place) => `| 指標その${place}の件数 | 100 | 90 | ${rating} |`).join("\n")}
`;

test("one character for a rating is fine, a line break makes no difference", () => {
  expectFindings(ratingSpelling, table("○（達成）", "○\\n（達成）", "△（一部達成）"));
});

test("circles of other code points can be unified safely, all at once", () => {
  const [finding] = expectFindings(ratingSpelling, table("○", "○", "〇{rating-spelling}", "△", "〇", "○"));
  expect(finding?.message.ja).toContain("「〇」（U+3007）");
  expect(finding?.fixes?.[0]).toMatchObject({ safe: true });
  expect(finding?.fixes?.[0]?.edits.map(({ cell, after }) => [cell.row, after])).toEqual([
    [3, "○"],
    [5, "○"],
  ]);
});

test("each deviating spelling is a finding of its own", () => {
  expectFindings(ratingSpelling, table("○", "○", "〇{rating-spelling}", "◯{rating-spelling}"));
});

test("a rating with and without its words is a suggestion only", () => {
  const [finding] = expectFindings(ratingSpelling, table("△（一部達成）", "△（一部達成）", "△{rating-spelling}", "○（達成）"));
  expect(finding?.fixes?.[0]).toMatchObject({ safe: false, edits: [{ after: "△（一部達成）" }] });
});

test("G beside Green is one rating, A beside B two", () => {
  expectFindings(ratingSpelling, table("Green", "Green", "G{rating-spelling}", "Red"));
  expectFindings(ratingSpelling, table("A", "B", "A", "C"));
});

test("where no spelling is usual the fix needs a person", () => {
  const [finding] = expectFindings(ratingSpelling, table("○", "〇{rating-spelling}", "△"));
  expect(finding?.fixes?.[0]?.safe).toBe(false);
});

test("a heading merged over the columns is no rating", () => {
  const rows = [
    ["ID", "Key result", "Target", "Actual", "Rating"],
    ["1", "Visits", "100", "90", "Amber"],
    ["2", "Calls", "100", "95", "Amber"],
    ["O3", "A place people stay", "", "", ""],
    ["3", "Stays", "100", "80", "Red"],
    ["4", "Costs", "100", "90", "Amber"],
  ];
  const sheet = {
    name: "S",
    rows: rows.map((row) => row.map((text) => (text === "" ? undefined : { value: text, text }))),
    merges: [{ top: 3, left: 1, bottom: 3, right: 4 }],
  };
  expect(review({ sheets: [sheet] }).findings).toEqual([]);
});
