// Runs the tests that hold laws on made-up cases, each round with new cases: npm run properties -- 10
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "./gate.mjs";

const [rounds = "3", given] = process.argv.slice(2);
const files = readdirSync(join(project, "tests"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => join("tests", name))
  .filter((file) => readFileSync(join(project, file), "utf8").includes('from "fast-check"'));
for (let round = 1; round <= Number(rounds); round += 1) {
  const seed = given ?? String(randomInt(2 ** 31));
  console.log(`Round ${String(round)} of ${rounds}: npm run properties -- 1 ${seed}`);
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--project", "engine", "--project", "cli", ...files],
    {
      cwd: project,
      env: { ...process.env, PROPERTY_SEED: seed },
      stdio: "inherit",
    },
  );
  if (status !== 0) process.exitCode = 1;
}
