import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Wording } from "../src/index";

/** A file to check, or a place where there is none. */
export type Place =
  { readonly path: string } | { readonly path: string; readonly error: { readonly code: string; readonly wording: Wording } };

/** Spreadsheets in a folder. Those that cannot be read (.xls, .xlsb, .ods) come too: they are told as unreadable, not passed over in silence. */
const SPREADSHEET = /\.(xlsx|xlsm|csv|tsv|xls|xlsb|ods)$/i;

/** The files at the given places, in the order given; those of a folder in order of their paths. No file comes twice. */
export async function findFiles(places: readonly string[], listFromInput: () => Promise<string>): Promise<readonly Place[]> {
  const found: Place[] = [];
  for (const place of places) {
    if (place !== "-") found.push(...(await filesAt(place)));
    else for (const line of lines(await listFromInput())) found.push(...(await filesAt(line)));
  }
  const seen = new Set<string>();
  return found.filter(({ path }) => {
    const full = resolve(path);
    if (seen.has(full)) return false;
    seen.add(full);
    return true;
  });
}

function lines(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

async function filesAt(path: string): Promise<readonly Place[]> {
  const state = await stat(path).catch(() => undefined);
  if (!state) return [{ path, error: missing }];
  if (!state.isDirectory()) return [{ path }];
  try {
    const files = await filesIn(path);
    return files.length > 0 ? files.map((file) => ({ path: file })) : [{ path, error: emptyFolder }];
  } catch {
    return [{ path, error: closedFolder }];
  }
}

/** Hidden entries and the lock files of Excel (~$…) are not documents. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (SPREADSHEET.test(entry.name)) files.push(path);
  }
  return files.sort();
}

const missing = {
  code: "missing-file",
  wording: {
    ja: "この場所にファイルがありません。パスを確かめてください。",
    en: "There is no file at this place. Check the path.",
  },
};

const emptyFolder = {
  code: "empty-folder",
  wording: {
    ja: "このフォルダーに .xlsx、.xlsm、.csv、.tsv のファイルがありません。",
    en: "This folder holds no .xlsx, .xlsm, .csv or .tsv file.",
  },
};

const closedFolder = {
  code: "closed-folder",
  wording: {
    ja: "このフォルダーを開けません。アクセス権を確かめてください。",
    en: "This folder cannot be opened. Check your access rights.",
  },
};
