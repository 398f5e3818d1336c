import { expect, test } from "vitest";
import { paneInBrowser, type PaneOptions } from "../support/pane/paneInBrowser";

const pane = paneInBrowser();
const { open, check, button, faults } = pane;
const headings = () => pane.page.locator("[data-finding]");
const focused = () =>
  pane.page.evaluate(() => document.activeElement?.getAttribute("data-finding") ?? document.activeElement?.textContent ?? "");
const visited = () => pane.page.evaluate(() => window.pane.host.visited);
const textAt = (row: number, column: number) =>
  pane.page.evaluate(([r, c]) => window.pane.host.textAt({ sheet: "attainment", row: r, column: c }), [row, column] as const);

test("the wrong rate of a sample is found, understood, put right and taken back, by keyboard alone", async () => {
  await open();
  await pane.page.keyboard.press("Tab");
  await pane.page.keyboard.press("Tab");
  expect(await focused()).toBe("検査する");
  await pane.page.keyboard.press("Enter");
  await headings().first().waitFor();
  while (!(await focused()).startsWith("stated-rate-mismatch")) await pane.page.keyboard.press("Tab");
  await pane.page.keyboard.press("Enter");
  expect(await visited()).toEqual(["D6"]);
  expect(await pane.page.locator(".k-detail:visible").innerText()).toContain("45.0% ÷ 60.1% = 74.875…% → 74.9%");
  await pane.page.keyboard.press("ArrowDown");
  expect(await focused()).toMatch(/^averaging-policy/);
  expect(await visited()).toEqual(["D6", "D8"]);
  await pane.page.keyboard.press("ArrowUp");
  while ((await focused()) !== "この値に直す") await pane.page.keyboard.press("Tab");
  await pane.page.keyboard.press("Enter");
  await pane.page.getByText("直しました").first().waitFor();
  await expect.poll(focused).toMatch(/^averaging-policy/);
  expect(await textAt(5, 3)).toBe("74.9%");
  await expect.poll(() => headings().count()).toBe(1);
  await pane.page.keyboard.press("Escape");
  expect(await pane.page.locator(".k-detail:visible").count()).toBe(0);
  while (!(await focused()).startsWith("元に戻す")) await pane.page.keyboard.press("Tab");
  await pane.page.keyboard.press("Enter");
  await expect.poll(() => headings().count()).toBe(2);
  expect(await textAt(5, 3)).toBe("47.8%");
});

test("Esc inside a card goes back to its heading, then closes it", async () => {
  await open();
  await check();
  await headings().first().press("Enter");
  await pane.page.keyboard.press("Tab");
  expect(await focused()).toBe("D6");
  await pane.page.keyboard.press("Escape");
  expect(await focused()).toMatch(/^stated-rate-mismatch/);
  await pane.page.keyboard.press("Escape");
  expect(await headings().first().getAttribute("aria-expanded")).toBe("false");
});

test("arrows move between the tabs, and each panel belongs to its tab", async () => {
  await open();
  await check();
  await pane.page.getByRole("tab", { name: /指摘/ }).press("ArrowRight");
  await pane.page.getByRole("tabpanel", { name: /表/ }).getByText("1個の表が見つかりました").waitFor();
  await pane.page.keyboard.press("End");
  expect(await pane.page.getByRole("tab", { selected: true }).innerText()).toBe("前期差");
});

test("“OK” is no reason to dismiss a finding, a sentence is, and it can be opened again", async () => {
  await open();
  await check();
  await headings().first().click();
  await button("理由を付けて了解…").click();
  await pane.page.getByRole("textbox", { name: "このままでよい理由" }).fill("OK");
  await button("了解にする").click();
  await pane.page.getByText("あとで理由が分かりません").waitFor();
  await pane.page.getByRole("textbox", { name: "このままでよい理由" }).fill("速報値のため。確定値は12月に反映");
  await button("了解にする").click();
  await expect.poll(() => headings().count()).toBe(1);
  await pane.page.getByLabel("了解した指摘 1件も表示").check();
  await headings().first().click();
  await pane.page.getByText("了解の理由: 速報値のため").waitFor();
  await button("了解を取り消す").click();
  await expect.poll(() => pane.page.getByLabel(/了解した指摘/).count()).toBe(0);
  await expect.poll(() => headings().count()).toBe(2);
});

test("the language changes at once in every part, and is remembered", async () => {
  await open();
  await check();
  await button("設定").click();
  await pane.page.getByRole("combobox", { name: "言語" }).selectOption("en");
  await button("保存").click();
  await pane.page.getByRole("button", { name: "Check", exact: true }).waitFor();
  expect(await pane.page.locator("html").getAttribute("lang")).toBe("en");
  expect(await pane.page.locator("#kensan").innerText()).not.toMatch(/検査|指摘|要確認/);
  expect(await pane.page.evaluate(() => localStorage.getItem("kensan.language"))).toBe("en");
});

test("an edit in the sheet renews the findings, and choosing a cell there opens its finding", async () => {
  await open();
  await check();
  await pane.page.evaluate(() => window.pane.host.select({ sheet: "attainment", row: 7, column: 3 }));
  await expect.poll(() => headings().last().getAttribute("aria-expanded")).toBe("true");
  await pane.page.evaluate(() => window.pane.host.edit({ sheet: "attainment", row: 5, column: 3 }, "74.9%"));
  await expect.poll(() => headings().count()).toBe(1);
});

test("where workers are blocked the check is made all the same", async () => {
  await open({ blocksWorkers: true });
  await check();
  await expect.poll(() => headings().count()).toBe(2);
  pane.troubles = pane.troubles.filter((trouble) => !trouble.includes("404"));
});

test("changes between two periods are shown before they are written, and undone as one", async () => {
  await open();
  await button("見本の表で試す").click();
  await headings().first().waitFor();
  await pane.page.getByRole("tab", { name: "前期差" }).click();
  await pane.page
    .getByRole("cell", { name: /58.4%|73.0% → 79.9%/ })
    .first()
    .waitFor();
  const before = await pane.page.evaluate(() => window.pane.host.log().length);
  await button("シートに書く").click();
  await pane.page.getByText("前期差を").first().waitFor();
  expect(await pane.page.evaluate(() => window.pane.host.log().length)).toBe(before + 1);
  await button(/^元に戻す/).click();
  await expect.poll(() => pane.page.evaluate(() => window.pane.host.log().length)).toBe(before);
});

const checked = async () => check();
const opened = async () => {
  await check();
  await headings().first().click();
};
const tab = (name: RegExp) => async () => {
  await pane.page.getByRole("combobox").first().selectOption("workbook");
  await check();
  await pane.page.getByRole("tab", { name }).click();
  await pane.page.locator(".k-table").first().waitFor();
};

const states: readonly (readonly [string, PaneOptions, () => Promise<void>])[] = [
  ["nothing checked yet", {}, () => Promise.resolve()],
  ["findings", {}, checked],
  ["a finding in light", {}, opened],
  ["a finding in dark", { background: "#212121" }, opened],
  ["a finding in high contrast", { forcedColors: "active" }, opened],
  ["tables", {}, tab(/^表/)],
  ["the overview", { sample: "002-worked.xlsx" }, tab(/概況/)],
  ["deltas", { sample: "002-worked.xlsx" }, tab(/前期差/)],
  ["all fine", { sample: "003-worked.xlsx" }, checked],
  [
    "the settings",
    {},
    async () => {
      await button("設定").click();
      await pane.page.getByLabel("達成率の計算違い").waitFor();
    },
  ],
  [
    "a failed check",
    {},
    async () => {
      await pane.page.evaluate(() => window.pane.host.failures.set("snapshot", new Error("RichApi.Error")));
      await button("検査する").click();
      await pane.page.getByText("検査できませんでした").waitFor();
    },
  ],
];

test.each(states)("%s: nothing that axe finds, nothing wider than 320 px", async (_, options, steps) => {
  await open(options);
  await steps();
  expect(await faults()).toEqual([]);
  expect(await pane.width()).toBeLessThanOrEqual(320);
});

test("every target is at least 24 px", async () => {
  await open();
  await opened();
  const small = await pane.page.evaluate(() =>
    [...document.querySelectorAll("button, a, select, summary")].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && Math.min(width, height) < 24 ? [`${element.textContent} ${width}×${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
});
