import type { Frame, Page } from "playwright-core";
import { serve } from "../../../scripts/workbench/server.mjs";
import { launchBrowser } from "../../../scripts/launchBrowser";
import { keptIn, seenIn, type Seen } from "./bookContents";
import { picture } from "../pane/picture";

/** So often is a text typed before it counts as lost. */
const MOST_TRIES = 5;

/** Where the server has the script of axe, for the page and for the pane. */
export const AXE_PATH = "/workbench/axe.js";

const SIZE = { width: 1400, height: 850 } as const;

/** One for all files of tests that share a thread: a page that has run the scripts once runs them again in a third of the time. It ends with the thread. */
let opened: Promise<OpenWorkbench> | undefined;

/** The workbench in a real browser, as a person sees it. */
export class OpenWorkbench {
  private constructor(
    readonly address: string,
    readonly page: Page,
    /** What no visit may bring: errors of the page, requests that fail or leave this machine. */
    readonly problems: string[],
  ) {}

  /** The page as a person meets it first: of its size, without memories. To be left with `close`. */
  static async start(): Promise<OpenWorkbench> {
    const workbench = await (opened ??= OpenWorkbench.open());
    await workbench.leave();
    await workbench.page.setViewportSize(SIZE);
    await workbench.page.evaluate(() => localStorage.clear());
    workbench.problems.length = 0;
    return workbench;
  }

  private static async open(): Promise<OpenWorkbench> {
    const server = await serve(0);
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: SIZE });
    const problems: string[] = [];
    page.on("console", (message) => {
      // For a page with nothing on it the browser asks for an icon, and says late that there is none.
      if (message.type() === "error" && message.location().url !== `${server.address}favicon.ico`)
        problems.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => problems.push(`page: ${error.stack ?? String(error)}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(server.address) && !/^(data|blob):/.test(request.url())) problems.push(`outside: ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
    });
    return new OpenWorkbench(server.address, page, problems);
  }

  /** Goes to a page of the same server with nothing on it, which keeps what the browser made of the scripts. */
  private async leave(): Promise<void> {
    await this.page.goto(`${this.address}samples/`);
  }

  /** Opens the page with a sample and waits until the add-in in its pane is ready for the ribbon. */
  async visit(sample: string, language: "ja" | "en" = "ja"): Promise<Frame> {
    await this.leave();
    await this.page.goto(`${this.address}?lang=${language}&sample=${encodeURIComponent(sample)}`);
    await this.page.waitForSelector("html[data-ready]", { timeout: 60_000 });
    await this.paneReady();
    return this.pane();
  }

  /** Opens another sample in the page that is open, as a person does. */
  choose(sample: string): Promise<Frame> {
    return this.opened(() => this.page.selectOption("#samples", sample));
  }

  /** Opens a file of one's own in the page that is open. */
  openFile(bytes: Uint8Array, name: string): Promise<Frame> {
    const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
    return this.opened(() => this.page.setInputFiles("#file", file));
  }

  /** Opens a workbook and waits until it has taken the place of the one before, and the pane knows it. */
  private async opened(open: () => Promise<unknown>): Promise<Frame> {
    const before = await this.page.evaluateHandle(() => window.workbenchPage?.session);
    await open();
    await this.page.waitForFunction((old) => window.workbenchPage?.session !== old, before);
    await before.dispose();
    await this.paneReady();
    return this.pane();
  }

  /** The pane of the workbook that is open. */
  async pane(): Promise<Frame> {
    const frame = await this.page.locator("#pane iframe:not([hidden])").elementHandle();
    const pane = await frame?.contentFrame();
    if (!pane) throw new Error("There is no pane.");
    return pane;
  }

  private async paneReady(): Promise<void> {
    await this.page.waitForFunction(() => window.workbenchPage?.session?.program.ribbon.isListening, undefined, { timeout: 60_000 });
  }

  /** Presses a button of the ribbon and waits until the add-in says that it is done. */
  async press(action: string): Promise<void> {
    await this.page.evaluate((name) => window.workbenchPage?.session?.program.ribbon.press(name), action);
    await this.settle();
  }

  /** Waits for the results of formulas. */
  async settle(): Promise<void> {
    await this.page.evaluate(() => window.workbenchPage?.session?.excel.calculation.settled());
  }

  /** Clicks a cell of the sheet in front, as a person does: the sheet is drawn on a canvas. */
  async click(address: string): Promise<void> {
    const place = await this.page.evaluate((cell) => {
      const box = window.workbenchPage?.session?.workbook.facade.getActiveSheet().getRange(cell).getCellRect();
      const canvases = [...document.querySelectorAll("#grid canvas")].sort((one, other) => other.clientHeight - one.clientHeight);
      const canvas = canvases[0]?.getBoundingClientRect();
      return box && canvas ? { x: canvas.x + box.x + box.width / 2, y: canvas.y + box.y + box.height / 2 } : undefined;
    }, address);
    if (!place) throw new Error(`There is no cell ${address}.`);
    await this.page.mouse.click(place.x, place.y);
    // Keys go to the grid only from when the click has been heard.
    await this.page.waitForFunction((cell) => {
      const sheet = window.workbenchPage?.session?.workbook.facade.getActiveSheet();
      const [clicked, selected] = [sheet?.getRange(cell), sheet?.getActiveRange()];
      if (!clicked || !selected) return false;
      const [row, column] = [clicked.getRow(), clicked.getColumn()];
      return (
        selected.getRow() <= row && row <= selected.getLastRow() && selected.getColumn() <= column && column <= selected.getLastColumn()
      );
    }, address);
  }

  /** Types into a cell and waits until it is there and calculated. */
  async type(address: string, text: string): Promise<void> {
    const held = (): Promise<string | undefined> =>
      this.page.evaluate((cell) => {
        const range = window.workbenchPage?.session?.workbook.facade.getActiveSheet().getRange(cell);
        return range && `${range.getFormula()} ${range.getDisplayValue()}`;
      }, address);
    const before = await held();
    for (let tries = 1; !(await this.entered(address, before, text)); tries += 1) {
      if (tries === MOST_TRIES) throw new Error(`${text} cannot be typed into ${address}, which holds ${await held()}.`);
      await this.page.keyboard.press("Escape");
    }
    await this.settle();
  }

  /** Types as a person does, who looks whether it is there: a formula letter by letter, anything else as the cell shows it. */
  private async entered(address: string, before: string | undefined, text: string): Promise<boolean> {
    await this.click(address);
    const isOther = this.typeHere(text).then(() =>
      this.page.waitForFunction(
        ([cell, earlier, typed]) => {
          const range = window.workbenchPage?.session?.workbook.facade.getActiveSheet().getRange(cell);
          if (typed.startsWith("=")) return range?.getFormula() === typed;
          return range && `${range.getFormula()} ${range.getDisplayValue()}` !== earlier;
        },
        [address, before, text] as const,
        { timeout: 10_000 },
      ),
    );
    return isOther.then(
      () => true,
      () => false,
    );
  }

  /** Types into the cell that has the keyboard. The first key opens the editor: while the page is busy, Univer loses keys that come before that. */
  async typeHere(text: string): Promise<void> {
    const [first = "", ...rest] = text;
    await this.page.keyboard.type(first);
    await this.page.waitForFunction(() => window.workbenchPage?.session?.workbook.facade.isCellEditing(), undefined, { timeout: 10_000 });
    await this.page.keyboard.type(rest.join(""));
    await this.page.keyboard.press("Enter");
  }

  /** The sheet in front and the cell that is selected in it: "Sheet1!B4". */
  selected(): Promise<string> {
    return this.page.evaluate(() => {
      const sheet = window.workbenchPage?.session?.workbook.facade.getActiveSheet();
      return `${sheet?.getSheetName() ?? ""}!${sheet?.getActiveRange()?.getA1Notation() ?? ""}`;
    });
  }

  /** Whether the arrow above the sheet offers to take something back. */
  canUndo(): Promise<boolean> {
    return this.page.locator('#grid [data-u-command="univer.command.undo"]').first().isEnabled();
  }

  /** What a cell of the sheet in front shows. */
  shownIn(address: string): Promise<string | undefined> {
    return this.page.evaluate(
      (cell) => window.workbenchPage?.session?.workbook.facade.getActiveSheet().getRange(cell).getDisplayValue(),
      address,
    );
  }

  /** The cells of the workbook with their looks, its merged areas, notes and rules, as Univer keeps them. */
  kept(): Promise<string> {
    return keptIn(this.page);
  }

  /** What a reader of the workbook sees: texts with formulas, slips of notes, and rules with their colours. */
  seen(): Promise<Seen> {
    return seenIn(this.page);
  }

  /** Keeps a picture of the page for people to look at, where one is asked for. */
  picture(name: string): Promise<void> {
    return picture(this.page, name);
  }

  /** Leaves the page, so that nothing of it goes on. */
  close(): Promise<void> {
    return this.leave();
  }
}

/** Values and texts of cells as the add-in in the pane reads them through Office.js. */
export function readByOffice(pane: Frame, address: string): Promise<{ values: unknown[][]; text: string[][] }> {
  return pane.evaluate(
    (cells) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(cells);
        range.load("values,text");
        await context.sync();
        return { values: range.values as unknown[][], text: range.text };
      }),
    address,
  );
}
