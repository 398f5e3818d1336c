import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";

let workbench: OpenWorkbench;
let pane: ShownPane;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  pane = new ShownPane(workbench, await workbench.visit("000-published.xlsx"));
}, 60_000);
afterAll(async () => {
  await workbench.close();
});
beforeEach(() => {
  workbench.problems.length = 0;
});
afterEach(() => {
  expect(workbench.problems).toEqual([]);
});

describe("a workbook with a wrong rate", { timeout: 60_000 }, () => {
  let before: string;
  beforeEach(async () => {
    pane = new ShownPane(workbench, await workbench.openFile(faultyFile(), "faulty.xlsx"));
    before = await workbench.kept();
  }, 60_000);

  test("the wrong rate is found and explained, and choosing it goes to its cell", async () => {
    await workbench.picture("pane-1-first");
    await pane.check();
    await workbench.picture("pane-2-findings");
    await pane.open("stated-rate-mismatch");
    await expect.poll(() => workbench.selected()).toBe("行政経営 KPI①!F8");
    const card = await pane.card.innerText();
    expect(card).toContain("54.0%");
    expect(card).toContain("45.0%");
    await workbench.picture("pane-3-card");
    await pane.card.getByRole("button", { name: "セル E8 へ移動" }).click();
    await expect.poll(() => workbench.selected()).toBe("行政経営 KPI①!E8");
    expect(await workbench.canUndo()).toBe(false);
  });

  test("the pane keeps the keyboard when the grid asks for it after a cell was selected, and a key or a click takes it there", async () => {
    const inPane = (): Promise<boolean> => pane.frame.evaluate(() => document.hasFocus());
    const askForIt = (): Promise<void> =>
      workbench.page.evaluate(() => document.querySelector<HTMLElement>('#grid [data-u-comp="editor"]')?.focus());
    await pane.check();
    await pane.open("stated-rate-mismatch");
    const chosen = await pane.focused();
    await askForIt();
    expect(await pane.focused()).toBe(chosen);
    expect(await inPane()).toBe(true);
    await workbench.page.keyboard.press("Shift+F6");
    expect(await inPane()).toBe(false);
    await askForIt();
    expect(await inPane()).toBe(false);
    await workbench.page.keyboard.press("F6");
    expect(await inPane()).toBe(true);
    await workbench.click("C8");
    expect(await inPane()).toBe(false);
  });

  test("choosing a cell in the sheet opens its finding", async () => {
    await pane.check("sheet");
    await workbench.click("F8");
    await pane.card.waitFor();
    await expect.poll(() => pane.card.innerText()).toContain("54.0%");
  });

  test("a fix changes the cell and the list, and undo brings both back", async () => {
    await pane.check("sheet");
    const listed = await pane.listed();
    await pane.open("stated-rate-mismatch");
    await pane.press(/^(直す|この値に直す)$/, "直しました");
    await expect.poll(() => workbench.shownIn("F8")).toBe("45.0%");
    expect(await workbench.canUndo()).toBe(true);
    await expect.poll(() => pane.listed()).not.toContainEqual(expect.stringMatching(/^stated-rate-mismatch/));
    await workbench.picture("pane-4-repaired");
    await pane.press(/^元に戻す/, "元に戻しました");
    await expect.poll(() => pane.listed()).toEqual(listed);
    expect(await workbench.kept()).toBe(before);
  });

  test("an edit in the sheet renews the list", async () => {
    await pane.check("sheet");
    await workbench.type("F8", "45.0%");
    await expect.poll(() => pane.listed()).not.toContainEqual(expect.stringMatching(/^stated-rate-mismatch/));
  });

  test("marks are seen in the sheet and leave no trace", async () => {
    await pane.check();
    await pane.press("シートに印を付ける", /\d+個のセルに印を付けました/);
    expect(await workbench.kept()).not.toBe(before);
    await workbench.picture("pane-5-marked");
    await pane.press("印を消す", /\d+個のセルの印を消しました/);
    expect(await workbench.kept()).toBe(before);
  });

  test.each(["formula", "function", "value"])("changes between two periods are written as %s, calculated and undone", async (form) => {
    await pane.check();
    await pane.tab(/^前期差/).click();
    await pane.frame.getByLabel("書き方").selectOption(form);
    await pane.button("シートに書く").and(pane.frame.locator(":not([aria-disabled=true])")).waitFor();
    if (form === "formula") await workbench.picture("pane-6-deltas");
    await pane.press("シートに書く", /前期差を\d+個のセルに書きました/);
    await workbench.settle();
    await workbench.picture(`pane-7-deltas-${form}`);
    await pane.press(/^元に戻す/, "元に戻しました");
    expect(await workbench.kept()).toBe(before);
  });
});

test(
  "results of functions get a number format by one press, where they spill too, and undo takes it back",
  { timeout: 60_000 },
  async () => {
    pane = new ShownPane(workbench, await workbench.choose("002-published.xlsx"));
    const shown = () => Promise.all(["A14", "A15", "A16"].map((cell) => workbench.shownIn(cell)));
    await workbench.type("A14", "=KPI.RATE(D6,C6)");
    await workbench.type("A15", "=KPI.RATE(D6:D7,C6:C7,2)");
    const plain = await shown();
    expect(plain.join()).not.toContain("%");
    const typed = await workbench.kept();
    await pane.check("sheet");
    await pane.open("unformatted-result");
    await workbench.picture("pane-8-formats");
    await pane.press(/^(直す|この値に直す)$/, "直しました");
    await expect.poll(async () => (await shown())[0]).toMatch(/^\d+\.\d%$/);
    await workbench.settle();
    const formatted = await shown();
    expect(formatted.slice(1)).toEqual([expect.stringMatching(/^\d+\.\d\d%$/), expect.stringMatching(/^\d+\.\d\d%$/)]);
    expect(await workbench.kept()).toContain('"f":"=KPI.RATE(D6,C6)"');
    expect(await workbench.kept()).toContain('"f":"=KPI.RATE(D6:D7,C6:C7,2)"');
    await workbench.picture("pane-9-formatted");
    await pane.press(/^元に戻す/, "元に戻しました");
    await expect.poll(shown).toEqual(plain);
    expect(await workbench.kept()).toBe(typed);
  },
);
