import { expect, test } from "vitest";
import type { Cell } from "../../src/index";
import { paneInBrowser } from "../support/pane/paneInBrowser";

const pane = paneInBrowser();
const { open, check, button, faults } = pane;

const tables = () => pane.page.evaluate(() => window.pane.model.store.state().result?.tables ?? []);
const select = (name: RegExp) => pane.page.getByRole("combobox", { name });
const tab = (name: RegExp) => pane.page.getByRole("tab", { name }).click();
const disclose = (text: RegExp) => pane.page.locator("summary").filter({ hasText: text }).click();

test("the period of a column is typed in, one that is none is refused", async () => {
  await open();
  await check();
  await tab(/^表/);
  await disclose(/列の役割と時点/);
  const period = pane.page.getByRole("textbox", { name: /^時点: C/ });
  await period.fill("いつか");
  await period.press("Enter");
  await pane.page.getByText("時点として読み取れません").waitFor();
  await period.fill("R6年度");
  await period.press("Enter");
  await expect.poll(async () => (await tables())[0]?.columns[2]?.period).toBe("R6年度");
  await pane.page.getByText("直した内容はファイルに保存され").waitFor();
  expect(await faults()).toEqual([]);
  await button("自動の読み取りに戻す").click();
  await expect.poll(async () => (await tables())[0]?.columns[2]?.period).toBe("2025.9月末");
});

test("the direction of an indicator is chosen from the list of indicators", async () => {
  await open();
  await check();
  await tab(/^表/);
  await disclose(/指標の向き/);
  const first = select(/^向き/).first();
  await first.selectOption({ label: "減らす" });
  await expect.poll(() => first.inputValue()).toBe("decrease");
  expect(await faults()).toEqual([]);
  expect(await pane.width()).toBeLessThanOrEqual(320);
  await first.selectOption({ label: "自動" });
  await pane.page.getByRole("option", { name: "自動（増やす）" }).first().waitFor({ state: "attached" });
});

test("the range of a table is taken from the selection in the sheet", async () => {
  await open();
  await check();
  await tab(/^表/);
  await disclose(/表の範囲/);
  const [before] = await tables();
  await pane.page.evaluate(([range]) => (window.pane.host.selection = range), [{ ...before!.range, bottom: before!.range.bottom - 1 }]);
  await button("選択中のセルを表の範囲にする").click();
  await expect.poll(async () => (await tables())[0]?.range.bottom).toBe(before!.range.bottom - 1);
  expect(await faults()).toEqual([]);
});

test("a table that was set aside is brought back from the findings, where its figures still count", async () => {
  await open();
  await check();
  await tab(/^表/);
  await button("KPIの表ではない").click();
  await tab(/指摘/);
  await button("表に戻す").waitFor();
  await pane.page.getByText(/^\d+ の数値のうち \d+ を確かめました/).waitFor();
  expect(await pane.page.getByText("KPIの表が見つかりませんでした").count()).toBe(0);
  expect(await faults()).toEqual([]);
  expect(await pane.width()).toBeLessThanOrEqual(320);
  await button("表に戻す").click();
  await pane.page.locator("[data-finding]").first().waitFor();
});

test("where no table is found, the selected cells are added as one and their columns named", async () => {
  const rows = [
    ["なまえ", "あれ", "これ"],
    ["相談", "10件", "5件"],
    ["導入", "20団体", "5団体"],
  ].map((row) => row.map((text): Cell => ({ value: text, text })));
  await open({ workbook: { sheets: [{ name: "memo", rows, merges: [] }] } });
  await check();
  await button("選択中のセルを表として追加").click();
  await pane.page.getByText("表を追加しました").first().waitFor();
  await select(/^役割: B/).selectOption({ label: "目標値" });
  await expect.poll(async () => (await tables())[0]?.columns[1]?.role).toBe("target");
  expect(await faults()).toEqual([]);
  await button("追加を取り消す").click();
  await expect.poll(async () => (await tables()).length).toBe(0);
});
