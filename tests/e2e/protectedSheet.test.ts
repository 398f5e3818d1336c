import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";

/** The faulty file as an office sends it out that wants nothing changed on the first sheet but one cell. */
function protectedFile(unlocked = "E8"): Uint8Array {
  const parts = unzipSync(faultyFile());
  const [sheet, styles] = [SHEET, STYLES].map((path) => strFromU8(parts[path] ?? new Uint8Array())) as [string, string];
  const [list = ""] = /<cellXfs.*?<\/cellXfs>/s.exec(styles) ?? [];
  const looks = list.match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
  const cell = new RegExp(`(<c r="${unlocked}"[^>]*? s=")(\\d+)"`);
  const look = looks[Number(cell.exec(sheet)?.[2])] ?? "";
  const open = look.endsWith("/>") ? look.replace("/>", ">") : look.replace("</xf>", "");
  return zipSync({
    ...parts,
    [STYLES]: strToU8(styles.replace("</cellXfs>", `${open}<protection locked="0"/></xf></cellXfs>`)),
    [SHEET]: strToU8(sheet.replace(cell, `$1${looks.length}"`).replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>')),
  });
}

let workbench: OpenWorkbench;
let pane: ShownPane;
let before: string;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  await workbench.visit("000-published.xlsx");
}, 60_000);
beforeEach(async () => {
  workbench.problems.length = 0;
  pane = new ShownPane(workbench, await workbench.openFile(protectedFile(), "protected.xlsx"));
  before = await workbench.kept();
  await pane.check();
}, 60_000);
afterEach(async () => {
  expect(workbench.problems).toEqual([]);
  expect(await workbench.kept()).toBe(before);
});
afterAll(async () => {
  await workbench.close();
});

test("a fix is refused with what to do, and the finding stays", { timeout: 60_000 }, async () => {
  const listed = await pane.listed();
  await pane.open("stated-rate-mismatch");
  await pane.press(/^(直す|この値に直す)$/, /保護/);
  await workbench.picture("protected-1-fix");
  await expect.poll(() => pane.frame.locator(".k-notice").innerText()).toContain("校閲");
  expect(await workbench.shownIn("F8")).toBe("54.0%");
  expect(await pane.listed()).toEqual(listed);
});

test("marks are left out there and put elsewhere, which is said", { timeout: 60_000 }, async () => {
  await pane.press("シートに印を付ける", /保護/);
  await workbench.picture("protected-2-marks");
  await pane.press("印を消す", /消しました/);
});

test(
  "typing into a locked cell is refused with what to do, as is emptying it or inserting a row; an unlocked cell takes it",
  { timeout: 60_000 },
  async () => {
    const said = () => workbench.page.locator("#cellError").innerText();
    const eventually = { timeout: 10_000 };
    /** What stands in the line above the sheet, which is drawn on a canvas. */
    const lineAbove = () =>
      workbench.page.evaluate(() => {
        const documents = window.workbenchPage?.univer.api.getUniverDoc("__INTERNAL_EDITOR__DOCS_FORMULA_BAR");
        return documents?.getSnapshot().body?.dataStream.trim();
      });
    const isEditing = () => workbench.page.evaluate(() => window.workbenchPage?.session?.workbook.facade.isCellEditing());
    await workbench.click("F8");
    await workbench.page.keyboard.type("9");
    await expect.poll(said, eventually).toMatch(/保護されているので、セル F8 は変えられません.*シート保護の解除/);
    await workbench.picture("protected-3-typing");
    expect(await isEditing()).toBe(false);
    await expect.poll(lineAbove, eventually).toBe("54.0%");
    await workbench.page.keyboard.press("Enter");
    await workbench.click("F9");
    await workbench.page.keyboard.press("Delete");
    await expect.poll(said, eventually).toContain("セル F9 は");
    await workbench.page.evaluate(() => window.workbenchPage?.session?.workbook.facade.getActiveSheet().insertRows(3, 1));
    await expect.poll(said, eventually).toContain("行・列");
    expect(await workbench.kept()).toBe(before);
    await workbench.type("E8", "21市町村 (R5年度)");
    await expect.poll(() => workbench.shownIn("E8"), eventually).toBe("21市町村 (R5年度)");
    await workbench.page.keyboard.press("Control+z");
    await expect.poll(() => workbench.kept(), eventually).toBe(before);
  },
);

test("a sheet that is not protected is typed into as ever", { timeout: 60_000 }, async () => {
  await workbench.page.evaluate(() => {
    const { facade } = window.workbenchPage?.session?.workbook ?? {};
    facade?.setActiveSheet(facade.getSheets()[1]!);
  });
  await workbench.type("F8", "12.3%");
  await workbench.page.keyboard.press("Control+z");
  await expect.poll(() => workbench.kept(), { timeout: 10_000 }).toBe(before);
});
