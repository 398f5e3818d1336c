import { expect, test } from "vitest";
import { paneInBrowser } from "../support/pane/paneInBrowser";

const pane = paneInBrowser();
const { open, check, button } = pane;
const headings = () => pane.page.locator("[data-finding]");
const focused = () =>
  pane.page.evaluate(() => document.activeElement?.getAttribute("data-finding") ?? document.activeElement?.textContent ?? "");
const visited = () => pane.page.evaluate(() => window.pane.host.visited);
const textAt = (row: number, column: number) =>
  pane.page.evaluate(([r, c]) => window.pane.host.textAt({ sheet: "attainment", row: r, column: c }), [row, column] as const);

test("the wrong rate of a sample is found, understood, put right and taken back, by keyboard alone", async () => {
  await open();
  await button("検査する").waitFor();
  await pane.page.keyboard.press("Tab");
  await pane.page.keyboard.press("Tab");
  expect(await focused()).toBe("検査する");
  await pane.page.keyboard.press("Enter");
  await headings().first().waitFor();
  while (!(await focused()).startsWith("stated-rate-mismatch")) await pane.page.keyboard.press("Tab");
  await pane.page.keyboard.press("Enter");
  expect(await visited()).toEqual(["D6"]);
  const detail = await pane.page.locator(".k-detail:visible").innerText();
  expect(detail).toContain("45.0% ÷ 60.1% = 74.875…% → 74.9%");
  expect(detail).toContain("隣り合う数字の入れ替わり");
  await pane.page.keyboard.press("ArrowDown");
  expect(await focused()).toMatch(/^averaging-policy/);
  expect(await visited()).toEqual(["D6", "D8"]);
  await pane.page.keyboard.press("ArrowUp");
  while ((await focused()) !== "この値に直す") await pane.page.keyboard.press("Tab");
  await pane.page.keyboard.press("Enter");
  await pane.page.getByText("直しました").first().waitFor();
  await expect.poll(focused).toMatch(/^averaging-policy/);
  expect(await textAt(5, 3)).toBe("74.8%");
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

test("what is pressed while the program is busy is done afterwards, and no press is lost", async () => {
  await open();
  await check();
  await headings().first().click();
  await pane.page.evaluate(() => {
    window.pane.host.pause = new Promise((resolve) => Object.assign(window, { goOn: resolve }));
  });
  await button("この値に直す").first().press("Enter");
  await button("シートに印を付ける").press("Enter");
  expect(await textAt(5, 3)).toBe("47.8%");
  await pane.page.evaluate(() => (window as unknown as { goOn: () => void }).goOn());
  await pane.page.getByText("1個のセルに印を付けました。").first().waitFor();
  expect(await textAt(5, 3)).toBe("74.8%");
});

test("Tab goes round: behind the last control comes the first", async () => {
  await open();
  await check();
  const first = pane.page.getByRole("combobox", { name: "検査する範囲" });
  await first.focus();
  const isFirst = () => first.evaluate((element) => element === document.activeElement);
  let steps = 0;
  do {
    await pane.page.keyboard.press("Tab");
    steps += 1;
  } while (steps < 40 && !(await isFirst()));
  expect(await isFirst()).toBe(true);
  expect(steps).toBeGreaterThan(10);
});

test("how much is proved comes first; what the program does not tell is named as that, not as a figure", async () => {
  await open({ workbook: { sheets: [] } });
  const untold = { about: "notes", ja: "このExcelでは、メモを読み取れません。", en: "This version of Excel does not tell notes." } as const;
  await pane.page.evaluate((unread) => (window.pane.host.unread = [unread]), untold);
  await button("見本の表で試す").click();
  await headings().first().waitFor();
  expect(await pane.page.locator(".k-coverage").innerText()).toBe("22 の数値のうち 18 を確かめました（矛盾 2、比べただけ 2）");
  // The list of findings and the answers to it always have their place.
  expect(await pane.page.locator("summary").allInnerTexts()).toEqual(["検査に使えなかった情報", "指摘一覧と回答"]);
  await pane.page.evaluate(() => window.pane.host.edit({ ...window.pane.host.active, row: 4, column: 1 }, ""));
  await pane.page.getByText(/確かめられない \d+）$/).waitFor();
  expect(await pane.page.locator("summary").allInnerTexts()).toEqual([
    expect.stringMatching(/^確かめられないもの（\d+件）$/),
    "指摘一覧と回答",
  ]);
  await pane.page.locator("summary").first().click();
  await pane.page.getByText(untold.ja).waitFor();
  await pane.page.evaluate(() => window.pane.model.store.dispatch({ type: "set", language: "en" }));
  await pane.page.getByText(/^\d+ of \d+ numbers proved \(.*not provable from this sheet\)$/).waitFor();
});

test("an average that does not follow says so in the overview and leads to its finding, whatever the filter hides", async () => {
  await open({ workbook: { sheets: [] } });
  await button("見本の表で試す").click();
  await headings().first().waitFor();
  await pane.page.getByRole("tab", { name: /概況/ }).click();
  await pane.page.getByText("75.0%").first().waitFor();
  expect(await button(/この平均は/).count()).toBe(0);
  await pane.page.evaluate(() => {
    window.pane.model.store.dispatch({ type: "filter", filter: { text: "研修" } });
    window.pane.host.edit({ ...window.pane.host.active, row: 7, column: 5 }, "85.0%");
  });
  await button("この平均は達成率から計算した値と合いません").click();
  expect(await visited()).toEqual(["F8"]);
  expect(await pane.page.locator(".k-detail:visible").innerText()).toContain("85.0%とあります");
});

test("before deltas are written the preview says which become values, and why", async () => {
  await open({ workbook: { sheets: [] } });
  await button("見本の表で試す").click();
  await headings().first().waitFor();
  await pane.page.getByRole("tab", { name: "前期差" }).click();
  const lines = pane.page.locator(".k-columns tbody tr");
  await expect.poll(() => lines.count()).toBe(5);
  expect(await pane.page.getByText("値で書く").count()).toBe(0);
  await pane.page.evaluate(() => window.pane.host.edit({ ...window.pane.host.active, row: 3, column: 5 }, "79.9% (速報)"));
  await pane.page.getByText("比べる値が文字で書かれている").waitFor();
  expect((await lines.allInnerTexts()).map((text) => text.includes("値で書く"))).toEqual([true, false, false, false, false]);
});

test("a scale of one's own is typed in, refused while it cannot hold, and then rates are held against it", async () => {
  const rows = [
    ["指標", "目標値(A)", "実績値(B)", "達成率(B/A)", "評価"],
    ["電子申請の利用率", "80.0%", "63.9%", "79.9%", "○"],
    ["公開データ数", "40件", "18件", "45.0%", "△"],
  ].map((row) => row.map((text) => ({ value: text, text })));
  await open({ workbook: { sheets: [{ name: "KPI", rows, merges: [] }] } });
  await check();
  await pane.page.getByText("合わない数値はありませんでした").waitFor();
  await button("設定").click();
  await pane.page.getByRole("combobox", { name: "評価基準" }).selectOption("own");
  const rate = pane.page.getByRole("textbox", { name: "2番目の評価になる達成率" });
  await rate.fill("１２０");
  await pane.page.getByText("2番目の達成率は、上の段階より小さくしてください。").waitFor();
  expect(await button("保存").getAttribute("aria-disabled")).toBe("true");
  await rate.fill("80");
  await button("保存").click();
  await expect.poll(() => headings().count()).toBe(2);
  await headings().first().click();
  expect(await pane.page.locator(".k-detail:visible").innerText()).toContain(
    "設定した評価基準（○ ≥ 100%, △ ≥ 80%, ×）では、達成率79.9%の評価は「×」",
  );
  expect(await pane.page.evaluate(() => window.pane.host.memory.get("settings"))).toMatchObject({ ratingScale: [{}, { from: "80" }, {}] });
});
