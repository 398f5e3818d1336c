import { a1 } from "../../../src/index";
import type { SheetContent } from "./content";
import { escapeCellText } from "./escapeXml";

interface PlacedNote {
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

/** The comments part. */
export function commentsXml(notes: readonly PlacedNote[]): string {
  const comments = notes.map(
    (note) => `<comment ref="${a1(note)}" authorId="0"><text><t xml:space="preserve">${escapeCellText(note.text)}</t></text></comment>`,
  );
  return [
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<authors><author>Kensan</author></authors><commentList>${comments.join("")}</commentList></comments>`,
  ].join("");
}

/** The drawing part without which Excel does not show the notes. */
export function notesDrawing(notes: readonly PlacedNote[]): string {
  const shapes = notes.map(({ row, column }, index) =>
    [
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1">`,
      '<v:shadow on="t" color="black" obscured="t"/><v:textbox/>',
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
      `<x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${row + 5}, 4</x:Anchor>`,
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    ].join(""),
  );
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...shapes,
    "</xml>",
  ].join("");
}
