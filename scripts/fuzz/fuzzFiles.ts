// Makes hostile files and memories of workbooks, and holds the readers, the review and the copies against them: npm run fuzz -- [--seconds N] [--seed N] [--case N]
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startProcess } from "../../cli/work/runningWorker";
import { runCampaign, type Told } from "./campaign";
import { seedFiles } from "./cases/seedFiles";
import { examine } from "./examine";
import { fuzzCase } from "./fuzzCase";

/** Of a busy machine; the processor time of a stage is bounded more narrowly. */
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 512;
const MOST_SHOWN = 20;
const KEPT = "node_modules/.cache/fuzz";
const SEED = "KENSAN_FUZZ_SEED";

const { values } = parseArgs({ options: { seconds: { type: "string" }, seed: { type: "string" }, case: { type: "string" } } });

if (process.send) await serve(Number(process.env[SEED]));
else if (values.case !== undefined) await showCase(Number(values.seed), Number(values.case));
else await run(Number(values.seconds ?? 60), Number(values.seed ?? Math.floor(Math.random() * 2 ** 31)));

/** The worker: it is told numbers of cases. */
async function serve(seed: number): Promise<void> {
  const files = await seedFiles();
  const scratch = mkdtempSync(join(tmpdir(), "kensan-fuzz-"));
  process.on("exit", () => {
    rmSync(scratch, { recursive: true });
  });
  process.on("message", (number: number) => {
    const made = fuzzCase(seed, number, files);
    void examine(made, scratch).then((examined) => process.send?.({ kind: made.kind, ...examined } satisfies Told));
  });
  process.on("disconnect", () => process.exit());
}

async function run(seconds: number, seed: number): Promise<void> {
  process.env[SEED] = String(seed);
  const end = performance.now() + seconds * 1000;
  const limits = { seconds: MOST_SECONDS, megabytes: MOST_MEGABYTES };
  const outcome = await runCampaign(
    (own) => startProcess(new URL(import.meta.url), own),
    limits,
    () => performance.now() > end,
  );
  const { cases, counts, faulty, slowest } = outcome;
  console.log(
    `seed ${seed}: ${cases} cases, ${faulty.length} with faults; longest stage ${slowest.seconds.toFixed(1)} s (case ${slowest.number})`,
  );
  console.log([...counts].sort().map(([key, count]) => `${key} ${count}`).join(", ")); // prettier-ignore
  const files = faulty.length > 0 ? await seedFiles() : [];
  for (const { number, faults } of faulty.slice(0, MOST_SHOWN)) {
    const { name, bytes } = fuzzCase(seed, number, files);
    mkdirSync(KEPT, { recursive: true });
    const place = join(KEPT, `${seed}-${number}${/[.]\w+$/.exec(name)?.[0] ?? ""}`);
    writeFileSync(place, bytes);
    console.log(`case ${number}: ${place}`);
    for (const { kind, detail } of faults.slice(0, 3)) console.log(`  ${kind}: ${detail.split("\n").slice(0, 6).join("\n  ")}`);
  }
  process.exitCode = faulty.length > 0 ? 1 : 0;
}

/** One case again, in this process. */
async function showCase(seed: number, number: number): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "kensan-fuzz-"));
  const made = fuzzCase(seed, number, await seedFiles());
  const { outcome, faults, seconds } = await examine(made, scratch);
  rmSync(scratch, { recursive: true });
  console.log(`${made.kind}, ${outcome}, longest stage ${seconds.toFixed(1)} s`);
  for (const { kind, detail } of faults) console.log(`${kind}: ${detail}`);
}
