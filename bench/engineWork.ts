import { parseCell, review, type Workbook } from "../src/index";
import { indicatorTable, workbookOf, type CellKind } from "./indicatorRows";
import { rechecking } from "./recheck";

/** loop: touches each cell. parse: parseCell on each cell. review: the whole review with all rules. recheck: the review after one edit, remembering the one before it. */
export const works = ["loop", "parse", "review", "recheck"] as const;
export type Work = (typeof works)[number];

export interface EngineCase {
  readonly cells: CellKind;
  readonly indicators: number;
  readonly work: Work;
}

/** What one process measured. Memory in MB; the input stands in memory before the work begins. */
export interface EngineMeasurement {
  readonly seconds: number;
  /** Processor time of all threads, so of garbage collection too. */
  readonly cpuSeconds: number;
  readonly inputMegabytes: number;
  readonly peakMegabytes: number;
  readonly findings: number;
}

const WARM_UP_INDICATORS = 1000;
/** Small tables are gone through again and again for so long, so that a clock can see them. */
const LEAST_SECONDS = 0.4;

export function measureEngine({ cells, indicators, work }: EngineCase): EngineMeasurement {
  const warmUp = workbookOf(indicatorTable(cells, Math.min(indicators, WARM_UP_INDICATORS)));
  const warmingUp = performing(work, warmUp);
  for (let round = 0; round < 3; round += 1) warmingUp();
  const workbook = workbookOf(indicatorTable(cells, indicators));
  const inputMegabytes = peakMegabytes();
  const perform = performing(work, workbook);
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  let [outcome, rounds, passed] = [0, 0, 0];
  while (passed < LEAST_SECONDS) {
    outcome = perform();
    rounds += 1;
    passed = (performance.now() - started) / 1000;
  }
  const seconds = passed / rounds;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuSeconds = (user + system) / 1e6 / rounds;
  return {
    seconds,
    cpuSeconds,
    inputMegabytes,
    peakMegabytes: peakMegabytes(),
    findings: work === "loop" || work === "parse" ? 0 : outcome,
  };
}

function performing(work: Work, workbook: Workbook): () => number {
  if (work === "recheck") return rechecking(workbook);
  if (work === "loop") return () => loop(workbook);
  return work === "parse" ? () => parseAll(workbook) : () => reviewAll(workbook);
}

/** The least that anything can do with the cells: look at each one. */
function loop({ sheets }: Workbook): number {
  let sum = 0;
  for (const { rows } of sheets) {
    for (const row of rows) for (const cell of row ?? []) if (cell) sum += typeof cell.value === "number" ? cell.value : cell.text.length;
  }
  return sum;
}

function parseAll({ sheets }: Workbook): number {
  let figures = 0;
  for (const { rows } of sheets) {
    for (const row of rows) for (const cell of row ?? []) if (cell && parseCell(cell).quantity) figures += 1;
  }
  return figures;
}

function reviewAll(workbook: Workbook): number {
  const { tables, findings } = review(workbook);
  const read = tables.reduce((sum, { indicators }) => sum + indicators, 0);
  const rows = (workbook.sheets[0]?.rows.length ?? 0) - 2;
  if (read !== rows) throw new Error(`The review read ${read} indicators of ${rows}.`);
  return findings.length;
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
