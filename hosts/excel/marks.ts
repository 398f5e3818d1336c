import type { CellAddress, Wording } from "../../src/index";
import type { Mark, MarkOutcome, UnmarkOutcome } from "../host";
import { removedFrom } from "./countMarks";
import { hostErrorOf } from "./errors";
import { features } from "./features";
import { findMarks, type FoundMarks } from "./findMarks";
import { answeredComment, COLOURS_ONLY, planMarks, protectedSheet } from "./markPlan";
import { EVERYTHING, MARKS } from "./markSigns";
import { replaceMarks } from "./replaceMarks";
import { writeExcel } from "./runExcel";

/** Shows findings in the sheets, in place of those shown before: colours by conditional formats, texts by comments. One write round trip. */
export async function markCells(marks: readonly Mark[]): Promise<MarkOutcome> {
  return writeExcel(async (context) => {
    const found = await findMarks(context, MARKS);
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
      await replaceMarks(context, MARKS, found, { signed: plan.marks, commented: plan.marks.filter(({ taken }) => !taken) });
      return outcome(uncommented, []);
    } catch (error) {
      // A note that this Excel does not tell of refuses the comment.
      const mayBeNote = !features.notes() && hostErrorOf(error).code === "unknown";
      if (!mayBeNote) throw error;
      await replaceMarks(context, MARKS, await findMarks(context, MARKS), { signed: plan.marks, commented: [] });
      return outcome(
        plan.marks.map(({ cell }) => cell),
        [COLOURS_ONLY],
      );
    }
  });
}

/** Takes every mark and every shade away, wherever it is now. */
export async function unmarkCells(): Promise<UnmarkOutcome> {
  return writeExcel(async (context) => {
    const found = await findMarks(context, EVERYTHING);
    await replaceMarks(context, EVERYTHING, found, { signed: [], commented: [] });
    return { cleared: removedFrom(found), skipped: leftMarks(found) };
  });
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
