import type { CellAddress } from "../../src/index";
import { isOwnNote } from "../ownNotes";
import { features } from "./features";
import { askForFormats, findRules, type OwnRule } from "./findRules";
import type { Layer, Sign } from "./markSigns";
import { askForAreas, takeAreas } from "./readRange";

export interface MarkableSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly sheet: Excel.Worksheet;
  /** How many conditional formats of Kensan must stay above those that are made now: shades lie over marks. */
  readonly above: number;
  /** Kensan's conditional formats on it. */
  readonly rules: readonly Excel.ConditionalFormat[];
  /** Those cells, each with the sign that its rule stands for. */
  readonly colours: readonly { readonly cell: CellAddress; readonly sign: Sign }[];
}

export interface PlacedComment {
  readonly cell: CellAddress;
  readonly comment: Excel.Comment;
  readonly text: string;
  /** Somebody has answered: the conversation is no longer Kensan's alone. */
  readonly answered: boolean;
}

/** What stands in the workbook of Kensan's marks, and of others' comments and notes. */
export interface FoundMarks {
  readonly sheets: readonly MarkableSheet[];
  readonly comments: readonly PlacedComment[];
  /** Cells with a comment or note of a user. */
  readonly taken: readonly CellAddress[];
}

/**
 * Finds marks by the rule of their conditional format and the beginning of their comment, wherever they are now:
 * rows may have been inserted, and the file may have been made by another session.
 */
export async function findMarks(context: Excel.RequestContext, layer: Layer): Promise<FoundMarks> {
  const { worksheets, comments } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  if (layer.comments) comments.load("items/id,items/content,items/replies/items/id");
  const notes = layer.comments && features.notes() ? context.workbook.notes : undefined;
  notes?.load("items/content");
  await context.sync();

  const sheets = worksheets.items.map((sheet) => ({ sheet, formats: askForFormats(sheet) }));
  const placed = (layer.comments ? comments.items : []).map((comment) => ({ comment, place: askForPlace(comment.getLocation()) }));
  const noted = (notes?.items ?? []).map((note) => askForPlace(note.getLocation()));
  await context.sync();

  const formats = sheets.map((sheet) => sheet.formats);
  const rules = await findRules(context, formats, askForAreas);

  const ours = placed.filter(({ comment }) => isOwnNote(comment.content));
  const others = placed.filter(({ comment }) => !isOwnNote(comment.content));
  return {
    sheets: sheets.map(({ sheet }, at) => {
      const all = rules[at] ?? [];
      const own = all.filter(({ sign }) => layer.signs.includes(sign));
      return {
        id: sheet.id,
        name: sheet.name,
        isProtected: sheet.protection.protected,
        sheet,
        above: layer.below ? all.length - own.length : 0,
        rules: own.map(({ format }) => format),
        colours: own.flatMap((rule) => coloursOf(sheet.name, rule)),
      };
    }),
    comments: ours.map(({ comment, place }) => ({
      cell: cellOf(place),
      comment,
      text: comment.content,
      answered: comment.replies.items.length > 0,
    })),
    taken: [...others.map(({ place }) => cellOf(place)), ...noted.map(cellOf)],
  };
}

function coloursOf(sheet: string, { sign, ranges }: OwnRule): MarkableSheet["colours"] {
  const cells: { cell: CellAddress; sign: Sign }[] = [];
  for (const { top, left, bottom, right } of takeAreas(ranges)) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) cells.push({ cell: { sheet, row, column }, sign });
    }
  }
  return cells;
}

function askForPlace(range: Excel.Range): Excel.Range {
  range.load("rowIndex,columnIndex,worksheet/name");
  return range;
}

function cellOf(place: Excel.Range): CellAddress {
  return { sheet: place.worksheet.name, row: place.rowIndex, column: place.columnIndex };
}
