import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildAddin } from "../../../scripts/addin/build.mjs";
import type { Metadata } from "../../../scripts/functions/functionsMetadata";

/** The files that Excel loads for functions in cells. */
export interface BuiltFunctions {
  readonly script: string;
  readonly reviewer: string;
  readonly english: Metadata;
  readonly japanese: Metadata;
  /** Size of the script as it travels. */
  readonly gzipped: number;
}

/** Builds the add-in as it is shipped and reads what belongs to functions. */
export async function buildFunctions(): Promise<BuiltFunctions> {
  const folder = mkdtempSync(join(tmpdir(), "kensan-functions-"));
  try {
    await buildAddin({ folder });
    const read = (name: string): string => readFileSync(join(folder, name), "utf8");
    const script = read("functions.js");
    return {
      script,
      reviewer: read("reviewer.js"),
      english: JSON.parse(read("functions.json")) as Metadata,
      japanese: JSON.parse(read("functions-ja.json")) as Metadata,
      gzipped: gzipSync(script, { level: 9 }).length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
