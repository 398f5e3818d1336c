// Serves the workbench on this machine only.
import { createReadStream, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { addinFolder, pageFolder } from "./bundles.mjs";

const project = new URL("../../", import.meta.url);
const samples = new URL("samples/", project);

/** @type {Readonly<Record<string, string>>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** What the page around may load: nothing but what this server has. Univer puts styles into the page. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The page of the pane brings its own policy; this one only says who may show it. */
const addinPolicy = "frame-ancestors 'self'";

/** @type {readonly [prefix: string, folder: URL][]} */
const folders = [
  ["/workbench/", pageFolder],
  ["/addin/", addinFolder],
  ["/samples/", samples],
];

/** @typedef {{ type: string, body: string | (() => import("node:fs").ReadStream), tag?: string }} Page */

/** Before Office.js, which looks for the program around it as soon as it runs. */
const bridge = '<script src="/workbench/bridge.js"></script>';

/**
 * @param {string} path
 * @returns {Page | undefined}
 */
function pageAt(path) {
  if (path === "/") return { type: ".html", body: readFileSync(new URL("workbench/page/index.html", project), "utf8") };
  if (path === "/samples/") return { type: ".json", body: JSON.stringify(samplesThere()) };
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? [];
  if (prefix === undefined || !folder) return undefined;
  const file = new URL(`./${encodeURI(path.slice(prefix.length))}`, folder);
  const state = file.href.startsWith(folder.href) ? stateOf(file, folder) : undefined;
  if (!state?.isFile()) return undefined;
  if (path === "/addin/taskpane.html")
    return { type: ".html", body: readFileSync(file, "utf8").replace(/<script/, `${bridge}\n    <script`) };
  // Browsers keep a file, and what they made of a script, until it is another one.
  const tag = `"${state.size}-${state.mtimeMs}"`;
  return { type: extname(fileURLToPath(file)), body: () => createReadStream(file), tag };
}

function samplesThere() {
  const entries = readdirSync(samples, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".md")).map(({ name }) => name);
}

/**
 * What stands there; undefined where nothing can stand, and where a link leads on: only what lies in the folder itself is served.
 * @param {URL} file
 * @param {URL} folder
 */
function stateOf(file, folder) {
  try {
    const inside = fileURLToPath(file).slice(fileURLToPath(folder).length);
    return realpathSync(file) === join(realpathSync(folder), inside) ? lstatSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} address */
function pathOf(address) {
  try {
    const path = decodeURIComponent(new URL(address, "http://localhost").pathname);
    return path.includes("\0") ? "" : path;
  } catch {
    return "";
  }
}

/** A page elsewhere must not reach this server under a name of its own. */
const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Whatever goes wrong with one request costs that request, and the server stays up.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {(path: string) => Page | undefined} find
 */
function answer(request, response, find) {
  try {
    answerWith(request, response, find);
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" }).end();
  }
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {(path: string) => Page | undefined} find
 */
function answerWith(request, response, find) {
  const path = pathOf(request.url ?? "");
  const page =
    ownNames.test(request.headers.host ?? "") && (request.method === "GET" || request.method === "HEAD") ? find(path) : undefined;
  const headers = {
    "Content-Security-Policy": path.startsWith("/addin/") ? addinPolicy : pagePolicy,
    "Content-Type": types[page?.type ?? ""] ?? "application/octet-stream",
    "Cache-Control": "no-cache",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    ...(page?.tag !== undefined && { ETag: page.tag }),
  };
  if (!page) {
    response.writeHead(404, headers).end();
  } else if (page.tag !== undefined && request.headers["if-none-match"] === page.tag) {
    response.writeHead(304, headers).end();
  } else if (typeof page.body === "string") {
    response.writeHead(200, headers).end(page.body);
  } else {
    // A file that goes while it is read ends its answer.
    page
      .body()
      .on("error", () => response.destroy())
      .pipe(response.writeHead(200, headers));
  }
}

/**
 * Starts the server: on the port, or where it is taken and `next` allows it, on the next free one. Port 0 is any free one.
 * @param {number} port
 * @param {{ next?: boolean, find?: (path: string) => Page | undefined }} [options] `find` is for tests: what stands at a path
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve(port, { next = false, find = pageAt } = {}) {
  const server = createServer((request, response) => answer(request, response, find));
  return new Promise((resolve, reject) => {
    let wanted = port;
    server.on("error", (/** @type {NodeJS.ErrnoException} */ problem) => {
      if (problem.code !== "EADDRINUSE" || !next || wanted >= port + 20) return reject(problem);
      wanted += 1;
      server.listen(wanted, "127.0.0.1");
    });
    server.listen(wanted, "127.0.0.1", () => {
      const place = server.address();
      const own = typeof place === "object" && place ? place.port : wanted;
      resolve({ address: `http://localhost:${own}/`, close: () => closed(server) });
    });
  });
}

/** @param {import("node:http").Server} server */
function closed(server) {
  server.closeAllConnections();
  return new Promise((/** @type {(value: void) => void} */ resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
