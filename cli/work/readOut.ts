import { createHash } from "node:crypto";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import { tidySheets } from "../../src/index";
import type { DataFormat } from "../command";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import { lineWriters } from "../formats/data";
import type { ReadOut } from "./job";
import { openFile } from "./openFile";

/** Pieces of this length are handed over: one text may not hold all of a large file. */
const PIECE = 2 ** 20;

/** Reads one file and writes all that it says, one value a line. */
export async function readOut(path: string, format: DataFormat): Promise<ReadOut | FileError> {
  const bytes = await openFile(path);
  if ("code" in bytes) return bytes;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return { sha256, ...written(path, bytes, format) };
  } catch (problem) {
    if (problem instanceof UnreadableFileError) return { code: problem.code, wording: problem.wording };
    return ownMistake(problem);
  }
}

function written(path: string, bytes: Uint8Array, format: DataFormat): Omit<ReadOut, "sha256"> {
  const write = lineWriters[format];
  const pieces: string[] = [];
  let piece = "";
  let [lines, figures] = [0, 0];
  for (const sheet of tidySheets(readWorkbook(bytes, path))) {
    figures += sheet.figures;
    for (const datum of sheet.lines) {
      piece += write(path, datum, lines === 0);
      lines += 1;
      if (piece.length < PIECE) continue;
      pieces.push(piece);
      piece = "";
    }
  }
  return { figures, lines, pieces: [...pieces, piece] };
}
