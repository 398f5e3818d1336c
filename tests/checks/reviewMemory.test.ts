import fc from "fast-check";
import { expect, test } from "vitest";
import { ReviewMemory } from "../../src/checks/reviewMemory";
import { review, type Review } from "../../src/review";
import type { Workbook } from "../../src/sheet/workbook";
import { markedTable } from "../support/markedTable";
import { deed, desk, type Desk } from "../support/workbookEdits";

/** What a review says: not the relations behind it, which are made anew each time. */
function told({ tables, findings, coverage, sheetsWithoutTables }: Review): Partial<Review> {
  return { tables, findings, coverage, sheetsWithoutTables };
}

test("with a memory every review is the one that would be made without, whatever is edited, moved, merged or corrected in between", () => {
  fc.assert(
    fc.property(desk, fc.array(deed, { minLength: 1, maxLength: 6 }), fc.nat({ max: 8 }), (first, deeds, back) => {
      const memory = new ReviewMemory();
      const seen: Desk[] = [first];
      for (const next of deeds) seen.push(next(seen[seen.length - 1] ?? first));
      // In the end the person goes back to an earlier state, as undoing does.
      for (const { options, ...workbook } of [...seen, seen[back % seen.length] ?? first])
        expect(told(review(workbook, { ...options, memory }))).toStrictEqual(told(review(workbook, options)));
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("a rate is judged again when another row tells that its column prints percentages and not fractions", () => {
  const table = (rate: string): Workbook =>
    markedTable(`| 指標 | 目標値 | 実績値 | 達成率 |\n| 組織数 | 60団体 | 45団体 | 0.75 |\n| 参加者数 | 50人 | 40人 | ${rate} |`).workbook;
  const [before, edited] = [table("0.80"), table("80.0")];
  const [sheet, after] = [before.sheets[0], edited.sheets[0]];
  if (!sheet || !after) throw new Error("No sheet was made.");
  const memory = new ReviewMemory();
  expect(review(before, { memory }).findings).toEqual([]);
  const now = { sheets: [{ ...sheet, rows: sheet.rows.with(2, after.rows[2]) }] };
  expect(review(now, { memory }).findings).toContainEqual(expect.objectContaining({ cell: { sheet: "Sheet1", row: 1, column: 3 } }));
  expect(told(review(now, { memory }))).toStrictEqual(told(review(now)));
});
