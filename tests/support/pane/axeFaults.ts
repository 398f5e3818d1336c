import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

/** The script of axe, small: to read the large one anew in every page costs more than all of its rules. */
export const AXE_FILE = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface PageWithAxe {
  readonly axe?: { run(context: object, options: object): Promise<{ readonly violations: readonly Violation[] }> };
}

interface Where {
  /** Where the server of the page has the script: the browser then keeps what it made of it. Else it is handed over. */
  readonly address?: string;
  /** The parts to look at; else the whole page. */
  readonly include?: readonly string[];
}

let source: string | undefined;

/** What axe finds, once everything has come to rest: by all rules that it has by itself, in this frame alone, nothing brought along but violations. */
export async function axeFaults(frame: Page | Frame, { address, include = [] }: Where = {}): Promise<string[]> {
  const isThere = await frame.evaluate(() => (globalThis as PageWithAxe).axe !== undefined);
  if (!isThere && address !== undefined) await frame.addScriptTag({ url: address });
  else if (!isThere) await frame.evaluate((source ??= readFileSync(AXE_FILE, "utf8")));
  // A colour on its way to another is neither of them. What turns for ever is never at rest.
  await frame.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => playState === "finished" || effect?.getTiming().iterations === Infinity),
  );
  return frame.evaluate(async (parts) => {
    const { axe } = globalThis as PageWithAxe;
    if (!axe) throw new Error("axe is not there.");
    const context = parts.length > 0 ? { include: parts.map((part) => [part]) } : document;
    const { violations } = await axe.run(context, { resultTypes: ["violations"], iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, include);
}
