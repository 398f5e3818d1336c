// Measures the engine and the command: node scripts/run.mjs bench/bench.ts [--quick | --smoke] [--json]
// With --pane it measures the pane instead, see benchPane.ts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureCommands, type CommandResult, type CommandSizes } from "./command";
import { measureEngineCases, type EngineResult } from "./engine";
import { measureEngine, type EngineCase } from "./engineWork";
import { resultTables } from "./resultTables";

/** What `--json` prints. */
export interface BenchReport {
  readonly node: string;
  readonly processor: string;
  readonly engine: readonly EngineResult[];
  readonly commands: readonly CommandResult[];
}

interface Extent extends CommandSizes {
  readonly indicators: readonly number[];
}

const FULL: Extent = {
  indicators: [1_000, 5_000, 10_000, 100_000, 1_000_000],
  runs: 3,
  startRuns: 11,
  workbooks: 500,
  rows: 100_000,
  columns: 20,
};
const QUICK: Extent = { indicators: [1_000, 5_000, 10_000, 100_000], runs: 1, startRuns: 3, workbooks: 50, rows: 5_000, columns: 20 };
const SMOKE: Extent = { indicators: [20], runs: 1, startRuns: 1, workbooks: 2, rows: 50, columns: 20 };

function main(words: readonly string[]): void {
  const at = words.indexOf("--engine-case");
  if (at >= 0) {
    console.log(JSON.stringify(measureEngine(JSON.parse(words[at + 1] ?? "") as EngineCase)));
    return;
  }
  if (words.includes("--pane")) {
    // A program of its own: the browser would be in the memory of every case here.
    const { status } = spawnSync(process.execPath, ["scripts/run.mjs", "bench/benchPane.ts", ...words], { stdio: "inherit" });
    process.exitCode = status ?? 1;
    return;
  }
  const report = bench(words.includes("--smoke") ? SMOKE : words.includes("--quick") ? QUICK : FULL);
  console.log(words.includes("--json") ? JSON.stringify(report, null, 2) : resultTables(report.engine, report.commands));
}

function bench(extent: Extent): BenchReport {
  const tell = (what: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`${what} …\n`);
  };
  const folder = mkdtempSync(join(tmpdir(), "kensan-bench-"));
  try {
    const engine = measureEngineCases(fileURLToPath(import.meta.url), extent.indicators, extent.runs, tell);
    const commands = measureCommands(folder, extent, tell);
    return { node: process.version, processor: cpus()[0]?.model ?? "unknown", engine, commands };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv.slice(2));
