// Bundles the command line into dist/kensan.mjs, and what its workers run into dist/kensan-worker.mjs: two files start faster than a hundred.
import { mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const project = new URL("../", import.meta.url);
export const bundle = new URL("dist/kensan.mjs", project);
const bundles = [
  { entry: "cli/main.ts", bundle },
  { entry: "cli/work/worker.ts", bundle: new URL("dist/kensan-worker.mjs", project) },
];
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
  const built = Math.min(...bundles.map((made) => statSync(made.bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0));
  return sources.every((source) => lastWritten(new URL(source, project)) < built);
}

export async function build() {
  const started = new Date();
  const { build: bundleWith } = await import("esbuild");
  // The worker first: a command must not find an older one.
  for (const made of bundles.toReversed()) {
    const {
      outputFiles: [program],
    } = await bundleWith({
      entryPoints: [fileURLToPath(new URL(made.entry, project))],
      bundle: true,
      write: false,
      platform: "node",
      format: "esm",
      target: "node20",
      // Half the bytes to compile at every start; names stay, for whoever reads an error.
      minifyWhitespace: true,
      minifySyntax: true,
      logLevel: "silent",
      // CommonJS packages ask for Node's modules by require.
      banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
    });
    put(made.bundle, program?.contents ?? "", started);
  }
}

/**
 * @param {URL} place
 * @param {Uint8Array | string} contents
 * @param {Date} started
 */
function put(place, contents, started) {
  mkdirSync(new URL("./", place), { recursive: true });
  const draft = new URL(`${place.href}.${process.pid}`);
  writeFileSync(draft, contents);
  // A source saved while the bundle was made must count as newer.
  utimesSync(draft, started, started);
  renameSync(draft, place);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await build();
