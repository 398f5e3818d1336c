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
import { OtherDocuments } from "./otherDocuments";
import { readOut } from "./readOut";

export type JobHandler = (job: Job) => Promise<Results[Job["kind"]] | FileError>;

/** What one worker does, with what it keeps from one job to the next. */
export function jobHandler(): JobHandler {
  const others = new OtherDocuments();
  return (job) => done(job, others).catch(ownMistake);
}

async function done(job: Job, others: OtherDocuments): Promise<Results[Job["kind"]] | FileError> {
  switch (job.kind) {
    case "check":
      return checkUnlessKnown(job, others);
    case "read":
      return readOut(job.path, job.format);
    case "convert":
      return convertFile(job.path, job.program);
    case "annotate":
      return annotateFile(job);
    case "answer":
      return answerFile(job, others);
    case "fix":
      return fixFile(job.path, job.taught);
    case "explain":
      return explainFile(job);
    case "rules":
      return rules.map(({ id, severity, title }) => ({ id, severity, title: title[job.language] }));
  }
}
