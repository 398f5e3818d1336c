import type { ReviewRecord, TaughtRelation } from "../src/index";
import { fileReport, saidPairs, summarise } from "../src/index";
import type { CheckCommand, Format } from "./command";
import type { Counterparts } from "./counterparts";
import type { FileError } from "./fileError";
import type { Place } from "./findFiles";
import type { StateFile } from "./resume/stateFile";
import type { Checked } from "./work/job";
import type { WorkerPool } from "./work/workerPool";

/** Who checks the files, and who remembers those that were checked before. */
export interface Staff {
  readonly workers: WorkerPool;
  readonly state: StateFile | undefined;
  /** What each file is held against. */
  readonly counterparts: Counterparts;
  /** What a person taught. */
  readonly taught: readonly TaughtRelation[] | undefined;
}

/** The formats that tell more of a file than its report does. */
const DETAILED: ReadonlySet<Format> = new Set<Format>(["html", "xlsx"]);

export function isDetailed({ format, record }: CheckCommand): boolean {
  return DETAILED.has(format) || record !== undefined;
}

/** Has the file checked, unless there is none, or its result is known. */
export async function checkPlace(
  place: Place,
  command: CheckCommand,
  { workers, state, counterparts, taught }: Staff,
  pairs?: ReviewRecord["pairs"],
): Promise<Checked> {
  const { path } = place;
  const { language, readings } = command;
  if ("error" in place) return unread(path, place.error, language);
  const details = isDetailed(command);
  const how = { language, ...counterparts.for(path), saidPairs: saidPairs(pairs), taught, readings, details };
  const result = await workers.run({ kind: "check", path, ...how, unless: state?.sha256Of(path) });
  if ("code" in result) return unread(path, result, language);
  if ("report" in result) await state?.keep(result);
  // Only a file that the state knows comes back as unchanged.
  return "report" in result ? result : (state as StateFile).result(path);
}

function unread(path: string, error: FileError, language: CheckCommand["language"]): Checked {
  const report = fileReport({ path, sha256: null, error }, language);
  return { report, summary: summarise([report]), sheetsWithoutTables: [] };
}
