import { expect, test } from "vitest";
import { faultyBook } from "../support/workbench/faultyBook";

const book = faultyBook();

/** The marked cells of the sheet in front, by the top of each coloured area. */
const marked = (): Promise<string[]> =>
  book.workbench.page.evaluate(() => {
    const rules = window.workbenchPage?.session?.workbook.facade.getActiveSheet().getConditionalFormattingRules() ?? [];
    const ours = rules.filter(({ rule }) => /kensan:(error|query|info)/.test(JSON.stringify(rule)));
    return ours
      .flatMap(({ ranges }) => ranges.map(({ startRow, startColumn }) => `${String.fromCharCode(65 + startColumn)}${startRow + 1}`))
      .sort();
  });
const eventually = { timeout: 10_000 };

test("marks follow what a person types and takes back, a fix, a reason, and the undo of each", async () => {
  await book.pane.check("sheet");
  await book.pane.press("シートに印を付ける", "印を付けました");
  await expect.poll(marked, eventually).toEqual(["F8"]);
  await book.workbench.type("F8", "45.0% (R5年度)");
  await expect.poll(marked, eventually).toEqual([]);
  await book.workbench.click("A12");
  await book.workbench.page.keyboard.press("Control+z");
  await expect.poll(marked, eventually).toEqual(["F8"]);
  await book.pane.open("stated-rate-mismatch");
  await book.pane.press(/^(直す|この値に直す)$/, "直しました");
  await expect.poll(marked, eventually).toEqual([]);
  await book.pane.press(/^元に戻す/, "元に戻しました");
  await expect.poll(marked, eventually).toEqual(["F8"]);
  await book.pane.open("stated-rate-mismatch");
  await book.pane.button("理由を付けて了解…").click();
  await book.pane.frame.getByRole("textbox", { name: "このままでよい理由" }).fill("速報値のため。確定値は12月に反映");
  await book.pane.press("了解にする", "了解にしました");
  await expect.poll(marked, eventually).toEqual([]);
  await book.pane.press(/^元に戻す/, "元に戻しました：了解にする");
  await expect.poll(marked, eventually).toEqual(["F8"]);
  await book.pane.press(/^元に戻す/, "元に戻しました：シートに印を付ける");
  expect(await book.workbench.kept()).toBe(book.before);
});

test("after a fix the sheet goes to the finding that is open next, and the notice leads to the cell", async () => {
  await book.pane.check();
  await book.pane.open("stated-rate-mismatch");
  await book.pane.press(/^(直す|この値に直す)$/, "直しました");
  await expect.poll(() => book.workbench.selected(), eventually).toBe("行政経営 KPI②!F8");
  await book.pane.frame.locator(".k-notice").getByRole("button", { name: "セル F8 へ移動" }).click();
  await expect.poll(() => book.workbench.selected(), eventually).toBe("行政経営 KPI①!F8");
});

test("a row of data that is selected checks its table", async () => {
  await book.workbench.click("C8");
  await book.pane.check("selection");
  expect(await book.pane.listed()).toEqual([expect.stringMatching(/^stated-rate-mismatch/)]);
  await expect.poll(() => book.pane.frame.locator(".k-coverage").innerText()).toMatch(/^17 の数値のうち/);
});

test("the button for deltas shows in the pane what would be written, a new column too, and writes nothing before that", async () => {
  await book.workbench.click("C8");
  await book.workbench.press("insertDeltas");
  await book.pane.frame.getByRole("tabpanel", { name: "前期差" }).getByText("シートに列を入れます（G）").waitFor();
  expect(await book.workbench.kept()).toBe(book.before);
  await book.workbench.picture("ribbon-deltas");
  await book.pane.press("シートに書く", /前期差を\d+個のセルに書きました/);
  expect(await book.workbench.kept()).not.toBe(book.before);
  await book.pane.press(/^元に戻す/, "元に戻しました");
  expect(await book.workbench.kept()).toBe(book.before);
});

test("buttons of the ribbon do what the pane does under the same name", async () => {
  const names = await book.workbench.page.locator("#checkSheet, #insertDeltas, #clearMarks").allInnerTexts();
  expect(names).toEqual(["検査して印を付ける", "前期差", "印を消す"]);
  await book.workbench.press("checkSheet");
  await expect.poll(marked, eventually).toEqual(["F8"]);
  await book.pane.button("印を消す").waitFor();
  await book.workbench.press("clearMarks");
  expect(await book.workbench.kept()).toBe(book.before);
  await book.pane.press(/^元に戻す/, "元に戻しました：印を消す");
  await expect.poll(marked, eventually).toEqual(["F8"]);
});
