// Runs everything that a change must pass. The last line counts the tests and the gates: "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { inTurn, project, runGate } from "./gate.mjs";

// The longest first.
const gates = ["lint", "types", "bundles", "prettier:check", "walls", "unused"];

/** @type {{ scripts: Record<string, string> }} */
const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));

/** @param {import("./gate.mjs").Outcome} outcome */
function tell({ name, passed, seconds, output }) {
  if (!passed) console.log(output.trimEnd());
  console.log(`${passed ? "ok  " : "FAIL"} ${name.padEnd(14)} ${seconds.toFixed(1)} s`);
}

/**
 * A test file that cannot even be loaded has no failed test, yet fails.
 * @param {string} report
 * @param {boolean} passed
 */
function countTests(report, passed) {
  /** @type {{ numPassedTests: number, numFailedTests: number }} */
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  return { passed: numPassedTests, failed: passed ? 0 : Math.max(1, numFailedTests) };
}

async function runTests() {
  const folder = join(project, "node_modules/.cache/tests");
  const report = join(folder, "report.json");
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const outcome = await runGate("tests", `${scripts["test:unit"]} --reporter=default --reporter=json --outputFile.json="${report}"`);
  tell(outcome);
  try {
    const counts = countTests(report, outcome.passed);
    console.log(`     ${counts.passed} tests passed, ${counts.failed} failed`);
    return counts;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const checks = gates.map((name) => async () => {
  const outcome = await runGate(name, scripts[name] ?? `npm run ${name}`);
  tell(outcome);
  return outcome.passed;
});
// The tests come last and alone: some of them measure time.
const verdicts = await inTurn(checks, Math.min(2, availableParallelism()));
const tests = await runTests();

const gatesPassed = verdicts.filter(Boolean).length;
const failed = verdicts.length - gatesPassed + tests.failed;
console.log(`${gatesPassed + tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
