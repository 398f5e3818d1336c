// Type-checks the engine, which sees neither Node nor the DOM, and everything outside it, which does.
import { inTurn, runGate } from "./gate.mjs";

const projects = { src: "src", outside: "." };

const checks = Object.entries(projects).map(
  ([name, place]) =>
    () =>
      runGate(name, `tsc -p ${place} --incremental --tsBuildInfoFile node_modules/.cache/types/${name}.tsbuildinfo --pretty false`),
);
const outcomes = await inTurn(checks, checks.length);

for (const { passed, output } of outcomes) if (!passed) console.log(output.trimEnd());
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
