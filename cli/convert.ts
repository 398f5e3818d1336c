import { lstat, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import type { Language, Program, Wording } from "../src/index";
import { a1 } from "../src/index";
import type { ExitStatus } from "./check";
import type { ConvertCommand } from "./command";
import { conversionWords } from "./conversionWords";
import type { FileError } from "./fileError";
import { ownMistake } from "./fileError";
import type { Place } from "./findFiles";
import { findFiles } from "./findFiles";
import { onInterruption } from "./interruption";
import { writeFileWhole } from "./output";
import { printable } from "../hosts/file/report/printable";
import type { Surroundings } from "./surroundings";
import { UsageError } from "./usageError";
import { inOrder } from "./work/inOrder";
import type { Converted } from "./work/job";
import type { WorkerPool } from "./work/workerPool";
import { atOnce } from "./work/workers";

/** Where a converted file goes, and whether a file that is there already may be replaced. */
interface Target {
  readonly path: string;
  readonly mayReplace: boolean;
}

/** Converts the files, a few at a time. What goes wrong with one does not hold up the others. */
export async function convert(
  { program, language, out, places: given, limits }: ConvertCommand,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const places = await findFiles(given, () => text(surroundings.stdin()));
  const folder = out !== undefined && (await stat(out).catch(() => undefined))?.isDirectory();
  if (out !== undefined && !folder && places.length > 1) throw new UsageError(conversionWords.oneTarget(out));
  const targetFor = (path: string): Target => {
    if (out === undefined) return { path: besides(path, program), mayReplace: false };
    return folder ? { path: join(out, basename(path)), mayReplace: false } : { path: out, mayReplace: true };
  };
  const inputs = places.map(({ path }) => path);
  const workers = surroundings.workersFor(places.length, limits);
  const forget = onInterruption(() => {
    workers.close();
  });
  let status: ExitStatus = 0;
  try {
    for await (const done of inOrder(places, atOnce, (place) => converted(place, program, workers))) {
      status = worse(status, await report(done, { targetFor, inputs, language, surroundings }));
    }
  } finally {
    workers.close();
    forget();
  }
  return status;
}

interface Reporting {
  readonly targetFor: (path: string) => Target;
  readonly inputs: readonly string[];
  readonly language: Language;
  readonly surroundings: Surroundings;
}

interface Done {
  readonly path: string;
  readonly result: Converted | FileError;
}

async function converted(place: Place, program: Program, workers: WorkerPool): Promise<Done> {
  const { path } = place;
  return { path, result: "error" in place ? place.error : await workers.run({ kind: "convert", path, program }) };
}

/** Writes the converted file, and says so. */
async function report({ path, result }: Done, { targetFor, inputs, language, surroundings }: Reporting): Promise<ExitStatus> {
  const { stdout, stderr } = surroundings;
  try {
    if ("code" in result) throw new UsageError(result.wording);
    const { left } = result;
    const lines = [await written(path, result, targetFor, inputs), ...(left.length > 0 ? [conversionWords.left(left.length)] : [])];
    for (const wording of lines) stdout.write(`${printable(`${path}: ${wording[language]}`)}\n`);
    for (const { cell, message } of left) stdout.write(`  ${printable(`${cell.sheet}!${a1(cell)}: ${message[language]}`)}\n`);
    return left.length > 0 ? 1 : 0;
  } catch (problem) {
    const { wording } = problem instanceof UsageError ? problem : ownMistake(problem);
    stderr.write(`${printable(`${path}: ${wording[language]}`)}\n`);
    return 2;
  }
}

/** What became of the file. */
async function written(
  path: string,
  { bytes, formulas }: Converted,
  targetFor: (path: string) => Target,
  inputs: readonly string[],
): Promise<Wording> {
  if (formulas === undefined) return conversionWords.withoutFormulas;
  if (!bytes) return conversionWords.nothing;
  const target = targetFor(path);
  if (!target.mayReplace && (await lstat(target.path).catch(() => undefined))) throw new UsageError(conversionWords.taken(target.path));
  await writeFileWhole(target.path, bytes, inputs);
  return conversionWords.done(formulas, target.path);
}

function worse(one: ExitStatus, other: ExitStatus): ExitStatus {
  return one > other ? one : other;
}

/** 指標.xlsx becomes 指標.google-sheets.xlsx, and that 指標.excel.xlsx. */
function besides(path: string, program: Program): string {
  const name = basename(path).replace(/(\.(excel|google-sheets))?(\.[^.]*)?$/, `.${program}$3`);
  return join(dirname(path), name);
}
