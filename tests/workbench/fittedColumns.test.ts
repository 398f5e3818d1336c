import { expect, it } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { fittedColumns } from "../../workbench/univer/fittedColumns";

it("columns of a .csv are as wide as their longest text, within reason, and no title makes them wider", () => {
  const lines = [
    "とても長い表題がここにあり、ほかには何もない行です,,",
    "テレワークの導入率,60.1%,45.0% (R5年度)",
    `DX,8%,${"長".repeat(90)}`,
  ];
  const [sheet] = readWorkbook(new TextEncoder().encode(lines.join("\n")), "a.csv").sheets;
  expect(sheet && [...fittedColumns(sheet)]).toEqual([
    [0, 20],
    [1, 9],
    [2, 40],
  ]);
});
