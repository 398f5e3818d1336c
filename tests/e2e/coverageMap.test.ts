import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";

vi.setConfig({ testTimeout: 60_000 });

let workbench: OpenWorkbench;
let pane: ShownPane;
let before: string;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  await workbench.visit("000-published.xlsx");
}, 60_000);
afterAll(async () => {
  await workbench.close();
});
beforeEach(async () => {
  workbench.problems.length = 0;
  pane = new ShownPane(workbench, await workbench.openFile(faultyFile(), "faulty.xlsx"));
  before = await workbench.kept();
}, 60_000);
afterEach(() => {
  expect(workbench.problems).toEqual([]);
});

/** The state that the sheet in front shows for a cell. */
const shadeOf = (address: string): Promise<string | undefined> =>
  workbench.page.evaluate((cell) => {
    const sheet = window.workbenchPage?.session?.workbook.facade.getActiveSheet();
    const { startRow: row = -1, startColumn: column = -1 } = sheet?.getRange(cell).getRange() ?? {};
    const rules = sheet?.getConditionalFormattingRules() ?? [];
    const here = rules.filter(({ ranges }) =>
      ranges.some((area) => area.startRow <= row && row <= area.endRow && area.startColumn <= column && column <= area.endColumn),
    );
    const states = here.flatMap(({ rule }) => /kensan:(proved|contradicted|compared|unproved)/.exec(JSON.stringify(rule))?.[1] ?? []);
    return states[0];
  }, address);

test("every figure is shaded by what is known of it, the pane says what the shades mean, and nothing is left of them", async () => {
  await pane.check();
  expect(await pane.frame.locator(".k-coverage").innerText()).toBe("50 の数値のうち 37 を確かめました（矛盾 2、比べただけ 11）");
  await pane.press("数値を色分けする", "50個の数値を色分けしました");
  expect(await Promise.all(["F8", "E8", "D9", "B6", "A6"].map(shadeOf))).toEqual([
    "contradicted",
    "contradicted",
    "compared",
    "proved",
    undefined,
  ]);
  const legend = pane.frame.getByRole("region", { name: "シートの色分け" });
  expect((await legend.getByRole("listitem").allInnerTexts()).map((text) => text.split("\n")[1])).toEqual([
    "矛盾 2 (太字)",
    "確かめられない 0 (斜体)",
    "比べただけ 11 (下線)",
    "確かめた 37",
  ]);
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("map");
  await pane.press("色分けを消す", "色分けを消しました");
  expect(await workbench.kept()).toBe(before);
  await pane.press(/^元に戻す/, "元に戻しました：色分けを消す");
  expect(await shadeOf("F8")).toBe("contradicted");
  await pane.press(/^元に戻す/, "元に戻しました：数値を色分けする");
  expect(await workbench.kept()).toBe(before);
});

test("the shades follow a fix, its undo, and what a person types and takes back", async () => {
  await pane.check();
  await pane.press("数値を色分けする", "色分けしました");
  await pane.open("stated-rate-mismatch");
  await pane.press(/^(直す|この値に直す)$/, "直しました");
  await expect.poll(() => shadeOf("F8"), { timeout: 10_000 }).toBe("proved");
  await pane.press(/^元に戻す/, "元に戻しました");
  await expect.poll(() => shadeOf("F8"), { timeout: 10_000 }).toBe("contradicted");
  await workbench.type("F8", "45.0% (R5年度)");
  await expect.poll(() => shadeOf("F8"), { timeout: 10_000 }).toBe("proved");
  await workbench.click("A12");
  await workbench.page.keyboard.press("Control+z");
  await expect.poll(() => workbench.shownIn("F8")).toBe("54.0%");
  await expect.poll(() => shadeOf("F8"), { timeout: 10_000 }).toBe("contradicted");
  await pane.press("色分けを消す", "色分けを消しました");
  expect(await workbench.kept()).toBe(before);
});

test("shades that an earlier session left go with the marks, by the button of the ribbon too", async () => {
  await pane.check();
  await pane.press("シートに印を付ける", "印を付けました");
  await pane.press("数値を色分けする", "色分けしました");
  await pane.reload();
  await pane.button("印を消す").waitFor();
  await workbench.press("clearMarks");
  expect(await workbench.kept()).toBe(before);
});
