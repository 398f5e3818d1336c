import { expect, test } from "vitest";
import { annotateWorkbook } from "../../../hosts/file/annotate/annotateWorkbook";
import { CopyRefusal } from "../../../hosts/file/package/copyRefusal";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { openRepair } from "../../../hosts/file/repair/openRepair";
import { writeXlsx } from "../../../hosts/file/writeXlsx";
import { review } from "../../../src/review";
import { a1 } from "../../../src/sheet/a1";
import { partsIn } from "../../support/withoutAdditions";
import { zipOf } from "../../support/xlsxParts";

const table = (rate: string) =>
  [
    ["指標", "目標値", "実績値", "達成率"],
    ["相談", "80件", "72件", "90.0%"],
    ["来館", "50件", "45件", rate],
    ["参加", "40件", "36件", "90.0%"],
    ["研修", "60件", "54件", "90.0%"],
  ].map((row) => row.map((value) => ({ value })));

/** A file as no spreadsheet program writes it: sheets whose names are these, the last one with a wrong rate in D3. */
function fileOf(...names: readonly string[]): Uint8Array {
  const sheets = names.map((_, at) => ({ name: `sheet-${at}`, rows: table(at === names.length - 1 ? "95.0%" : "90.0%") }));
  const parts = Object.fromEntries(partsIn(writeXlsx({ sheets })));
  const list = new TextDecoder().decode(parts["xl/workbook.xml"]);
  return zipOf({ ...parts, "xl/workbook.xml": list.replace(/sheet-(\d+)/g, (_, at) => names[Number(at)] ?? "") });
}

test("the later of two sheets of one name is read under a name that is free, and this is told", () => {
  const { sheets, notices } = readWorkbook(fileOf("KPI", "KPI (2)", "KPI", "KPI", "別"), "a.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["KPI", "KPI (2)", "KPI (3)", "KPI (4)", "別"]);
  expect(notices).toEqual([
    {
      ja: "同じ名前のシートがあるため、後のシートを別の名前で読みました: 「KPI」 → 「KPI (3)」、「KPI」 → 「KPI (4)」",
      en: "Several sheets have one name, so the later ones were read under another: “KPI” → “KPI (3)”, “KPI” → “KPI (4)”",
    },
  ]);
  expect(readWorkbook(fileOf("KPI", "kpi"), "a.xlsx").notices).toBeUndefined();
});

test("a wrong figure is found in the sheet in which it stands, however many are called so", () => {
  const { findings, coverage } = review(readWorkbook(fileOf("KPI", "KPI", "KPI"), "a.xlsx"));
  expect(findings.map(({ rule, cell }) => `${rule} ${cell.sheet}!${a1(cell)}`)).toEqual(["stated-rate-mismatch KPI (3)!D3"]);
  expect(coverage.figures).toBe(36);
});

test("no copy is made of such a file: what is written could land in the wrong sheet", () => {
  const bytes = fileOf("KPI", "KPI");
  const workbook = readWorkbook(bytes, "a.xlsx");
  const edits = [{ cell: { sheet: "KPI", row: 2, column: 3 }, before: "90.0%", after: "91.0%" }];
  expect(() => openRepair(bytes, "a.xlsx", workbook, edits)).toThrow(CopyRefusal);
  expect(() => annotateWorkbook(bytes, workbook, [], [])).toThrow("no copy was made rather than lose anything");
  const whole = fileOf("KPI", "KPI 2");
  expect(annotateWorkbook(whole, readWorkbook(whole, "a.xlsx"), [], []).left).toEqual([]);
});
