// Runs a TypeScript program of the project: node scripts/run.mjs scripts/samples/makeSamples.ts [arguments]
import { mkdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const [entry, ...rest] = process.argv.slice(2);
if (!entry) throw new Error("Name the program to run: node scripts/run.mjs FILE.ts");
const folder = fileURLToPath(new URL("../node_modules/.cache/programs/", import.meta.url));
mkdirSync(folder, { recursive: true });
const outfile = `${folder}${basename(entry, ".ts")}.mjs`;
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  logLevel: "error",
});
process.argv = [process.argv[0] ?? "node", entry, ...rest];
await import(pathToFileURL(outfile).href);
