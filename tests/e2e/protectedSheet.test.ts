import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";

const SHEET = "xl/worksheets/sheet1.xml";

/** The faulty file as an office sends it out that wants nothing changed on the first sheet. */
function protectedFile(): Uint8Array {
  const parts = unzipSync(faultyFile());
  const sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  return zipSync({ ...parts, [SHEET]: strToU8(sheet.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>')) });
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
  expect(await pane.frame.locator(".k-notice").innerText()).toContain("校閲");
  expect(await workbench.shownIn("F8")).toBe("54.0%");
  expect(await pane.listed()).toEqual(listed);
});

test("marks are left out there and put elsewhere, which is said", { timeout: 60_000 }, async () => {
  await pane.press("シートに印を付ける", /保護/);
  await workbench.picture("protected-2-marks");
  await pane.press("印を消す", /消しました/);
});
