import { createHash } from "node:crypto";
import { text } from "node:stream/consumers";
import { version } from "../package.json";
import type { FileReport, Followed, ReportSummary, ReviewRecord, Signature, TaughtRelation } from "../src/index";
import { severities } from "../src/index";
import { checkPlace, isDetailed, type Staff } from "./checkPlace";
import type { CheckCommand, FailLevel } from "./command";
import { Counterparts, withoutCounterpart } from "./counterparts";
import type { Place } from "./findFiles";
import { findFiles } from "./findFiles";
import type { ReportWriter } from "../hosts/file/report/reportWriter";
import { writerFor } from "./formats/writerFor";
import { onInterruption } from "./interruption";
import type { Output } from "./output";
import { expectNoScreen, fileOutput, streamOutput } from "./output";
import { printable } from "../hosts/file/report/printable";
import { progressOf } from "./progress";
import { entriesOf, followedIn, signedReview, today, unsettled, withRecord } from "../hosts/file/report/recordedCheck";
import { openRecord, recordAfter, saveRecord, tooMany } from "./record/recordFile";
import { stateWords } from "./resume/stateWords";
import { StateFile } from "./resume/stateFile";
import type { Surroundings } from "./surroundings";
import { taughtIn } from "./teaching";
import { UsageError } from "./usageError";
import { inOrder } from "./work/inOrder";

/** 0: nothing at or above the fail level. 1: findings. 2: wrong usage, or a file that cannot be read. */
export type ExitStatus = 0 | 1 | 2;

/** Checks the files, a few at a time, each in a worker that can be stopped. */
export async function check(command: CheckCommand, surroundings: Surroundings): Promise<ExitStatus> {
  const { language, format, out } = command;
  const { stdin, stdout, workersFor } = surroundings;
  expectNoScreen(format, out, stdout);
  const places = await findFiles(command.places, () => text(stdin()));
  const paths = places.map(({ path }) => path);
  const counterparts = await Counterparts.of(command.compareWith);
  const inputs = [...paths, ...counterparts.paths, ...(command.teach === undefined ? [] : [command.teach])];
  const keeping = command.record === undefined ? undefined : await keepingIn(command.record, paths);
  const taught = await taughtIn(command.teach);
  const state = await stateOf(command, paths, taught, surroundings);
  const output = out === undefined ? streamOutput(stdout) : await fileOutput(out, inputs);
  const signature: Signature = { by: command.by, date: today() };
  const colour = out === undefined && showsColour(surroundings);
  const writer = writerFor(format, { language, ruleset: version, colour, signature, out });
  const workers = workersFor(places.length, command.limits);
  const forget = onInterruption(() => {
    workers.close();
  });
  try {
    const staff = { workers, state, counterparts, taught };
    const { waiting, unreadable, recorded } = await writeReport(places, command, {
      writer,
      output,
      staff,
      signature,
      keeping,
      surroundings,
    });
    await output.close();
    if (keeping && recorded) {
      const { report, followed } = recorded;
      await saveRecord(
        keeping.path,
        recordAfter(keeping.record, report, entriesOf(followed), signedReview(report, signature, version)),
        inputs,
      );
    }
    if (unreadable) return 2;
    return reaches(waiting, command.failOn) ? 1 : 0;
  } catch (problem) {
    await output.discard();
    throw problem;
  } finally {
    workers.close();
    forget();
    await state?.close();
  }
}

async function stateOf(
  command: CheckCommand,
  inputs: readonly string[],
  taught: readonly TaughtRelation[] | undefined,
  { stderr, engineName }: Surroundings,
): Promise<StateFile | undefined> {
  const { resume, language, readings } = command;
  if (resume === undefined) return undefined;
  if (isDetailed(command) || command.compareWith.length > 0) {
    throw new UsageError({
      ja: "--resume は --previous、--plan、--record、--format html、--format xlsx と一緒には使えません。どちらかを外してください。",
      en: "--resume does not go with --previous, --plan, --record, --format html or --format xlsx. Leave one of them out.",
    });
  }
  const known = taught && createHash("sha256").update(JSON.stringify(taught)).digest("hex");
  const identity = { ruleset: version, engine: engineName(), language, readings, ...(known && { taught: known }) };
  const { state, startsAnew } = await StateFile.open(resume, identity, inputs);
  if (startsAnew) stderr.write(`${printable(stateWords.startsAnew(resume)[language])}\n`);
  return state;
}

/** The record that a check reads and writes again. */
interface Keeping {
  readonly path: string;
  readonly record: ReviewRecord;
}

/** One document has one record. */
async function keepingIn(path: string, paths: readonly string[]): Promise<Keeping> {
  if (paths.length === 1) return { path, record: await openRecord(path) };
  throw new UsageError({
    ja: `--record を使うときは、検査するファイルを1つだけ指定してください（${paths.length}件あります）。`,
    en: `With --record, name one file to check (there are ${paths.length}).`,
  });
}

interface Writing {
  readonly writer: ReportWriter;
  readonly output: Output;
  readonly staff: Staff;
  readonly signature: Signature;
  readonly keeping: Keeping | undefined;
  readonly surroundings: Surroundings;
}

async function writeReport(places: readonly Place[], command: CheckCommand, writing: Writing) {
  const { writer, output, staff, signature, keeping, surroundings } = writing;
  const { language, jobs } = command;
  const progress = progressOf(places.length, surroundings, language);
  const summary = { files: 0, error: 0, query: 0, info: 0 };
  const waiting = { ...summary };
  let unreadable = false;
  let recorded: { readonly report: FileReport; readonly followed: readonly Followed[] } | undefined;
  await output.write(writer.begin());
  progress.show(0, places[0]?.path ?? "");
  for await (const checkedFile of inOrder(places, jobs, (place) => checkPlace(place, command, staff, keeping?.record.pairs))) {
    const { summary: counted, sheetsWithoutTables, figures, attainments } = checkedFile;
    progress.clear();
    const followed = followedIn(checkedFile.report, keeping?.record, signature, figures);
    const report = keeping ? withRecord(checkedFile.report, followed) : checkedFile.report;
    if (report.error) {
      unreadable = true;
      tellUnread(report, command, surroundings);
    }
    if (keeping && !report.error) {
      const all = counted.error + counted.query + counted.info;
      // What a report leaves out would look corrected.
      if (all > report.findings.length) throw tooMany(keeping.path, all);
      recorded = { report, followed };
    }
    add(summary, counted);
    add(waiting, keeping ? unsettled(report, followed) : counted);
    const isFirst = (keeping?.record.entries.length ?? 0) === 0;
    await output.write(writer.file(report, sheetsWithoutTables, { followed, isFirst, figures, attainments }));
    progress.show(summary.files, report.path);
  }
  progress.clear();
  const unused = places.length > 1 ? staff.counterparts.unused() : [];
  if (unused.length > 0) surroundings.stderr.write(`${printable(withoutCounterpart(unused)[language])}\n`);
  await output.write(writer.end(summary));
  return { waiting, unreadable, recorded };
}

function tellUnread({ path, error }: FileReport, { format, out }: CheckCommand, { stderr }: Surroundings): void {
  // The text report on the screen says it already.
  if (error && (format !== "text" || out !== undefined)) stderr.write(`${printable(`${path}: ${error.message}`)}\n`);
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
function showsColour({ stdout, environment }: Surroundings): boolean {
  return stdout.isTTY && !environment.NO_COLOR && environment.TERM !== "dumb";
}
