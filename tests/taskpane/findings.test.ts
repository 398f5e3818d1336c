import { expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import { paneInBrowser } from "../support/pane/paneInBrowser";

const pane = paneInBrowser();
const { open, check, button, faults } = pane;
const faulty = readWorkbook(faultyFile(), "faulty.xlsx");
const headings = () => pane.page.locator("[data-finding]");
const badge = () =>
  pane.page
    .getByRole("tab", { name: /^(指摘|Findings)/ })
    .locator(".k-count")
    .innerText();
const chip = (name: string) => pane.page.locator(".k-chip").filter({ hasText: name });

/** Four actuals are those of the period before, one is newer. */
const unchanged = {
  sheets: [
    {
      name: "KPI",
      rows: [
        ["指標", "目標値(A)", "2025.3月末 値(B)", "達成率(B/A)", "2025.9月末 値(C)", "達成率(C/A)"],
        ["研修の修了者", "120人", "90人 (R5年度)", "75.0%", "90人 (R5年度)", "75.0%"],
        ["相談件数", "250件", "100件 (R5年度)", "40.0%", "100件 (R5年度)", "40.0%"],
        ["公開データ", "40件", "36件 (R5年度)", "90.0%", "36件 (R5年度)", "90.0%"],
        ["来館者", "310人", "248人 (R5年度)", "80.0%", "248人 (R5年度)", "80.0%"],
        ["移行済み", "34件", "17件 (R5年度)", "50.0%", "30件 (R6年度)", "88.2%"],
      ].map((row) => row.map((text) => ({ value: text, text }))),
      merges: [],
    },
  ],
};

async function opened(workbook = faulty): Promise<void> {
  await open({ workbook });
  await pane.page.getByRole("combobox").first().selectOption("workbook");
  await check();
}

test("chips choose severities, none chosen shows all, and the badge keeps the total", async () => {
  await opened();
  const all = await headings().count();
  expect(await badge()).toBe(String(all));
  expect(await chip("エラー").getAttribute("aria-pressed")).toBe("false");
  await chip("エラー").click();
  await expect.poll(() => headings().count()).toBe(1);
  expect(await badge()).toBe(String(all));
  await pane.page.getByText(`${all}件のうち1件を表示`).waitFor();
  await chip("要確認").click();
  await expect.poll(() => headings().count()).toBe(4);
  await button("すべて表示").click();
  await expect.poll(() => headings().count()).toBe(all);
  expect(await chip("要確認").getAttribute("aria-pressed")).toBe("false");
});

test("infos that repeat are one line; it opens to all of them, and one reason does for all", async () => {
  await opened(unchanged);
  const bundle = pane.page.locator(".k-bundle");
  await expect.poll(() => bundle.innerText()).toContain("同じ指摘 4件");
  const inside = bundle.locator("[data-finding]");
  expect(await inside.count()).toBe(0);
  expect(await badge()).toBe(String(4 + (await headings().count())));
  expect(await faults()).toEqual([]);
  await bundle.getByRole("button", { name: /同じ指摘/ }).click();
  expect(await inside.count()).toBe(4);
  await inside.nth(2).click();
  expect(await pane.page.locator(".k-detail:visible").innerText()).toContain("36件 (R5年度)");
  expect(await faults()).toEqual([]);
  await button("4件まとめて了解…").click();
  await pane.page.getByRole("textbox", { name: "このままでよい理由" }).fill("OK");
  await button("4件を了解にする").click();
  await pane.page.getByText("あとで理由が分かりません").waitFor();
  await pane.page.getByRole("textbox", { name: "このままでよい理由" }).fill("調査は年に1回で、次は12月に反映します");
  await button("4件を了解にする").click();
  await pane.page.getByText("理由を残して、4件を了解にしました。").first().waitFor();
  await expect.poll(() => bundle.count()).toBe(0);
  expect(await pane.page.evaluate(() => window.pane.host.memory.get("dismissals"))).toHaveLength(4);
  await button(/^元に戻す/).click();
  await expect.poll(() => bundle.innerText()).toContain("同じ指摘 4件");
  expect(await pane.page.evaluate(() => window.pane.host.memory.get("dismissals"))).toHaveLength(0);
});

test("a finding that is chosen in the sheet is seen in its bundle, and by keyboard too", async () => {
  await opened(unchanged);
  await pane.page.evaluate(() => window.pane.host.select({ sheet: "KPI", row: 3, column: 4 }));
  await expect.poll(() => pane.page.locator("[aria-expanded=true][data-finding]").innerText()).toContain("公開データ");
  await pane.page.locator("[aria-expanded=true][data-finding]").press("ArrowDown");
  await expect.poll(() => pane.page.locator("[aria-expanded=true][data-finding]").innerText()).toContain("来館者");
});

test("findings can be chosen by their state", async () => {
  await opened();
  await headings().first().click();
  await button("理由を付けて了解…").click();
  await pane.page.getByRole("textbox", { name: "このままでよい理由" }).fill("速報値のため。確定値は12月に反映");
  await button("了解にする").click();
  await pane.page.getByRole("combobox", { name: "状態" }).selectOption("reasoned");
  await expect.poll(() => headings().count()).toBe(1);
  expect(await badge()).toBe("7");
});

const clipboard = () => pane.page.evaluate(() => (window as unknown as { copied: string }).copied);
const listen = () =>
  pane.page.evaluate(() => {
    document.addEventListener("copy", () => {
      const area = document.activeElement;
      Object.assign(window, { copied: area instanceof HTMLTextAreaElement ? area.value : "" });
    });
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });

test("the list is copied as text for a mail, one finding too, where the clipboard of pages is blocked as well", async () => {
  await opened();
  await listen();
  await button("一覧をコピー").click();
  await pane.page.getByText("指摘8件を文章でコピーしました").first().waitFor();
  const text = await clipboard();
  expect(text.split("\n").slice(0, 3)).toEqual([
    "指標.xlsx",
    "50 の数値のうち 37 を確かめました（矛盾 2、比べただけ 11）",
    "指摘: エラー 1、要確認 3、参考 4",
  ]);
  expect(text).toContain("【エラー】 行政経営 KPI①!F8 書かない窓口の導入及び導入に向けて検討している市町村数\n  「書かない窓口");
  expect(text).toContain("計算: 18市町村 ÷ 40市町村 = 45.0%");
  expect(text).toContain("直し方: F8 54.0% → 45.0%");
  expect(text).toContain("直し方: F8 （空欄） → 100.0%");
  await chip("エラー").click();
  await headings().first().click();
  await button("コピー").and(pane.page.locator(".k-detail button")).click();
  await pane.page.getByText("指摘1件を文章でコピーしました").first().waitFor();
  expect(await clipboard()).toMatch(/^【エラー】 行政経営 KPI①!F8 /);
  expect((await clipboard()).split("【")).toHaveLength(2);
});

test("in English the copied list is English", async () => {
  await opened();
  await listen();
  await pane.page.evaluate(() => window.pane.model.store.dispatch({ type: "set", language: "en" }));
  await button("Copy the list").click();
  await pane.page.getByText("8 findings copied as text, ready to paste into an e-mail.").first().waitFor();
  expect(await clipboard()).toContain("[Error] 行政経営 KPI①!F8");
  expect(await clipboard()).toContain("Findings: Error 1, Query 3, Info 4");
});
