// Takes the pictures of the README from the workbench as it is now: npm run pictures.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import type * as bundles from "./bundles.mjs";
import type * as workbenchServer from "./server.mjs";
import { launchBrowser } from "../launchBrowser";
import { faultyFile } from "./faultyFile";

interface Picture {
  readonly file: string;
  readonly language: "ja" | "en";
  /** The workbook: a file of one's own, or the sample that the page begins with. */
  readonly bytes?: Uint8Array;
  readonly rule: string;
}

const pictures: readonly Picture[] = [
  { file: "docs/pane.png", language: "ja", bytes: faultyFile(), rule: "stated-rate-mismatch" },
  { file: "docs/pane-en.png", language: "en", rule: "stated-rate-mismatch" },
];

// They find their files by their own place, so they are not bundled with this program.
const place = (name: string): string => pathToFileURL(`scripts/workbench/${name}`).href;
const { buildStale } = (await import(place("bundles.mjs"))) as typeof bundles;
const { serve } = (await import(place("server.mjs"))) as typeof workbenchServer;

async function take(browser: Browser, address: string, { file, language, bytes, rule }: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 850 }, locale: language });
  await page.goto(`${address}?lang=${language}`);
  await page.waitForSelector("html[data-ready]", { timeout: 60_000 });
  if (bytes) await page.setInputFiles("#file", { name: "KPI.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  const pane = page.frameLocator("#pane iframe:not([hidden])");
  await pane.getByRole("button", { name: /^(検査する|Check)$/ }).click();
  await pane.locator(`[data-finding^="${rule}"]`).first().click();
  await pane.locator(".k-detail:visible").waitFor();
  writeFileSync(file, await page.screenshot());
  await page.close();
}

await buildStale();
const server = await serve(0);
const browser = await launchBrowser();
for (const picture of pictures) await take(browser, server.address, picture);
await browser.close();
await server.close();
