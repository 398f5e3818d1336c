import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import type { Wording } from "../src/index";
import type { OtherFile } from "./command";
import { documentName, plainName } from "./documentName";
import { findFiles } from "./findFiles";
import { UsageError } from "./usageError";

/** What one file is held against, and what must be said of how it was found. */
export interface Counterpart {
  readonly compareWith: readonly OtherFile[];
  readonly notices: readonly Wording[];
}

/** What is given with --previous or --plan: one file for all, or the files of a folder by the name of their document. */
type Source =
  | OtherFile
  | {
      readonly kind: OtherFile["kind"];
      readonly folder: string;
      readonly paths: readonly string[];
      readonly byName: ReadonlyMap<string, readonly string[]>;
    };

/** Finds for each file what it is held against: the one file that was named or, in a folder, the file of the same document. */
export class Counterparts {
  private readonly used = new Set<string>();

  private constructor(private readonly sources: readonly Source[]) {}

  /** Throws a UsageError where a folder holds no spreadsheet. */
  static async of(others: readonly OtherFile[]): Promise<Counterparts> {
    return new Counterparts(await Promise.all(others.map(sourceOf)));
  }

  for(path: string): Counterpart {
    const found = this.sources.map((source) => ("path" in source ? { file: source, notice: undefined } : this.inFolder(source, path)));
    return {
      compareWith: found.flatMap(({ file }) => file ?? []),
      notices: found.flatMap(({ notice }) => notice ?? []),
    };
  }

  /** Every file that may be read. */
  get paths(): readonly string[] {
    return this.sources.flatMap((source) => ("path" in source ? [source.path] : source.paths));
  }

  /** Files of the folders that were held against none. */
  unused(): readonly string[] {
    return this.sources.flatMap((source) => ("path" in source ? [] : source.paths.filter((path) => !this.used.has(path))));
  }

  private inFolder({ kind, folder, byName }: Exclude<Source, OtherFile>, path: string): { file?: OtherFile; notice?: Wording } {
    const candidates = (byName.get(documentName(path)) ?? []).filter((one) => resolve(one) !== resolve(path));
    const ofOneName = candidates.filter((one) => plainName(one) === plainName(path));
    const found = closest(ofOneName, path) ?? (ofOneName.length === 0 ? closest(candidates, path) : undefined);
    if (candidates.length === 0) return { notice: SAY.none(folder) };
    if (found === undefined) return { notice: SAY.several(folder, candidates) };
    this.used.add(found);
    const others = ofOneName.length > 0 ? candidates.filter((one) => one !== found && !ofOneName.includes(one)) : [];
    return { file: { kind, path: found }, ...(others.length > 0 && { notice: SAY.taken(found, others) }) };
  }
}

async function sourceOf({ kind, path }: OtherFile): Promise<Source> {
  const state = await stat(path).catch(() => undefined);
  if (!state?.isDirectory()) return { kind, path };
  const places = await findFiles([path], () => Promise.resolve(""));
  const paths = places.flatMap((place) => ("error" in place ? [] : [place.path]));
  if (paths.length === 0) throw new UsageError(SAY.empty(kind, path));
  const byName = new Map<string, string[]>();
  for (const one of paths) byName.set(documentName(one), [...(byName.get(documentName(one)) ?? []), one]);
  return { kind, folder: path, paths, byName };
}

/** The only one, or the one whose folders have most names in common with those of the file: 青森市/KPI.xlsx is not 弘前市/KPI.xlsx. */
function closest(candidates: readonly string[], path: string): string | undefined {
  if (candidates.length < 2) return candidates[0];
  const shared = candidates.map((one) => sharedFolders(dirname(resolve(one)), dirname(resolve(path))));
  const most = Math.max(...shared);
  const best = candidates.filter((_, at) => shared[at] === most);
  return most > 0 && best.length === 1 ? best[0] : undefined;
}

function sharedFolders(one: string, other: string): number {
  const [a, b] = [one, other].map((folder) => folder.split(/[\\/]/).reverse().map(documentName)) as [string[], string[]];
  const apart = a.findIndex((name, at) => name === "" || name !== b[at]);
  return apart < 0 ? a.length : apart;
}

const FEW = 5;

function named(paths: readonly string[]): Wording {
  const names = paths.slice(0, FEW).map((path) => basename(path));
  const more = paths.length - names.length;
  return {
    ja: names.map((name) => `「${name}」`).join("、") + (more > 0 ? `、ほか${more}件` : ""),
    en: names.map((name) => `"${name}"`).join(", ") + (more > 0 ? ` and ${more} more` : ""),
  };
}

const SAY = {
  none: (folder: string): Wording => ({
    ja: `${folder} に同じ名前の資料がないため、比べていません。日付・年度・版を除いた名前で探しました。`,
    en: `Not compared: ${folder} has no document of the same name (dates, years and versions in names make no difference).`,
  }),
  several: (folder: string, paths: readonly string[]): Wording => ({
    ja: `${folder} に同じ名前とみなせる資料がいくつもあり（${named(paths).ja}）、どれと比べるか決められないため、比べていません。1件だけ残すか、ファイルを指定してください。`,
    en: `Not compared: ${folder} has several documents of this name (${named(paths).en}), and it is open which is meant. Leave one of them there, or name the file.`,
  }),
  taken: (path: string, others: readonly string[]): Wording => ({
    ja: `名前がまったく同じ「${basename(path)}」と比べました。日付や版だけが違う資料はほかにもあります（${named(others).ja}）。`,
    en: `Compared with "${basename(path)}", which has the very same name; others differ in date or version only (${named(others).en}).`,
  }),
  empty: (kind: OtherFile["kind"], folder: string): Wording => ({
    ja: `--${kind} のフォルダー ${folder} に、読める表計算のファイルがありません。`,
    en: `The folder ${folder} of --${kind} holds no spreadsheet that can be read.`,
  }),
};

/** What is told of documents of before that nothing was held against. */
export function withoutCounterpart(paths: readonly string[]): Wording {
  return {
    ja: `比べる側のフォルダーの${paths.length}件には、検査した中に同じ名前の資料がありません: ${named(paths).ja}`,
    en: `${paths.length} of the documents to compare with have no document of the same name among those checked: ${named(paths).en}`,
  };
}
