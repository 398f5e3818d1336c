import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { FORMS } from "../../src/relations/form";
import { review } from "../../src/review";
import { fileReport, report } from "../../src/report";
import { schemaErrors, validReport } from "../support/validReport";

function reported(csv: string) {
  const workbook = readWorkbook(new TextEncoder().encode(csv), "table.csv");
  return { path: "table.csv", sha256: null, review: review(workbook) };
}

const ATTAINMENT =
  "指標,目標値(A),実績値(B),達成率(B/A)\n相談件数,120件,90件,75.0%\n来館者数,250人,213人,85.2%\n参加者数,310人,248人,80.0%\n";
const MONEY = "部門,売上,費用,利益\n東,1200,900,300\n西,1533,1201,332\n南,811,620,191\n計,3544,2721,823\n";
const SHARES = "階級,件数,構成比\n初級,412,38.5\n中級,327,30.5\n上級,332,31.0\n計,1071,100.0\n";

test("a table says how its figures follow from each other, with the cells of one result and the range of all", () => {
  const { tables } = fileReport(reported(ATTAINMENT), "ja");
  expect(tables).toHaveLength(1);
  expect(tables[0]?.relations).toContainEqual({
    operator: "ratio",
    text: "C2 ÷ B2 × 100",
    origin: "formula",
    agreeing: 3,
    of: 3,
    range: "D2:D4",
  });
});

test("figures that belong together are a table of their own where no heading names indicators", () => {
  const file = reported(MONEY);
  const { tables } = fileReport(file, "ja");
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({ id: "r1", sheet: "table", range: "A1:D5", kind: "figures", indicators: 0, title: "" });
  expect(tables[0]?.columns.map(({ column, label, period }) => [column, label, period])).toEqual([
    ["B", "売上", null],
    ["C", "費用", null],
    ["D", "利益", null],
  ]);
  expect(tables[0]?.relations.map(({ operator, range }) => [operator, range])).toContainEqual(["sum", "B5:D5"]);
  expect(file.review.sheetsWithoutTables).toEqual([]);
});

test("a table of figures whose headings name shares is one of shares", () => {
  const { tables } = fileReport(reported(SHARES), "en");
  const [table] = tables;
  expect(table).toMatchObject({ id: "r1", kind: "share" });
  expect(table?.columns.map(({ role }) => role)).toEqual(["other", "rate"]);
});

test("reports with relations are as the schema says", () => {
  const wrong = reported(ATTAINMENT.replace("75.0%", "57.0%"));
  const files = [reported(ATTAINMENT), reported(MONEY), reported(SHARES), wrong];
  const { version, files: read } = validReport(JSON.stringify(report(files, { language: "en", ruleset: "0.1.0" })));
  expect(version).toBe(2);
  expect(read[3]?.findings[0]?.relation).toMatchObject({ operator: "ratio", text: "C2 ÷ B2 × 100" });
  expect(schemaErrors({ ...read[1]?.tables[0], kind: "unheard-of" }, "table")).not.toEqual([]);
});

test("every form of calculation has its name in the schema", () => {
  const { $defs } = JSON.parse(readFileSync(new URL("../../docs/report.schema.json", import.meta.url), "utf8")) as {
    $defs: { operator: { enum: string[] } };
  };
  expect($defs.operator.enum.toSorted()).toEqual([...FORMS].toSorted());
});

test("hours in decimals beside hours and minutes are reported as the schema says", () => {
  const shifts =
    "Post,Worked,Decimal hours\nCook,34:55,34.92\nCleaner,27:55,27.92\nPorter,32:48,32.48\nDriver,41:15,41.25\nAll,136:53,136.88\n";
  const { findings, tables } = validReport(JSON.stringify(report([reported(shifts)], { language: "en", ruleset: "0.1.0" })))
    .files[0] as ReturnType<typeof fileReport>;
  expect(findings.map(({ rule, cell }) => [rule, cell])).toContainEqual(["stated-rate-mismatch", "C4"]);
  expect(JSON.stringify(tables)).toContain('"operator":"multiple"');
});
