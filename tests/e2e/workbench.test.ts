import { readdirSync, readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import type { Workbook } from "../../src/index";
import { OpenWorkbench, readByOffice } from "../support/workbench/openWorkbench";

const samples = readdirSync("samples").filter((name) => !name.endsWith(".md"));
const read = (name: string): Workbook => readWorkbook(readFileSync(`samples/${name}`), name);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
});
afterAll(async () => {
  await workbench.close();
});
beforeEach(() => {
  workbench.problems.length = 0;
});
afterEach(() => {
  expect(workbench.problems).toEqual([]);
});

/** What readers see, cell by cell: [row, column, text, formula, note], sheet by sheet. */
function seen({ sheets }: Workbook): object[] {
  return sheets.map(({ name, rows, merges, visibility, hiddenRows, hiddenColumns }) => ({
    name,
    cells: rows.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) => (cell && isHeld(cell) ? [[r, c, cell.text, cell.formula, cell.note]] : [])),
    ),
    merges: merges.map((merge) => JSON.stringify(merge)).sort(),
    visibility,
    hidden: [[...(hiddenRows ?? [])], [...(hiddenColumns ?? [])]],
  }));
}

function isHeld({ value, note, formula }: { value: unknown; note?: string; formula?: string }): boolean {
  return (value !== null && value !== "") || note !== undefined || formula !== undefined;
}

describe("files", () => {
  beforeAll(() => workbench.visit("000-published.xlsx"), 60_000);

  test.each(samples)("%s opens, the add-in reads what the file says, and it is saved as it was", { timeout: 60_000 }, async (name) => {
    await workbench.choose(name);
    const shown = await workbench.page.evaluate(() =>
      window.workbenchPage?.session?.excel.excel.book.sheets.map(({ name: sheet, grid }) => ({
        sheet,
        cells: [...grid.cells({ top: 0, left: 0, bottom: 9_999, right: 999 })].flatMap(([row, column, { text }]) =>
          text === "" ? [] : [[row, column, text]],
        ),
      })),
    );
    const expected = read(name).sheets.map(({ name: sheet, rows }) => ({
      sheet,
      cells: rows.flatMap((row, r) => (row ?? []).flatMap((cell, c) => (cell && cell.text !== "" ? [[r, c, cell.text]] : []))),
    }));
    expect(shown).toEqual(expected);
    const bytes = await workbench.page.evaluate(() => [...(window.workbenchPage?.file() ?? [])]);
    expect(seen(readWorkbook(Uint8Array.from(bytes), "saved.xlsx"))).toEqual(seen(read(name)));
    await workbench.picture(`sample-${name}`);
  });
});

describe("the add-in in the workbench", () => {
  let pane: Frame;
  beforeEach(async () => {
    pane = await workbench.visit("002-published.xlsx");
  }, 60_000);

  test("Office.js reads the cells that Univer shows", async () => {
    const shown = await workbench.page.evaluate(() =>
      window.workbenchPage?.session?.workbook.facade.getActiveSheet().getRange("A4:H11").getDisplayValues(),
    );
    const { text } = await readByOffice(pane, "A4:H11");
    expect(text).toEqual(shown?.map((row) => row.map((cell) => cell ?? "")));
  });

  test("functions of the add-in calculate, spill and give errors in cells that a person types into", { timeout: 30_000 }, async () => {
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

  test("the add-in hears of what a person types and takes back, and of what is selected", { timeout: 30_000 }, async () => {
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

  test("marks of a check are seen in the sheet and leave no trace when they are cleared", { timeout: 60_000 }, async () => {
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

  test("what the add-in writes is one step that a person can undo, inserted columns too", { timeout: 30_000 }, async () => {
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

  test("sheets that the add-in adds, names and removes appear and go", { timeout: 30_000 }, async () => {
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

  test("the page is there in English too", { timeout: 60_000 }, async () => {
    await workbench.visit("english-scorecard.xlsx", "en");
    expect(await workbench.page.textContent("#checkSheet")).toBe("Check");
    await workbench.press("checkSheet");
    await workbench.picture("english");
  });
});
