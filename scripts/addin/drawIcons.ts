// Draws the icons of the add-in from their sources: npm run icons.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../launchBrowser";

/** The sizes that the manifest asks for: the add-in's own mark, and the buttons of the ribbon. */
const icons = {
  icon: [16, 32, 64, 80, 128],
  check: [16, 32, 80],
  deltas: [16, 32, 80],
  clear: [16, 32, 80],
};

const assets = "assets/";

/** Small sizes have drawings of their own, fitted to the pixels. */
function sourceOf(name: string, size: number): string {
  const fitted = `${assets}sources/${name}-${size}.svg`;
  return readFileSync(existsSync(fitted) ? fitted : `${assets}sources/${name}.svg`, "utf8");
}

async function draw(browser: Browser, name: string, size: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${sourceOf(name, size)}`);
  writeFileSync(`${assets}${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}

const browser = await launchBrowser();
for (const [name, sizes] of Object.entries(icons)) for (const size of sizes) await draw(browser, name, size);
await browser.close();
