import { expect, it, test } from "vitest";
import { writeXlsx } from "../../../hosts/file/writeXlsx";
import { openFile } from "../../../workbench/files/openFile";
import { shownFormula, storedFormula } from "../../../workbench/files/storedFormula";

test.each([
  ["KPI.RATE(B2,C2)", "_xldudf_KPI_RATE(B2,C2)"],
  ['IF(A1="KPI.RATE(",KPI.AVERAGE(D2:D9,1),0)', 'IF(A1="KPI.RATE(",_xldudf_KPI_AVERAGE(D2:D9,1),0)'],
  ["SUM(A1:A9)", "SUM(A1:A9)"],
])("%s stands in a file as %s", (shown, stored) => {
  expect(storedFormula(shown)).toBe(stored);
  expect(shownFormula(stored)).toBe(shown);
});

it("leaves a formula that came from Google Sheets to whoever repairs it", () => {
  expect(storedFormula("KPI_RATE(B2,C2)")).toBe("KPI_RATE(B2,C2)");
  expect(shownFormula("KPI_RATE(B2,C2)")).toBe("KPI_RATE(B2,C2)");
});

it("shows the formulas of a file of Excel as Excel does, and all else as it is", () => {
  const rows = [[{ value: 0.749, formula: "_xldudf_KPI_RATE(B1,C1)" }, { value: 45 }, { value: 60.1, formula: "A9+1" }]];
  const [sheet] = openFile(writeXlsx({ sheets: [{ name: "S", rows }] }), "a.xlsx").workbook.sheets;
  expect(sheet?.rows[0]?.map((cell) => [cell?.value, cell?.formula])).toEqual([
    [0.749, "KPI.RATE(B1,C1)"],
    [45, undefined],
    [60.1, "A9+1"],
  ]);
});
