/** The program of a worker: the only place where the command opens files of strangers and holds the engine. */
import { parentPort } from "node:worker_threads";
import { rules } from "../../src/index";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import { checkFile } from "./checkFile";
import { convertFile } from "./convertFile";
import type { Job, Results } from "./job";

async function done(job: Job): Promise<Results[Job["kind"]] | FileError> {
  switch (job.kind) {
    case "check":
      return checkFile(job.path, job.language, job.compareWith);
    case "convert":
      return convertFile(job.path, job.program);
    case "rules":
      return rules.map(({ id, severity, title }) => ({ id, severity, title: title[job.language] }));
  }
}

/** A worker is a thread beside a single file, and a process of its own where there are several. */
function answer(result: unknown): void {
  if (parentPort) parentPort.postMessage(result);
  else process.send?.(result);
}

(parentPort ?? process).on("message", (job: Job) => {
  void done(job).catch(ownMistake).then(answer);
});
