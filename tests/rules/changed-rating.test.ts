import { expect, test } from "vitest";
import { changedRating } from "../../src/rules/changed-rating";
import { a1 } from "../../src/sheet/a1";
import { csvBook, reviewAgainst } from "../support/comparedTables";

const table = (...rows: string[]): string => ["指標,目標値,R5年度 実績値,評価", ...rows].join("\n");
const DESK = "窓口の満足度,60.0%,45.0%,△";
const CALLS = "相談の受付件数,400件,310件,△";
const COURSE = "研修の受講者数,960人,990人,○";
const BEFORE = table(DESK, CALLS, COURSE);

function changed(now: string, before = BEFORE) {
  const { findings } = reviewAgainst(csvBook(before).workbook, csvBook(now).workbook, {}, [changedRating]);
  return findings;
}
const cells = (now: string, before = BEFORE): string[] => changed(now, before).map(({ cell }) => a1(cell));

test("another rating over the same figures is asked about, with both ratings and the figures", () => {
  const [finding, ...more] = changed(table(DESK, CALLS.replace("△", "×"), COURSE));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ severity: "query", indicator: "相談の受付件数", period: "2024-03-31", stated: "×" });
  expect(finding?.message.ja).toContain(
    "前回の資料（before.xlsx）では「△」、この資料では「×」ですが、もとになる数値はどちらもR5年度の値310件",
  );
  expect(finding?.message.en).toContain('is "△" in the previous document (before.xlsx) and "×" in this document');
  expect(finding?.evidence.slice(0, 2).map(({ text, document }) => [text, document])).toEqual([
    ["×", undefined],
    ["△", "before.xlsx"],
  ]);
});

test("figures in another notation are the same figures, rows may move, and the newer document may be the other one", () => {
  expect(cells(table(COURSE, "窓口の満足度,60%,45%,○", CALLS))).toEqual(["D3"]);
  const later = BEFORE.replace("R5年度 実績値,評価", "R5年度 実績値,R5年度 評価,R6年度 実績値");
  const [finding] = changed(table(DESK.replace("△", "○"), CALLS, COURSE), later.replace("45.0%,△", "45.0%,△,50.0%"));
  expect(finding?.message.en).toMatch(/is "○" in this document and "△" in the newer document/);
});

test.each([
  ["the actual changed", table(DESK.replace("45.0%,△", "61.0%,○"), CALLS, COURSE)],
  ["the target changed", table(DESK.replace("60.0%,45.0%,△", "40.0%,45.0%,○"), CALLS, COURSE)],
  ["the target is gone", table(DESK.replace("60.0%,45.0%,△", ",45.0%,○"), CALLS, COURSE)],
  ["there is no actual", table(DESK.replace("45.0%,△", "—,○"), CALLS, COURSE)],
  ["only the spelling differs", table(DESK.replace("△", "△（一部達成）"), CALLS, COURSE.replace("○", "◯"))],
  ["another scale is used", table(DESK.replace("△", "C"), CALLS.replace("△", "B"), COURSE.replace("○", "A"))],
  ["a rating is not given any more", table(DESK.replace("△", "—"), CALLS, COURSE)],
  ["nothing changed", BEFORE],
])("nothing is said where %s", (_, now) => {
  expect(cells(now)).toEqual([]);
});
