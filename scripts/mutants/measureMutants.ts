// Breaks the program in many small ways and counts how often the tests notice:
// node scripts/run.mjs scripts/mutants/measureMutants.ts src/measures [FOLDER…] [--per 40] [--seed 1]
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createVitest, type Vitest } from "vitest/node";
import { mutantsOf, type Mutant } from "./sites";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { per: { type: "string", default: "40" }, seed: { type: "string", default: "1" } },
});

/** Tests of a folder stand in the folder of the same name. What only others would notice counts as unnoticed. */
function testsOf(folder: string): string[] {
  const own = folder.replace(/^src\//, "tests/").replace(/^hosts\//, "tests/hosts/");
  return [own].filter((name) => existsSync(name));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));
}

/** So many of them, spread evenly by chance, the same for the same seed. */
function chosen(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return mutants
    .map((mutant) => ({ mutant, order: next() }))
    .sort((one, other) => one.order - other.order)
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

let current: Mutant | undefined;

/** Gives the program with the one change to the tests; the files stay as they are. */
const changing = {
  name: "mutant",
  enforce: "pre" as const,
  transform(code: string, id: string): string | undefined {
    if (!current || id.split("?")[0] !== join(process.cwd(), current.file)) return undefined;
    return code.slice(0, current.start) + current.after + code.slice(current.end);
  },
};

/** Whether a test fails with the change; without one, whether any test fails anyway. */
async function isNoticed(vitest: Vitest, filters: readonly string[], mutant?: Mutant): Promise<boolean> {
  const before = current;
  current = mutant;
  for (const changed of [before, mutant]) if (changed) vitest.invalidateFile(join(process.cwd(), changed.file));
  const specifications = await vitest.globTestSpecifications([...filters]);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true);
  return unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
}

async function measure(vitest: Vitest, folder: string): Promise<void> {
  const filters = testsOf(folder);
  if (filters.length === 0) throw new Error(`${folder} has no tests of its own.`);
  const all = sourcesIn(folder).flatMap((file) => mutantsOf(file, readFileSync(file, "utf8")));
  const mutants = chosen(all, Number(values.per), Number(values.seed));
  if (await isNoticed(vitest, filters)) throw new Error(`The tests of ${folder} fail as it is.`);
  let noticed = 0;
  for (const mutant of mutants) {
    if (await isNoticed(vitest, filters, mutant)) noticed += 1;
    else console.log(`  unnoticed ${mutant.file}:${mutant.line} ${mutant.before} → ${mutant.after}`.replace(/\s+/g, " "));
  }
  console.log(
    `${folder}: ${noticed} of ${mutants.length} noticed (${((100 * noticed) / mutants.length).toFixed(1)} %), ${all.length} in all`,
  );
}

// As the project "engine" of vitest.config.ts, which takes no plugin from outside.
const vitest = await createVitest(
  "test",
  {
    ...{ config: false, watch: false, bail: 1, reporters: [{}], testTimeout: 20_000 },
    ...{ pool: "threads", isolate: false, maxWorkers: 2, setupFiles: ["tests/support/seed.ts"], include: ["tests/**/*.test.ts"] },
  },
  { plugins: [changing] },
);
try {
  for (const folder of positionals) await measure(vitest, folder);
} finally {
  await vitest.close();
}
