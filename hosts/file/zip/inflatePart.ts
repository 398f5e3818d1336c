import { Inflate } from "fflate";
import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { place, UnreadableFileError } from "../unreadableFileError";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zipDirectory";
import { packedBytes } from "./zipDirectory";

/** Deflate grows its input 1,032 times at most, so one step never gives more than about 34 MB. */
const STEP = 32_768;
const STORED = 0;
const DEFLATED = 8;

/** Counts what is inflated from one workbook, over all its parts. */
export interface InflateBudget {
  spent: number;
}

/**
 * The bytes of one part in pieces, inflated step by step so that no claim of the directory is believed.
 * Throws UnreadableFileError: zip-bomb, too-large, damaged (also where the checksum differs), encrypted.
 */
export function* inflatePart(
  file: Uint8Array,
  entry: ZipEntry,
  most: "sheetBytes" | "partBytes",
  limits: ReadLimits,
  budget: InflateBudget,
): Generator<Uint8Array> {
  if (entry.encrypted) throw new UnreadableFileError("encrypted");
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new UnreadableFileError("damaged", place(entry.name));
  const packed = packedBytes(file, entry);
  checkClaim(entry, limits);
  let size = 0;
  let crc = 0;
  for (const piece of entry.method === STORED ? [{ bytes: packed, consumed: packed.length }] : inflateSteps(packed, entry.name)) {
    size += piece.bytes.length;
    budget.spent += piece.bytes.length;
    if (size > limits.ratioFloor && size > limits.ratio * piece.consumed) throw new UnreadableFileError("zip-bomb", place(entry.name));
    if (size > limits[most]) throw overLimit(limits, most);
    if (budget.spent > limits.totalBytes) throw overLimit(limits, "totalBytes");
    crc = crc32(piece.bytes, crc);
    yield piece.bytes;
  }
  // Some writers leave the checksum out; a checksum that differs means other figures than the author saved.
  if (entry.crc !== 0 && crc !== entry.crc) throw new UnreadableFileError("damaged", place(entry.name));
}

/** A part that admits to be a bomb is refused before anything is inflated. */
function checkClaim(entry: ZipEntry, limits: ReadLimits): void {
  if (entry.method === DEFLATED && entry.claimedSize > limits.ratioFloor && entry.claimedSize > limits.ratio * entry.packedSize)
    throw new UnreadableFileError("zip-bomb", place(entry.name));
}

interface Piece {
  readonly bytes: Uint8Array;
  /** Packed bytes read so far. */
  readonly consumed: number;
}

function* inflateSteps(packed: Uint8Array, name: string): Generator<Piece> {
  let bytes: Uint8Array | undefined;
  const inflate = new Inflate((chunk) => {
    bytes = chunk;
  });
  for (let from = 0; from < packed.length || from === 0; from += STEP) {
    const consumed = Math.min(packed.length, from + STEP);
    try {
      inflate.push(packed.subarray(from, consumed), consumed === packed.length);
    } catch {
      throw new UnreadableFileError("damaged", place(name));
    }
    if (bytes) yield { bytes, consumed };
  }
}
