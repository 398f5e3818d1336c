import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { read, utils } from "@e965/xlsx";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import type { Workbook } from "../../src/index";
import { review } from "../../src/index";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";
import type { GivenFile } from "../support/workbench/shownQueue";
import { ShownQueue } from "../support/workbench/shownQueue";

vi.setConfig({ testTimeout: 150_000 });

const POLLED = { timeout: 10_000 };
const sample = (name: string, as = name): GivenFile => ({ name: as, bytes: new Uint8Array(readFileSync(`samples/${name}`)) });
const FAULTY: GivenFile = { name: "1 会津.xlsx", bytes: faultyFile() };
const DASHBOARD = sample("002-published.xlsx", "2 福島.xlsx");
const BROKEN: GivenFile = { name: "3 いわき.xlsx", bytes: new TextEncoder().encode("PK no workbook") };
const TABLE = sample("attainment.csv", "10 相馬.csv");
const FILES = [TABLE, FAULTY, BROKEN, DASHBOARD];

let workbench: OpenWorkbench;
let queue: ShownQueue;
/** All files are listed, and nobody has changed one: to list and to check them anew costs more than most tests. */
let isUntouched = false;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  queue = new ShownQueue(workbench);
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

/** The list of files with the first in front. Who leaves it as it was says so at the end; else the next test gets a new one. */
async function openFiles(): Promise<void> {
  if (!isUntouched) {
    await workbench.page.setViewportSize({ width: 1400, height: 850 });
    await workbench.visit("000-published.xlsx");
    await queue.open(FILES);
  }
  isUntouched = false;
}

/** The first lines of the list for a workbook, from the engine. */
function expected(workbook: Workbook): string[] {
  const { findings, coverage } = review(workbook, { program: "excel" });
  const words = { error: "エラー", query: "要確認", info: "参考" } as const;
  const counts = (["error", "query", "info"] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [{ severity, text: `${words[severity]} ${count}件` }] : [];
  });
  return [
    `${counts[0]?.severity ?? "fine"}: ${counts.map(({ text }) => text).join("、")}`,
    `quiet: ${coverage.figures} の数値のうち ${coverage.proved} を確かめました`,
  ];
}

test("several files are listed in their order and checked by themselves, and a bad one costs only itself", async () => {
  await openFiles();
  expect(await queue.names()).toEqual([FAULTY.name, DASHBOARD.name, BROKEN.name, TABLE.name]);
  for (const { name, bytes } of [FAULTY, DASHBOARD, TABLE]) expect(await queue.lines(name)).toEqual(expected(readWorkbook(bytes, name)));
  expect(await queue.lines(BROKEN.name)).toEqual([expect.stringMatching(/^unreadable: 読み取れません: .*保存し直してください。$/)]);
  await expect
    .poll(() => queue.summary.innerText())
    .toMatch(/^3件を検査しました。エラーのあるファイル 2件。未解決の指摘 \d+件。読み取れないファイル 1件。$/);
  // The first that can be read is in front, its findings beside it; the untouched sample has made room.
  await expect.poll(() => queue.shown(), POLLED).toBe(FAULTY.name);
  const pane = new ShownPane(workbench, await workbench.pane());
  await pane.headings.first().waitFor();
  await expect.poll(() => pane.tab(/^指摘/).innerText()).toMatch(/8$/);
  expect(await queue.faults()).toEqual([]);
  await workbench.picture("queue");
  // A bad file says so when it is chosen, and the one in front stays.
  await queue.file(BROKEN.name).locator(".file").click();
  await expect.poll(() => workbench.page.textContent("#say"), POLLED).toContain(`${BROKEN.name}: このファイルは開けませんでした。`);
  expect(await queue.shown()).toBe(FAULTY.name);
  isUntouched = true;
});

test("the findings of all files are saved as one list and one page, with the name of the file in each row", async () => {
  await openFiles();
  const [list] = [...(await queue.downloads(/指摘一覧（\.xlsx）/, 1)).values()];
  const sheets = read(list, { type: "array" });
  const rows = utils.sheet_to_json<string[]>(sheets.Sheets.指摘一覧 ?? {}, { header: 1 });
  const count = ({ name, bytes }: GivenFile): number => review(readWorkbook(bytes, name), { program: "excel" }).findings.length;
  for (const file of [FAULTY, DASHBOARD, TABLE]) expect(rows.filter((row) => row.includes(file.name))).toHaveLength(count(file));
  const [page] = [...(await queue.downloads(/報告（\.html）/, 1)).values()];
  const text = new TextDecoder().decode(page);
  for (const { name } of FILES) expect(text).toContain(name);
  isUntouched = true;
});

test("the list is worked through by keyboard alone, and fits a screen of 320 pixels", async () => {
  const { page } = workbench;
  await openFiles();
  await queue.go(() => page.keyboard.press("Alt+Shift+PageDown"), DASHBOARD.name);
  // The file that cannot be read is passed over; the list begins again at its end.
  await queue.go(() => page.keyboard.press("Alt+PageDown"), TABLE.name);
  await workbench.click("A1");
  await queue.go(() => page.keyboard.press("Alt+Shift+PageDown"), FAULTY.name);
  await workbench.click("C7");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => workbench.selected(), POLLED).toBe("行政経営 KPI①!D7");
  await page.keyboard.press("Shift+F6");
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.querySelector(".name")?.textContent ?? undefined);
  await expect.poll(focused, POLLED).toBe(FAULTY.name);
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused, POLLED).toBe(DASHBOARD.name);
  await queue.go(() => page.keyboard.press("Enter"), DASHBOARD.name);
  await page.setViewportSize({ width: 320, height: 800 });
  const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow, POLLED).toBe(0);
  expect(await queue.faults()).toEqual([]);
  await workbench.picture("queue-320");
  await page.click("#toggleQueue");
  await queue.panel.waitFor({ state: "hidden" });
  expect(await page.getAttribute("#toggleQueue", "aria-expanded")).toBe("false");
  await page.click("#toggleQueue");
  await queue.panel.waitFor();
  await page.setViewportSize({ width: 1400, height: 850 });
  isUntouched = true;
});

test("each file stays as it was left: corrections, reasons, marks, undo; the list tells what is open and not saved", async () => {
  await openFiles();
  await queue.choose(FAULTY.name);
  let pane = new ShownPane(workbench, await workbench.pane());
  await pane.open("stated-rate-mismatch");
  await pane
    .button(/^この値に直す$/)
    .first()
    .click();
  await expect
    .poll(() => queue.lines(FAULTY.name), POLLED)
    .toEqual(["query: 要確認 3件、参考 4件", "quiet: 50 の数値のうち 39 を確かめました", "changed: 未保存の変更"]);
  await queue.go(() => workbench.page.keyboard.press("Alt+PageDown"), DASHBOARD.name);
  pane = new ShownPane(workbench, await workbench.pane());
  await pane.headings.first().waitFor();
  const card = pane.headings.first();
  await card.click();
  await pane.button("理由を付けて了解…").click();
  await pane.frame.getByRole("textbox", { name: "このままでよい理由" }).fill("次の改訂で直す");
  await pane.press("了解にする", "了解にしました");
  await pane.press("シートに印を付ける", /\d+個のセルに印を付けました/);
  await expect
    .poll(() => queue.lines(DASHBOARD.name), POLLED)
    .toEqual([
      "query: 要確認 6件、参考 9件",
      "quiet: 199 の数値のうち 143 を確かめました",
      "quiet: 了解 1件、残り 14件",
      "changed: 未保存の変更",
    ]);
  const marked = await workbench.seen();
  await queue.go(() => workbench.page.keyboard.press("Alt+PageUp"), FAULTY.name);
  expect(await workbench.canUndo()).toBe(true);
  expect((await workbench.seen()).cells).toContainEqual(["行政経営 KPI①", 7, 5, "45.0%", "", expect.anything()]);
  await queue.choose(DASHBOARD.name);
  expect(await workbench.seen()).toEqual(marked);
  expect(await new ShownPane(workbench, await workbench.pane()).listed()).not.toEqual([]);
  await workbench.picture("queue-decided");
});

test("all changed files are saved, each under its own name", async () => {
  await openFiles();
  await queue.choose(FAULTY.name);
  await workbench.click("B12");
  await workbench.type("B12", "控え");
  await queue.choose(TABLE.name);
  await workbench.type("A12", "要確認");
  const saved = await queue.downloads(/^変更をすべて保存（2件）$/, 2);
  expect([...saved.keys()].sort()).toEqual(["1 会津.xlsx", "10 相馬.xlsx"]);
  const textIn = (name: string, row: number, column: number): string | undefined =>
    readWorkbook(saved.get(name) ?? new Uint8Array(), name).sheets[0]?.rows[row]?.[column]?.text;
  expect([textIn("1 会津.xlsx", 11, 1), textIn("10 相馬.xlsx", 11, 0)]).toEqual(["控え", "要確認"]);
  await expect.poll(() => queue.panel.locator('[data-tone="changed"]').count(), POLLED).toBe(0);
  expect(await workbench.page.textContent("#say")).toBe("2件を保存しました。");
});

test("of a folder every table is listed by where it lies, those that cannot be read with the reason; the list speaks English too", async () => {
  await workbench.visit("english-scorecard.xlsx", "en");
  const folder = mkdtempSync(join(tmpdir(), "kensan-queue-"));
  try {
    mkdirSync(join(folder, "north"));
    for (const [name, bytes] of [
      ["2.csv", TABLE.bytes],
      ["10.csv", TABLE.bytes],
      ["north/a.xlsx", FAULTY.bytes],
      ["old.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512)])],
      ["~$2.xlsx", BROKEN.bytes],
      ["memo.txt", BROKEN.bytes],
    ] as const)
      writeFileSync(join(folder, name), bytes);
    await workbench.page.setInputFiles("#folder", folder);
    await queue.settled(4);
    const root = `${basename(folder)}/`;
    expect(await queue.names()).toEqual([`${root}2.csv`, `${root}10.csv`, `${root}north/a.xlsx`, `${root}old.xls`]);
    expect(await queue.lines("2.csv")).toEqual(["error: Errors: 1, Queries: 1", "quiet: 0 of 11 numbers proved"]);
    expect(await queue.lines("old.xls")).toEqual([expect.stringMatching(/^unreadable: Cannot be read: /)]);
    await expect
      .poll(() => queue.summary.innerText())
      .toMatch(/^3 checked\. Files with errors: 3\. Open findings: \d+\. Files that cannot be read: 1\.$/);
    expect(await queue.panel.innerText()).not.toMatch(/[ぁ-ん]/);
    // What is taken off the list leaves the next file in front.
    await queue.choose("2.csv");
    await queue.go(() => queue.file("2.csv").getByRole("button", { name: "Take 2.csv off the list" }).click(), "10.csv");
    expect(await queue.names()).toEqual([`${root}10.csv`, `${root}north/a.xlsx`, `${root}old.xls`]);
    await workbench.click("B4");
    await workbench.page.keyboard.press("ArrowRight");
    await expect.poll(() => workbench.selected(), POLLED).toMatch(/!C4$/);
    expect(await queue.faults()).toEqual([]);
    await workbench.picture("queue-english");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
