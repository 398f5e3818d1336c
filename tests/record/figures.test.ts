import { expect, test } from "vitest";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { changedFigures } from "../../src/record/changedFigures";
import { figureList, type ListedFigure } from "../../src/record/figureList";
import { review } from "../../src/review";

function figuresOf(...rows: readonly (readonly string[])[]): ListedFigure[] {
  const bytes = writeXlsx({ sheets: [{ name: "KPI", rows: rows.map((row) => row.map((value) => ({ value }))) }] });
  return figureList(review(readWorkbook(bytes, "a.xlsx")));
}

const HEAD = ["指標", "目標値(A)", "2025.1月末 値(B)", "達成率(B/A)"];
const ROWS = [
  ["電子申請の利用率", "60.1%", "45.0%", "74.9%"],
  ["窓口の満足度", "80.0%", "62.5%", "78.1%"],
  ["研修の受講率", "75.0%", "51.0%", "68.0%"],
  ["会議録の公開率", "90.0%", "72.0%", "80.0%"],
  ["単純平均", "", "", "75.3%"],
];
const table = (...changes: readonly (readonly [row: number, column: number, text: string])[]) => [
  HEAD,
  ...ROWS.map((cells, row) =>
    cells.map((cell, column) => changes.find((change) => change[0] === row && change[1] === column)?.[2] ?? cell),
  ),
];

test("figures are found again where rows were inserted and moved, and spelling is no change", () => {
  const before = figuresOf(...table());
  const after = figuresOf(["令和7年度"], [], ...[HEAD, ...ROWS.slice(0, -1).toReversed(), ...ROWS.slice(-1)], [
    "電話の応答率",
    "50.0%",
    "40.0%",
    "80.0%",
  ]);
  const { changed, gone, added } = changedFigures(before, figuresOf(...table([1, 2, "６２．５％"])));
  expect([changed, gone, added]).toEqual([[], [], []]);
  const moved = changedFigures(before, after);
  expect([moved.changed, moved.gone]).toEqual([[], []]);
  expect(moved.added.map(({ text }) => text)).toEqual(["50.0%", "40.0%", "80.0%"]);
});

test("a changed figure is told with both cells", () => {
  const { changed } = changedFigures(figuresOf(...table()), figuresOf([], ...table([2, 1, "85.0%"])));
  expect(changed.map(({ before, after }) => [after.name, before.cell, before.text, after.cell, after.text])).toEqual([
    ["研修の受講率", "B4", "75.0%", "B5", "85.0%"],
  ]);
});

test("what a finding names was asked about, and what follows from it", () => {
  const asked = figuresOf(...table([0, 3, "47.9%"], [4, 3, "75.3%"])).filter((figure) => figure.asked);
  // The wrong rate, its parts, and the average that is calculated from the rate.
  expect(asked.map(({ cell }) => cell).toSorted()).toEqual(["B2", "C2", "D2", "D6"]);
  expect(figuresOf(...table()).filter((figure) => figure.asked)).toEqual([]);
});

test("in a table without indicators too, what follows from an asked figure was asked", () => {
  // 2,115 for 2,515: 合計 and 計 of the last column follow from it.
  const asked = figuresOf(
    ["品目", "第1", "第2", "計"],
    ["りんご", "1,204", "1,311", "2,115"],
    ["みかん", "2,118", "2,077", "4,195"],
    ["ぶどう", "912", "1,046", "1,958"],
    ["なし", "731", "655", "1,386"],
    ["もも", "1,530", "1,498", "3,028"],
    ["合計", "6,495", "6,587", "13,082"],
  ).filter((figure) => figure.asked);
  expect(asked.map(({ cell }) => cell)).toEqual(expect.arrayContaining(["D2", "D7"]));
  expect(asked.map(({ cell }) => cell)).not.toContain("D3");
  expect(asked.map(({ cell }) => cell)).not.toContain("B4");
});

test("figures of one row and role have their periods in their names", () => {
  const figures = figuresOf(
    ["指標", "目標値", "2025.1月末 値", "2025.9月末 値"],
    ["利用率", "60.1%", "45.0%", "46.0%"],
    ["満足度", "80.0%", "62.5%", "63.0%"],
    ["受講率", "75.0%", "51.0%", "52.0%"],
  );
  expect(figures).toHaveLength(9);
  expect(new Set(figures.map(({ key }) => key)).size).toBe(9);
});

test("of two figures with one name those that say the same are the same", () => {
  const one = (text: string, cell: string): ListedFigure => ({ key: "k", name: "n", sheet: "S", cell, text, asked: false });
  const { changed, gone, added } = changedFigures([one("1", "A1"), one("2", "A2")], [one("2", "A1"), one("3", "A2")]);
  expect(changed.map(({ before, after }) => [before.text, after.text])).toEqual([["1", "3"]]);
  expect([gone, added]).toEqual([[], []]);
  expect(changedFigures([one("1", "A1")], []).gone).toHaveLength(1);
});

test("figures of tables without indicators have a name as well", () => {
  const figures = figuresOf(
    ["品目", "第1", "第2", "計"],
    ["りんご", "1,204", "1,311", "2,515"],
    ["みかん", "2,118", "2,077", "4,195"],
    ["ぶどう", "912", "1,046", "1,958"],
    ["合計", "4,234", "4,434", "8,668"],
  );
  expect(figures.length).toBeGreaterThanOrEqual(12);
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
});
