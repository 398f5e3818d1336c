import type { CellRange, Change, Edit } from "../../src/index";
import type { Refusal } from "../host";
import { unixText } from "../unixText";
import type { CellContent } from "./changeLog";
import { isCovered } from "./mergedAreas";
import { formerCell, presentPlace } from "./movedCells";
import { newContent } from "./newContent";
import { commonRefusals } from "./refusals";

/** A cell of a change that can be made; the address counts with the change's own new columns. */
export interface PreparedCell {
  readonly edit: Edit;
  /** What stands there; undefined for a cell of a new column. */
  readonly before: CellContent | undefined;
  readonly content: CellContent;
  /** The number format that the cell has when it is written. */
  readonly format: string;
}

/** What is known of the cell that an edit is about, or whose style it takes where it is in a new column. */
export interface EditedCell {
  readonly present: { readonly content: CellContent; readonly text: string };
  readonly merges: readonly CellRange[];
  /** Why the program would not let the cell be written; each is asked only when nothing else stands in the way before. */
  readonly protection: (isNew: boolean) => Refusal | undefined;
  readonly spill: () => Refusal | undefined;
}

/** Looks for whatever stands in the way of one edit; without an obstacle, says what is to be written. */
export function checkEdit(change: Change, edit: Edit, { present, merges, protection, spill }: EditedCell): PreparedCell | Refusal {
  const isNew = formerCell(edit.cell, change.newColumns ?? []) === undefined;
  const locked = protection(isNew);
  if (locked) return locked;
  if (isCovered(presentPlace(edit.cell, change), merges, isNew)) return commonRefusals.merged(change, edit.cell);
  const shown = isNew ? "" : present.text;
  if (shown !== unixText(edit.before)) return commonRefusals.stale(change, edit.cell, edit.before, shown);
  const { format } = present.content;
  if (isNew) return { edit, before: undefined, content: newContent(edit, { kind: "value", raw: "", format }), format };
  // A format can be given to the result of a formula in another cell, too.
  const spilled = edit.content && "kept" in edit.content ? undefined : spill();
  if (spilled) return spilled;
  const content = newContent(edit, present.content);
  if (present.content.kind === "formula" && content.kind !== "formula") return commonRefusals.formula(change, edit.cell);
  return { edit, before: present.content, content, format };
}
