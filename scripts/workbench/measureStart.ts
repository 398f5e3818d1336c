// Measures how soon the workbench is there, the best of several times: node scripts/run.mjs scripts/workbench/measureStart.ts
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import type * as bundles from "./bundles.mjs";
import type * as workbenchServer from "./server.mjs";
import { launchBrowser } from "../launchBrowser";

const TIMES = 5;

const place = (name: string): string => pathToFileURL(`scripts/workbench/${name}`).href;
const { buildStale } = (await import(place("bundles.mjs"))) as typeof bundles;
const { serve } = (await import(place("server.mjs"))) as typeof workbenchServer;

/** Seconds from the command to the address that it prints. */
function startUp(): Promise<number> {
  const started = performance.now();
  const program = spawn(process.execPath, ["scripts/workbench/start.mjs", "--no-open", "--port", "0"]);
  return new Promise((resolve) => {
    program.stdout.on("data", (text: Buffer) => {
      if (!String(text).includes("http://localhost:")) return;
      resolve((performance.now() - started) / 1000);
      program.kill();
    });
  });
}

interface Paints {
  /** From the pane's own beginning to its first words. */
  readonly pane: number;
  /** From the address of the page to the pane that can be used. */
  readonly whole: number;
}

async function paints(browser: Browser, address: string): Promise<Paints> {
  const page = await browser.newPage();
  const started = performance.now();
  await page.goto(address);
  const pane = page.frameLocator("#pane iframe:not([hidden])");
  await pane.locator("h1").waitFor({ state: "attached" });
  const whole = (performance.now() - started) / 1000;
  const first = await pane.locator("body").evaluate(
    () =>
      new Promise<number>((resolve) => {
        const told = (entries: readonly PerformanceEntry[]): void => {
          const paint = entries.find(({ name }) => name === "first-contentful-paint");
          if (paint) resolve(paint.startTime);
        };
        new PerformanceObserver((list) => {
          told(list.getEntries());
        }).observe({ type: "paint", buffered: true });
      }),
  );
  await page.close();
  return { pane: first / 1000, whole };
}

async function best(measure: () => Promise<number>): Promise<string> {
  const all: number[] = [];
  for (let time = 0; time < TIMES; time += 1) all.push(await measure());
  return `${Math.min(...all).toFixed(2)} s (${all.map((one) => one.toFixed(2)).join(", ")})`;
}

await buildStale();
console.log(`npm start, built before, until its address is printed  ${await best(startUp)}`);
const server = await serve(0);
const browser = await launchBrowser();
const seen: Paints[] = [];
const paint = await best(async () => {
  const one = await paints(browser, server.address);
  seen.push(one);
  return one.pane;
});
console.log(`first paint of the pane, from its own beginning        ${paint}`);
console.log(`the page with its pane, from the address on            ${Math.min(...seen.map(({ whole }) => whole)).toFixed(2)} s`);
await browser.close();
await server.close();
