import type { Browser, Frame, Page } from "playwright-core";

/** Longest tasks in milliseconds; 0 where none took more than 50. The pane and the spreadsheet around it share a thread here, unlike in Excel. */
export interface Busy {
  readonly pane: number;
  readonly spreadsheet: number;
}

interface LongTask {
  readonly name: string;
  readonly duration: number;
}

declare global {
  interface Window {
    longTasks?: LongTask[];
    /** When frames were painted, in milliseconds; while somebody asks. */
    paintedAt?: number[];
  }
}

const LONGEST_WAIT = 600_000;

/** The workbench in Chromium with the pane as it is built, and what its main thread is busy with. */
export class WatchedPage {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, address: string): Promise<WatchedPage> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, locale: "ja" });
    page.setDefaultTimeout(LONGEST_WAIT);
    await page.addInitScript(() => {
      const tasks: LongTask[] = (window.longTasks = []);
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries());
      }).observe({ type: "longtask", buffered: true });
    });
    await page.goto(`${address}?lang=ja`);
    await page.waitForSelector("html[data-ready]");
    const watched = new WatchedPage(page);
    await watched.pane();
    return watched;
  }

  /** The pane of the workbook in front, once it can be used. */
  async pane(): Promise<Frame> {
    await this.page.waitForFunction(() => window.workbenchPage?.session?.program.ribbon.isListening);
    const frame = await this.page.locator("#pane iframe:not([hidden])").elementHandle();
    const pane = await frame?.contentFrame();
    if (!pane) throw new Error("There is no pane.");
    return pane;
  }

  async openFile(name: string, bytes: Uint8Array): Promise<Frame> {
    const before = await this.page.evaluateHandle(() => window.workbenchPage?.session);
    await this.page.setInputFiles("#file", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await this.page.waitForFunction((old) => window.workbenchPage?.session !== old, before);
    return this.pane();
  }

  /** Clicks a cell of the sheet in front, which is drawn on a canvas. */
  async click(address: string): Promise<void> {
    const place = await this.page.evaluate((cell) => {
      const box = window.workbenchPage?.session?.workbook.facade.getActiveSheet().getRange(cell).getCellRect();
      const canvases = [...document.querySelectorAll("#grid canvas")].sort((one, other) => other.clientHeight - one.clientHeight);
      const canvas = canvases[0]?.getBoundingClientRect();
      return box && canvas ? { x: canvas.x + box.x + box.width / 2, y: canvas.y + box.y + box.height / 2 } : undefined;
    }, address);
    if (!place) throw new Error(`There is no cell ${address}.`);
    await this.page.mouse.click(place.x, place.y);
  }

  /** Does something, and tells what took long meanwhile. */
  async watch(work: () => Promise<void>): Promise<Busy> {
    const places = { pane: await this.pane(), spreadsheet: this.page };
    for (const place of Object.values(places)) await place.evaluate(() => void window.longTasks?.splice(0));
    await work();
    // Tasks are told of a while after they have ended.
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const longest = (place: Page | Frame): Promise<number> =>
      place.evaluate(() => {
        const own = (window.longTasks ?? []).filter(({ name }) => name === "self");
        return Math.max(0, ...own.map(({ duration }) => duration));
      });
    return { pane: await longest(places.pane), spreadsheet: await longest(places.spreadsheet) };
  }
}
