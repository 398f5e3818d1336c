import type { ReadLimits } from "../readLimits";
import { place, UnreadableFileError } from "../unreadableFileError";
import { decodeXml } from "../xml/decodeXml";
import { PackageParts, type Relationship } from "../xlsx/packageParts";
import { escapeXml } from "../writer/escapeXml";
import { packed, unpacked, withXml, xmlOf, type PackageFile } from "./packageFiles";
import { appendedTo, elementIn } from "./xmlEdits";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = "[Content_Types].xml";

/** A package of which single parts are changed and added; every other part keeps its bytes. */
export class EditedPackage {
  private readonly files: PackageFile[];
  private readonly places = new Map<string, number>();
  private readonly original: PackageParts;

  constructor(bytes: Uint8Array, limits: ReadLimits) {
    this.files = unpacked(bytes, limits);
    for (const [at, { name }] of this.files.entries()) if (!this.places.has(name.toLowerCase())) this.places.set(name.toLowerCase(), at);
    this.original = new PackageParts(bytes, limits);
  }

  get names(): string[] {
    return this.files.map(({ name }) => name);
  }

  has(path: string): boolean {
    return this.places.has(path.toLowerCase());
  }

  /** The XML of a part; throws where there is no such part. */
  xml(path: string): string {
    return xmlOf(this.file(path));
  }

  /** The text of a part as it is written, comments included. */
  text(path: string): string {
    return [...decodeXml([this.file(path).bytes])].join("");
  }

  /** Changes a part, or adds it. */
  put(path: string, xml: string): void {
    const at = this.places.get(path.toLowerCase());
    if (at !== undefined) {
      this.files[at] = withXml(this.files[at] as PackageFile, xml);
      return;
    }
    this.places.set(path.toLowerCase(), this.files.length);
    this.files.push(withXml({ name: path, bytes: new Uint8Array(), isStored: false }, DECLARATION + xml));
  }

  /** Adds a part of that content type, under the first number that is free. */
  add(stem: string, extension: string, contentType: string, xml: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number += 1;
    const path = `${stem}${number}${extension}`;
    this.put(path, xml);
    this.listPart(path, contentType);
    return path;
  }

  /** Says what a part holds. */
  listPart(path: string, contentType: string): void {
    this.list(`<Override PartName="/${escapeXml(path)}" ContentType="${contentType}"/>`);
  }

  /** The links of a part, as the file had them. */
  links(path: string): Relationship[] {
    return this.original.relationships(path);
  }

  /** Adds a link from one part ("" for the package) to another, and gives its id. The type is a word of Office's own, or a whole address. */
  link(from: string, type: string, to: string): string {
    const slash = from.lastIndexOf("/") + 1;
    const path = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
    if (!this.has(path)) this.put(path, '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>');
    const xml = this.xml(path);
    let number = 1;
    while (xml.includes(`"rIdKensan${number}"`)) number += 1;
    const id = `rIdKensan${number}`;
    const kind = type.includes("/") ? type : `${OFFICE}/${type}`;
    this.put(path, this.appended(path, xml, "Relationships", `<Relationship Id="${id}" Type="${kind}" Target="/${escapeXml(to)}"/>`));
    return id;
  }

  /** Says what files with that ending hold, unless that is said already. */
  listEnding(ending: string, contentType: string): void {
    if (new RegExp(`Extension\\s*=\\s*["']${ending}["']`, "i").test(this.xml(TYPES))) return;
    this.list(`<Default Extension="${ending}" ContentType="${contentType}"/>`);
  }

  toBytes(): Uint8Array {
    return packed(this.files);
  }

  private list(markup: string): void {
    this.put(TYPES, this.appended(TYPES, this.xml(TYPES), "Types", markup));
  }

  private appended(path: string, xml: string, element: string, markup: string): string {
    const found = elementIn(xml, element);
    if (!found) throw new UnreadableFileError("damaged", place(path));
    return appendedTo(xml, found, markup);
  }

  private file(path: string): PackageFile {
    const file = this.files[this.places.get(path.toLowerCase()) ?? -1];
    if (!file) throw new UnreadableFileError("damaged", place(path));
    return file;
  }
}
