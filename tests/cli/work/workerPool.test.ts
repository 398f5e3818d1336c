import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startProcess, startThread } from "../../../cli/work/runningWorker";
import { WorkerPool } from "../../../cli/work/workerPool";

/** A worker that does what the path of its file says. */
const PROGRAM = `
import { parentPort } from "node:worker_threads";
const answer = (result) => (parentPort ? parentPort.postMessage(result) : process.send(result));
(parentPort ?? process).on("message", ({ path }) => {
  if (path === "endless") for (;;);
  if (path === "hoard") for (const all = []; ; ) all.push(new Array(100_000).fill(all.length));
  if (path === "throw") throw new Error("a mistake");
  if (path === "die") process.exit(3);
  answer({ report: { path, bytes: new Uint8Array([1, 2]) } });
});
`;

let folder = "";
let program: URL;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-pool-"));
  writeFileSync(join(folder, "worker.mjs"), PROGRAM);
  program = pathToFileURL(join(folder, "worker.mjs"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const job = (path: string) => ({ kind: "check", path, language: "en" }) as const;

describe.each([
  ["thread", startThread],
  ["process", startProcess],
] as const)("a worker that is a %s", (kind, start) => {
  test.each([
    ["takes too long", "endless", { seconds: 0.5, megabytes: 64 }, "too-slow"],
    ["needs too much memory", "hoard", { seconds: 60, megabytes: 48 }, "too-much-memory"],
    ["throws", "throw", { seconds: 60, megabytes: 64 }, "internal-error"],
    ["ends", "die", { seconds: 60, megabytes: 64 }, "internal-error"],
  ])("and %s costs its own job and no other", async (_, path, limits, code) => {
    const pool = new WorkerPool((own) => start(program, own), limits);
    try {
      expect(await pool.run(job(path))).toMatchObject({ code });
      const wanted = { report: { path: "next", bytes: new Uint8Array([1, 2]) } };
      const generous = new WorkerPool((own) => start(program, own), { ...limits, seconds: 60 });
      expect(await generous.run(job("next"))).toEqual(wanted);
      expect(await generous.run(job("next"))).toEqual(wanted);
      generous.close();
    } finally {
      pool.close();
    }
  });
});

test("jobs that run side by side have a worker each, and workers are used again", async () => {
  let started = 0;
  const pool = new WorkerPool(
    (own) => {
      started += 1;
      return startThread(program, own);
    },
    { seconds: 60, megabytes: 64 },
  );
  const first = await Promise.all([pool.run(job("a")), pool.run(job("b"))]);
  const second = await Promise.all([pool.run(job("c")), pool.run(job("throw"))]);
  const third = await pool.run(job("d"));
  pool.close();
  expect(started).toBe(2);
  expect(JSON.stringify([...first, second[0], third]).match(/"path":"."/g)).toEqual(["a", "b", "c", "d"].map((path) => `"path":"${path}"`));
  expect(second[1]).toMatchObject({ code: "internal-error" });
});
