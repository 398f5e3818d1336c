// Builds what the workbench serves, where a source is newer than what was built of it.
import { mkdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lastWritten } from "../build.mjs";

const project = new URL("../../", import.meta.url);
const built = new URL("node_modules/.cache/workbench/", project);

/** The folders that the server reads. */
export const pageFolder = new URL("page/", built);
export const addinFolder = new URL("addin/", built);

/**
 * @typedef {object} Bundle
 * @property {URL} folder
 * @property {readonly string[]} sources
 * @property {() => Promise<void>} build
 */

/** @type {Bundle} */
const page = {
  folder: pageFolder,
  sources: ["src/", "workbench/", "hosts/", "package-lock.json", "scripts/workbench/bundles.mjs"],
  build: buildPage,
};

/** @type {Bundle} */
const addin = {
  folder: addinFolder,
  sources: [
    "src/",
    "functions/",
    "taskpane/",
    "hosts/",
    "assets/",
    "docs/rules/",
    "manifest.xml",
    "webpack.config.js",
    "scripts/addin/",
    "package-lock.json",
  ],
  build: buildAddin,
};

/** @param {URL} folder */
const stamp = (folder) => new URL(".built", folder);

/** @param {Bundle} bundle */
function isFresh({ folder, sources }) {
  const time = statSync(stamp(folder), { throwIfNoEntry: false })?.mtimeMs;
  return time !== undefined && sources.every((source) => lastWritten(new URL(source, project)) < time);
}

/**
 * Builds what is stale; the names of what was built.
 * @returns {Promise<string[]>}
 */
export async function buildStale() {
  const stale = Object.entries({ page, addin }).filter(([, bundle]) => !isFresh(bundle));
  for (const [, { folder, build }] of stale) {
    // A source that is saved while the bundle is made must count as newer.
    const started = new Date();
    mkdirSync(folder, { recursive: true });
    await build();
    writeFileSync(stamp(folder), "");
    utimesSync(stamp(folder), started, started);
  }
  return stale.map(([name]) => name);
}

/** @type {import("esbuild").Plugin} Univer brings patterns to divide words in 76 languages; it asks for two of them. */
const fewHyphenations = {
  name: "few-hyphenations",
  setup(build) {
    build.onResolve({ filter: /^\.\/[a-z0-9-]+-[\w-]{8}\.js$/ }, ({ path, importer }) =>
      /engine-render[\\/]lib[\\/]es/.test(importer) && !path.startsWith("./en-")
        ? { path: "none", namespace: "no-hyphenation" }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "no-hyphenation" }, () => ({ contents: "export default {};" }));
  },
};

async function buildPage() {
  const { build } = await import("esbuild");
  const entry = (/** @type {string} */ name) => fileURLToPath(new URL(`workbench/${name}`, project));
  await build({
    entryPoints: {
      page: entry("page/page.ts"),
      bridge: entry("page/bridge.ts"),
      style: entry("page/page.css"),
      check: entry("queue/checkWorker.ts"),
    },
    outdir: fileURLToPath(pageFolder),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [fewHyphenations],
  });
}

/** The add-in as for Excel, with Office.js from the npm package: for development only, see docs/install.md. */
async function buildAddin() {
  const [{ default: webpack }, { default: configure }] = await Promise.all([import("webpack"), import("../../webpack.config.js")]);
  const options = await configure({ officeJs: "local" }, { mode: "production" });
  const cacheDirectory = fileURLToPath(new URL("webpack/", built));
  const compiler = webpack({
    ...options,
    output: { ...options.output, path: fileURLToPath(addinFolder), clean: false },
    cache: { type: "filesystem", cacheDirectory, buildDependencies: { config: [fileURLToPath(new URL("webpack.config.js", project))] } },
  });
  if (!compiler) throw new Error("webpack did not start.");
  const stats = await new Promise((resolve, reject) => {
    compiler.run((problem, done) => {
      compiler.close((closing) => {
        if (problem ?? closing) reject(problem ?? closing);
        else resolve(done);
      });
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}
