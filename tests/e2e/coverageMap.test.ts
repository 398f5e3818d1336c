import { expect, test } from "vitest";
import { faultyBook } from "../support/workbench/faultyBook";

const book = faultyBook();

/** The state that the sheet in front shows for a cell. */
const shadeOf = (address: string): Promise<string | undefined> =>
  book.workbench.page.evaluate((cell) => {
    const sheet = window.workbenchPage?.session?.workbook.facade.getActiveSheet();
    const { startRow: row = -1, startColumn: column = -1 } = sheet?.getRange(cell).getRange() ?? {};
    const rules = sheet?.getConditionalFormattingRules() ?? [];
    const here = rules.filter(({ ranges }) =>
      ranges.some((area) => area.startRow <= row && row <= area.endRow && area.startColumn <= column && column <= area.endColumn),
    );
    const states = here.flatMap(({ rule }) => /kensan:(tight|proved|contradicted|compared|unproved)/.exec(JSON.stringify(rule))?.[1] ?? []);
    return states[0];
  }, address);

test("every figure is shaded by what is known of it, the pane says what the shades mean, and nothing is left of them", async () => {
  await book.pane.check();
  await expect
    .poll(() => book.pane.frame.locator(".k-coverage").innerText())
    .toBe("50 の数値のうち 37 を確かめました（矛盾 2、比べただけ 11）");
  await book.pane.press("数値を色分けする", "50個の数値を色分けしました");
  expect(await Promise.all(["F8", "E8", "D9", "B6", "A6"].map(shadeOf))).toEqual([
    "contradicted",
    "contradicted",
    "compared",
    "proved",
    undefined,
  ]);
  const legend = book.pane.frame.getByRole("region", { name: "シートの色分け" });
  expect((await legend.getByRole("listitem").allInnerTexts()).map((text) => text.split("\n")[1])).toEqual([
    "矛盾 2 (太字)",
    "確かめられない 0 (斜体)",
    "比べただけ 11 (下線)",
    "幅をもって確かめた 37 (斜体・下線)",
    "末尾の桁まで確かめた 0",
  ]);
  expect(await book.pane.faults()).toEqual([]);
  await book.workbench.picture("map");
  await book.pane.press("色分けを消す", "色分けを消しました");
  expect(await book.workbench.kept()).toBe(book.before);
  await book.pane.press(/^元に戻す/, "元に戻しました：色分けを消す");
  expect(await shadeOf("F8")).toBe("contradicted");
  await book.pane.press(/^元に戻す/, "元に戻しました：数値を色分けする");
  expect(await book.workbench.kept()).toBe(book.before);
});

test("the shades follow a fix, its undo, and what a person types and takes back", async () => {
  await book.pane.check("sheet");
  await book.pane.press("数値を色分けする", "色分けしました");
  await book.pane.open("stated-rate-mismatch");
  await book.pane.press(/^(直す|この値に直す)$/, "直しました");
  await expect.poll(() => shadeOf("F8"), { timeout: 10_000 }).toBe("proved");
  // With nothing against them, some of the calculations are believed to the last digit.
  await book.pane.frame.getByText("末尾の桁まで確かめた 3").waitFor();
  await book.pane.press(/^元に戻す/, "元に戻しました");
  await expect.poll(() => shadeOf("F8"), { timeout: 10_000 }).toBe("contradicted");
  await book.workbench.type("F8", "45.0% (R5年度)");
  await expect.poll(() => shadeOf("F8"), { timeout: 10_000 }).toBe("proved");
  await book.workbench.click("A12");
  await book.workbench.page.keyboard.press("Control+z");
  await expect.poll(() => book.workbench.shownIn("F8")).toBe("54.0%");
  await expect.poll(() => shadeOf("F8"), { timeout: 10_000 }).toBe("contradicted");
  await book.pane.press("色分けを消す", "色分けを消しました");
  expect(await book.workbench.kept()).toBe(book.before);
});

test("shades that an earlier session left go with the marks, by the button of the ribbon too", async () => {
  await book.pane.check();
  await book.pane.press("シートに印を付ける", "印を付けました");
  await book.pane.press("数値を色分けする", "色分けしました");
  await book.pane.reload();
  await book.pane.button("印を消す").waitFor();
  await book.workbench.press("clearMarks");
  expect(await book.workbench.kept()).toBe(book.before);
});
