import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import { paneInBrowser, type PaneOptions } from "../support/pane/paneInBrowser";

const pane = paneInBrowser();
const { open, check, button, faults } = pane;
const faulty = readWorkbook(faultyFile(), "faulty.xlsx");
const sheet = (...rows: string[][]) => ({
  sheets: [{ name: "KPI", rows: rows.map((row) => row.map((text) => ({ value: text, text }))), merges: [] }],
});
const RATES = sheet(
  ["指標", "目標値(A)", "2025.3月末 値(B)", "達成率(B/A)", "2025.9月末 値(C)", "達成率(C/A)"],
  ["丙 研修の修了者", "120人", "90人", "75.0%", "84人", "70.0%"],
  ["甲 相談件数", "250件", "100件", "40.0%", "150件", "60.0%"],
  ["乙 公開データ", "40件", "36件", "90.0%", "38件", "95.0%"],
  ["丁 移行済みの団体", "34団体", "—", "—", "—", "—"],
);
const QUARTERS = sheet(
  ["指標", "R3年度 実績", "R4年度 実績", "R5年度 実績", "R6年度 実績"],
  ["電子申請の件数", "1,200件", "1,450件", "1,800件", "2,100件"],
  ["相談の件数", "310件", "300件", "280件", "260件"],
);

async function overview(options: PaneOptions): Promise<void> {
  await open(options);
  await pane.page.getByRole("combobox").first().selectOption("workbook");
  await check();
  await pane.page.getByRole("tab", { name: /概況|Overview/ }).click();
  await pane.page.locator(".k-bullet, .k-multiple").first().waitFor();
}
const bars = () => pane.page.locator(".k-bullet");
const names = () =>
  bars().evaluateAll((all) => all.map((bar) => [...bar.querySelectorAll(".k-chart-name")].map((line) => line.textContent).join("")));
const visited = () => pane.page.evaluate(() => window.pane.host.visited);

test("a figure with an open finding is drawn as doubtful and says why; once there is a reason it is not", async () => {
  await overview({ workbook: faulty });
  const doubtful = pane.page.locator(".k-bullet:has(.k-chart-doubtful)");
  expect(await doubtful.count()).toBe(1);
  expect(await doubtful.getAttribute("aria-label")).toContain("54.0%");
  expect(await doubtful.innerHTML()).toContain("エラー：達成率の計算違い");
  expect(await doubtful.locator(".k-chart-doubtful").evaluate((bar) => getComputedStyle(bar).fill)).toContain("url(");
  await pane.page.evaluate(async () => {
    const { store, remembering } = window.pane.model;
    const finding = store.state().result?.findings.find(({ rule }) => rule === "stated-rate-mismatch");
    if (finding) await remembering.dismiss(finding, "速報値のため。確定値は12月に反映");
  });
  await expect.poll(() => doubtful.count()).toBe(0);
});

test("a saved picture names the doubtful figure and says how to read it", async () => {
  await overview({ workbook: faulty });
  const [download] = await Promise.all([pane.page.waitForEvent("download"), button("SVGで保存").first().click()]);
  const svg = readFileSync(await download.path(), "utf8");
  expect(svg).toContain("エラー：達成率の計算違い");
  expect(svg).toContain("斜線の棒：指摘のある数値");
  // The hatching comes along, with its colours.
  const [, hatch = ""] = /url\((?:&quot;|")?#(\w+)/.exec(svg) ?? [];
  expect(svg).toContain(`<pattern id="${hatch}"`);
});

test("a bar leads to its cell, by mouse and by keyboard", async () => {
  await overview({ workbook: RATES });
  await bars().nth(1).click();
  expect(await visited()).toEqual(["F3"]);
  await bars().first().focus();
  await pane.page.keyboard.press("ArrowDown");
  await pane.page.keyboard.press("ArrowDown");
  await pane.page.keyboard.press("Enter");
  expect(await visited()).toEqual(["F3", "F4"]);
});

test("bars are sorted by gap, by change and by name, what has no rate last", async () => {
  await overview({ workbook: RATES });
  const order = pane.page.getByRole("combobox", { name: "並べ方" });
  const first = async (by: string) => {
    await order.selectOption(by);
    return (await names()).map((name) => name.charAt(0)).join("");
  };
  expect(await first("gap")).toBe("甲丙乙丁");
  expect(await first("change")).toBe("丙乙甲丁");
  expect(await first("name")).toBe(["丙", "甲", "乙", "丁"].sort((one, other) => one.localeCompare(other, "ja")).join(""));
  expect(await first("table")).toBe("丙甲乙丁");
});

test("the period before and the target are marked by different shapes", async () => {
  await overview({ workbook: RATES });
  const tags = await bars()
    .first()
    .locator(".k-chart-previous, .k-chart-target")
    .evaluateAll((marks) => marks.map((mark) => mark.tagName));
  expect(tags.sort()).toEqual(["line", "path"]);
});

test("more than two periods are small charts, each with its figures in words, that lead to the last one", async () => {
  await overview({ workbook: QUARTERS });
  const charts = pane.page.getByRole("button", { name: /実績の推移/ });
  expect(await charts.count()).toBe(2);
  expect(await charts.first().getAttribute("aria-label")).toBe(
    "電子申請の件数, 実績の推移: R3年度 1,200件, R4年度 1,450件, R5年度 1,800件, R6年度 2,100件. セル E2 へ移動",
  );
  expect(await charts.first().locator("circle").count()).toBe(4);
  await charts.first().click();
  expect(await visited()).toEqual(["E2"]);
});

test.each([
  ["at 320 px", 320, "ja-JP", {}],
  ["at 160 px", 160, "ja-JP", {}],
  ["at 160 px in English", 160, "en", { sample: "english-scorecard.xlsx" }],
  ["in high contrast", 320, "ja-JP", { forcedColors: "active" }],
  ["in dark", 320, "ja-JP", { background: "#212121" }],
] as const)("%s nothing of the overview is cut, and axe finds nothing", async (_, width, locale, options) => {
  await overview({ ...("sample" in options ? {} : { workbook: faulty }), viewport: { width, height: 720 }, locale, ...options });
  if (locale === "en") await pane.page.evaluate(() => window.pane.model.store.dispatch({ type: "set", language: "en" }));
  expect(
    await pane.page.locator(".k-chart text").evaluateAll((texts) => texts.filter(({ textContent }) => textContent?.endsWith("…"))),
  ).toEqual([]);
  const cut = await pane.page
    .locator(".k-chart text, .k-multiple span")
    .evaluateAll(
      (texts, edge) => texts.filter((text) => text.getBoundingClientRect().right > edge + 1).map(({ textContent }) => textContent),
      width,
    );
  expect(cut).toEqual([]);
  // Letters keep their size however narrow the pane is.
  const height = await pane.page
    .locator(".k-chart-name")
    .first()
    .evaluate((text) => text.getBoundingClientRect().height);
  expect(height).toBeGreaterThan(11);
  expect(await pane.width()).toBeLessThanOrEqual(width);
  expect(await faults()).toEqual([]);
});
