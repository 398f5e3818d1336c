import type { ShownCells } from "../host";
import { findMarks, type FoundMarks } from "./findMarks";
import { EVERYTHING, stateSigns, type Sign } from "./markSigns";
import { readExcel } from "./runExcel";

/** The marks and shades that could be taken away now. Asked when the pane opens, so that it stands apart from what writes. */
export async function countMarks(): Promise<ShownCells> {
  return readExcel(async (context) => {
    const found = await findMarks(context, EVERYTHING);
    return { marked: markedIn(found), shaded: shadedIn(found) };
  });
}

/** The cells that are freed when all goes: most marked cells are shaded as well where figures are. */
export function removedFrom(found: FoundMarks): number {
  return Math.max(markedIn(found), shadedIn(found));
}

function shadedIn({ sheets }: FoundMarks): number {
  const open = sheets.filter(({ isProtected }) => !isProtected);
  return open.reduce((sum, { colours }) => sum + colours.filter(isShade).length, 0);
}

function isShade({ sign }: { readonly sign: Sign }): boolean {
  return stateSigns.some((one) => one === sign);
}

/** Colour and comment of one cell count once, one of them left alone counts too. */
function markedIn({ sheets, comments }: FoundMarks): number {
  const open = sheets.filter(({ isProtected }) => !isProtected);
  return open.reduce((cells, { name, colours }) => {
    const commented = comments.filter(({ answered, cell }) => !answered && cell.sheet === name);
    return cells + Math.max(colours.filter((one) => !isShade(one)).length, commented.length);
  }, 0);
}
