import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Cell, Workbook } from "../../src/index";
import { paneInBrowser } from "../support/pane/paneInBrowser";

const pane = paneInBrowser();
const { open, check, button, faults } = pane;

/** Two names with a character that nobody sees, and nothing else to say. */
function invisible(): Workbook {
  const rows = [
    ["指標", "目標値(A)", "実績値(B)", "達成率(B/A)"],
    ["電子申請の利用率", "80.0%", "63.9%", "79.9%"],
    ["公開\u200bデータ数", "40件", "18件", "45.0%"],
    ["研修の\u200b修了者", "1,200人", "804人", "67.0%"],
  ].map((row) => row.map((text): Cell => ({ value: text, text })));
  return { sheets: [{ name: "KPI", rows, merges: [] }] };
}

const texts = () => pane.page.evaluate(() => [2, 3].map((row) => window.pane.host.textAt({ sheet: "KPI", row, column: 0 })));

test("all certain fixes are made with one button, and taken back one by one", async () => {
  await open({ workbook: invisible() });
  await check();
  await button("確実な2件をまとめて直す").click();
  await pane.page.getByText("2件を直しました。").first().waitFor();
  expect(await texts()).toEqual(["公開データ数", "研修の修了者"]);
  await pane.page.getByText("合わない数値はありませんでした").waitFor();
  await button(/^元に戻す/).click();
  await expect.poll(texts).toEqual(["公開データ数", "研修の\u200b修了者"]);
  await button(/^元に戻す/).click();
  await expect.poll(texts).toEqual(["公開\u200bデータ数", "研修の\u200b修了者"]);
});

test("where the sheet is protected the pane says so, the finding stays, and nothing is written", async () => {
  await open({ workbook: invisible() });
  await check();
  await pane.page.evaluate(
    () => (window.pane.host.protection = { ja: "「KPI」シートは保護されています。", en: "The sheet “KPI” is protected." }),
  );
  await button("確実な2件をまとめて直す").click();
  expect(await pane.page.locator(".k-notice").innerText()).toBe("「KPI」シートは保護されています。");
  expect(await texts()).toEqual(["公開\u200bデータ数", "研修の\u200b修了者"]);
  expect(await pane.page.locator("[data-finding]").count()).toBe(2);
  expect(await faults()).toEqual([]);
  expect(await pane.width()).toBeLessThanOrEqual(320);
});

test.each(["light", "dark"] as const)("in %s the overview is saved as a drawing and as a picture that stands alone", async (look) => {
  await open({ sample: "002-worked.xlsx", ...(look === "dark" && { background: "#212121" }) });
  await pane.page.getByRole("combobox").first().selectOption("workbook");
  await check();
  await pane.page.getByRole("tab", { name: /概況/ }).click();
  const saved = async (name: string): Promise<Buffer> => {
    const [download] = await Promise.all([pane.page.waitForEvent("download"), button(name).first().click()]);
    expect(download.suggestedFilename()).toMatch(name.startsWith("SVG") ? /\.svg$/ : /\.png$/);
    return readFileSync(await download.path());
  };
  const svg = (await saved("SVGで保存")).toString("utf8");
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg).not.toContain("var(");
  expect(svg).toContain("fill: rgb(");
  expect(svg).toContain("63.2% 前期差 +8.3ポイント");
  const png = await saved("PNGで保存");
  const size = await pane.page.evaluate(() => {
    const { width, height } = document.querySelector<SVGSVGElement>(".k-chart")!.viewBox.baseVal;
    return [(width + 32) * 2, height * 2];
  });
  expect(png.readUInt32BE(16)).toBe(size[0]);
  expect(png.readUInt32BE(20)).toBeGreaterThan(size[1]!);
});
