import { findMarks, type FoundMarks } from "./findMarks";
import { readExcel } from "./runExcel";

/** The marks that could be taken away now. Asked when the pane opens, so that it stands apart from what writes. */
export async function countMarks(): Promise<number> {
  return readExcel(async (context) => removedFrom(await findMarks(context)));
}

/** The cells that are freed when all marks go. Colour and comment of one cell count once, one of them left alone counts too. */
export function removedFrom({ sheets, comments }: FoundMarks): number {
  const open = sheets.filter(({ isProtected }) => !isProtected);
  return open.reduce((cells, { name, coloured }) => {
    const commented = comments.filter(({ answered, cell }) => !answered && cell.sheet === name);
    return cells + Math.max(coloured, commented.length);
  }, 0);
}
