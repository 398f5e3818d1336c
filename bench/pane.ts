import { pathToFileURL } from "node:url";
import type { Browser, Frame } from "playwright-core";
import { writeXlsx } from "../hosts/file/writeXlsx";
import { launchBrowser } from "../scripts/launchBrowser";
import type * as bundles from "../scripts/workbench/bundles.mjs";
import type * as workbenchServer from "../scripts/workbench/server.mjs";
import { CheckTimes } from "./checkTimes";
import { contentOf, indicatorTable, type GeneratedTable } from "./indicatorRows";
import { tableOfFindings } from "./manyFindings";
import { spreadOf, type Spread } from "./spread";
import { WatchedPage, type Busy } from "./watchedPage";

export interface PaneExtent {
  readonly starts: number;
  readonly rows: number;
  readonly edits: number;
  readonly indicators: number;
  readonly periods: number;
  /** Turns of the wheel, and jumps with the bar. */
  readonly turns: number;
}

/** Times in milliseconds. */
export interface PaneResult {
  readonly extent: PaneExtent;
  /** From the beginning of the pane's own page to its first words. */
  readonly firstPaint: Spread;
  readonly typing: { readonly busy: Busy; readonly engine: Spread; readonly answer: Spread };
  readonly list: {
    readonly findings: number;
    readonly check: number;
    readonly checking: Busy;
    readonly wheel: Scrolled;
    readonly jumps: Scrolled;
    readonly searching: Busy;
    /** Lines of the list that are drawn at most. */
    readonly drawn: number;
    readonly megabytes: number;
  };
}

/** How a list moved: frames of 60 a second that were left out, of so many. */
export interface Scrolled {
  readonly busy: Busy;
  readonly frames: number;
  readonly dropped: number;
}

export const PANE_EXTENT: PaneExtent = { starts: 5, rows: 5_000, edits: 8, indicators: 5_000, periods: 10, turns: 100 };
export const QUICK_PANE_EXTENT: PaneExtent = { ...PANE_EXTENT, starts: 2, edits: 4, turns: 40 };
export const SMOKE_PANE_EXTENT: PaneExtent = { starts: 1, rows: 50, edits: 1, indicators: 60, periods: 4, turns: 5 };

/** The pane as it is built, in the workbench in Chromium. */
export async function measurePane(extent: PaneExtent, tell: (what: string) => void): Promise<PaneResult> {
  // They find their files by their own place, so they are not bundled with this program.
  const place = (name: string): string => pathToFileURL(`scripts/workbench/${name}`).href;
  const { buildStale } = (await import(place("bundles.mjs"))) as typeof bundles;
  const { serve } = (await import(place("server.mjs"))) as typeof workbenchServer;
  tell("build");
  await buildStale();
  const server = await serve(0);
  const browser = await launchBrowser();
  try {
    tell("first paint");
    const paints: number[] = [];
    for (let start = 0; start < extent.starts; start += 1) paints.push(await firstPaint(browser, server.address));
    tell("typing");
    const typing = await measureTyping(await WatchedPage.open(browser, server.address), extent);
    tell("scrolling");
    const list = await measureList(await WatchedPage.open(browser, server.address), extent);
    return { extent, firstPaint: spreadOf(paints), typing, list };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function firstPaint(browser: Browser, address: string): Promise<number> {
  const watched = await WatchedPage.open(browser, address);
  const paint = await (
    await watched.pane()
  ).evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName("first-contentful-paint");
          if (entry) resolve(entry.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
  await watched.page.close();
  return paint;
}

async function measureTyping(watched: WatchedPage, { rows, edits }: PaneExtent): Promise<PaneResult["typing"]> {
  const pane = await watched.openFile("rows.xlsx", fileOf(indicatorTable("printed", rows)));
  await check(pane);
  const times = await CheckTimes.of(watched.page);
  const answers: number[] = [];
  const type = async (edit: number): Promise<void> => {
    await watched.click(`C${3 + edit}`);
    const began = performance.now();
    await watched.page.keyboard.type(`${1 + edit}`);
    await watched.page.keyboard.press("Enter");
    await times.made(edit + 1);
    await pane.waitForFunction(() => document.querySelector(".k-stale, [aria-busy=true]") === null);
    answers.push(performance.now() - began);
  };
  const busy = await watched.watch(async () => {
    for (let edit = 0; edit < edits; edit += 1) await type(edit);
  });
  const engine = spreadOf(await times.all());
  await watched.page.close();
  return { busy, engine, answer: spreadOf(answers) };
}

async function measureList(watched: WatchedPage, { indicators, periods, turns }: PaneExtent): Promise<PaneResult["list"]> {
  const pane = await watched.openFile("findings.xlsx", fileOf(tableOfFindings(indicators, periods)));
  let took = 0;
  const checking = await watched.watch(async () => {
    const began = performance.now();
    await check(pane);
    took = performance.now() - began;
  });
  const findings = await pane.evaluate(() => Number(document.querySelector(".k-tab .k-count")?.textContent.replace(/\D/g, "")));
  const box = await (await pane.waitForSelector(".k-panel")).boundingBox();
  if (!box) throw new Error("The list is not drawn.");
  await watched.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  let drawn = 0;
  const count = async (): Promise<void> => void (drawn = Math.max(drawn, await pane.locator("[data-finding]").count()));
  const wheel = await scrolled(watched, pane, async () => {
    for (let turn = 0; turn < turns; turn += 1) await watched.page.mouse.wheel(0, 400);
  });
  await count();
  const jumps = await scrolled(watched, pane, () => jump(pane, turns));
  await count();
  const searching = await watched.watch(async () => {
    await pane.locator(".k-filter input").first().click();
    await watched.page.keyboard.type("00012", { delay: 80 });
    await pane.locator(".k-shown .k-grow").waitFor();
  });
  const megabytes = await pane.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20,
  );
  await watched.page.close();
  return { findings, check: took, checking, wheel, jumps, searching, drawn, megabytes };
}

/** Checks the sheet, and waits for the list. */
async function check(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "検査する" }).click();
  await pane.locator(".k-panel :is([data-finding], .k-bundle, .k-none, .k-state:not(:has(.k-steps)))").first().waitFor();
}

/** Drags the bar to places all over the list. */
function jump(pane: Frame, turns: number): Promise<void> {
  return pane.evaluate(async (count) => {
    const panel = document.querySelector(".k-panel");
    for (let turn = 0; panel && turn < count; turn += 1) {
      panel.scrollTop = (panel.scrollHeight * ((turn * 37) % 100)) / 100;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, turns);
}

async function scrolled(watched: WatchedPage, pane: Frame, work: () => Promise<void>): Promise<Scrolled> {
  await pane.evaluate(() => {
    const frames: number[] = (window.paintedAt = []);
    const note = (time: number): void => {
      if (window.paintedAt !== frames) return;
      frames.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  const busy = await watched.watch(work);
  const times = await pane.evaluate(() => {
    const frames = window.paintedAt ?? [];
    delete window.paintedAt;
    return frames;
  });
  const dropped = times
    .slice(1)
    .reduce((sum, time, at) => sum + Math.max(0, Math.round((time - (times[at] ?? time)) / (1000 / 60)) - 1), 0);
  return { busy, frames: times.length, dropped };
}

function fileOf(table: GeneratedTable): Uint8Array {
  return writeXlsx({ sheets: [{ name: "KPI", rows: contentOf(table), merges: table.merges }] });
}
