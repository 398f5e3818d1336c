import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import { earlierFile } from "../support/earlierFile";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";

vi.setConfig({ testTimeout: 60_000 });

let workbench: OpenWorkbench;
let pane: ShownPane;
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

const COUNTS = "前回の資料 前回.xlsx と比べました: 同じ指標9件、なくなった指標1件、新しい指標0件、比べた数値46件（一致44件）。";
const polled = { timeout: 10_000 };
const section = () => pane.frame.locator(".k-compare");
const compared = async () =>
  (await pane.listed()).map((id) => id.split(":")[0]).filter((rule) => /restated|changed-target|missing-ind/.test(rule ?? ""));

/** Opens the document, of which nothing was compared yet. */
async function open(): Promise<void> {
  pane = new ShownPane(workbench, await workbench.choose("000-published.xlsx"));
}

async function choose(bytes: Uint8Array = earlierFile(), name = "前回.xlsx"): Promise<void> {
  await section()
    .getByRole("button", { name: /前の資料と比べる…|別の資料と比べる…|ファイルを選ぶ…/ })
    .first()
    .click();
  await give(bytes, name);
}

async function give(bytes: Uint8Array, name: string): Promise<void> {
  await section()
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

test("a restated figure, a changed target and a missing indicator are found, counted, shown side by side and taken away again", async () => {
  await open();
  await pane.check("sheet");
  await choose();
  await section().getByText(COUNTS).waitFor();
  await expect.poll(compared, polled).toEqual(["missing-indicator", "restated-period", "changed-target"]);
  expect(await pane.frame.locator(".k-compare .k-fine").count()).toBe(0);
  await workbench.picture("comparing-1-list");
  await pane.open("restated-period");
  expect(await pane.card.getByRole("columnheader").allInnerTexts()).toEqual(["この資料", "前回.xlsx"]);
  const sides = pane.card.getByRole("cell");
  await expect.poll(() => sides.nth(0).innerText()).toMatch(/60\.0% \(R6年度\)\s*E8/);
  await expect.poll(() => sides.nth(1).innerText()).toMatch(/59\.0% \(R6年度\)\s*行政経営 KPI②!E8/);
  expect(await sides.nth(1).getByRole("button").count()).toBe(0);
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("comparing-2-card");
  await expect.poll(() => workbench.selected(), polled).toBe("行政経営 KPI②!E8");
  await workbench.page.keyboard.press("Shift+F6");
  await workbench.typeHere("59.0% (R6年度)");
  await expect.poll(() => workbench.shownIn("E8"), polled).toBe("59.0% (R6年度)");
  await expect.poll(compared, polled).toEqual(["missing-indicator", "changed-target"]);
  await section().getByText("比べた数値46件（一致45件）").waitFor();
  await section().getByRole("button", { name: "比べるのをやめる" }).press("Enter");
  await pane.said("との比較をやめました");
  expect(await pane.focused()).toBe("前の資料と比べる…");
  await expect.poll(compared, polled).toEqual([]);
  await expect.poll(() => section().innerText()).toBe("前の資料と比べる…");
});

test("a broken file gives its sentence and changes nothing; the same file can be chosen again once it is mended", async () => {
  await open();
  await pane.check();
  const before = await pane.listed();
  await choose(earlierFile().slice(0, 3_000));
  await pane.said(/「前回.xlsx」とは比べていません。.*終わりが欠けている/);
  expect(await pane.listed()).toEqual(before);
  await workbench.picture("comparing-3-broken");
  await choose();
  await section().getByText(COUNTS).waitFor();
});

/** The document before, in which one indicator has another name. */
function renamedFile(): Uint8Array {
  const { sheets } = readWorkbook(earlierFile(), "前回.xlsx");
  const other = (text: string): string => text.replace("テレワークの導入率", "在宅で働く人の割合");
  return writeXlsx({
    sheets: sheets.map(({ name, merges, rows }) => ({
      name,
      merges,
      rows: Array.from(rows, (row) => [...(row ?? [])].map((cell) => cell && { value: other(cell.text), text: other(cell.text) })),
    })),
  });
}

test("the document before and the plan are compared with at once, each named, and each is taken away alone", async () => {
  await open();
  await pane.check();
  await choose();
  await section().getByText(COUNTS).waitFor();
  await section().getByRole("button", { name: "別の資料と比べる…" }).click();
  expect(await section().getByRole("combobox", { name: "比べる資料" }).inputValue()).toBe("plan");
  await give(earlierFile(), "計画.xlsx");
  await section().getByText("計画 計画.xlsx と比べました: 同じ指標9件").waitFor();
  expect(await section().getByText(COUNTS).count()).toBe(1);
  await expect.poll(compared, polled).toHaveLength(6);
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("comparing-7-both");
  await section().getByRole("button", { name: "前回の資料「前回.xlsx」と比べるのをやめる" }).click();
  await pane.said("「前回.xlsx」との比較をやめました");
  await expect.poll(compared, polled).toHaveLength(3);
  expect(await section().getByText("計画 計画.xlsx と比べました").count()).toBe(1);
  await pane.reload();
  await section().getByText("前に計画「計画.xlsx」と比べました").waitFor();
  expect(await section().getByText("前回.xlsx").count()).toBe(0);
});

test("an uncertain pair is asked about with how sure it is; the answer is kept in the workbook and can be taken back, by keyboard", async () => {
  await open();
  await pane.check();
  await choose(renamedFile());
  await section().getByText("同じ指標かどうかを確かめる（1件）").click();
  await section()
    .getByText(/確からしさ \d+%（同じ指標として比べています）/)
    .waitFor();
  const listed = async (rule: string) => (await pane.listed()).filter((id) => id.startsWith(rule)).length;
  await expect.poll(() => listed("renamed"), polled).toBe(1);
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("comparing-8-pair");
  const { keyboard } = workbench.page;
  await section()
    .getByRole("button", { name: /在宅で働く人の割合 .*」と「.*テレワークの導入率」は別の指標/ })
    .focus();
  await keyboard.press("Enter");
  await pane.said("決めたことをブックに残し");
  await expect.poll(() => listed("renamed"), polled).toBe(0);
  await expect.poll(() => listed("missing-indicator"), polled).toBe(2);
  await section().getByText("決めた組（1件）").waitFor();
  await expect.poll(() => pane.frame.evaluate(() => document.activeElement?.classList.contains("k-pairs")), polled).toBe(true);
  // Now neither has a partner: a person may still say that they are one.
  const choices = section().getByRole("group", { name: "相手の見つからない指標を組にする" });
  await choices.getByRole("combobox").first().selectOption({ index: 2 });
  await choices.getByRole("combobox").last().selectOption({ index: 1 });
  await workbench.picture("comparing-9-decided");
  expect(await pane.faults()).toEqual([]);
  await pane.reload();
  await pane.check();
  await section().getByText("同じ指標かどうか", { exact: true }).click();
  await section()
    .getByText(/在宅で働く人の割合」と「.*テレワークの導入率」は別の指標/)
    .waitFor();
  await choose(renamedFile());
  await section().getByText("同じ指標8件").waitFor();
  await section()
    .getByRole("button", { name: /の組を取り消す/ })
    .click();
  await pane.said("取り消して、検査し直しました");
  await section().getByText("同じ指標かどうかを確かめる（1件）").waitFor();
});

test("by keyboard alone, in English: the plan is chosen; after reopening only its name is known and the file is asked for", async () => {
  pane = new ShownPane(workbench, await workbench.visit("000-published.xlsx", "en"));
  await pane.check();
  // Long before the dialog is opened: the browser is told by then that it is answered here.
  const plan = { name: "plan.xlsx", mimeType: "", buffer: Buffer.from(earlierFile()) };
  workbench.page.once("filechooser", (chooser) => void chooser.setFiles(plan));
  await pane.frame.getByRole("combobox").first().focus();
  await pane.tabTo(/^Compare with…$/);
  const { keyboard } = workbench.page;
  await keyboard.press("Enter");
  const kind = pane.frame.getByRole("combobox", { name: "Document to compare with" });
  await expect.poll(() => kind.evaluate((element) => element === document.activeElement), polled).toBe(true);
  await keyboard.press("ArrowDown");
  expect(await kind.inputValue()).toBe("plan");
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("comparing-4-choice");
  await pane.tabTo(/^Choose a file…$/);
  await keyboard.press("Enter");
  await section()
    .getByText("Compared with the plan plan.xlsx: 9 indicators in both, 1 gone, 0 new; 46 figures compared, 44 agree.")
    .waitFor();
  await expect.poll(compared, polled).toHaveLength(3);
  await expect.poll(() => pane.focused(), polled).toBe("Another document…");
  await keyboard.press("Enter");
  await kind.waitFor();
  await keyboard.press("Escape");
  await expect.poll(() => pane.focused(), polled).toBe("Another document…");
  await pane.open("changed-target");
  await workbench.picture("comparing-5-english");
  await pane.reload();
  await section().getByText("It does not keep the document itself").waitFor();
  await pane.check();
  expect(await compared()).toEqual([]);
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("comparing-6-reopened");
});
