import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { OpenWorkbench, readByOffice } from "../support/workbench/openWorkbench";

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
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

describe("the add-in in the workbench", { timeout: 90_000 }, () => {
  let pane: Frame;
  beforeAll(() => workbench.visit("002-published.xlsx"), 120_000);
  const open = async (): Promise<void> => {
    pane = await workbench.choose("002-published.xlsx");
  };

  test("Office.js reads the cells that Univer shows", async () => {
    await open();
    const shown = await workbench.page.evaluate(() =>
      window.workbenchPage?.session?.workbook.facade.getActiveSheet().getRange("A4:H11").getDisplayValues(),
    );
    const { text } = await readByOffice(pane, "A4:H11");
    expect(text).toEqual(shown?.map((row) => row.map((cell) => cell ?? "")));
  });

  test("functions of the add-in calculate, spill and give errors in cells that a person types into", async () => {
    await open();
    await workbench.type("A14", "=KPI.RATE(D6,C6)");
    await workbench.type("A15", "=KPI.PARSE(D6)");
    await workbench.type("A16", "=KPI.RATE(Z90,C6)");
    await workbench.type("A17", "=KPI.RATE(1,0)");
    await workbench.type("A18", "=IFERROR(A17,7)");
    const { values } = await readByOffice(pane, "A14:C18");
    expect(values[0]?.[0]).toBeCloseTo(218 / 375, 10);
    expect(values[1]).toEqual([218, "件", "R5～R6の累計"]);
    expect(values.slice(2).map(([first]) => first)).toEqual(["#N/A", "#DIV/0!", 7]);
    await workbench.picture("functions");
  });

  test("a cell with an error of a function tells what the function says of it", async () => {
    await open();
    await workbench.type("A14", "=KPI.RATE(1,0)");
    await workbench.type("A15", "=KPI.RATE(D6,C6)");
    const said = (): Promise<string | null> => workbench.page.textContent("#cellError");
    await workbench.click("A14");
    await expect.poll(said, { timeout: 10_000 }).toMatch(/^#DIV\/0!: .*目標/);
    const words = ((await said()) ?? "").replace("#DIV/0!: ", "");
    // The pointer is over the cell.
    await workbench.page.getByText(words, { exact: true }).waitFor({ timeout: 10_000 });
    await workbench.picture("function-error");
    await workbench.click("A15");
    await expect.poll(said, { timeout: 10_000 }).toBe("");
  });

  test("functions are offered while they are typed, and the argument that is due is told", async () => {
    await open();
    const { page } = workbench;
    await workbench.click("A20");
    await page.keyboard.type("=KPI.STA");
    await page.getByText("実績が目標へのペースに間に合っているか").waitFor();
    await page.keyboard.type("TUS(26,30,");
    const argument = (name: string) => page.locator(`span:text-is("${name}")`);
    await argument("目標値").waitFor();
    await workbench.picture("argument-help");
    expect(await argument("[許容幅]").isVisible()).toBe(true);
    // The argument that is due stands out from its neighbours.
    const colour = (element: Element): string => getComputedStyle(element).color;
    expect(await argument("目標値").evaluate(colour)).not.toBe(await argument("基準値").evaluate(colour));
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("the add-in hears of what a person types and takes back, and of what is selected", async () => {
    await open();
    await pane.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      return Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          heard.push([event.address, event.changeType, event.details.valueBefore, event.details.valueAfter]);
          return Promise.resolve();
        });
        context.workbook.worksheets.onSelectionChanged.add((event) => {
          heard.push(event.address);
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await workbench.type("D6", "300件");
    await workbench.page.keyboard.press("Control+z");
    await expect
      .poll(() => pane.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
      .toEqual(
        expect.arrayContaining([
          "D6",
          ["D6", "RangeEdited", "218件 (R5～R6の累計)", "300件"],
          ["D6", "RangeEdited", "300件", "218件 (R5～R6の累計)"],
        ]),
      );
  });

  test("marks of a check are seen in the sheet and leave no trace when they are cleared", async () => {
    await open();
    const before = await workbench.kept();
    await workbench.press("checkSheet");
    const marks = await workbench.page.evaluate(() => {
      const sheet = window.workbenchPage?.session?.workbook.facade.getActiveSheet();
      const ranges = sheet?.getConditionalFormattingRules().flatMap((rule) => rule.ranges) ?? [];
      return { coloured: ranges.map(({ startRow, startColumn }) => [startRow, startColumn]), notes: sheet?.getNotes().length };
    });
    expect(marks.coloured).toContainEqual([8, 5]);
    expect(marks.notes).toBe(4);
    await workbench.picture("marked");
    await workbench.press("clearMarks");
    expect(await workbench.kept()).toBe(before);
  });

  test("what the add-in writes is one step that a person can undo, inserted columns too", async () => {
    await open();
    const before = await workbench.kept();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("E:E").insert("Right");
        sheet.getRange("E6:E7").formulas = [["=KPI.RATE(D6,C6)"], ["x"]];
        sheet.getRange("E6").format.fill.color = "#FFEE00";
        await context.sync();
      }),
    );
    await workbench.settle();
    expect((await readByOffice(pane, "E6:F6")).text[0]?.[1]).toBe("58.1%");
    expect((await readByOffice(pane, "E6")).values[0]?.[0]).toBeCloseTo(218 / 375, 10);
    await workbench.click("B12");
    await workbench.page.keyboard.press("Control+z");
    await expect.poll(() => workbench.kept()).toBe(before);
  });

  test("a person who inserts a column into a merged area and takes that back has all merged areas again", async () => {
    // Univer loses one only in the first workbook of the page.
    await workbench.visit("002-published.xlsx");
    const before = await workbench.kept();
    await workbench.page.evaluate(() => {
      window.workbenchPage?.session?.workbook.facade.getActiveSheet().insertColumnAfter(3);
    });
    await expect.poll(() => workbench.kept()).not.toBe(before);
    await expect.poll(() => workbench.canUndo()).toBe(true);
    await workbench.click("B12");
    await workbench.page.keyboard.press("Control+z");
    await expect.poll(() => workbench.kept()).toBe(before);
    await workbench.page.keyboard.press("Control+y");
    await expect.poll(() => workbench.kept()).not.toBe(before);
    await workbench.page.keyboard.press("Control+z");
    await expect.poll(() => workbench.kept()).toBe(before);
  });

  test("a request of the pane that is still waiting when another file is opened does nothing to that file", async () => {
    await open();
    await workbench.page.evaluate(() => {
      const session = window.workbenchPage?.session;
      if (session) session.excel.calculation.settled = () => new Promise((resolve) => Object.assign(window, { letGo: resolve }));
    });
    await pane.evaluate(() => {
      void Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1").values = [["遅れて届いた"]];
        sheet.getRange("C3").select();
        await context.sync();
      });
    });
    await workbench.page.waitForFunction(() => "letGo" in window);
    await workbench.choose("attainment.csv");
    const [before, selected] = [await workbench.kept(), await workbench.selected()];
    await workbench.page.evaluate(() => {
      (window as unknown as { letGo: () => void }).letGo();
    });
    await workbench.settle();
    expect([await workbench.kept(), await workbench.selected()]).toEqual([before, selected]);
  });

  test("sheets that the add-in adds, names and removes appear and go", async () => {
    await open();
    const tabs = (): Promise<string[] | undefined> =>
      workbench.page.evaluate(() => window.workbenchPage?.session?.workbook.facade.getSheets().map((sheet) => sheet.getSheetName()));
    const before = await tabs();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("一時");
        sheet.name = "指摘一覧";
        sheet.getRange("A1").values = [["x"]];
        await context.sync();
      }),
    );
    expect(await tabs()).toEqual([...(before ?? []), "指摘一覧"]);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("指摘一覧").delete();
        await context.sync();
      }),
    );
    expect(await tabs()).toEqual(before);
  });

  test("the page is there in English too", async () => {
    const frame = await workbench.visit("english-scorecard.xlsx", "en");
    expect(await workbench.page.textContent("#checkSheet")).toBe("Check and mark");
    // The header has two lines, in the first workbook of the page too.
    const heightOf = (row: number): Promise<number> =>
      workbench.page.evaluate((at) => window.workbenchPage?.session?.workbook.facade.getActiveSheet()?.getRowHeight(at) ?? 0, row);
    await expect.poll(() => heightOf(3)).toBeGreaterThan(await heightOf(4));
    await workbench.press("checkSheet");
    await workbench.picture("english");
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("J11").select();
        await context.sync();
      }),
    );
    const seen = (): Promise<number[]> =>
      workbench.page.evaluate(() => {
        const {
          startRow = -1,
          startColumn = -1,
          endColumn = -1,
        } = window.workbenchPage?.session?.workbook.facade.getActiveSheet().getVisibleRange() ?? {};
        return [startRow, Number(startColumn <= 9 && 9 < endColumn)];
      });
    // Only the columns move: the row was in view.
    await expect.poll(seen).toEqual([4, 1]);
  });
});
