import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { FileError } from "./fileError";
import { fileError } from "./fileError";

/** A file to check, or a place where there is none. */
export type Place = { readonly path: string } | { readonly path: string; readonly error: FileError };

/** Spreadsheets in a folder. Those that cannot be read (.xls, .xlsb, .ods) come too: they are told as unreadable, not passed over in silence. */
const SPREADSHEET = /\.(xlsx|xlsm|csv|tsv|xls|xlsb|ods)$/i;

/** The files at the given places, in the order given; those of a folder in order of their paths. No file comes twice. */
export async function findFiles(places: readonly string[], listFromInput: () => Promise<string>): Promise<readonly Place[]> {
  const found = new Map<string, Place>();
  const take = (place: Place): void => {
    const full = resolve(place.path);
    if (!found.has(full)) found.set(full, place);
  };
  for (const place of places) {
    for (const path of place === "-" ? lines(await listFromInput()) : [place]) for (const file of await filesAt(path)) take(file);
  }
  return [...found.values()];
}

/** One path a line; or one before each byte 0, as `find -print0` lists them, where there is one: no path holds it. */
function lines(text: string): readonly string[] {
  if (text.includes("\0")) return text.split("\0").filter((path) => path !== "");
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

async function filesAt(path: string): Promise<readonly Place[]> {
  const state = await stat(path).catch(() => undefined);
  if (!state) return [{ path, error: fileError("missing-file") }];
  if (!state.isDirectory()) return [state.isFile() ? { path } : { path, error: fileError("special-file") }];
  const files: Place[] = [];
  for await (const file of filesIn(path)) files.push(file);
  if (files.length === 0) return [{ path, error: fileError("empty-folder") }];
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Hidden entries and the lock files of Excel (~$…) are not documents. Links to folders are told, not followed: they may lead round in circles. */
async function* filesIn(folder: string): AsyncGenerator<Place> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) yield { path: folder, error: fileError("closed-folder") };
  for (const entry of entries ?? []) {
    if (entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isSymbolicLink() && (await stat(path).catch(() => undefined))?.isDirectory()) {
      yield { path, error: fileError("linked-folder") };
    } else if (SPREADSHEET.test(entry.name)) yield { path };
  }
}
