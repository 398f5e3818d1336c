import type { Job } from "../../cli/work/job";
import { jobHandler } from "../../cli/work/jobHandler";
import type { RunningWorker, WorkerListener } from "../../cli/work/runningWorker";

/** A worker in the process of the test, with the engine that is loaded there. Nothing stops it: limits are for real ones. */
export function startHere(): RunningWorker {
  const handle = jobHandler();
  let told: WorkerListener | undefined;
  return {
    // What is sent is copied, as it is on the way to another process: what cannot be copied is noticed.
    send(job) {
      handle(structuredClone(job) as Job)
        .then((result) => told?.answer(structuredClone(result)))
        .catch((problem: unknown) => told?.death(problem as Error));
    },
    listen(listener) {
      told = listener;
    },
    kill() {
      told = undefined;
    },
  };
}
