import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { convertWorkbook } from "../hosts/file/convert/convertWorkbook";
import { readWorkbook } from "../hosts/file/readWorkbook";
import { UnreadableFileError } from "../hosts/file/unreadableFileError";
import type { Finding, Program, Wording } from "../src/index";
import { a1, review, rules } from "../src/index";
import type { ExitStatus } from "./check";
import type { ConvertCommand } from "./command";
import { conversionWords } from "./conversionWords";
import type { Place } from "./findFiles";
import { findFiles } from "./findFiles";
import { fileOutput } from "./output";
import { printable } from "./printable";
import { UsageError } from "./usageError";

/** Where a converted file goes, and whether a file that is there already may be replaced. */
interface Target {
  readonly path: string;
  readonly mayReplace: boolean;
}

/** Converts the files one after the other. What goes wrong with one does not hold up the others. */
export async function convert({ program, language, out, places: given }: ConvertCommand): Promise<ExitStatus> {
  const places = await findFiles(given, () => text(process.stdin));
  const folder = out !== undefined && (await stat(out).catch(() => undefined))?.isDirectory();
  if (out !== undefined && !folder && places.length > 1) throw new UsageError(conversionWords.oneTarget(out));
  const targetFor = (path: string): Target => {
    if (out === undefined) return { path: besides(path, program), mayReplace: false };
    return folder ? { path: join(out, basename(path)), mayReplace: false } : { path: out, mayReplace: true };
  };
  let status: ExitStatus = 0;
  for (const place of places) {
    try {
      const { said, left } = await convertFile(place, program, targetFor);
      const lines = [said, ...(left.length > 0 ? [conversionWords.left(left.length)] : [])];
      for (const wording of lines) process.stdout.write(`${printable(`${place.path}: ${wording[language]}`)}\n`);
      for (const { cell, message } of left) process.stdout.write(`  ${printable(`${cell.sheet}!${a1(cell)}: ${message[language]}`)}\n`);
      if (left.length > 0 && status === 0) status = 1;
    } catch (problem) {
      status = 2;
      process.stderr.write(`${printable(`${place.path}: ${wordingOf(problem)[language]}`)}\n`);
    }
  }
  return status;
}

interface Converted {
  readonly said: Wording;
  /** What has to be corrected by hand. */
  readonly left: readonly Finding[];
}

async function convertFile(place: Place, program: Program, targetFor: (path: string) => Target): Promise<Converted> {
  if ("error" in place) throw new UsageError(place.error.wording);
  const { path } = place;
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(conversionWords.unopened);
  });
  const conversion = convertWorkbook(bytes, path, program);
  if (!conversion) return { said: conversionWords.withoutFormulas, left: [] };
  const left = foreignFormulas(conversion.bytes, path, program);
  if (conversion.formulas === 0) return { said: conversionWords.nothing, left };
  const target = targetFor(path);
  if (!target.mayReplace && (await stat(target.path).catch(() => undefined))) throw new UsageError(conversionWords.taken(target.path));
  const output = await fileOutput(target.path, []);
  try {
    await output.write(conversion.bytes);
  } catch (problem) {
    await output.discard();
    throw problem;
  }
  await output.close();
  return { said: conversionWords.done(conversion.formulas, target.path), left };
}

/** What the converted file, read again, still has of the other program. */
function foreignFormulas(bytes: Uint8Array, path: string, program: Program): readonly Finding[] {
  const rule = rules.filter(({ id }) => id === "foreign-function");
  return review(readWorkbook(bytes, path), { rules: rule, program }).findings;
}

/** 指標.xlsx becomes 指標.google-sheets.xlsx, and that 指標.excel.xlsx. */
function besides(path: string, program: Program): string {
  const name = basename(path).replace(/(\.(excel|google-sheets))?(\.[^.]*)?$/, `.${program}$3`);
  return join(dirname(path), name);
}

function wordingOf(problem: unknown): Wording {
  if (problem instanceof UsageError || problem instanceof UnreadableFileError) return problem.wording;
  return conversionWords.ownMistake(problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem));
}
