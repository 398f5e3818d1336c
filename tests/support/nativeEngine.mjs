// Gives the tests the engine and the command as modules of Node, as they are shipped. Vite's own make every call from module to module slower: a review takes half as long again.
import { readdirSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const project = fileURLToPath(new URL("../../", import.meta.url));
/** A folder for each run: two at once must not read what the other is writing. */
const built = join(project, "node_modules/.cache/engine", String(process.pid));

/** @param {string} folder */
function modulesIn(folder) {
  const names = readdirSync(join(project, folder), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts")).map((name) => join(folder, name));
}

/** @type {Promise<ReadonlySet<string>> | undefined} */
let engine;

async function buildEngine() {
  const modules = ["src", "hosts/file", "cli"].flatMap(modulesIn);
  process.on("exit", () => {
    rmSync(built, { recursive: true, force: true });
  });
  await build({
    entryPoints: modules,
    outdir: built,
    outbase: project,
    absWorkingDir: project,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "error",
  });
  return new Set(modules);
}

/**
 * Not where tests are watched or lines counted, for which Vite must see every module.
 * @returns {import("vitest/config").Plugin}
 */
export function nativeEngine() {
  let isOn = true;
  return {
    name: "native-engine",
    enforce: "pre",
    configureVitest({ vitest: { config } }) {
      isOn = !config.watch && !config.coverage.enabled;
    },
    async resolveId(source, importer) {
      if (!isOn || !importer || !source.startsWith(".")) return undefined;
      const path = relative(project, resolve(dirname(importer), source)).replace(/(\.ts)?$/, ".ts");
      engine ??= buildEngine();
      return (await engine).has(path) ? join(built, path.replace(/\.ts$/, ".mjs")) : undefined;
    },
  };
}
