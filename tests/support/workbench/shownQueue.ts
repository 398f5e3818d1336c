import type { Download, Locator, Page } from "playwright-core";
import { axeFaults } from "../pane/axeFaults";
import { AXE_PATH, type OpenWorkbench } from "./openWorkbench";

/** A file to be opened. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The list of files as the person in front of it uses it. */
export class ShownQueue {
  constructor(private readonly workbench: OpenWorkbench) {}

  private get page(): Page {
    return this.workbench.page;
  }

  get panel(): Locator {
    return this.page.locator("#queue");
  }

  get summary(): Locator {
    return this.panel.locator(".summary");
  }

  /** Chooses several files at once, and waits until all are checked. */
  async open(files: readonly GivenFile[]): Promise<void> {
    const given = files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }));
    await this.page.setInputFiles("#file", given);
    await this.settled(files.length);
  }

  /** Waits until so many files are listed and all of them are checked as they are now. */
  async settled(files: number): Promise<void> {
    await this.page.waitForFunction(
      (count) => {
        const queue = document.querySelector("#queue");
        const exports = queue?.querySelectorAll<HTMLButtonElement>("footer button")[1];
        return queue?.querySelectorAll("li").length === count && queue.querySelector(".summary")?.textContent !== "" && !exports?.disabled;
      },
      files,
      { timeout: 30_000 },
    );
  }

  file(name: string): Locator {
    return this.panel.locator("li", { has: this.page.locator(`.name:text-is("${name}")`) });
  }

  /** What the list says of a file, a line each, with the word of its look: "error: エラー 1件". */
  lines(name: string): Promise<string[]> {
    return this.file(name)
      .locator(".line")
      .evaluateAll((lines) => lines.map((line) => `${line.getAttribute("data-tone") ?? ""}: ${line.textContent}`));
  }

  names(): Promise<string[]> {
    return this.panel
      .locator("li")
      .evaluateAll((items) => items.map((item) => [...item.querySelectorAll(".folder, .name")].map((one) => one.textContent).join("")));
  }

  /** The file in front, as the list says it. */
  shown(): Promise<string> {
    return this.panel.locator('[aria-current="true"] .name').innerText();
  }

  /** Does something that brings another file to the front, and waits until its add-in is there. */
  async go(way: () => Promise<unknown>, name: string): Promise<void> {
    await way();
    await this.page.waitForFunction(
      (wanted) =>
        document.querySelector('#queue [aria-current="true"] .name')?.textContent === wanted &&
        window.workbenchPage?.session?.name === wanted &&
        window.workbenchPage.session.program.ribbon.isListening,
      name,
      { timeout: 30_000 },
    );
  }

  choose(name: string): Promise<void> {
    return this.go(() => this.file(name).locator(".file").click(), name);
  }

  /** Presses a button below the list, and takes the files that it hands over. */
  async downloads(button: RegExp, count: number): Promise<Map<string, Uint8Array>> {
    const taken: Download[] = [];
    const all = new Promise<readonly Download[]>((resolve) => {
      const take = (download: Download): void => {
        if (taken.push(download) < count) return;
        this.page.off("download", take);
        resolve(taken);
      };
      this.page.on("download", take);
    });
    await this.panel.getByRole("button", { name: button }).click();
    const files = await Promise.all((await all).map(async (download) => [download.suggestedFilename(), await bytesOf(download)] as const));
    return new Map(files);
  }

  faults(): Promise<string[]> {
    return axeFaults(this.page, { address: AXE_PATH, include: ["#queue", "#bar"] });
  }
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
