// Bundles the command line into dist/kensan.mjs: one file starts faster than a hundred.
import { mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const project = new URL("../", import.meta.url);
export const bundle = new URL("dist/kensan.mjs", project);
const sources = ["src/", "cli/", "hosts/file/", "package.json", "scripts/build.mjs"];

/**
 * When a file, or anything in a folder, was last written; a folder's own time tells of removed files.
 * @param {URL} place
 * @returns {number}
 */
export function lastWritten(place) {
  let latest = statSync(place).mtimeMs;
  if (!place.pathname.endsWith("/")) return latest;
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    latest = Math.max(latest, lastWritten(new URL(entry.isDirectory() ? `${entry.name}/` : entry.name, place)));
  }
  return latest;
}

export function isFresh() {
  const built = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs;
  return built !== undefined && sources.every((source) => lastWritten(new URL(source, project)) < built);
}

export async function build() {
  const started = new Date();
  const { build: bundleWith } = await import("esbuild");
  const {
    outputFiles: [program],
  } = await bundleWith({
    entryPoints: [fileURLToPath(new URL("cli/main.ts", project))],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
    // CommonJS packages ask for Node's modules by require.
    banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
  });
  mkdirSync(new URL("./", bundle), { recursive: true });
  const draft = new URL(`${bundle.href}.${process.pid}`);
  writeFileSync(draft, program?.contents ?? "");
  // A source saved while the bundle was made must count as newer.
  utimesSync(draft, started, started);
  renameSync(draft, bundle);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await build();
