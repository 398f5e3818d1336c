import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";
import { sheetOf } from "../support/toldOf";

vi.setConfig({ testTimeout: 60_000 });

/** Words that nobody knows, and too few rows for the figures to prove anything: without being taught nothing is told. */
const UNKNOWN = `
部署 | あらまし | うけもち | おぎない | ひきさり | しあがり
甲 | 312 | 40 | 12 | 24 | 340
乙 | 298 | 52 | 18 | 30 | 338
丙 | 305 | 47 | 9 | 22 | 339
丁 | 310 | 47 | 9 | 22 | 354`;

let workbench: OpenWorkbench;
let pane: ShownPane;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
}, 60_000);
afterAll(async () => {
  await workbench.close();
});
beforeEach(() => {
  workbench.problems.length = 0;
});
afterEach(() => {
  expect(workbench.problems).toEqual([]);
});

const polled = { timeout: 10_000 };
const section = () => pane.frame.locator("section").filter({ hasText: /計算を例で教える|Teach a calculation by example/ });

async function open(language: "ja" | "en"): Promise<void> {
  await workbench.visit("000-published.xlsx", language);
  pane = new ShownPane(workbench, await workbench.openFile(writeXlsx(sheetOf(UNKNOWN)), "部署.xlsx"));
}

/** Selects cells as by drawing over them. */
async function select(range: string): Promise<void> {
  const [from = range, to = from] = range.split(":");
  await workbench.click(from);
  if (to === from) return;
  await workbench.page.keyboard.down("Shift");
  await workbench.click(to);
  await workbench.page.keyboard.up("Shift");
}

test("a column of unknown words is taught: the relation is shown, remembered, breaks a figure, is kept, and is forgotten again", async () => {
  await open("ja");
  await pane.check();
  expect(await pane.listed()).toEqual([]);
  await pane.tab(/^表/).click();
  await workbench.click("F2");
  await workbench.picture("teaching-1-closed");
  await section().getByRole("button", { name: "この値はどこから？" }).click();
  await section().getByText("F2").first().waitFor();
  await select("B2:E2");
  await section().getByText("選択中: B2 312, C2 40, D2 12, E2 24").waitFor();
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("teaching-2-selected");
  await section().getByRole("button", { name: "選択中のセルを足す" }).click();
  await section().getByText("しあがり = あらまし + うけもち + おぎない − ひきさり").waitFor();
  await section().getByText("4行のうち3行で成り立ちます").waitFor();
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("teaching-3-understood");
  await section().getByRole("button", { name: "覚える", exact: true }).click();
  await pane.said("覚えて、検査し直しました");
  await section().getByText("覚えた計算（1件）").waitFor();
  await section().getByText("4か所のうち3か所で成り立ちます").waitFor();
  await section().getByRole("button", { name: /F5/ }).waitFor();
  await expect.poll(() => pane.focused(), polled).toBe("この値はどこから？");
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("teaching-4-remembered");
  await pane.tab(/^指摘/).click();
  await expect.poll(() => pane.listed(), polled).toEqual([expect.stringMatching(/^total-mismatch/)]);
  await pane.open("total-mismatch");
  await expect.poll(() => pane.card.innerText()).toContain("310 + 47 + 9 − 22");
  await workbench.picture("teaching-5-finding");

  await pane.reload();
  await pane.check();
  await expect.poll(() => pane.listed(), polled).toHaveLength(1);
  await pane.tab(/^表/).click();
  await section()
    .getByRole("button", { name: /を忘れる$/ })
    .click();
  await pane.said("忘れて、検査し直しました");
  await pane.tab(/^指摘/).click();
  await expect.poll(() => pane.listed(), polled).toEqual([]);
  await pane.button(/元に戻す/).click();
  await expect.poll(() => pane.listed(), polled).toHaveLength(1);
});

test("by keyboard alone, in English: rivals are chosen among, a wrong pick is explained, and a template goes out and comes back", async () => {
  await open("en");
  await pane.check();
  await pane.tab(/^Tables/).click();
  await workbench.click("F2");
  const { keyboard } = workbench.page;
  await pane.frame.getByRole("combobox").first().focus();
  await pane.tabTo(/^Where does this come from\?$/);
  await keyboard.press("Enter");
  await expect.poll(() => pane.focused(), polled).toBe("Add the selected cells");
  await select("A3");
  await section().getByText("No figure is selected").waitFor();
  await select("C3");
  await section().getByText("Selected: C3 52").waitFor();
  await pane.button(/^Add the selected cells$/).focus();
  await keyboard.press("Enter");
  await section().getByText("stand neither in one row nor in one column").waitFor();
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("teaching-6-refused");
  await pane.tabTo(/^Take C3 out$/, "Shift+Tab");
  await keyboard.press("Enter");
  await expect.poll(() => pane.focused(), polled).toBe("Add the selected cells");
  await select("B2:E2");
  await section().getByText("Selected: B2 312, C2 40, D2 12, E2 24").waitFor();
  await pane.button(/^Add the selected cells$/).focus();
  await keyboard.press("Enter");
  await section().getByText("holds in 3 of 4 rows").waitFor();
  await pane.tabTo(/^This table only$|^$/);
  await pane.frame.getByRole("radio", { name: /The whole workbook/ }).focus();
  await keyboard.press("Space");
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("teaching-7-english");
  await pane.tabTo(/^Remember$/);
  await keyboard.press("Enter");
  await pane.said("Remembered, and checked again with it");
  const download = workbench.page.waitForEvent("download");
  await section().getByRole("button", { name: "Save as house template" }).click();
  const saved = await (await download).path();
  const template: unknown = JSON.parse(readFileSync(saved, "utf8"));
  expect(template).toMatchObject({ format: "kensan-template", version: 1, relations: [{ form: "sum", result: { label: ["しあがり"] } }] });
  expect(JSON.stringify(template)).not.toMatch(/312|table/);
  await workbench.picture("teaching-8-english-list");

  pane = new ShownPane(workbench, await workbench.openFile(writeXlsx(sheetOf(UNKNOWN)), "other.xlsx"));
  await pane.check();
  await pane.tab(/^Tables/).click();
  await section()
    .locator("input[type=file]")
    .setInputFiles({ name: "bad.json", mimeType: "", buffer: Buffer.from('{"format":"x"}') });
  await pane.said(/bad\.json cannot be read as a template \(format is not one of kensan-template\)\. Nothing was changed/);
  await section().locator("input[type=file]").setInputFiles(saved);
  await pane.said(/1 calculation of the template/);
  await section().getByText("holds in 3 of 4 places").waitFor();
  await workbench.picture("teaching-9-imported");
  await pane.tab(/^Findings/).click();
  await expect.poll(() => pane.listed(), polled).toHaveLength(1);
});
