import type { CellAddress, Wording } from "../../src/index";
import { wholeOrNot } from "../changes/wholeOrNot";
import type { Mark, MarkOutcome, UnmarkOutcome } from "../host";
import { removedFrom } from "./countMarks";
import { hostErrorOf } from "./errors";
import { features } from "./features";
import { findMarks, type FoundMarks } from "./findMarks";
import { answeredComment, COLOURS_ONLY, planMarks, protectedSheet, type CellMark } from "./markPlan";
import { commentText, markSigns } from "./markSigns";
import { writeExcel } from "./runExcel";
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

/** Shows findings in the sheets, in place of those shown before: colours by conditional formats, texts by comments. One write round trip. */
export async function markCells(marks: readonly Mark[]): Promise<MarkOutcome> {
  return writeExcel(async (context) => {
    const found = await findMarks(context);
    const plan = planMarks(marks, found);
    const left = leftMarks(found);
    const skipped = [...new Map([...plan.skipped, ...left].map((wording) => [wording.en, wording])).values()];
    const uncommented = plan.marks.filter(({ taken }) => taken).map(({ cell }) => cell);
    const outcome = (withoutText: readonly CellAddress[], more: readonly Wording[]): MarkOutcome => ({
      marked: plan.marks.length,
      withoutText,
      skipped: [...skipped, ...more],
    });
    try {
      await replaceMarks(context, found, plan.marks, plan.marks);
      return outcome(uncommented, []);
    } catch (error) {
      // A note that this Excel does not tell of refuses the comment.
      const mayBeNote = !features.notes() && hostErrorOf(error).code === "unknown";
      if (!mayBeNote) throw error;
      await replaceMarks(context, await findMarks(context), plan.marks, []);
      return outcome(
        plan.marks.map(({ cell }) => cell),
        [COLOURS_ONLY],
      );
    }
  });
}

/** Takes every mark away, wherever it is now. */
export async function unmarkCells(): Promise<UnmarkOutcome> {
  return writeExcel(async (context) => {
    const found = await findMarks(context);
    await replaceMarks(context, found, [], []);
    return { cleared: removedFrom(found), skipped: leftMarks(found) };
  });
}

/** Puts marks in place of those that were found, all of them or none: where it fails, the former ones stand again. */
async function replaceMarks(
  context: Excel.RequestContext,
  found: FoundMarks,
  coloured: readonly CellMark[],
  commented: readonly CellMark[],
): Promise<void> {
  const progress = new Progress();
  const former = formerMarks(found);
  const wanted = signatureOf([...coloured.map(colourOf), ...commented.filter(({ taken }) => !taken).map(commentOf)]);
  await wholeOrNot<void>({
    write: () => writeInParts(context, [...removals(found), ...rules(coloured), ...comments(context, commented)], progress),
    hasBegun: () => progress.hasBegun,
    look: async () => {
      const now = signatureOf(formerMarks(await findMarks(context)));
      if (now === wanted) return { is: "after", done: undefined };
      return { is: now === signatureOf(former) ? "before" : "between" };
    },
    putBack: async () => {
      const left = await findMarks(context);
      await writeInParts(context, [...removals(left), ...formerWrites(context, former, left)]);
    },
    uncertain: (cause) => uncertainInExcel(MARKS, cause),
  });
}

const MARKS: Wording = { ja: "検算の印（セルの色とコメント）", en: "the marks of Kensan (colours of cells and comments)" };

/** Marks that stay: those on protected sheets, and comments that somebody answered. */
function leftMarks({ sheets, comments }: FoundMarks): Wording[] {
  const locked = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  const marked = new Set(sheets.filter(({ rules: { length } }) => length > 0).map(({ name }) => name));
  for (const { cell } of comments) marked.add(cell.sheet);
  return [
    ...[...marked].filter((name) => locked.has(name)).map(protectedSheet),
    ...comments.filter(({ answered, cell }) => answered && !locked.has(cell.sheet)).map(({ cell }) => answeredComment(cell)),
  ];
}

function removals({ sheets, comments }: FoundMarks): Write[] {
  const locked = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  const formats = sheets.filter(({ isProtected }) => !isProtected).flatMap((sheet) => sheet.rules);
  const own = comments.filter(({ answered, cell }) => !answered && !locked.has(cell.sheet)).map(({ comment }) => comment);
  return [...formats, ...own].map((item) => ({ bytes: DELETE_BYTES, queue: () => item.delete() }));
}

/** One conditional format for each sheet and severity, or a few where the cells are many. The user's own fills stay underneath. */
function rules(marks: readonly CellMark[]): Write[] {
  const sheets = [...new Set(marks.map(({ sheet }) => sheet))];
  // The last one added lies on top, so the worst comes last.
  return [...markSigns].reverse().flatMap((sign) =>
    sheets.flatMap(({ id, sheet }) => {
      const cells = marks.filter((mark) => mark.sheet.id === id && mark.sign === sign).map(({ cell }) => cell);
      return addressLists(cells, LONGEST_ADDRESS).map((address) => ({
        bytes: RULE_BYTES + address.length,
        queue: () => addRule(sheet, address, sign.formula, sign.fill),
      }));
    }),
  );
}

function addRule(sheet: Excel.Worksheet, address: string, formula: string, fill: string): void {
  const format = sheet.getRanges(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = fill;
  format.priority = 0;
}

function comments(context: Excel.RequestContext, marks: readonly CellMark[]): Write[] {
  return marks.filter(({ taken }) => !taken).map(({ cell, text }) => commentWrite(context, cell, commentText(text)));
}

function commentWrite(context: Excel.RequestContext, cell: CellAddress, content: string): Write {
  const address = fullAddress(cell);
  return {
    bytes: COMMENT_BYTES + 3 * (address.length + content.length),
    queue: () => void context.workbook.comments.add(address, content),
  };
}

function colourOf({ sheet, cell, sign }: CellMark): PlainMark {
  return { sheetId: sheet.id, cell, colour: sign.severity };
}

function commentOf({ sheet, cell, text }: CellMark): PlainMark {
  return { sheetId: sheet.id, cell, comment: commentText(text) };
}

/** Makes marks as they were before. */
function formerWrites(context: Excel.RequestContext, former: readonly PlainMark[], { sheets }: FoundMarks): Write[] {
  const colours = [...markSigns].reverse().flatMap(({ severity, formula, fill }) =>
    sheets.flatMap(({ id, sheet }) => {
      const cells = former.filter(({ sheetId, colour }) => sheetId === id && colour === severity).map(({ cell }) => cell);
      return addressLists(cells, LONGEST_ADDRESS).map((address) => ({
        bytes: RULE_BYTES + address.length,
        queue: () => addRule(sheet, address, formula, fill),
      }));
    }),
  );
  const texts = former.flatMap(({ cell, comment }) => (comment === undefined ? [] : [commentWrite(context, cell, comment)]));
  return [...colours, ...texts];
}
