import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { startProcess, startThread } from "./runningWorker";
import type { WorkLimits } from "./workLimits";
import { WorkerPool } from "./workerPool";

/** The program of the workers, made beside the command (scripts/build.mjs). */
const program = new URL("./kensan-worker.mjs", import.meta.url);

/** Tells one build of the workers' program from another. */
export function engineName(): string {
  return createHash("sha256").update(readFileSync(program)).digest("hex");
}

/** Workers for so many files. */
export function workersFor(files: number, limits: WorkLimits): WorkerPool {
  return new WorkerPool((own) => (files > 1 ? startProcess(program, own) : startThread(program, own)), limits);
}

/** How many files are worked on at a time. */
export const atOnce = availableParallelism();
