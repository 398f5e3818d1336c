import { text } from "node:stream/consumers";
import { version } from "../package.json";
import { fileReport, summarise } from "../src/index";
import type { ReportSummary } from "../src/index";
import type { CheckCommand, FailLevel } from "./command";
import { severities } from "./command";
import type { Place } from "./findFiles";
import { findFiles } from "./findFiles";
import type { ReportWriter } from "./formats/reportWriter";
import { writerFor } from "./formats/writerFor";
import type { Output } from "./output";
import { fileOutput, streamOutput } from "./output";
import { printable } from "./printable";
import { progressOf } from "./progress";
import { reviewFile } from "./reviewFile";

/** 0: nothing at or above the fail level. 1: findings. 2: wrong usage, or a file that cannot be read. */
export type ExitStatus = 0 | 1 | 2;

/** Checks the files one after the other, with one workbook in memory at a time. */
export async function check(command: CheckCommand): Promise<ExitStatus> {
  const { language, format, out } = command;
  const places = await findFiles(command.places, () => text(process.stdin));
  const paths = places.map(({ path }) => path);
  const output = out === undefined ? streamOutput(process.stdout) : await fileOutput(out, paths);
  const writer = writerFor(format, { language, ruleset: version, colour: out === undefined && showsColour(process.stdout) });
  try {
    const { summary, unreadable } = await writeReport(places, command, writer, output);
    await output.close();
    if (unreadable) return 2;
    return reaches(summary, command.failOn) ? 1 : 0;
  } catch (problem) {
    await output.discard();
    throw problem;
  }
}

async function writeReport(places: readonly Place[], command: CheckCommand, writer: ReportWriter, output: Output) {
  const { language, format, out } = command;
  const progress = progressOf(places.length, process.stderr, language);
  const counted: ReportSummary[] = [];
  let unreadable = false;
  await output.write(writer.begin());
  for (const [done, place] of places.entries()) {
    progress.show(done, place.path);
    const file = await reviewFile(place);
    const reported = fileReport(file, language);
    progress.clear();
    if (reported.error) {
      unreadable = true;
      // The text report on the screen says it already.
      if (format !== "text" || out !== undefined) process.stderr.write(`${printable(`${file.path}: ${reported.error.message}`)}\n`);
    }
    counted.push(summarise([reported]));
    await output.write(writer.file(reported, "review" in file ? file.review.sheetsWithoutTables : []));
  }
  const summary = total(counted);
  await output.write(writer.end(summary));
  return { summary, unreadable };
}

function total(parts: readonly ReportSummary[]): ReportSummary {
  const sum = { files: 0, error: 0, query: 0, info: 0 };
  for (const part of parts) {
    sum.files += part.files;
    for (const severity of severities) sum[severity] += part[severity];
  }
  return sum;
}

function reaches(summary: ReportSummary, level: FailLevel): boolean {
  if (level === "never") return false;
  return severities.slice(0, severities.indexOf(level) + 1).some((severity) => summary[severity] > 0);
}

/** Colour is for screens, and only where nobody asked to go without (no-color.org). */
function showsColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && !process.env.NO_COLOR && process.env.TERM !== "dumb";
}
