import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { decodeXml } from "../xml/decodeXml";
import { plainXml } from "../xml/plainXml";
import { XmlTags } from "../xml/xmlTags";
import { inflatePart } from "../zip/inflatePart";
import type { ZipEntry } from "../zip/zipDirectory";
import { readZipDirectory } from "../zip/zipDirectory";

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the relationship type, the same for transitional and strict files: "worksheet", "comments". */
  readonly type: string;
  /** Path of the part that it leads to. */
  readonly target: string;
}

/** The parts of an Open Packaging file. Names are compared without regard to case, as the format demands. */
export class PackageParts {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly budget = { spent: 0 };

  constructor(
    private readonly file: Uint8Array,
    readonly limits: ReadLimits,
  ) {
    for (const entry of readZipDirectory(file, limits)) {
      const key = entry.name.toLowerCase();
      if (!this.entries.has(key)) this.entries.set(key, entry);
    }
  }

  get names(): Iterable<string> {
    return this.entries.keys();
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  /** The decoded text of a part in pieces, for parts that are read in passing. */
  *pieces(path: string, most: "sheetBytes" | "partBytes" = "sheetBytes"): Generator<string> {
    const entry = this.entries.get(path.toLowerCase());
    if (entry) yield* decodeXml(inflatePart(this.file, entry, most, this.limits, this.budget));
  }

  /** The whole text of a part as plain XML; "" where there is no such part. */
  text(path: string): string {
    return plainXml([...this.pieces(path, "partBytes")].join(""));
  }

  /** The links of a part ("" for the package itself) to other parts of the file. */
  relationships(path: string): Relationship[] {
    const slash = path.lastIndexOf("/") + 1;
    const tags = new XmlTags(this.text(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`));
    const found: Relationship[] = [];
    while (tags.next()) {
      if (tags.name !== "Relationship" || tags.isClosing || tags.attribute("TargetMode") === "External") continue;
      if (found.length > this.limits.parts) throw overLimit(this.limits, "parts");
      const type = tags.attribute("Type") ?? "";
      found.push({
        id: tags.attribute("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolvePath(path.slice(0, slash), tags.attribute("Target") ?? ""),
      });
    }
    return found;
  }
}

/** The path of `target` as written in a part of `folder`; an absolute target starts at the root of the package. */
export function resolvePath(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
