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

/** Opens the built pane at 320 px inside a simulated Excel; Microsoft's CDN is answered from its npm package. */
export async function openPane(browser: Browser, server: Server, { locale, workbook, folder = "" }: PaneOptions): Promise<OpenedPane> {
  const own = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const context = await browser.newContext({ locale, viewport: { width: 320, height: 720 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const asked: string[] = [];
  const outside: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (problem) => complaints.push(String(problem)));
  page.on("request", (request) => {
    if (request.url().startsWith(own)) asked.push(new URL(request.url()).pathname);
  });
  const cdn = new URL(".", officeCdn).href;
  await page.route(
    (address) => address.origin !== own && address.protocol.startsWith("http"),
    async (route) => {
      const address = route.request().url();
      outside.push(address);
      const file = join(microsoft, address.replace(cdn, "").replace(/\?.*/, ""));
      await (address.startsWith(cdn) && existsSync(file) ? route.fulfill({ path: file, contentType: "text/javascript" }) : route.abort());
    },
  );
  program ??= bundledProgram();
  await page.addInitScript(`globalThis.opened = ${JSON.stringify({ workbook, options: { level: "365", locale } })};\n${await program}`);
  await page.goto(`${own}/${folder}taskpane.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, complaints, asked, outside };
}
