import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dice } from "../../functions/fuzz/printedCells";
import { annotateFile } from "../../../cli/work/annotateFile";

/** A sound file that cases are made from. */
export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const SIGNATURE = { by: "検算 太郎", date: "2026-04-01" } as const;

/** The samples of the project, and one of them with notes and a list of findings. */
export async function seedFiles(folder = "samples"): Promise<readonly SeedFile[]> {
  const names = readdirSync(folder).filter((name) => /\.(xlsx|csv)$/.test(name)).sort(); // prettier-ignore
  const samples = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  const annotated = await annotateFile({
    kind: "annotate",
    path: join(folder, "000-worked.xlsx"),
    language: "ja",
    ruleset: "0.1.0",
    signature: SIGNATURE,
  });
  if (!("bytes" in annotated)) throw new Error(annotated.wording.en);
  return [...samples, { name: "annotated.xlsx", bytes: annotated.bytes }];
}

/** One of the files, more often a small one: large ones take their time. */
export function pickFile(dice: Dice, files: readonly SeedFile[]): SeedFile {
  const [one, other] = [dice.pick(files), dice.pick(files)];
  return one.bytes.length <= other.bytes.length ? one : other;
}
