import type { CellAddress, Wording } from "../../src/index";
import { wholeOrNot } from "../changes/wholeOrNot";
import { findMarks, type FoundMarks, type MarkableSheet } from "./findMarks";
import { commentText, type Layer, type Sign } from "./markSigns";
import { formerMarks, signatureOf, type PlainMark } from "./plainMarks";
import { addressLists, fullAddress } from "./sheetAddress";
import { uncertainInExcel } from "./wayBack";
import { Progress, writeInParts, type Write } from "./writeInParts";

/** Excel takes some 8,000 characters as the address of several areas; some such addresses fail earlier. */
const LONGEST_ADDRESS = 4_000;

/** Bytes of the requests for a conditional format (without its address), for a comment (without its address and text), for deleting one. */
const RULE_BYTES = 3_000;
const COMMENT_BYTES = 300;
const DELETE_BYTES = 600;

/** A cell that gets a sign. */
export interface SignedCell {
  readonly sheet: MarkableSheet;
  readonly cell: CellAddress;
  readonly sign: Sign;
}

/** A cell that gets a comment. */
export interface CommentedCell {
  readonly sheet: MarkableSheet;
  readonly cell: CellAddress;
  readonly text: string;
}

/** What is to lie over the sheets. */
export interface Wanted {
  readonly signed: readonly SignedCell[];
  readonly commented: readonly CommentedCell[];
}

/** Puts signs and comments in place of those of the layer that were found, all of them or none: where it fails, the former ones stand again. Where nothing would change, nothing is written. */
export async function replaceMarks(
  context: Excel.RequestContext,
  layer: Layer,
  found: FoundMarks,
  { signed, commented }: Wanted,
): Promise<void> {
  const progress = new Progress();
  const former = formerMarks(found);
  const wanted = signatureOf([
    ...signed.map(({ sheet, cell, sign }) => ({ sheetId: sheet.id, cell, sign })),
    ...commented.map(({ sheet, cell, text }) => ({ sheetId: sheet.id, cell, comment: commentText(text) })),
  ]);
  if (wanted === signatureOf(former)) return;
  await wholeOrNot<void>({
    write: () =>
      writeInParts(
        context,
        [...removals(found), ...rules(layer, signed), ...commented.map(({ cell, text }) => commentWrite(context, cell, commentText(text)))],
        progress,
      ),
    hasBegun: () => progress.hasBegun,
    look: async () => {
      const now = signatureOf(formerMarks(await findMarks(context, layer)));
      if (now === wanted) return { is: "after", done: undefined };
      return { is: now === signatureOf(former) ? "before" : "between" };
    },
    putBack: async () => {
      const left = await findMarks(context, layer);
      await writeInParts(context, [...removals(left), ...formerWrites(context, layer, former, left)]);
    },
    uncertain: (cause) => uncertainInExcel(SHOWN, cause),
  });
}

const SHOWN: Wording = { ja: "検算の印（セルの色とコメント）", en: "the marks of Kensan (colours of cells and comments)" };

function removals({ sheets, comments }: FoundMarks): Write[] {
  const locked = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  const formats = sheets.filter(({ isProtected }) => !isProtected).flatMap((sheet) => sheet.rules);
  const own = comments.filter(({ answered, cell }) => !answered && !locked.has(cell.sheet)).map(({ comment }) => comment);
  return [...formats, ...own].map((item) => ({ bytes: DELETE_BYTES, queue: () => item.delete() }));
}

/** One conditional format for each sheet and sign, or a few where the cells are many. The user's own looks stay underneath. */
function rules(layer: Layer, cells: readonly SignedCell[]): Write[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  // The last one added lies on top, so the worst comes last.
  return [...layer.signs].reverse().flatMap((sign) =>
    sheets.flatMap(({ id, sheet, above }) => {
      const own = cells.filter((one) => one.sheet.id === id && one.sign === sign).map(({ cell }) => cell);
      return addressLists(own, LONGEST_ADDRESS).map((address) => ({
        bytes: RULE_BYTES + address.length,
        queue: () => addRule(sheet, address, sign, above),
      }));
    }),
  );
}

function addRule(sheet: Excel.Worksheet, address: string, { formula, fill, font }: Sign, above: number): void {
  const format = sheet.getRanges(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = fill;
  if (font) {
    format.custom.format.font.color = font.color;
    if (font.bold) format.custom.format.font.bold = true;
    if (font.italic) format.custom.format.font.italic = true;
    if (font.underline) format.custom.format.font.underline = font.underline;
  }
  format.priority = above;
}

function commentWrite(context: Excel.RequestContext, cell: CellAddress, content: string): Write {
  const address = fullAddress(cell);
  return {
    bytes: COMMENT_BYTES + 3 * (address.length + content.length),
    queue: () => void context.workbook.comments.add(address, content),
  };
}

/** Makes marks as they were before. */
function formerWrites(context: Excel.RequestContext, layer: Layer, former: readonly PlainMark[], { sheets }: FoundMarks): Write[] {
  const signed = former.flatMap(({ sheetId, cell, sign }) => {
    const sheet = sheets.find(({ id }) => id === sheetId);
    return sheet && sign ? [{ sheet, cell, sign }] : [];
  });
  const texts = former.flatMap(({ cell, comment }) => (comment === undefined ? [] : [commentWrite(context, cell, comment)]));
  return [...rules(layer, signed), ...texts];
}
