/** The program of a worker: the only place where the command opens files of strangers and holds the engine. */
import { parentPort } from "node:worker_threads";
import { rules } from "../../src/index";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import { annotateFile } from "./annotateFile";
import { answerFile } from "./answerFile";
import { checkUnlessKnown } from "./checkFile";
import { convertFile } from "./convertFile";
import { explainFile } from "./explainFile";
import { fixFile } from "./fixFile";
import type { Job, Results } from "./job";
import { readOut } from "./readOut";

async function done(job: Job): Promise<Results[Job["kind"]] | FileError> {
  switch (job.kind) {
    case "check":
      return checkUnlessKnown(job);
    case "read":
      return readOut(job.path, job.format);
    case "convert":
      return convertFile(job.path, job.program);
    case "annotate":
      return annotateFile(job);
    case "answer":
      return answerFile(job);
    case "fix":
      return fixFile(job.path, job.taught);
    case "explain":
      return explainFile(job);
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
