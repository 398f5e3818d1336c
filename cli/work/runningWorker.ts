import { fork } from "node:child_process";
import { Worker } from "node:worker_threads";
import type { WorkLimits } from "./workLimits";

/** What a worker tells of the job that it has. */
export interface WorkerListener {
  answer(result: unknown): void;
  /** It is gone: out of memory, or why else, as far as that is known. */
  death(cause: "memory" | Error): void;
}

/** A worker at work, wherever it runs. */
export interface RunningWorker {
  send(job: unknown): void;
  /** Replaces who listened before. */
  listen(listener: WorkerListener): void;
  kill(): void;
}

/** Says what died, where nothing more is known. */
const died = (how: number | string | null): Error => new Error(`the worker ended (${how ?? "?"})`);

/** A thread starts faster, and a crash of the engine below takes the command with it: for one file, where nothing else can be lost. */
export function startThread(program: URL, { megabytes }: WorkLimits): RunningWorker {
  const thread = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: megabytes }, stdout: true, stderr: true });
  let told: WorkerListener | undefined;
  thread.on("message", (result: unknown) => told?.answer(result));
  thread.on("error", (problem: NodeJS.ErrnoException) => told?.death(problem.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : problem));
  thread.on("exit", (code) => told?.death(died(code)));
  return {
    send: (job) => {
      thread.postMessage(job);
    },
    listen: (listener) => {
      told = listener;
    },
    kill: () => void thread.terminate(),
  };
}

/** A process of its own: whatever happens in it, the command goes on. */
export function startProcess(program: URL, { megabytes }: WorkLimits): RunningWorker {
  const child = fork(program, {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let told: WorkerListener | undefined;
  child.on("message", (result) => told?.answer(result));
  child.on("error", (problem) => told?.death(problem));
  // Node aborts where its memory ends.
  child.on("exit", (code, signal) => told?.death(signal === "SIGABRT" || code === 134 ? "memory" : died(signal ?? code)));
  return {
    send: (job) => {
      child.send(job as object, (problem) => {
        if (problem) told?.death(problem);
      });
    },
    listen: (listener) => {
      told = listener;
    },
    kill: () => void child.kill("SIGKILL"),
  };
}
