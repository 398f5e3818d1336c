import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from "vitest";
import { contentOf } from "../../bench/indicatorRows";
import { tableOfFindings } from "../../bench/manyFindings";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";

const INDICATORS = 3_000;
const PERIODS = 10;
const FINDINGS = INDICATORS * PERIODS;
/** More lines than these are never drawn. */
const MOST_DRAWN = 150;

function workbookOfFindings(): Uint8Array {
  const table = tableOfFindings(INDICATORS, PERIODS);
  return writeXlsx({ sheets: [{ name: "KPI", rows: contentOf(table), merges: table.merges }] });
}

let workbench: OpenWorkbench;
let pane: ShownPane;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  await workbench.visit("000-published.xlsx");
  pane = new ShownPane(workbench, await workbench.openFile(workbookOfFindings(), "many.xlsx"));
  workbench.page.setDefaultTimeout(120_000);
  await pane.check("sheet");
  workbench.page.setDefaultTimeout(10_000);
}, 240_000);
beforeEach(async () => {
  workbench.problems.length = 0;
  await pane.frame.locator(".k-panel").evaluate((panel) => panel.scrollTo({ top: 0 }));
});
afterEach(() => {
  expect(workbench.problems).toEqual([]);
});
afterAll(async () => {
  await workbench.close();
});

/** The places in the whole list of the lines that are seen, from top to bottom; -1 for room where no line is drawn. */
const seen = (): Promise<number[]> =>
  pane.frame.locator(".k-panel").evaluate((panel) => {
    const { left, top, bottom, width } = panel.getBoundingClientRect();
    const places: number[] = [];
    for (let y = top + 4; y < bottom - 4; y += 10) {
      const found = document.elementFromPoint(left + width / 2, y);
      const line = found?.closest("[aria-posinset]");
      if (line) places.push(Number(line.getAttribute("aria-posinset")));
      else if (found?.closest(".k-gap")) places.push(-1);
    }
    return [...new Set(places)];
  });
const isWhole = (places: readonly number[]): boolean =>
  places.length > 3 && places.every((place, at) => at === 0 || place === (places[at - 1] ?? 0) + 1);

test(`${FINDINGS} findings follow the wheel and the bar with few lines drawn, and without a press`, async () => {
  await expect.poll(() => pane.tab(/^指摘/).innerText()).toContain(FINDINGS.toLocaleString("en"));
  expect(await pane.frame.locator("[aria-posinset]").first().getAttribute("aria-setsize")).toBe(String(FINDINGS));
  await pane.headings.first().hover();
  let last = 0;
  for (let turn = 0; turn < 12; turn += 1) {
    await workbench.page.mouse.wheel(0, 900);
    await expect.poll(async () => Math.max(0, ...(await seen())), { timeout: 10_000 }).toBeGreaterThan(last);
    await expect.poll(async () => isWhole(await seen()), { timeout: 10_000 }).toBe(true);
    last = Math.max(...(await seen()));
    expect(await pane.headings.count()).toBeLessThan(MOST_DRAWN);
  }
  expect(last).toBeGreaterThan(100);
  const panel = pane.frame.locator(".k-panel");
  for (const part of [0.5, 0.9, 0.3]) {
    await panel.evaluate((element, share) => element.scrollTo({ top: element.scrollHeight * share }), part);
    await expect.poll(async () => isWhole(await seen()), { timeout: 10_000 }).toBe(true);
    expect(Math.abs(((await seen())[0] ?? 0) / FINDINGS - part)).toBeLessThan(0.05);
    expect(await pane.headings.count()).toBeLessThan(MOST_DRAWN);
  }
  await workbench.picture("many-1-middle");
  expect(await pane.faults()).toEqual([]);
  await panel.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect.poll(seen, { timeout: 10_000 }).toContain(FINDINGS);
}, 120_000);

test("keys go through the whole list; what has the keyboard is seen, and stays when the list is scrolled away", async () => {
  const placeOfFocus = () =>
    pane.frame.evaluate(() => Number(document.activeElement?.closest("[aria-posinset]")?.getAttribute("aria-posinset") ?? 0));
  const focusedAt = async (place: number): Promise<void> => {
    await expect.poll(placeOfFocus, { timeout: 10_000 }).toBe(place);
    await expect.poll(seen, { timeout: 10_000 }).toContain(place);
  };
  await pane.headings.first().focus();
  await workbench.page.keyboard.press("End");
  await focusedAt(FINDINGS);
  await expect.poll(() => workbench.selected(), { timeout: 10_000 }).toBe(`KPI!U${INDICATORS + 2}`);
  expect(await pane.faults()).toEqual([]);
  await workbench.page.keyboard.press("ArrowUp");
  await focusedAt(FINDINGS - 1);
  await pane.frame.locator(".k-panel").evaluate((panel) => panel.scrollTo({ top: panel.scrollHeight / 2 }));
  await expect.poll(async () => isWhole(await seen()), { timeout: 10_000 }).toBe(true);
  expect(await placeOfFocus()).toBe(FINDINGS - 1);
  await workbench.page.keyboard.press("Home");
  await focusedAt(1);
  await workbench.page.keyboard.press("ArrowDown");
  await focusedAt(2);
  await workbench.page.keyboard.press("Escape");
  await expect.poll(() => pane.card.count(), { timeout: 10_000 }).toBe(0);
}, 120_000);

test("keys go through the whole list while the page around it takes the keyboard again and again", async () => {
  const thief = await workbench.page.evaluate(() => setInterval(() => document.querySelector<HTMLElement>("#bar select")?.focus(), 40));
  for (let round = 0; round < 10; round += 1) {
    for (const key of ["End", "ArrowUp", "Home", "ArrowDown"]) {
      await pane.headings.first().focus();
      await pane.frame.evaluate((pressed) => {
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
      }, key);
    }
  }
  await workbench.page.evaluate(clearInterval, thief);
  expect(await pane.headings.count()).toBeGreaterThan(3);
  await pane.headings.first().focus();
  await workbench.page.keyboard.press("Home");
  await expect.poll(seen, { timeout: 10_000 }).toContain(1);
  await workbench.page.keyboard.press("Escape");
  await expect.poll(() => pane.card.count(), { timeout: 10_000 }).toBe(0);
}, 120_000);

test("a text that is typed is looked for in all of them", async () => {
  const box = pane.frame.getByRole("searchbox");
  await box.pressSequentially("指標0002");
  await pane.frame.getByText(`${FINDINGS.toLocaleString("en")}件のうち10,000件を表示`).waitFor();
  expect(await box.inputValue()).toBe("指標0002");
  await box.pressSequentially("９９９の");
  await pane.frame.getByText(`${FINDINGS.toLocaleString("en")}件のうち10件を表示`).waitFor();
  await expect.poll(() => pane.headings.count(), { timeout: 10_000 }).toBe(10);
  await pane.button("すべて表示").click();
  await expect.poll(seen, { timeout: 10_000 }).toContain(1);
  await expect.poll(() => box.inputValue(), { timeout: 10_000 }).toBe("");
}, 120_000);
