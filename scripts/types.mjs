// Type-checks every room with its own tsconfig: src/ sees neither Node nor the DOM, the others do.
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { inTurn, project, runGate } from "./gate.mjs";

/** @param {string} name */
function holdsSources(name) {
  return readdirSync(join(project, name), { recursive: true }).some((file) => /\.(ts|tsx|mjs)$/.test(String(file)));
}

const rooms = readdirSync(project, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(project, entry.name, "tsconfig.json")))
  .map((entry) => entry.name)
  .filter(holdsSources);

const stamps = "node_modules/.cache/types";
const checks = rooms.map(
  (name) => () => runGate(name, `tsc -p ${name} --incremental --tsBuildInfoFile ${stamps}/${name}.tsbuildinfo --pretty false`),
);
const outcomes = await inTurn(checks, Math.min(availableParallelism(), checks.length));

for (const { passed, output } of outcomes) if (!passed) console.log(output.trimEnd());
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
