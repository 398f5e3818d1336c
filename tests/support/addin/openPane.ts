import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { Workbook } from "../../../src/index";
import type { Locale } from "../../../workbench/office/external";
import { officeCdn } from "../../../scripts/addin/officeFiles.mjs";

const microsoft = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
  ".json": "application/json",
};

/** Serves a folder of the build as a plain web server does, without headers of its own. */
export async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? "/", "http://localhost").pathname);
    response.statusCode = existsSync(file) ? 200 : 404;
    response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
    response.end(existsSync(file) ? readFileSync(file) : "");
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  return server;
}

let program: Promise<string> | undefined;

/** The simulated Excel as one script for a page. */
async function bundledProgram(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["tests/support/addin/simulatedProgram.ts"],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

export interface OpenedPane {
  readonly page: Page;
  /** Errors and refusals that the page met. */
  readonly complaints: string[];
  /** Paths of the add-in's own server that the page asked for. */
  readonly asked: string[];
  /** Addresses outside the add-in's own server that the page asked for. */
  readonly outside: string[];
}

interface PaneOptions {
  readonly locale: Locale;
  readonly workbook: Workbook;
  /** Where the add-in stands on its server. */
  readonly folder?: string;
}

/** A page for each server and language: one that has run the scripts once runs them again in a third of the time. */
interface SharedPage {
  readonly page: Page;
  visit: OpenedPane;
}

const shared = new WeakMap<Browser, Map<string, Promise<SharedPage>>>();

/** Opens the built pane at 320 px inside a simulated Excel, without memories; Microsoft's CDN is answered from its npm package. */
export async function openPane(browser: Browser, server: Server, options: PaneOptions): Promise<OpenedPane> {
  const own = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const { folder = "", ...program } = options;
  const pages = shared.get(browser) ?? new Map<string, Promise<SharedPage>>();
  shared.set(browser, pages);
  const key = JSON.stringify([own, program]);
  const made = pages.get(key) ?? makePage(browser, own, program);
  pages.set(key, made);
  const shown = await made;
  const { page } = shown;
  // Nothing of the visit before goes on during this one.
  await page.goto("about:blank");
  shown.visit = { page, complaints: [], asked: [], outside: [] };
  await page.goto(`${own}/${folder}taskpane.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return shown.visit;
}

async function makePage(browser: Browser, own: string, { locale, workbook }: PaneOptions): Promise<SharedPage> {
  const context = await browser.newContext({ locale, viewport: { width: 320, height: 720 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const shown: SharedPage = { page, visit: { page, complaints: [], asked: [], outside: [] } };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) shown.visit.complaints.push(message.text());
  });
  page.on("pageerror", (problem) => shown.visit.complaints.push(String(problem)));
  page.on("request", (request) => {
    if (request.url().startsWith(own)) shown.visit.asked.push(new URL(request.url()).pathname);
  });
  const cdn = new URL(".", officeCdn).href;
  await page.route(
    (address) => address.origin !== own && address.protocol.startsWith("http"),
    async (route) => {
      const address = route.request().url();
      shown.visit.outside.push(address);
      const file = join(microsoft, address.replace(cdn, "").replace(/\?.*/, ""));
      await (address.startsWith(cdn) && existsSync(file) ? route.fulfill({ path: file, contentType: "text/javascript" }) : route.abort());
    },
  );
  program ??= bundledProgram();
  const opened = JSON.stringify({ workbook, options: { level: "365", locale } });
  const forget = 'if (location.protocol === "http:") localStorage.clear();';
  await page.addInitScript(`${forget}\nglobalThis.opened = ${opened};\n${await program}`);
  return shown;
}
