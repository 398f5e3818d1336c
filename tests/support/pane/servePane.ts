import { createServer, type Server } from "node:http";
import { mkdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { AXE_FILE } from "./axeFaults";

const project = fileURLToPath(new URL("../../../", import.meta.url));
const folder = join(project, "node_modules/.cache/pane");
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** As strict as the pages of the add-in. The hash is that of nothing: a style element that is born empty and filled by script. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; connect-src 'self'";

/** Where the page finds the script of axe. */
export const AXE_PATH = "/axe.js";

/** What is served from where it lies; all else comes from the bundle. */
const SOURCES: Readonly<Record<string, string>> = {
  "/": join(project, "tests/support/pane/page.html"),
  "/pane.css": join(project, "taskpane/pane.css"),
  [AXE_PATH]: AXE_FILE,
};

/** Bundles the pane over a program in memory, and serves it under the policy of the real pages, at the address that comes back. */
export async function servePane(): Promise<string> {
  await bundlePane();
  const server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    try {
      const file = SOURCES[path] ?? join(folder, path);
      const content = readFileSync(file);
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, {
        "Content-Type": `${type}; charset=utf-8`,
        "Content-Security-Policy": POLICY,
        "Cache-Control": "max-age=3600",
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return addressOf(server);
}

async function bundlePane(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const shared = {
    bundle: true,
    minify: true,
    outdir: folder,
    target: "es2020",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  } as const;
  await Promise.all([
    build({ ...shared, entryPoints: [join(project, "tests/support/pane/page.tsx")], format: "esm", splitting: true, jsx: "automatic" }),
    build({ ...shared, entryPoints: [join(project, "taskpane/checking/checkWorker.ts")], format: "iife" }),
  ]);
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
