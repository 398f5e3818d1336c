// Builds what Google Sheets gets into dist/sheets, where a source has changed since: npm run build:sheets
import { copyFileSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { lastWritten } from "../build.mjs";
import { codeFile } from "./codeFile.mjs";
import { sidebarFile } from "./sidebarFile.mjs";

const project = new URL("../../", import.meta.url);
const folder = new URL("dist/sheets/", project);
const sources = ["src/", "functions/", "hosts/", "taskpane/", "scripts/sheets/", "package-lock.json"];
/** Written last, so that it says when the others were built. */
const manifest = new URL("appsscript.json", folder);

function isFresh() {
  const built = statSync(manifest, { throwIfNoEntry: false })?.mtimeMs;
  return built !== undefined && sources.every((source) => lastWritten(new URL(source, project)) < built);
}

export async function buildWhereStale() {
  if (!isFresh()) await buildSheets();
}

export async function buildSheets() {
  const started = new Date();
  const [code, sidebar] = await Promise.all([codeFile(), sidebarFile()]);
  // What stands there is pushed to Google as it is.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("Code.js", folder), code);
  writeFileSync(new URL("sidebar.html", folder), sidebar);
  copyFileSync(new URL("hosts/google-sheets/appsscript.json", project), manifest);
  // A source saved while the bundles were made must count as newer.
  utimesSync(manifest, started, started);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await buildWhereStale();
  console.log(`${fileURLToPath(folder)}: Code.js, sidebar.html, appsscript.json`);
}
