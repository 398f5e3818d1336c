import type { CellAddress } from "../../src/index";
import type { FoundMarks } from "./findMarks";
import type { Sign } from "./markSigns";

/** A mark by what a reader sees of it, so that it can be compared and made again. */
export interface PlainMark {
  readonly sheetId: string;
  readonly cell: CellAddress;
  readonly sign?: Sign;
  readonly comment?: string;
}

/** The marks that Kensan may touch: on sheets that are not protected, comments that nobody answered. */
export function formerMarks({ sheets, comments }: FoundMarks): readonly PlainMark[] {
  const open = new Map(sheets.filter(({ isProtected }) => !isProtected).map(({ name, id }) => [name, id]));
  const colours = sheets
    .filter(({ isProtected }) => !isProtected)
    .flatMap(({ id, colours: own }) => own.map(({ cell, sign }) => ({ sheetId: id, cell, sign })));
  const texts = comments.flatMap(({ cell, answered, text }) => {
    const sheetId = open.get(cell.sheet);
    return answered || sheetId === undefined ? [] : [{ sheetId, cell, comment: text }];
  });
  return [...colours, ...texts];
}

/** The same for the same marks, in whatever order and however their areas are divided. */
export function signatureOf(marks: readonly PlainMark[]): string {
  return marks
    .map(({ sheetId, cell: { row, column }, sign, comment }) => JSON.stringify([sheetId, row, column, sign?.name, comment]))
    .sort()
    .join("\n");
}
