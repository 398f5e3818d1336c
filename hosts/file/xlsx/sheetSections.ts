import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { place, UnreadableFileError } from "../unreadableFileError";
import { needsPlainXml, plainXml } from "../xml/plainXml";

/** A stretch of a worksheet's XML: what precedes the cells, some whole rows, or what follows the cells. */
export interface SheetSection {
  readonly kind: "head" | "rows" | "tail";
  /** Element names carry no prefix. */
  readonly xml: string;
}

/** Cuts the text of a worksheet, as it comes in pieces, into sections; only one row at most is held back. */
export class SheetSections {
  private kind: SheetSection["kind"] = "head";
  private buffer = "";
  private retryAt = 0;
  private prefix = "";

  constructor(
    private readonly name: string,
    private readonly limits: ReadLimits,
  ) {}

  *of(pieces: Iterable<string>): Generator<SheetSection> {
    const source = pieces[Symbol.iterator]();
    for (let piece = source.next(); !piece.done; piece = source.next()) {
      this.buffer += piece.value;
      if (this.buffer.length < this.retryAt) continue;
      if (this.buffer.length > this.limits.partBytes / 2) throw overLimit(this.limits, "partBytes");
      if (needsPlainXml(this.buffer)) this.buffer = plainXml(this.buffer + this.rest(source));
      yield* this.cut();
    }
    if (needsPlainXml(this.buffer)) this.buffer = plainXml(this.buffer);
    yield* this.cut();
    if (this.kind === "rows") throw new UnreadableFileError("damaged", place(this.name));
    yield this.section(this.kind, this.buffer);
  }

  /** Comments and the like can stand anywhere, so a sheet that has some is read as a whole. */
  private rest(source: Iterator<string>): string {
    const texts: string[] = [];
    let length = 0;
    for (let piece = source.next(); !piece.done; piece = source.next()) {
      length += piece.value.length;
      if (length > this.limits.partBytes) throw overLimit(this.limits, "partBytes");
      texts.push(piece.value);
    }
    return texts.join("");
  }

  private *cut(): Generator<SheetSection> {
    if (this.kind === "head") yield* this.cutHead();
    if (this.kind === "rows") yield* this.cutRows();
    else this.retryAt = this.buffer.length * 2;
  }

  private *cutHead(): Generator<SheetSection> {
    this.prefix = /<([\w.-]+:)worksheet[\s>]/.exec(this.buffer.slice(0, 4096))?.[1] ?? "";
    const start = this.buffer.indexOf(`<${this.prefix}sheetData`);
    const end = start < 0 ? -1 : this.buffer.indexOf(">", start);
    if (end < 0) return;
    yield this.section("head", this.buffer.slice(0, start));
    this.kind = this.buffer[end - 1] === "/" ? "tail" : "rows";
    this.buffer = this.buffer.slice(end + 1);
  }

  private *cutRows(): Generator<SheetSection> {
    const closing = this.buffer.indexOf(`</${this.prefix}sheetData`);
    const end = closing >= 0 ? closing : this.buffer.lastIndexOf(`<${this.prefix}row`);
    if (end > 0) yield this.section("rows", this.buffer.slice(0, end));
    if (end >= 0) this.buffer = this.buffer.slice(end);
    if (closing >= 0) this.kind = "tail";
    this.retryAt = end > 0 ? 0 : this.buffer.length * 2;
  }

  private section(kind: SheetSection["kind"], text: string): SheetSection {
    const { prefix } = this;
    return { kind, xml: prefix === "" ? text : text.replaceAll(`</${prefix}`, "</").replaceAll(`<${prefix}`, "<") };
  }
}
