import { once } from "node:events";
import type { FileHandle } from "node:fs/promises";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
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
export function streamOutput(stream: NodeJS.WriteStream): Output {
  return {
    async write(content) {
      if (content.length > 0 && !stream.write(content)) await once(stream, "drain");
    },
    close: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}

/**
 * A file that appears whole or not at all: what is written goes to a hidden file beside it, which then takes its name.
 * Refuses to write over one of the files that are checked.
 */
export async function fileOutput(path: string, checked: readonly string[]): Promise<Output> {
  const target = resolve(path);
  if (await isAmong(target, checked)) {
    throw new UsageError({
      ja: `--out ${path} は検査するファイルそのものです。上書きしないように、別の名前にしてください。`,
      en: `--out ${path} is one of the files to check. Give the report another name so that nothing is overwritten.`,
    });
  }
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = await openDraft(draft, path);
  return {
    write: (content) => file.writeFile(content),
    async close() {
      await file.close();
      try {
        await rename(draft, target);
      } catch {
        await rm(draft, { force: true });
        throw unwritable(path);
      }
    },
    async discard() {
      await file.close();
      await rm(draft, { force: true });
    },
  };
}

/** Whether the file is one of those, under whatever name. */
async function isAmong(target: string, paths: readonly string[]): Promise<boolean> {
  const place = await stat(target).catch(() => undefined);
  if (!place) return false;
  for (const path of paths) {
    const other = await stat(path).catch(() => undefined);
    if (other?.ino === place.ino && other.dev === place.dev) return true;
  }
  return false;
}

async function openDraft(draft: string, path: string): Promise<FileHandle> {
  try {
    if ((await stat(path).catch(() => undefined))?.isDirectory()) throw unwritable(path);
    return await open(draft, "w");
  } catch {
    throw unwritable(path);
  }
}

function unwritable(path: string): UsageError {
  return new UsageError({
    ja: `${path} に書き込めません。フォルダーがあるか、書き込みが許されているかを確かめてください。`,
    en: `${path} cannot be written. Check that the folder exists and that you may write there.`,
  });
}
