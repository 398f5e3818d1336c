import type { Zippable } from "fflate";
import { strToU8, zipSync } from "fflate";
import { joinedBytes } from "../joinedBytes";
import type { ReadLimits } from "../readLimits";
import { decodeXml } from "../xml/decodeXml";
import { plainXml } from "../xml/plainXml";
import { inflatePart } from "../zip/inflatePart";
import { readZipDirectory } from "../zip/zipDirectory";

/** One file of a package, unpacked. */
export interface PackageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True where it is kept without packing. */
  readonly isStored: boolean;
}

export function unpacked(bytes: Uint8Array, limits: ReadLimits): PackageFile[] {
  const budget = { spent: 0 };
  return readZipDirectory(bytes, limits).map((entry) => {
    const pieces = [...inflatePart(bytes, entry, "sheetBytes", limits, budget)];
    return { name: entry.name, bytes: joinedBytes(pieces), isStored: entry.method === 0 };
  });
}

export function packed(files: readonly PackageFile[]): Uint8Array {
  // A zip keeps local time: the first moment it can hold, in whatever zone, gives the same bytes everywhere.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const { name, bytes, isStored } of files) entries[name] ??= [bytes, { level: isStored ? 0 : 6, mtime }];
  return zipSync(entries);
}

/** The XML of a file, without comments. */
export function xmlOf({ bytes }: PackageFile): string {
  return plainXml([...decodeXml([bytes])].join(""));
}

/** The file with other XML: as UTF-8, with the byte order mark where it had one. */
export function withXml(file: PackageFile, xml: string): PackageFile {
  const mark = file.bytes[0] === 0xef && file.bytes[1] === 0xbb ? "\ufeff" : "";
  return { ...file, bytes: strToU8(mark + xml.replace(/^(<\?xml[^>]*?\sencoding=["'])(?!utf-8["'])[\w-]+/i, "$1UTF-8")) };
}
