import { text } from "node:stream/consumers";
import { version } from "../package.json";
import type { ReportSummary } from "../src/index";
import { fileReport, summarise } from "../src/index";
import type { CheckCommand, FailLevel } from "./command";
import { severities } from "./command";
import type { FileError } from "./fileError";
import type { Place } from "./findFiles";
import { findFiles } from "./findFiles";
import type { ReportWriter } from "./formats/reportWriter";
import { writerFor } from "./formats/writerFor";
import { onInterruption } from "./interruption";
import type { Output } from "./output";
import { fileOutput, streamOutput } from "./output";
import { printable } from "./printable";
import { progressOf } from "./progress";
import { inOrder } from "./work/inOrder";
import type { Checked } from "./work/job";
import type { WorkerPool } from "./work/workerPool";
import { atOnce, workersFor } from "./work/workers";

/** 0: nothing at or above the fail level. 1: findings. 2: wrong usage, or a file that cannot be read. */
export type ExitStatus = 0 | 1 | 2;

/** Checks the files, a few at a time, each in a worker that can be stopped. */
export async function check(command: CheckCommand): Promise<ExitStatus> {
  const { language, format, out } = command;
  const places = await findFiles(command.places, () => text(process.stdin));
  const paths = places.map(({ path }) => path);
  const output = out === undefined ? streamOutput(process.stdout) : await fileOutput(out, paths);
  const writer = writerFor(format, { language, ruleset: version, colour: out === undefined && showsColour(process.stdout) });
  const workers = workersFor(places.length, command.limits);
  const forget = onInterruption(() => {
    workers.close();
  });
  try {
    const { summary, unreadable } = await writeReport(places, command, writer, output, workers);
    await output.close();
    if (unreadable) return 2;
    return reaches(summary, command.failOn) ? 1 : 0;
  } catch (problem) {
    await output.discard();
    throw problem;
  } finally {
    workers.close();
    forget();
  }
}

async function writeReport(places: readonly Place[], command: CheckCommand, writer: ReportWriter, output: Output, workers: WorkerPool) {
  const { language, format, out } = command;
  const progress = progressOf(places.length, process.stderr, language);
  const summary = { files: 0, error: 0, query: 0, info: 0 };
  let unreadable = false;
  await output.write(writer.begin());
  progress.show(0, places[0]?.path ?? "");
  for await (const { report, summary: counted, sheetsWithoutTables } of inOrder(places, atOnce, (place) =>
    checked(place, command, workers),
  )) {
    progress.clear();
    if (report.error) {
      unreadable = true;
      // The text report on the screen says it already.
      if (format !== "text" || out !== undefined) process.stderr.write(`${printable(`${report.path}: ${report.error.message}`)}\n`);
    }
    add(summary, counted);
    await output.write(writer.file(report, sheetsWithoutTables));
    progress.show(summary.files, report.path);
  }
  progress.clear();
  await output.write(writer.end(summary));
  return { summary, unreadable };
}

async function checked(place: Place, { language, compareWith }: CheckCommand, workers: WorkerPool): Promise<Checked> {
  const { path } = place;
  const result = "error" in place ? place.error : await workers.run({ kind: "check", path, language, compareWith });
  return "report" in result ? result : unread(path, result, language);
}

function unread(path: string, error: FileError, language: CheckCommand["language"]): Checked {
  const report = fileReport({ path, sha256: null, error }, language);
  return { report, summary: summarise([report]), sheetsWithoutTables: [] };
}

function add(sum: Record<keyof ReportSummary, number>, part: ReportSummary): void {
  sum.files += part.files;
  for (const severity of severities) sum[severity] += part[severity];
}

function reaches(summary: ReportSummary, level: FailLevel): boolean {
  if (level === "never") return false;
  return severities.slice(0, severities.indexOf(level) + 1).some((severity) => summary[severity] > 0);
}

/** Colour is for screens, and only where nobody asked to go without (no-color.org). */
function showsColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && !process.env.NO_COLOR && process.env.TERM !== "dumb";
}
