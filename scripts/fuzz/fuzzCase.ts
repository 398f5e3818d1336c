import { Dice } from "../functions/fuzz/printedCells";
import { csvCase } from "./cases/csvCase";
import { gridCase } from "./cases/gridCase";
import { memoryCase } from "./cases/memoryCase";
import type { FuzzFile } from "./cases/fuzzFile";
import { packageCase } from "./cases/packageCase";
import { pickFile, type SeedFile } from "./cases/seedFiles";

const MAKERS = { package: packageCase, csv: csvCase, grid: gridCase, memory: memoryCase } as const;

export type CaseKind = keyof typeof MAKERS;

export interface FuzzCase extends FuzzFile {
  readonly kind: CaseKind;
  /** Whether the copies that the command makes of it are looked at too. */
  readonly isCopied: boolean;
  /** The document that it is held against, where there is one. */
  readonly previous?: SeedFile;
}

const KINDS: readonly CaseKind[] = ["package", "package", "package", "csv", "csv", "grid", "grid", "grid", "memory"];

/** The case of that number: the same for the same seed and the same seed files. */
export function fuzzCase(seed: number, number: number, files: readonly SeedFile[]): FuzzCase {
  const dice = new Dice(Math.imul(seed, 0x9e3779b1) + Math.imul(number, 0x85ebca6b));
  const kind = dice.pick(KINDS);
  const file = MAKERS[kind](dice, files);
  return { kind, ...file, isCopied: dice.happens(0.3), ...(dice.happens(0.15) && { previous: pickFile(dice, files) }) };
}
