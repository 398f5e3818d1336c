import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import type { BenchReport } from "../../bench/bench";
import { indicatorTable, workbookOf } from "../../bench/indicatorRows";
import { spreadOf } from "../../bench/spread";
import { review } from "../../src/review";

test("the bench measures every case once and says so as JSON", { timeout: 120_000 }, () => {
  const { stdout, status } = spawnSync(process.execPath, ["scripts/run.mjs", "bench/bench.ts", "--smoke", "--json"], { encoding: "utf8" });
  expect(status).toBe(0);
  const { engine, commands } = JSON.parse(stdout) as BenchReport;
  expect(engine.map(({ cells, work }) => `${cells} ${work}`)).toEqual(
    ["printed", "numbers"].flatMap((cells) => ["loop", "parse", "review", "recheck"].map((work) => `${cells} ${work}`)),
  );
  expect(commands).toHaveLength(5);
  for (const result of [...engine, ...commands]) {
    expect(result.failure).toBeUndefined();
    expect(result.seconds?.median).toBeGreaterThan(0);
    expect(result.peakMegabytes).toBeGreaterThan(1);
  }
});

test.each(["printed", "numbers"] as const)("the generated table of %s cells is read as a whole and has no error", (kind) => {
  const { tables, findings, coverage } = review(workbookOf(indicatorTable(kind, 300)));
  expect(tables.map(({ table, indicators }) => [table.kind, indicators])).toEqual([["attainment", 300]]);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(coverage.checked).toBeGreaterThanOrEqual(600);
});

test("of several runs the middle one counts", () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, greatest: 3 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, least: 1, greatest: 4 });
});
