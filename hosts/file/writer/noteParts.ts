import { a1 } from "../../../src/index";
import type { SheetContent } from "./content";
import { escapeCellText } from "./escapeXml";

export interface PlacedNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The notes of a sheet, by row and column. */
export function notesOf(sheet: SheetContent): PlacedNote[] {
  const notes: PlacedNote[] = [];
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.note !== undefined) notes.push({ row, column, text: cell.note });
    });
  });
  return notes;
}

/** Who writes notes. */
export const NOTE_AUTHOR = "Kensan";

/** The comments part. */
export function commentsXml(notes: readonly PlacedNote[]): string {
  const comments = notes.map(
    (note) => `<comment ref="${a1(note)}" authorId="0"><text><t xml:space="preserve">${escapeCellText(note.text)}</t></text></comment>`,
  );
  return [
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<authors><author>${NOTE_AUTHOR}</author></authors><commentList>${comments.join("")}</commentList></comments>`,
  ].join("");
}

const NAMESPACES = [
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:x="urn:schemas-microsoft-com:office:excel"',
].join(" ");

const SHAPE_TYPE = '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"';
const SHAPE_PATH = '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** What the boxes of notes have in common, for a drawing that does not say it yet. */
export const NOTE_SHAPE_TYPE = `${SHAPE_TYPE} ${NAMESPACES}>${SHAPE_PATH}`;

/** The boxes of notes that come into another drawing, numbered from `first`. */
export function noteShapes(notes: readonly PlacedNote[], first: number): string {
  return shapesXml(notes, first, ` ${NAMESPACES}`);
}

/** The drawing part without which Excel does not show the notes. */
export function notesDrawing(notes: readonly PlacedNote[]): string {
  return `<xml ${NAMESPACES}>${SHAPE_TYPE}>${SHAPE_PATH}${shapesXml(notes, 1025, "")}</xml>`;
}

/** Rows that a box covers, for some 20 characters a line. */
function rowsFor(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 20)), 0);
  return Math.min(24, Math.max(5, lines + 1));
}

function shapesXml(notes: readonly PlacedNote[], first: number, namespaces: string): string {
  const shapes = notes.map(({ row, column, text }, index) =>
    [
      `<v:shape${namespaces} id="_x0000_s${first + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1">`,
      '<v:shadow on="t" color="black" obscured="t"/><v:textbox/>',
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
      `<x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${row + rowsFor(text)}, 4</x:Anchor>`,
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    ].join(""),
  );
  return shapes.join("");
}
