import type { Frame, Locator } from "playwright-core";
import type { Scope } from "../../../hosts/host";
import { axeFaults } from "../pane/axeFaults";
import { AXE_PATH, type OpenWorkbench } from "./openWorkbench";

/** The pane of the add-in beside the sheet, as the person in front of it uses it. */
export class ShownPane {
  constructor(
    readonly workbench: Pick<OpenWorkbench, "page">,
    readonly frame: Frame,
  ) {}

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name });
  }

  tab(name: RegExp): Locator {
    return this.frame.getByRole("tab", { name });
  }

  /** The lines of the list of findings. */
  get headings(): Locator {
    return this.frame.locator("[data-finding]");
  }

  /** The card of the finding that is open. */
  get card(): Locator {
    return this.frame.locator(".k-detail:visible");
  }

  /** Opens the lines that stand for several findings that say the same. */
  async unfold(): Promise<void> {
    const folded = this.frame.locator('.k-bundle > [aria-expanded="false"]');
    while ((await folded.count()) > 0) await folded.first().click();
  }

  /** The findings as they are listed, by the names that the engine gives them, when no room is left for one that is still to be drawn. */
  async listed(): Promise<string[]> {
    await this.frame.locator("#panel-findings .k-gap").first().waitFor({ state: "detached", timeout: 10_000 });
    return this.headings.evaluateAll((headings) => headings.map((heading) => heading.getAttribute("data-finding") ?? ""));
  }

  /** Checks and waits for what comes of it: the tab says how many tables were found, and the findings are drawn a moment later. */
  async check(scope: Scope = "workbook"): Promise<void> {
    await this.frame.getByRole("combobox").first().selectOption(scope);
    await this.button(/^(検査する|Check)$/).click();
    await this.tab(/^(表|Tables)\s*\d+$/).waitFor();
    await this.frame
      .locator(".k-panel:not(#panel-findings), [data-finding], .k-bundle, .k-none, .k-state:not(:has(.k-steps))")
      .first()
      .waitFor();
  }

  /** Opens the finding of a rule. */
  async open(rule: string): Promise<void> {
    await this.frame.locator(`[data-finding^="${rule}"]`).first().click();
    await this.card.waitFor();
  }

  /** Presses a button and waits until the pane says what was done. */
  async press(name: string | RegExp, said: string | RegExp): Promise<void> {
    await this.button(name).click();
    await this.said(said);
  }

  /** Waits until the pane says this. */
  async said(text: string | RegExp): Promise<void> {
    await this.frame.locator(".k-notice").filter({ hasText: text }).waitFor();
  }

  /** What has the keyboard in the pane, by its name; nothing where that is elsewhere. */
  focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const { activeElement, body } = document;
      if (!activeElement || activeElement === body) return "";
      return (activeElement.getAttribute("data-finding") ?? activeElement.getAttribute("aria-label") ?? activeElement.textContent).trim();
    });
  }

  /** Presses Tab until something with this name has the keyboard. */
  async tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < 60; steps += 1) {
      const focused = await this.focused();
      if (name.test(focused)) return;
      passed.push(focused);
      await this.workbench.page.keyboard.press(key);
    }
    throw new Error(`${key} does not reach ${String(name)}, only ${passed.join(", ")}.`);
  }

  /** Waits until what has the keyboard can be pressed: one change is made at a time. */
  async isReady(): Promise<void> {
    await this.frame.waitForFunction(() => document.activeElement?.getAttribute("aria-disabled") !== "true");
  }

  /** What axe finds wrong in the pane as it is now. */
  faults(): Promise<string[]> {
    return axeFaults(this.frame, { address: AXE_PATH });
  }

  /** Loads the page of the pane anew, as when Excel closes and opens it. */
  async reload(): Promise<void> {
    await this.frame.evaluate(() => {
      location.reload();
    });
    await this.frame.waitForSelector("h1", { state: "attached" });
  }
}
