import { expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding";
import { readTables } from "../../src/indicators/readTable";
import { askedCells } from "../../src/record/askedCells";
import { parseA1 } from "../../src/sheet/a1";
import { findTables } from "../../src/tables/findTables";
import { csvBook } from "../support/comparedTables";

const TABLE = `
指標,目標値(A),2025.1月末 値(B),2025.1月末 達成率(B/A),2025.9月末 値(C),2025.9月末 達成率(C/A),前期差,評価
テレワークの導入率,60.0%,45.0%,75.0%,48.0%,80.0%,+5.0ポイント,○
窓口の満足度,80.0%,60.0%,75.0%,64.0%,80.0%,+5.0ポイント,○
平均,,,75.0%,,80.0%,,
`;
const at = (cell: string) => ({ sheet: "KPI", ...(parseA1(cell) ?? { row: -1, column: -1 }) });

/** Which cells somebody has reason to change who is asked about one. */
function asked(cell: string): string[] {
  const finding: Finding = {
    id: "x",
    rule: "x",
    severity: "query",
    cell: at(cell),
    indicator: "",
    message: { ja: "", en: "" },
    evidence: [],
  };
  const isAsked = askedCells([finding], [], readTables(findTables(csvBook(TABLE).workbook)));
  const cells = ["B2", "C2", "D2", "E2", "F2", "G2", "H2", "D4", "F4", "E3", "F3", "G3", "H3"];
  return cells.filter((one) => isAsked(at(one)));
}

test.each([
  ["an actual moves its rate, the changes after it and the average", "C2", ["C2", "D2", "G2", "D4"]],
  ["a later actual moves no rate of before", "E2", ["E2", "F2", "G2", "H2", "F4"]],
  ["a rate moves the rating that follows from it", "F2", ["F2", "G2", "H2", "F4"]],
  ["a rate of before moves the change", "D2", ["D2", "G2", "D4"]],
  ["a target moves all rates of its row and nothing of other rows", "B2", ["B2", "D2", "F2", "G2", "H2", "D4", "F4"]],
  ["a rating moves nothing", "H3", ["H3"]],
])("%s", (_, cell, cells) => {
  expect(asked(cell)).toEqual(cells);
});
