import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { place, UnreadableFileError } from "../unreadableFileError";

/** One part of the zip as its directory describes it. The sizes are claims until the part is inflated. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly claimedSize: number;
  readonly localHeader: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const IN_ZIP64 = 0xffffffff;

/** True where the bytes begin like a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
}

interface DirectoryStart {
  readonly count: number;
  readonly at: number;
  /** How far every offset in the file is off. */
  readonly shift: number;
}

function startOfDirectory(view: DataView, end: number): DirectoryStart {
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if ((at === IN_ZIP64 || count === 0xffff) && end >= 20 && view.getUint32(end - 20, true) === END64_LOCATOR) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    return { count: Number(view.getBigUint64(end64 + 32, true)), at: Number(view.getBigUint64(end64 + 48, true)), shift: 0 };
  }
  // Bytes put before the zip shift every offset; the directory still ends where the end record begins.
  const actual = end - view.getUint32(end + 12, true);
  const isWrong = at + 4 > view.byteLength || view.getUint32(at, true) !== CENTRAL;
  return isWrong && actual >= 0 ? { count, at: actual, shift: actual - at } : { count, at, shift: 0 };
}

/** Sizes and the offset of an entry whose 32-bit fields point to the zip64 extra field. */
function wideFields(view: DataView, from: number, to: number, fields: number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== IN_ZIP64) return field;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return fields;
}

function readEntry(view: DataView, at: number, decoder: TextDecoder): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL) throw new UnreadableFileError("damaged", place("zip"));
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [claimedSize = 0, packedSize = 0, localHeader = 0] = short.includes(IN_ZIP64) ? wideFields(view, nameEnd, extraEnd, short) : short;
  const raw = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameEnd - at - 46));
  const entry: ZipEntry = {
    name: raw.replaceAll("\\", "/").replace(/^\//, ""),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize,
    claimedSize,
    localHeader,
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

/**
 * The list of parts of a zip file, from the directory at its end.
 * Throws UnreadableFileError: truncated (begins like a zip, but has no end), not-a-workbook, damaged, too-large.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new UnreadableFileError(isZip(bytes) ? "truncated" : "not-a-workbook");
  try {
    const { count, at, shift } = startOfDirectory(view, end);
    if (count > limits.parts) throw overLimit(limits, "parts");
    const decoder = new TextDecoder();
    const entries: ZipEntry[] = [];
    for (let index = 0, from = at; index < count; index += 1) {
      const { entry, next } = readEntry(view, from, decoder);
      entries.push(shift === 0 ? entry : { ...entry, localHeader: entry.localHeader + shift });
      from = next;
    }
    return entries;
  } catch (error) {
    // A DataView throws RangeError for offsets outside the file.
    if (error instanceof RangeError) throw new UnreadableFileError("damaged", place("zip"));
    throw error;
  }
}

/** The packed bytes of a part, found through its local header. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const at = entry.localHeader;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at < 0 || at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new UnreadableFileError("damaged", place(entry.name));
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedSize > bytes.length) throw new UnreadableFileError("damaged", place(entry.name));
  return bytes.subarray(start, start + entry.packedSize);
}
