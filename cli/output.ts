import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { onInterruption } from "./interruption";
import type { Screen } from "./surroundings";
import { UsageError } from "./usageError";

/** Where the report, or a converted file, goes. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  /** Puts what was written in place. */
  close(): Promise<void>;
  /** Forgets what was written. */
  discard(): Promise<void>;
}

/** Standard output; waits when the reader is slow. */
export function streamOutput(stream: NodeJS.WritableStream): Output {
  return {
    async write(content) {
      if (content.length > 0 && !stream.write(content)) await once(stream, "drain");
    },
    close: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}

/**
 * A file that appears whole or not at all: what is written goes to a hidden file beside it, which then takes its name. That one has a name which
 * nobody can guess and put a link at, and it goes when the command is stopped.
 * Refuses to write over one of the files that are read, and over what is no ordinary file.
 */
export async function fileOutput(path: string, inputs: readonly string[]): Promise<Output> {
  const target = await targetOf(path, inputs);
  const draft = join(dirname(target.path), `.${basename(target.path).slice(0, 100)}.${randomBytes(16).toString("hex")}.tmp`);
  const stopWatching = onInterruption(() => {
    rmSync(draft, { force: true });
  });
  const file = await openDraft(draft, path, target.mode).catch((problem: unknown) => {
    stopWatching();
    throw problem;
  });
  const orExplain = async (step: Promise<void>): Promise<void> => {
    try {
      await step;
    } catch (problem) {
      throw unwritable(path, problem);
    }
  };
  const discard = async (): Promise<void> => {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    stopWatching();
  };
  return {
    write: (content) => orExplain(file.writeFile(content)),
    async close() {
      try {
        await orExplain(
          file
            .sync()
            .then(() => file.close())
            .then(() => rename(draft, target.path)),
        );
      } catch (problem) {
        await discard();
        throw problem;
      }
      stopWatching();
    },
    discard,
  };
}

/** A workbook on a screen is of no use to anybody. */
export function expectNoScreen(format: string, out: string | undefined, { isTTY }: Pick<Screen, "isTTY">): void {
  if (format !== "xlsx" || out !== undefined || !isTTY) return;
  throw new UsageError({
    ja: "--format xlsx の結果は画面には出せません。--out でファイルの名前を指定してください。",
    en: "The result of --format xlsx cannot be shown on a screen. Name a file with --out.",
  });
}

/** Writes a file whole or not at all; see fileOutput. */
export async function writeFileWhole(path: string, content: string | Uint8Array, inputs: readonly string[]): Promise<void> {
  const output = await fileOutput(path, inputs);
  try {
    await output.write(content);
    await output.close();
  } catch (problem) {
    await output.discard();
    throw problem;
  }
}

interface Target {
  readonly path: string;
  /** What people may do with the file that is there already. */
  readonly mode: number | undefined;
}

/** The place that the path means, behind links. */
async function targetOf(path: string, inputs: readonly string[]): Promise<Target> {
  const target = await realpath(path).catch(() => resolve(path));
  const state = await stat(target).catch(() => undefined);
  if (!state) return { path: target, mode: undefined };
  if (state.isDirectory()) throw unwritable(path);
  if (!state.isFile()) throw special(path);
  for (const input of inputs) {
    const other = await stat(input).catch(() => undefined);
    if (other?.ino === state.ino && other.dev === state.dev) throw inputItself(path);
  }
  return { path: target, mode: state.mode & 0o777 };
}

async function openDraft(draft: string, path: string, mode: number | undefined): Promise<FileHandle> {
  let file: FileHandle | undefined;
  try {
    file = await open(draft, "wx");
    if (mode !== undefined) await file.chmod(mode);
    return file;
  } catch (problem) {
    await file?.close();
    if (file) await rm(draft, { force: true });
    throw unwritable(path, problem);
  }
}

/** No room left, or no more allowed: on the disk, for this person, in one file. */
const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** Why the path cannot be written. */
export function unwritable(path: string, problem?: unknown): UsageError {
  if (problem instanceof Error && "code" in problem && FULL.has(String(problem.code))) {
    return new UsageError({
      ja: `${path} に書き込めません。空き容量が足りないか、ファイルの大きさの上限に達しました。書きかけのファイルは残していません。`,
      en: `${path} cannot be written: the disk is full, or the file would be larger than allowed. Nothing half-written was left behind.`,
    });
  }
  return new UsageError({
    ja: `${path} に書き込めません。フォルダーがあるか、書き込みが許されているかを確かめてください。`,
    en: `${path} cannot be written. Check that the folder exists and that you may write there.`,
  });
}

function special(path: string): UsageError {
  return new UsageError({
    ja: `${path} はふつうのファイルではない（デバイス、パイプなど）ので、置き換えません。ファイルの名前を指定してください。`,
    en: `${path} is no ordinary file (a device, a pipe or the like) and is not replaced. Give the name of a file.`,
  });
}

function inputItself(path: string): UsageError {
  return new UsageError({
    ja: `--out ${path} は読み込むファイルそのものです。上書きしないように、別の名前にしてください。`,
    en: `--out ${path} is one of the files to read. Give it another name so that nothing is overwritten.`,
  });
}
