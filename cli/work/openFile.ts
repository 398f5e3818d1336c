import { constants } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open, stat } from "node:fs/promises";
import { defaultLimits, overLimit } from "../../hosts/file/readLimits";
import type { FileError } from "../fileError";
import { fileError } from "../fileError";

/** The bytes of an ordinary file that is not too large to be read, or why there are none. Nothing else is ever opened: reading a pipe or a device may never end. */
export async function openFile(path: string): Promise<Uint8Array | FileError> {
  const state = await stat(path).catch(() => undefined);
  if (!state) return fileError("unopened-file");
  if (!state.isFile()) return fileError("special-file");
  let file: FileHandle | undefined;
  try {
    // Another file may have come to this place since: a pipe must not make the opening wait.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return await contentOf(file);
  } catch {
    return fileError("unopened-file");
  } finally {
    await file?.close();
  }
}

async function contentOf(file: FileHandle): Promise<Uint8Array | FileError> {
  const state = await file.stat();
  if (!state.isFile()) return fileError("special-file");
  if (state.size > defaultLimits.fileBytes) {
    const { code, wording } = overLimit(defaultLimits, "fileBytes");
    return { code, wording };
  }
  const bytes = new Uint8Array(state.size);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
