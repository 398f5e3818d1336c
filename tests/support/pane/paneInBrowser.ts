import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterEach, beforeAll, expect, vi } from "vitest";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import type { Workbook } from "../../../src/index";
import { launchBrowser } from "../../../scripts/launchBrowser";
import { axeFaults } from "./axeFaults";
import { AXE_PATH, servePane } from "./servePane";

export interface PaneOptions extends BrowserContextOptions {
  readonly sample?: string;
  readonly workbook?: Workbook;
  readonly background?: string;
  readonly blocksWorkers?: boolean;
  readonly cannotSave?: boolean;
}

/** The pane in a real browser, 320 px wide, over a program in memory. */
export interface PaneInBrowser {
  readonly page: Page;
  /** What the page complains about, and every request to elsewhere: a test that leaves any fails. */
  troubles: string[];
  readonly open: (options?: PaneOptions) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  /** What axe finds. */
  readonly faults: () => Promise<string[]>;
  /** The widest part of the page. */
  readonly width: () => Promise<number>;
}

interface Shared {
  readonly browser: Browser;
  readonly address: string;
  /** A page for each look that cannot be changed once it is there: to load a page anew costs a third of a new one. */
  readonly pages: Map<string, Page>;
}

/** One browser for all files of tests that share a thread. It ends with the thread. */
let shared: Promise<Shared> | undefined;

/** The pane of the test that goes on: what its page complains about is its trouble. */
let current: PaneInBrowser | undefined;

async function share(): Promise<Shared> {
  const [browser, address] = await Promise.all([launchBrowser(), servePane()]);
  return { browser, address, pages: new Map() };
}

async function pageOf({ browser, address, pages }: Shared, look: BrowserContextOptions): Promise<Page> {
  const known = pages.get(JSON.stringify(look));
  if (known) return known;
  const context = await browser.newContext({ locale: "ja-JP", ...look });
  const made = await context.newPage();
  pages.set(JSON.stringify(look), made);
  made.setDefaultTimeout(10_000);
  made.on("console", (message) => current?.troubles.push(message.text()));
  made.on("pageerror", ({ message }) => current?.troubles.push(message));
  made.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) current?.troubles.push(request.url());
  });
  return made;
}

/** The pane for the tests of a file. To be called once, at its top. */
export function paneInBrowser(): PaneInBrowser {
  vi.setConfig({ testTimeout: 60_000 });
  let page: Page | undefined;
  const pane: PaneInBrowser = {
    troubles: [],
    get page() {
      if (!page) throw new Error("The pane is not open.");
      return page;
    },
    async open({ sample = "attainment.csv", workbook = workbookOf(sample), background, blocksWorkers, cannotSave, ...options } = {}) {
      const { viewport = { width: 320, height: 720 }, ...look } = options;
      const all = await (shared ??= share());
      page = await pageOf(all, look);
      if (viewport) await page.setViewportSize(viewport);
      await page.goto(all.address);
      const how = {
        ...(background !== undefined && { background }),
        ...(blocksWorkers && { blocksWorkers }),
        ...(cannotSave && { cannotSave }),
      };
      await page.evaluate(
        ([book, told]) => {
          localStorage.clear();
          window.pane.start(book, told);
        },
        [workbook, how] as const,
      );
    },
    async check() {
      await pane.button(/^(検査する|Check)$/).click();
      await pane.page.waitForFunction(() => window.pane.model.store.state().phase.name === "checked");
      // What was found is drawn a moment after it is known.
      await pane.page.locator(".k-panel :is([data-finding], .k-bundle, .k-none, .k-state:not(:has(.k-steps)))").first().waitFor();
    },
    button: (name) => pane.page.getByRole("button", { name }),
    faults: () => axeFaults(pane.page, { address: AXE_PATH }),
    width: () =>
      pane.page.evaluate(() =>
        Math.max(...[document.documentElement, ...document.querySelectorAll(".k-panel")].map((element) => element.scrollWidth)),
      ),
  };
  beforeAll(async () => {
    current = pane;
    await (shared ??= share());
  }, 120_000);
  afterEach(async () => {
    const { troubles } = pane;
    pane.troubles = [];
    expect(troubles).toEqual([]);
    // Nothing of one test goes on during the next: neither a check nor the mouse over a button.
    await page?.mouse.move(0, 0);
    await page?.goto("about:blank");
  });
  return pane;
}

function workbookOf(sample: string): Workbook {
  const { sheets } = readWorkbook(readFileSync(new URL(`../../../samples/${sample}`, import.meta.url)), sample);
  return { sheets: sheets.map(({ name, rows, merges }) => ({ name, merges, rows: [...rows].map((row) => row && [...row]) })) };
}
