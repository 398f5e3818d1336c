// Measures the pane in Chromium: npm run bench -- --pane [--quick | --smoke] [--json]
// What was measured is written to docs/performance.md; with --quick or --smoke it is only shown.
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { format, resolveConfig } from "prettier";
import { measurePane, PANE_EXTENT, QUICK_PANE_EXTENT, SMOKE_PANE_EXTENT } from "./pane";
import { performancePage } from "./performancePage";

const PAGE = "docs/performance.md";

const words = process.argv.slice(2);
const extent = words.includes("--smoke") ? SMOKE_PANE_EXTENT : words.includes("--quick") ? QUICK_PANE_EXTENT : PANE_EXTENT;
const result = await measurePane(extent, (what) => {
  if (process.stderr.isTTY) process.stderr.write(`${what} …\n`);
});
const page = performancePage(result, { node: process.version, cores: cpus().length, load: Math.max(...loadavg()) });
console.log(words.includes("--json") ? JSON.stringify(result, null, 2) : page);
if (extent === PANE_EXTENT) writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), filepath: PAGE }));
