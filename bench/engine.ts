import { spawnSync } from "node:child_process";
import { cellKinds } from "./indicatorRows";
import { works, type EngineCase, type EngineMeasurement } from "./engineWork";
import { spreadOf, type Spread } from "./spread";

export interface EngineResult extends EngineCase {
  readonly seconds?: Spread;
  readonly cpuSeconds?: number;
  readonly cellsPerSecond?: number;
  /** Time over the time of the bare loop on the same cells. */
  readonly timesLoop?: number;
  /** Peak memory of the process, its input included. */
  readonly peakMegabytes?: number;
  /** Peak memory before the work began. */
  readonly inputMegabytes?: number;
  readonly findings?: number;
  /** Why there is no figure: the process ended early, for want of memory for instance. */
  readonly failure?: string;
}

/** Each case in processes of its own, smallest tables first. `program` is the bundled bench. */
export function measureEngineCases(program: string, sizes: readonly number[], runs: number, tell: (what: string) => void): EngineResult[] {
  const results: EngineResult[] = [];
  for (const cells of cellKinds) {
    for (const indicators of sizes) {
      let loop: number | undefined;
      for (const work of works) {
        tell(`${indicators} indicators, ${cells}, ${work}`);
        const result = measured(program, { cells, indicators, work }, indicators >= 1_000_000 ? Math.min(runs, 2) : runs);
        if (work === "loop") loop = result.seconds?.median;
        results.push({ ...result, ...(loop !== undefined && result.seconds && { timesLoop: result.seconds.median / loop }) });
      }
    }
  }
  return results;
}

function measured(program: string, engineCase: EngineCase, runs: number): EngineResult {
  const measurements: EngineMeasurement[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [program, "--engine-case", JSON.stringify(engineCase)], {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    if (status !== 0)
      return {
        ...engineCase,
        failure: stderr.includes("heap out of memory") ? "out of memory" : `ended with ${signal ?? status}: ${stderr.slice(0, 300)}`,
      };
    measurements.push(JSON.parse(stdout) as EngineMeasurement);
  }
  const seconds = spreadOf(measurements.map((one) => one.seconds));
  return {
    ...engineCase,
    seconds,
    cpuSeconds: spreadOf(measurements.map((one) => one.cpuSeconds)).median,
    cellsPerSecond: Math.round((6 * engineCase.indicators) / seconds.median),
    peakMegabytes: spreadOf(measurements.map((one) => one.peakMegabytes)).median,
    inputMegabytes: spreadOf(measurements.map((one) => one.inputMegabytes)).median,
    findings: measurements[0]?.findings ?? 0,
  };
}
