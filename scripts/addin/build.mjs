// Builds the add-in into dist/ where a source has changed since: for size-limit and the tests, which look at what is shipped.
import { existsSync, readFileSync, statSync, utimesSync } from "node:fs";
import { pathToFileURL } from "node:url";
import webpack from "webpack";
import addin from "../../webpack.config.js";
import { lastWritten } from "../build.mjs";
import { developmentAddress } from "./manifestFor.mjs";
import { officeFolder } from "./officeFiles.mjs";

const project = new URL("../../", import.meta.url);
const sources = ["src/", "functions/", "hosts/", "taskpane/", "assets/", "scripts/addin/", "scripts/functions/", "docs/rules/"];
const files = ["manifest.xml", "webpack.config.js", "package.json"];
const manifest = new URL("dist/manifest.xml", project);

/** A build for another address, or with its own Office.js, is not the one that is tested. */
function isPlainBuild() {
  return readFileSync(manifest, "utf8").includes(developmentAddress) && !existsSync(new URL(`dist/${officeFolder}`, project));
}

function isFresh() {
  const built = statSync(manifest, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined || !isPlainBuild()) return false;
  return [...sources, ...files].every((source) => lastWritten(new URL(source, project)) < built);
}

/**
 * @param {{ baseUrl?: string, officeJs?: string, mode?: "production" | "development", folder?: string }} [options]
 * @returns {Promise<void>}
 */
export async function buildAddin({ folder, mode = "production", ...env } = {}) {
  const { devServer: _, ...configuration } = await addin(env, { mode });
  const { output } = configuration;
  const compiler = webpack({ ...configuration, output: { ...output, ...(folder !== undefined && { path: folder }) } });
  if (!compiler) throw new Error("webpack made no compiler.");
  await new Promise((done, fail) => {
    compiler.run((problem, stats) => {
      compiler.close(() => {
        if (problem) fail(problem);
        else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
        else done(undefined);
      });
    });
  });
}

export async function buildWhereStale() {
  if (isFresh()) return;
  const started = new Date();
  await buildAddin();
  // A source saved while the bundles were made must count as newer.
  utimesSync(manifest, started, started);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildWhereStale();
