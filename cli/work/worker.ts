/** The program of a worker: the only place where the command opens files of strangers and holds the engine. */
import { parentPort } from "node:worker_threads";
import type { Job } from "./job";
import { jobHandler } from "./jobHandler";

const handle = jobHandler();

/** A worker is a thread beside a single file, and a process of its own where there are several. */
function answer(result: unknown): void {
  if (parentPort) parentPort.postMessage(result);
  else process.send?.(result);
}

(parentPort ?? process).on("message", (job: Job) => {
  void handle(job).then(answer);
});
