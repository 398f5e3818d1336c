import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";
import { partsOf, zipOf } from "../support/xlsxParts";

vi.setConfig({ testTimeout: 60_000 });

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  await workbench.visit("000-published.xlsx");
}, 120_000);
afterAll(async () => {
  await workbench.close();
});
beforeEach(() => {
  workbench.problems.length = 0;
});
afterEach(() => {
  expect(workbench.problems).toEqual([]);
});

/** What a person gets who presses Save; `agree` where something would be lost and they are asked. */
async function saved(agree?: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    workbench.page
      .click("#save")
      .then(() => (agree === undefined ? undefined : workbench.page.getByRole("button", { name: agree }).click())),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

test("marks are saved with the workbook, and cleared without trace when the file is opened again", async () => {
  const pane = new ShownPane(workbench, await workbench.openFile(faultyFile(), "faulty.xlsx"));
  const before = await workbench.seen();
  await pane.check();
  await pane.press("シートに印を付ける", /\d+個のセルに印を付けました/);
  const marked = await workbench.seen();
  expect(marked.formats.length).toBeGreaterThan(0);
  await workbench.openFile(await saved(), "marked.xlsx");
  expect(await workbench.seen()).toEqual(marked);
  await workbench.press("clearMarks");
  expect(await workbench.seen()).toEqual(before);
});

test("a formula that fills several cells does so in the saved file too", async () => {
  await workbench.openFile(writeXlsx({ sheets: [{ name: "S", rows: [[{ value: "18市町村 (R5年度)" }]] }] }), "spill.xlsx");
  await workbench.type("A3", "=KPI.PARSE(A1)");
  const filled = await workbench.seen();
  const file = await saved();
  expect(readWorkbook(file, "a.xlsx").sheets[0]?.rows[2]?.map((cell) => [cell?.value, cell?.formula])).toEqual([
    // As Excel keeps functions of add-ins in files.
    [18, "_xldudf_KPI_PARSE(A1)"],
    ["市町村", undefined],
    ["R5年度", undefined],
  ]);
  await workbench.openFile(file, "again.xlsx");
  await workbench.settle();
  expect(await workbench.seen()).toEqual(filled);
  await workbench.type("A1", "7件 (R6年度)");
  await expect.poll(() => workbench.shownIn("B3")).toBe("件");
});

test("what a saved file would not have is told before it is saved", async () => {
  const link = '<hyperlinks><hyperlink ref="A1"/></hyperlinks>';
  const file = zipOf(partsOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after: link }));
  await workbench.openFile(file, "rich.xlsx");
  let downloads = 0;
  workbench.page.on("download", () => (downloads += 1));
  await workbench.page.click("#save");
  const dialog = workbench.page.getByRole("dialog");
  expect(await dialog.locator("li").allInnerTexts()).toEqual(["リンク（文字は残ります）"]);
  await workbench.picture("losses");
  await dialog.getByRole("button", { name: "やめる" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(downloads).toBe(0);
  expect(readWorkbook(await saved("このまま保存"), "a.xlsx").sheets[0]?.rows[0]?.[0]?.value).toBe(1);
});

test("reasons and settings, validations, print settings and names are saved with the workbook", async () => {
  const sheet = "xl/worksheets/sheet1.xml";
  const parts = unzipSync(faultyFile());
  const validation =
    '<dataValidations count="1"><dataValidation type="list" sqref="B6:B9"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
  const xml = strFromU8(parts[sheet] ?? new Uint8Array()).replace(/<(?=pageMargins|legacyDrawing|\/worksheet)/, `${validation}<`);
  const workbookXml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const names = "<definedNames><definedName name=\"目標\">'行政経営 KPI①'!$B$6:$B$8</definedName></definedNames>";
  const file = zipOf({ ...parts, [sheet]: xml, "xl/workbook.xml": workbookXml.replace("</sheets>", `</sheets>${names}`) });
  const pane = new ShownPane(workbench, await workbench.openFile(file, "reasons.xlsx"));
  await pane.check();
  await pane.open("stated-rate-mismatch");
  await pane.button("理由を付けて了解…").click();
  await pane.frame.getByRole("textbox", { name: "このままでよい理由" }).fill("速報値のため。確定値は12月に反映");
  await pane.press("了解にする", "了解にしました");
  await workbench.page.evaluate(() => window.workbenchPage?.session?.workbook.facade.getSheets()[0]?.insertRowsBefore(2, 2));
  const bytes = await saved();
  const written = unzipSync(bytes);
  expect(strFromU8(written[sheet] ?? new Uint8Array())).toContain('sqref="B8:B11"');
  expect(strFromU8(written["xl/workbook.xml"] ?? new Uint8Array())).toContain("'行政経営 KPI①'!$B$8:$B$10");
  const again = new ShownPane(workbench, await workbench.openFile(bytes, "reasons-again.xlsx"));
  await again.check();
  await again.frame.getByRole("combobox", { name: "状態" }).selectOption("reasoned");
  await again.open("stated-rate-mismatch");
  await expect.poll(() => again.card.innerText()).toContain("速報値のため。確定値は12月に反映");
});
