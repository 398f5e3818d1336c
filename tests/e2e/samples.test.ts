import { readdirSync, readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import type { Workbook } from "../../src/index";
import { review } from "../../src/index";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";

const samples = readdirSync("samples").filter((name) => !name.endsWith(".md"));

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  await workbench.visit("000-published.xlsx");
}, 120_000);
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

/** The texts that the add-in is told of, sheet by sheet. */
function told(): Promise<unknown> {
  return workbench.page.evaluate(() =>
    window.workbenchPage?.session?.excel.excel.book.sheets.map(({ name: sheet, grid }) => ({
      sheet,
      cells: [...grid.cells({ top: 0, left: 0, bottom: 9_999, right: 999 })].flatMap(([row, column, { text }]) =>
        text === "" ? [] : [[row, column, text]],
      ),
    })),
  );
}

test.each(samples)(
  "%s: the add-in reads what the file says, it is saved as it was, and the pane lists what the engine finds",
  { timeout: 60_000 },
  async (name) => {
    const file = readWorkbook(readFileSync(`samples/${name}`), name);
    const pane = new ShownPane(workbench, await workbench.choose(name));
    expect(await told()).toEqual(
      file.sheets.map(({ name: sheet, rows }) => ({
        sheet,
        cells: rows.flatMap((row, r) => (row ?? []).flatMap((cell, c) => (cell && cell.text !== "" ? [[r, c, cell.text]] : []))),
      })),
    );
    const bytes = await workbench.page.evaluate(() => [...(window.workbenchPage?.file() ?? [])]);
    expect(seen(readWorkbook(Uint8Array.from(bytes), "saved.xlsx"))).toEqual(seen(file));
    await workbench.picture(`sample-${name}`);
    await pane.check();
    const { findings, tables } = review(file);
    await pane.unfold();
    expect((await pane.listed()).sort()).toEqual(findings.map(({ id }) => id).sort());
    await expect.poll(() => pane.tab(/^(表|Tables)/).innerText()).toContain(String(tables.length));
  },
);

test("samples are named by what they show, one with an error first, and the tip names it", { timeout: 60_000 }, async () => {
  await workbench.page.goto(workbench.address);
  await workbench.page.waitForSelector("html[data-ready]", { timeout: 60_000 });
  const options = await workbench.page.locator("#samples option").allInnerTexts();
  expect(options.slice(1, 3)).toEqual(["達成率の表（誤り1つ）", "英語の四半期の表（誤りあり）"]);
  expect(options.slice(3)).toContain("達成率の表3つ（公表の形）");
  expect(options.filter((option) => /\.(xlsx|csv)$/.test(option))).toEqual([]);
  expect(await workbench.page.getAttribute("#samples", "title")).toContain("「達成率の表（誤り1つ）」");
  expect(await workbench.page.inputValue("#samples")).toBe("attainment.csv");
});
