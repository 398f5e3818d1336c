import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import { review, type CellValue } from "../../src/index";
import { launchBrowser } from "../../scripts/launchBrowser";
import { earlierFile } from "../support/earlierFile";
import { axeFaults } from "../support/pane/axeFaults";
import { CodeInVm } from "../support/sheets/codeInVm";
import { openSidebar, type OpenedSidebar } from "../support/sheets/openSidebar";
import { bookPicture, cellAt, makeSheets, type SimulatedSheets } from "../support/sheets/startSheets";
import { ShownPane } from "../support/workbench/shownPane";

const workbook = readWorkbook(faultyFile(), "faulty.xlsx");

let browser: Browser;
let sheets: SimulatedSheets;
let code: CodeInVm;
let sidebar: OpenedSidebar;
let pane: ShownPane;
let before: unknown;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

beforeEach(() => {
  sheets = makeSheets({ workbook, calculate, makeDate: (time) => code.inRealm(new Date(time)) as object });
  code = new CodeInVm(sheets.services);
  before = bookPicture(sheets);
});
afterEach(async () => {
  expect(sidebar.troubles).toEqual([]);
  await sidebar.page.goto("about:blank");
});

/** Opens the sidebar as somebody does who has not had it open here before. */
async function open(locale?: string): Promise<void> {
  sidebar = await openSidebar(browser, code, locale);
  pane = new ShownPane(sidebar, sidebar.page.mainFrame());
}

const shownIn = (name: string): unknown => sheets.book.front.cell(cellAt(name).row, cellAt(name).column).text;

const DELTA = /KPI_DELTA\((\w+),(\w+),(-?\d+),"(\w+)"\)(?:\*(\d+))?/;

/** Calculates the formulas that the sidebar writes by the functions that were built with it. */
function calculate(formula: string): CellValue | undefined {
  const [call, current = "", previous = "", digits, kind, factor = "1"] = DELTA.exec(formula) ?? [];
  if (call === undefined) return undefined;
  const [now, then] = [current, previous].map((name) => sheets.book.front.cell(cellAt(name).row, cellAt(name).column).value ?? "");
  try {
    return (code.call("KPI_DELTA", now, then, Number(digits), kind) as number) * Number(factor);
  } catch {
    return "—";
  }
}

describe("the sidebar in a browser, over the built script", { timeout: 60_000 }, () => {
  test("lists what the engine finds in the file, and looks at a cell that is chosen", async () => {
    await open();
    await pane.check();
    const { findings } = review(workbook, { program: "google-sheets" });
    expect((await pane.listed()).sort()).toEqual(findings.map(({ id }) => id).sort());
    await pane.open("stated-rate-mismatch");
    await expect.poll(() => sheets.book.active).toEqual(cellAt("F8"));
    await pane.card.getByRole("button", { name: "セル E8 へ移動" }).click();
    await expect.poll(() => sheets.book.active).toEqual(cellAt("E8"));
    expect(new Set(sidebar.calls)).toEqual(new Set(["callKensan"]));
    expect(bookPicture(sheets)).toEqual(before);
  });

  test("puts a cell right, and takes it back", async () => {
    await open();
    await pane.check("sheet");
    const listed = await pane.listed();
    await pane.open("stated-rate-mismatch");
    await pane.press(/^(直す|この値に直す)$/, "直しました");
    expect(shownIn("F8")).toBe("45.0%");
    await expect.poll(() => pane.listed()).not.toContainEqual(expect.stringMatching(/^stated-rate-mismatch/));
    await pane.press(/^元に戻す/, "元に戻しました");
    await expect.poll(() => pane.listed()).toEqual(listed);
    expect(bookPicture(sheets)).toEqual(before);
  });

  test("marks cells by notes, and clears them without a trace", async () => {
    await open();
    await pane.check();
    await pane.press("シートに印を付ける", /\d+個のセルに印を付けました/);
    const { row, column } = cellAt("F8");
    expect(sheets.book.front.cell(row, column).note).toContain("18市町村 ÷ 40市町村 = 45.0%");
    await pane.press("印を消す", /\d+個のセルの印を消しました/);
    expect(bookPicture(sheets)).toEqual(before);
  });

  test("writes changes since the last period with functions that it brought itself, and takes them back", async () => {
    await open();
    await pane.check();
    await pane.tab(/^前期差/).click();
    await pane.frame.getByLabel("書き方").selectOption("function");
    await pane.button("シートに書く").and(pane.frame.locator(":not([aria-disabled=true])")).waitFor();
    await pane.press("シートに書く", /前期差を\d+個のセルに書きました/);
    const { row, column } = cellAt("G8");
    expect(sheets.book.front.cell(row, column).formula).toContain('KPI_DELTA(F8,D8,1,"rate")');
    expect(shownIn("G8")).toBe("+9.0ポイント");
    await pane.press(/^元に戻す/, "元に戻しました");
    expect(bookPicture(sheets)).toEqual(before);
  });

  test("a calculation is taught by cells that are selected in the file, kept in it, and forgotten without a trace", async () => {
    await open();
    await pane.check();
    await pane.tab(/^表/).click();
    const select = (first: string, last = first): void => {
      const [from, to] = [cellAt(first), cellAt(last)];
      sheets.book.active = from;
      sheets.book.selection = [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
    };
    select("F6");
    await pane.button("この値はどこから？").click();
    await pane.frame.getByRole("definition").first().getByText("F6").waitFor();
    select("B6");
    await pane.frame.getByText(/^選択中: B6/).waitFor();
    await pane.button("選択中のセルを足す").click();
    await pane.frame.getByRole("button", { name: "B6 を外す" }).waitFor();
    select("E6");
    await pane.frame.getByText(/^選択中: E6/).waitFor();
    await pane.button("選択中のセルを足す").click();
    await pane.frame
      .getByText(/行のうち\d+行で成り立ちます|行すべてで成り立ちます/)
      .first()
      .waitFor();
    await fits();
    await isOpenToEverybody();
    await pane.press("覚える", "覚えて、検査し直しました");
    await open();
    await pane.check();
    await pane.tab(/^表/).click();
    await pane.press(/を忘れる$/, "忘れて、検査し直しました");
    expect(bookPicture(sheets)).toEqual(before);
  });

  test("shades figures by what is known of them, and leaves no trace when it clears them", async () => {
    await open();
    await pane.check();
    await pane.press("数値を色分けする", /\d+個の数値を色分けしました/);
    expect(sheets.book.front.rules.map(({ formula = "" }) => /kensan:(\w+)/.exec(formula)?.[1])).toEqual([
      "contradicted",
      "compared",
      "proved",
    ]);
    await pane.frame.getByRole("region", { name: "シートの色分け" }).waitFor();
    await fits();
    await isOpenToEverybody();
    await pane.press("色分けを消す", "色分けを消しました");
    expect(bookPicture(sheets)).toEqual(before);
  });

  test("keeps reasons in the file, for the next one who opens it", async () => {
    await open();
    await pane.check();
    await pane.open("stated-rate-mismatch");
    await pane.card.getByRole("button", { name: "理由を付けて了解…" }).click();
    await pane.frame.getByLabel("このままでよい理由").fill("速報値のため。確定値は12月に反映");
    await pane.press("了解にする", "了解にしました");
    await open();
    await pane.check();
    expect(await pane.listed()).not.toContainEqual(expect.stringMatching(/^stated-rate-mismatch/));
    expect(bookPicture(sheets)).toEqual(before);
  });

  test("compares the file with one from the disk, and sends that nowhere", async () => {
    await open();
    await pane.check();
    await pane.button("前の資料と比べる…").click();
    const buffer = Buffer.from(earlierFile());
    await pane.frame.locator("input[type=file]").setInputFiles({ name: "前回.xlsx", mimeType: "", buffer });
    await pane.frame.getByText(/^前回の資料 前回.xlsx と比べました: 同じ指標9件、なくなった指標1件/).waitFor();
    await pane.open("changed-target");
    expect(await pane.card.getByRole("cell").allInnerTexts()).toEqual([
      expect.stringMatching(/1,000人\s*B6$/),
      expect.stringMatching(/900人\s*行政経営 KPI③!B6$/),
    ]);
    expect(bookPicture(sheets)).toEqual(before);
    await open();
    await pane.frame.getByText("前に前回の資料「前回.xlsx」と比べました。").waitFor();
  });

  test("follows what is typed into the sheet", async () => {
    await open();
    await pane.check("sheet");
    sheets.user.edit("F8", "45.0%");
    await expect.poll(() => pane.listed(), { timeout: 15_000 }).not.toContainEqual(expect.stringMatching(/^stated-rate-mismatch/));
  });

  test("tells what Google refuses, in a sentence", async () => {
    await open();
    sheets.user.protect("F8");
    await pane.check();
    await pane.open("stated-rate-mismatch");
    await pane.button(/^(直す|この値に直す)$/).click();
    await pane.said("保護");
    expect(bookPicture(sheets)).toEqual(before);
  });

  test.each([
    ["ja-JP", ["指摘", "表", "概況", "前期差"], "設定"],
    ["en-US", ["Findings", "Tables", "Overview", "Deltas"], "Settings"],
  ])("fits into 300 px and is open to everybody (%s)", async (locale, tabs, settings) => {
    await open(locale);
    expect(await sidebar.page.locator("html").getAttribute("lang")).toBe(locale.slice(0, 2));
    await fits();
    await pane.check();
    await pane.open("stated-rate-mismatch");
    expect(await pane.frame.getByRole("link").count()).toBe(0);
    await isOpenToEverybody();
    for (const tab of tabs) {
      await pane.tab(new RegExp(`^${tab}`)).click();
      await pane.frame.getByRole("tabpanel", { name: new RegExp(`^${tab}`) }).waitFor();
      await fits();
    }
    await pane.button(settings).click();
    await pane.frame.getByRole("dialog").waitFor();
    await fits();
    await isOpenToEverybody();
  });
});

async function fits(): Promise<void> {
  await pane.frame.getByRole("tab").first().waitFor();
  const width = await pane.frame.evaluate(() =>
    Math.max(...[document.documentElement, ...document.querySelectorAll(".k-panel")].map((element) => element.scrollWidth)),
  );
  expect(width).toBeLessThanOrEqual(300);
  const lines = await pane.frame.getByRole("tab").evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
  expect(new Set(lines).size).toBe(1);
}

async function isOpenToEverybody(): Promise<void> {
  expect(await axeFaults(sidebar.page)).toEqual([]);
}
