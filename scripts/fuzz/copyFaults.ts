import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotateFile } from "../../cli/work/annotateFile";
import { convertFile } from "../../cli/work/convertFile";
import { fixFile } from "../../cli/work/fixFile";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { SIGNATURE } from "./cases/seedFiles";
import type { FuzzCase } from "./fuzzCase";

/** What is wrong with the copies that the command makes of a file: it may refuse to make one, but what it makes must be readable. */
export async function copyFaults({ name, bytes }: FuzzCase, scratch: string): Promise<string[]> {
  const path = join(scratch, `copy${/[.]\w+$/.exec(name)?.[0] ?? ""}`);
  writeFileSync(path, bytes);
  const made = {
    annotate: await annotateFile({ kind: "annotate", path, language: "ja", ruleset: "0.1.0", signature: SIGNATURE }),
    fix: await fixFile(path),
    convert: await convertFile(path, "google-sheets"),
  };
  return Object.entries(made).flatMap(([command, copy]) => {
    if ("code" in copy) return copy.code === "internal-error" ? [`${command}: ${copy.wording.en}`] : [];
    return copy.bytes ? unreadable(command, copy.bytes, path) : [];
  });
}

function unreadable(command: string, bytes: Uint8Array, path: string): string[] {
  try {
    readWorkbook(bytes, path);
    return [];
  } catch (problem) {
    return [`${command}: its copy cannot be read: ${String(problem)}`];
  }
}
