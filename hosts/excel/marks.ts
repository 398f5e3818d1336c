import type { CellAddress, Wording } from "../../src/index";
import type { Mark, MarkOutcome, UnmarkOutcome } from "../host";
import { hostErrorOf } from "./errors";
import { features } from "./features";
import { findMarks, type FoundMarks } from "./findMarks";
import { answeredComment, COLOURS_ONLY, planMarks, protectedSheet, type CellMark } from "./markPlan";
import { commentText, markSigns } from "./markSigns";
import { readExcel, writeExcel } from "./runExcel";
import { addressLists, fullAddress } from "./sheetAddress";
import { writeInParts, type Write } from "./writeInParts";

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
      await writeInParts(context, [...removals(found), ...rules(plan.marks), ...comments(context, plan.marks)]);
      return outcome(uncommented, []);
    } catch (error) {
      await sweep(context, error);
      // A note that this Excel does not tell of refuses the comment.
      if (features.notes() || hostErrorOf(error).code !== "unknown") throw error;
      await writeInParts(context, rules(plan.marks)).catch((second: unknown) =>
        sweep(context, second).then(() => Promise.reject(asError(second))),
      );
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
    await writeInParts(context, removals(found));
    return { cleared: removedFrom(found), skipped: leftMarks(found) };
  });
}

/** The marks that could be taken away now. */
export async function countMarks(): Promise<number> {
  return readExcel(async (context) => removedFrom(await findMarks(context)));
}

/** The cells that `removals` frees. Colour and comment of one cell count once, one of them left alone counts too. */
function removedFrom({ sheets, comments }: FoundMarks): number {
  const open = sheets.filter(({ isProtected }) => !isProtected);
  return open.reduce((cells, { name, coloured }) => {
    const commented = comments.filter(({ answered, cell }) => !answered && cell.sheet === name);
    return cells + Math.max(coloured, commented.length);
  }, 0);
}

/** After a write that failed part-way: takes away what it left. What failed is told, not that cleaning up failed too. */
async function sweep(context: Excel.RequestContext, cause: unknown): Promise<void> {
  try {
    await writeInParts(context, removals(await findMarks(context)));
  } catch {
    throw asError(cause);
  }
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}

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
  return marks
    .filter(({ taken }) => !taken)
    .map(({ cell, text }) => {
      const [address, content] = [fullAddress(cell), commentText(text)];
      return {
        bytes: COMMENT_BYTES + 3 * (address.length + content.length),
        queue: () => void context.workbook.comments.add(address, content),
      };
    });
}
