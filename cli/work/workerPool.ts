import type { FileError } from "../fileError";
import { fileError, ownMistake } from "../fileError";
import type { Job, Results } from "./job";
import type { RunningWorker } from "./runningWorker";
import type { WorkLimits } from "./workLimits";

/**
 * Workers that take one job at a time. One that runs out of time or memory, or dies, is replaced: it costs the job that it had, and nothing else.
 */
export class WorkerPool {
  private readonly idle: RunningWorker[] = [];
  private readonly busy = new Set<RunningWorker>();

  constructor(
    private readonly start: (limits: WorkLimits) => RunningWorker,
    private readonly limits: WorkLimits,
  ) {}

  /** The result of the job, or why there is none. */
  async run<K extends Job["kind"]>(job: Extract<Job, { kind: K }>): Promise<Results[K] | FileError> {
    const worker = this.idle.pop() ?? this.start(this.limits);
    this.busy.add(worker);
    const outcome = await this.outcomeOf(worker, job);
    this.busy.delete(worker);
    if ("result" in outcome) {
      this.idle.push(worker);
      // A worker answers each kind of job with its kind of result.
      return outcome.result as Results[K] | FileError;
    }
    worker.kill();
    return outcome.error;
  }

  close(): void {
    for (const worker of [...this.idle.splice(0), ...this.busy]) worker.kill();
  }

  private outcomeOf(worker: RunningWorker, job: Job): Promise<{ readonly result: unknown } | { readonly error: FileError }> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve({ error: fileError("too-slow") });
      }, this.limits.seconds * 1000);
      const settle = (outcome: { readonly result: unknown } | { readonly error: FileError }): void => {
        clearTimeout(timer);
        resolve(outcome);
      };
      worker.listen({
        answer: (result) => {
          settle({ result });
        },
        death: (cause) => {
          settle({ error: cause === "memory" ? fileError("too-much-memory") : ownMistake(cause) });
        },
      });
      worker.send(job);
    });
  }
}
