import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeXlsx } from "../hosts/file/writeXlsx";
import { contentOf, indicatorTable } from "./indicatorRows";
import { spreadOf, type Spread } from "./spread";

/** One command, whole process: from its start to its end. */
export interface CommandResult {
  readonly name: string;
  readonly seconds?: Spread;
  readonly cpuSeconds?: number;
  readonly peakMegabytes?: number;
  /** What was done per second, where the case counts something. */
  readonly perSecond?: { readonly of: string; readonly count: number };
  readonly inputMegabytes?: number;
  readonly failure?: string;
}

export interface CommandSizes {
  readonly runs: number;
  readonly startRuns: number;
  readonly workbooks: number;
  readonly rows: number;
  readonly columns: number;
}

const COMMAND = "bin/kensan.mjs";
const SMALL = 12;

/** The command from start to end: how fast it starts, a folder of small workbooks, one large workbook. `folder` is emptied by the caller. */
export function measureCommands(
  folder: string,
  { runs, startRuns, workbooks, rows, columns }: CommandSizes,
  tell: (what: string) => void,
): CommandResult[] {
  const small = join(folder, "small.xlsx");
  writeFileSync(small, workbook(SMALL, 2));
  // Builds the command where a source is newer, so that no measured run does.
  spawnSync(process.execPath, [COMMAND, "--version"]);
  const measure = (name: string, words: readonly string[], times: number): CommandResult => {
    tell(name);
    return measured(folder, name, words, times);
  };
  const starts = [
    measure("node -e 0", ["-e", "0"], startRuns),
    measure("kensan --version", [COMMAND, "--version"], startRuns),
    measure("kensan check, one small workbook", [COMMAND, "check", small], startRuns),
  ];
  const many = join(folder, "many");
  mkdirSync(many);
  for (let at = 0; at < workbooks; at += 1) writeFileSync(join(many, `${at}.xlsx`), workbook(SMALL + (at % 5), 2));
  const folderRun = measure(`kensan check, a folder of ${workbooks} small workbooks`, [COMMAND, "check", many], runs);
  const large = join(folder, "large.xlsx");
  writeFileSync(large, workbook(rows, (columns - 2) / 2));
  const largeRun = measure(`kensan check, one workbook of ${rows} rows × ${columns} columns`, [COMMAND, "check", large], runs);
  return [
    ...starts,
    { ...folderRun, ...rate(folderRun, "workbooks", workbooks) },
    { ...largeRun, ...rate(largeRun, "cells", rows * columns), inputMegabytes: statSync(large).size / 2 ** 20 },
  ];
}

function rate({ seconds }: CommandResult, of: string, count: number): Pick<CommandResult, "perSecond"> {
  return seconds ? { perSecond: { of, count: Math.round(count / seconds.median) } } : {};
}

function workbook(indicators: number, periods: number): Uint8Array {
  const table = indicatorTable("printed", indicators, periods);
  return writeXlsx({ sheets: [{ name: "KPI", rows: contentOf(table), merges: table.merges }] });
}

interface Usage {
  readonly peakMegabytes: number;
  readonly cpuSeconds: number;
}

function measured(folder: string, name: string, words: readonly string[], runs: number): CommandResult {
  const usageFile = join(folder, "usage.json");
  const preload = pathToFileURL("bench/reportUsage.mjs").href;
  const [seconds, usages]: [number[], Usage[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const { status, signal, stderr } = spawnSync(process.execPath, ["--import", preload, ...words], {
      env: { ...process.env, BENCH_USAGE_FILE: usageFile },
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    });
    seconds.push((performance.now() - started) / 1000);
    // Status 1 says that there are findings.
    if (status !== 0 && status !== 1) return { name, failure: `ended with ${signal ?? status}: ${stderr.trim().slice(0, 300)}` };
    usages.push(JSON.parse(readFileSync(usageFile, "utf8")) as Usage);
  }
  return {
    name,
    seconds: spreadOf(seconds),
    cpuSeconds: spreadOf(usages.map(({ cpuSeconds }) => cpuSeconds)).median,
    peakMegabytes: spreadOf(usages.map(({ peakMegabytes }) => peakMegabytes)).median,
  };
}
