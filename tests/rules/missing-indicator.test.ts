import { expect, test } from "vitest";
import { reviewAgainst, csvBook, expectCompared } from "../support/comparedTables";

const head = "番号,項目,指標名,基準値,目標値 R4,目標値 R5";
const ROWS = [
  "1,窓口の改善,窓口の満足度,56.0%,58.0%,60.0%",
  "2,電子申請,電子申請の利用件数,1234件,1456件,1678件",
  "3,職員の育成,研修の受講者数,830人,900人,960人",
];
const table = (...rows: string[]): string => [head, ...rows].join("\n");

test("an indicator that is gone is asked about at the row before its place, with the cell where it stood", () => {
  const [finding] = expectCompared(table(...ROWS), table(ROWS[0]?.replace("満足度", "満足度{missing-indicator}") ?? "", ROWS[2] ?? ""));
  expect(finding).toMatchObject({ severity: "query", indicator: "電子申請の利用件数" });
  expect(finding?.evidence).toEqual([
    { cell: { sheet: "KPI", row: 2, column: 2 }, role: "indicator", text: "電子申請の利用件数", document: "before.xlsx" },
  ]);
});

test("a table that is gone as a whole is told once", () => {
  const before = {
    sheets: [
      ...csvBook(table(...ROWS), "行政").workbook.sheets,
      ...csvBook(
        table("1,港,港の利用隻数,12隻,14隻,16隻", "2,空港,空港の利用便数,82便,84便,86便", "3,鉄道,鉄道の乗車人数,512人,514人,516人"),
        "交通",
      ).workbook.sheets,
    ],
  };
  const { findings } = reviewAgainst(before, csvBook(table(...ROWS), "行政").workbook);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: "missing-indicator", indicator: "" });
  expect(findings[0]?.message.en).toContain(
    'The 3 indicators ("港の利用隻数", "空港の利用便数", "鉄道の乗車人数" …) of the table on sheet "交通"',
  );
});

test("where two rows would do as well, neither is taken and the tie is shown", () => {
  const before = "指標名,目標値 R4,目標値 R5\n利用者数,100人,110人\n利用者数,200人,220人\n窓口の満足度,58.0%,60.0%";
  const now = "指標名,目標値 R4,目標値 R5\n窓口の満足度,58.0%,60.0%\n利用者数{missing-indicator},150人,165人";
  const [finding] = expectCompared(before, now);
  expect(finding?.message.en).toContain('"利用者数" goes on from ("利用者数", "利用者数"), so it was not compared');
});

test("rows of one name are told by their items", () => {
  const before = "項目,指標名,目標値 R4,目標値 R5\n図書館,利用者数,100人,110人\n博物館,利用者数,200人,220人\n窓口,窓口の満足度,58.0%,60.0%";
  const now =
    "項目,指標名,目標値 R4,目標値 R5\n博物館,利用者数,200人,230人{changed-target}\n窓口,窓口の満足度,58.0%,60.0%\n図書館,利用者数,100人,110人";
  expectCompared(before, now);
});

test("documents without anything in common are said to be so, once", () => {
  const { findings } = reviewAgainst(
    csvBook("指標名,目標値 R4,目標値 R5\n港の利用隻数,12隻,14隻\n空港の利用便数,82便,84便").workbook,
    csvBook(table(...ROWS)).workbook,
  );
  expect(findings.map(({ rule, message }) => [rule, message.en.includes("no indicator in common")])).toEqual([["missing-indicator", true]]);
});

test("a row that lists an indicator again may go: the indicator is still there", () => {
  const again = "4,再掲の項目,電子申請の利用件数,1234件,1456件,1678件";
  expectCompared(table(...ROWS, again), table(...ROWS));
  expectCompared(table(...ROWS), table(...ROWS, again));
});
