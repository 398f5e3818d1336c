import { a1 } from "../../../src/index";
import type { EditedPackage } from "../package/editedPackage";
import { appendedTo, childrenOf, elementIn, withPrefix } from "../package/xmlEdits";
import { escapeCellText } from "../writer/escapeXml";
import { commentsXml, NOTE_AUTHOR, NOTE_SHAPE_TYPE, notesDrawing, noteShapes, type PlacedNote } from "../writer/noteParts";
import { XmlTags } from "../xml/xmlTags";
import { CopyRefusal } from "../package/copyRefusal";

const COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What may come after the drawing of the notes in a sheet. */
const AFTER_DRAWING = new Set(
  "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst AlternateContent".split(" "),
);

/**
 * Adds notes to a sheet. A note that a cell has already is continued, and stays otherwise as it is. Cells with a thread of comments are left alone, since
 * Excel writes the note beside a thread itself: they are given back.
 */
export function addNotes(parts: EditedPackage, sheet: string, notes: readonly PlacedNote[]): PlacedNote[] {
  const links = parts.links(sheet);
  const threads = new Set(
    links.filter(({ type }) => type === "threadedComment").flatMap(({ target }) => refsIn(parts.xml(target), "threadedComment")),
  );
  const [left, ours] = [notes.filter((note) => threads.has(a1(note))), notes.filter((note) => !threads.has(a1(note)))];
  if (ours.length === 0) return left;
  const folder = sheet.slice(0, sheet.indexOf("/") + 1);
  const comments = links.find(({ type }) => type === "comments")?.target;
  if (comments !== undefined) {
    const known = new Set(refsIn(parts.xml(comments), "comment"));
    parts.put(comments, continued(parts.xml(comments), ours, comments));
    draw(
      parts,
      sheet,
      folder,
      ours.filter((note) => !known.has(a1(note))),
    );
  } else {
    parts.link(sheet, "comments", parts.add(`${folder}kensanComments`, ".xml", COMMENTS, commentsXml(ours)));
    draw(parts, sheet, folder, ours);
  }
  return left;
}

function refsIn(xml: string, element: string): string[] {
  const refs: string[] = [];
  const tags = new XmlTags(xml);
  while (tags.next()) if (tags.name === element && !tags.isClosing) refs.push(tags.attribute("ref") ?? "");
  return refs;
}

/** A comments part with more notes. */
function continued(given: string, notes: readonly PlacedNote[], path: string): string {
  let xml = given;
  const authors = elementIn(xml, "authors");
  if (!authors) throw new CopyRefusal("unknown", path);
  const author = childrenOf(xml, authors).length;
  xml = appendedTo(xml, authors, `<author>${NOTE_AUTHOR}</author>`);
  const added: string[] = [];
  for (const note of notes) {
    const more = withText(xml, note);
    if (more === undefined) added.push(`<comment ref="${a1(note)}" authorId="${author}"><text>${run(note.text)}</text></comment>`);
    else xml = more;
  }
  const list = elementIn(xml, "commentList");
  if (!list) throw new CopyRefusal("unknown", path);
  return appendedTo(xml, list, added.join(""));
}

function run(text: string): string {
  return `<r><t xml:space="preserve">${escapeCellText(text)}</t></r>`;
}

/** The comments with the text behind the note of that cell; undefined where the cell has none. */
function withText(xml: string, note: PlacedNote): string | undefined {
  const tags = new XmlTags(xml);
  while (tags.next()) {
    if (tags.name !== "comment" || tags.isClosing || tags.attribute("ref") !== a1(note)) continue;
    const text = elementIn(xml, "text", tags.start);
    return text && `${xml.slice(0, text.start)}${longer(xml.slice(text.start, text.end), note.text, text.prefix)}${xml.slice(text.end)}`;
  }
  return undefined;
}

/** A rich text with one more run. One without runs has them from now on; readings stay last. */
function longer(text: string, more: string, prefix: string): string {
  const place = elementIn(text, "text");
  if (!place) return text;
  const added = withPrefix(run(`\n\n${more}`), prefix);
  if (place.isEmpty) return appendedTo(text, place, run(more));
  const children = childrenOf(text, place);
  const end = children.find(({ name }) => name === "rPh" || name === "phoneticPr")?.start ?? place.close;
  const inner = text.slice(place.open, end);
  const runs = children[0]?.name === "t" ? `<${prefix}r>${inner}</${prefix}r>` : inner;
  return `${text.slice(0, place.open)}${runs}${added}${text.slice(end)}`;
}

/** Draws the boxes of notes, without which Excel does not show them. */
function draw(parts: EditedPackage, sheet: string, folder: string, notes: readonly PlacedNote[]): void {
  if (notes.length === 0) return;
  const xml = parts.xml(sheet);
  const drawing = drawingIn(parts, sheet, xml);
  if (drawing !== undefined) {
    parts.put(drawing, withShapes(parts.text(drawing), notes, drawing));
    return;
  }
  parts.listEnding("vml", VML);
  let number = 1;
  while (parts.has(`${folder}drawings/kensanNotes${number}.vml`)) number += 1;
  const path = `${folder}drawings/kensanNotes${number}.vml`;
  parts.put(path, notesDrawing(notes));
  parts.put(sheet, withDrawing(xml, parts.link(sheet, "vmlDrawing", path), sheet));
}

/** The part with the boxes of the notes that a sheet has. */
function drawingIn(parts: EditedPackage, sheet: string, xml: string): string | undefined {
  const tags = new XmlTags(xml, endOfRows(xml));
  while (tags.next()) {
    if (tags.name !== "legacyDrawing" || tags.isClosing) continue;
    const id = tags.attribute("id");
    const target = parts.links(sheet).find((link) => link.id === id)?.target;
    if (target === undefined || !parts.has(target)) throw new CopyRefusal("unknown", sheet);
    return target;
  }
  return undefined;
}

function withShapes(vml: string, notes: readonly PlacedNote[], path: string): string {
  const end = /<\/(?:\w+:)?xml\s*>\s*$/.exec(vml);
  if (!end) throw new CopyRefusal("unknown", path);
  const numbers = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const shapes = noteShapes(notes, numbers.reduce((most, number) => Math.max(most, number), 1024) + 1);
  const type = /id\s*=\s*["']_x0000_t202["']/.test(vml) ? "" : NOTE_SHAPE_TYPE;
  return vml.slice(0, end.index) + type + shapes + vml.slice(end.index);
}

function withDrawing(xml: string, id: string, path: string): string {
  // A sheet may be very long: only what stands behind its rows is looked through.
  const close = xml.lastIndexOf("</");
  const prefix = /^<\/([\w.-]+:)?worksheet\s*>\s*$/.exec(xml.slice(close));
  if (!prefix) throw new CopyRefusal("unknown", path);
  const children = childrenOf(xml, { open: endOfRows(xml), close, isEmpty: false });
  const at = children.find(({ name }) => AFTER_DRAWING.has(name))?.start ?? close;
  return `${xml.slice(0, at)}<${prefix[1] ?? ""}legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>${xml.slice(at)}`;
}

/** Where the rows of a sheet end: what is looked for stands behind them. */
function endOfRows(xml: string): number {
  const closing = Math.max(...["</sheetData", "<sheetData/", ":sheetData"].map((end) => xml.lastIndexOf(end)));
  return closing < 0 ? 0 : xml.indexOf(">", closing) + 1;
}
