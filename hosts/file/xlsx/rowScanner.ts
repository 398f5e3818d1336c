import { place, UnreadableFileError } from "../unreadableFileError";
import { richText } from "../xml/richText";
import { XmlTags } from "../xml/xmlTags";
import { attribute, cellText, isOn } from "../xml/xmlText";
import { PlainNumber } from "./plainNumber";

/** The formula element of a cell. Cells of one `group` share the text that the first of them has. */
export interface StoredFormula {
  readonly text: string;
  readonly group: string | undefined;
}

/** Receives rows and cells in the order of the file. Positions are zero-based. */
export interface CellSink {
  startRow(row: number, hidden: boolean): void;
  /** A number as most files have it: `text` is asked for only where the number has not been met before. */
  number(row: number, column: number, style: number, found: PlainNumber): void;
  /** A text by its position among the shared strings. */
  shared(row: number, column: number, style: number, index: number): void;
  /** Any other cell. `type` is the t attribute ("" for numbers); the text of inline strings is already plain. */
  cell(row: number, column: number, type: string, style: number, raw: string | undefined, formula: StoredFormula | undefined): void;
}

const LOWER_C = 99;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;

/** True for a character that ends the name of an element. */
function endsName(code: number): boolean {
  return code <= 32 || code === GREATER || code === SLASH;
}

/** Scans whole rows of worksheet XML without prefixes or comments. One scanner serves one sheet. */
export class RowScanner {
  private row = -1;
  private column = -1;
  private type = "";
  private style = 0;
  private readonly plain = new PlainNumber();

  constructor(private readonly sink: CellSink) {}

  scan(xml: string): void {
    for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
      const code = xml.charCodeAt(at + 1);
      if (code === LOWER_C && endsName(xml.charCodeAt(at + 2))) at = this.scanCell(xml, at);
      else if (code === LOWER_R && xml.startsWith("row", at + 1) && endsName(xml.charCodeAt(at + 4))) at = this.scanRow(xml, at);
      else at += 1;
    }
  }

  private scanRow(xml: string, start: number): number {
    const end = closed(xml.indexOf(">", start));
    const tag = xml.slice(start, end);
    const number = attribute(tag, "r");
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    const hidden = tag.includes("hidden") && isOn(attribute(tag, "hidden"));
    this.sink.startRow(this.row, hidden || (tag.includes("ht") && Number(attribute(tag, "ht")) === 0));
    return end;
  }

  private scanCell(xml: string, start: number): number {
    const end = this.readCellTag(xml, start + 2);
    if (xml.charCodeAt(end - 1) === SLASH) return end;
    if (xml.startsWith("<v>", end + 1)) {
      const from = end + 4;
      const to = closed(xml.indexOf("<", from));
      if (xml.startsWith("</v></c>", to)) {
        this.passValue(xml, from, to);
        return to + 8;
      }
    }
    const close = cellEnd(xml, end);
    this.scanContent(xml.slice(end + 1, close));
    return close + 3;
  }

  private passValue(xml: string, from: number, to: number): void {
    const { type, row, column, style } = this;
    if ((type === "" || type === "s" || type === "n") && this.plain.read(xml, from, to)) {
      if (type !== "s") this.sink.number(row, column, style, this.plain);
      else this.sink.shared(row, column, style, this.plain.value);
    } else this.sink.cell(row, column, type, style, xml.slice(from, to), undefined);
  }

  /** Reads the attributes r, t and s of a cell; a cell without r stands right of the one before. Gives the position of ">". */
  private readCellTag(xml: string, from: number): number {
    let column = -1;
    this.type = "";
    this.style = 0;
    let at = from;
    for (;;) {
      const name = xml.charCodeAt(at);
      if (name === GREATER) break;
      if (!(name > 32) || name === SLASH) {
        if (Number.isNaN(name)) closed(-1);
        at += 1;
        continue;
      }
      const nameEnd = endOfBlanks(xml, at + 1);
      const isShort = xml.charCodeAt(nameEnd) === EQUALS;
      const equals = isShort ? nameEnd : closed(xml.indexOf("=", nameEnd));
      const open = quoteAfter(xml, equals);
      const close = closed(xml.indexOf(xml.charCodeAt(open) === 34 ? '"' : "'", open + 1));
      if (isShort) {
        if (name === LOWER_R) column = columnOf(xml, open + 1, close);
        else if (name === LOWER_T) this.type = xml.slice(open + 1, close);
        else if (name === LOWER_S) this.style = Number(xml.slice(open + 1, close));
      }
      at = close + 1;
    }
    this.column = column < 0 ? this.column + 1 : column;
    return at;
  }

  private scanContent(body: string): void {
    const tags = new XmlTags(body);
    let raw: string | undefined;
    let formula: StoredFormula | undefined;
    let type = this.type;
    while (tags.next()) {
      if (tags.isClosing) continue;
      if (tags.name === "v") raw = tags.inner();
      else if (tags.name === "f") {
        const group = tags.attribute("t") === "shared" ? tags.attribute("si") : undefined;
        formula = { text: cellText(tags.inner()), group };
      } else if (tags.name === "is") {
        raw = richText(tags.inner());
        type = "inlineStr";
      } else tags.inner();
    }
    this.sink.cell(this.row, this.column, type, this.style, raw, formula);
  }
}

function closed(position: number): number {
  if (position < 0) throw new UnreadableFileError("damaged", place("worksheet"));
  return position;
}

/** Where the closing tag of a cell begins, which may have blanks before its ">". */
function cellEnd(xml: string, from: number): number {
  for (let at = closed(xml.indexOf("</c", from)); ; at = closed(xml.indexOf("</c", at + 3))) {
    const code = xml.charCodeAt(at + 3);
    if (code === GREATER || code <= 32) return at;
  }
}

function endOfBlanks(xml: string, from: number): number {
  let at = from;
  while (xml.charCodeAt(at) <= 32) at += 1;
  return at;
}

function quoteAfter(xml: string, from: number): number {
  for (let at = from + 1; ; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 34 || code === 39) return at;
    if (code === GREATER || Number.isNaN(code)) return closed(-1);
  }
}

function columnOf(xml: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const letter = xml.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    number = number * 26 + letter - 64;
  }
  return number - 1;
}
