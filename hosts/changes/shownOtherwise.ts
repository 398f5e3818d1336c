import type { CellAddress, Change, Edit, NewColumn } from "../../src/index";
import type { Refusal, ShownOtherwise } from "../host";
import type { CellContent } from "./changeLog";
import { commonRefusals } from "./refusals";
import { isShownAsForeseen } from "./shownAsForeseen";

interface WrittenCell {
  readonly cell: CellAddress;
  readonly edit: Edit;
  readonly content: CellContent;
}

interface WrittenChange {
  readonly prepared: { readonly change: Change; readonly columns: readonly { readonly column: NewColumn }[] };
  readonly cells: readonly WrittenCell[];
}

/** Why a change is not what the user agreed to: figures or texts that do not show as foreseen. Undefined where it is; `shown` gives what a cell shows. */
export function spoiled({ prepared, cells }: WrittenChange, shown: (cell: CellAddress) => string): Refusal | undefined {
  if (prepared.columns.length > 0) return undefined;
  const wrong = cells.find((each) => each.content.kind !== "formula" && !isShownAsForeseen(each.edit, each.content, shown(each.cell)));
  return wrong && commonRefusals.shownOtherwise(prepared.change, wrong.cell, wrong.edit.after, shown(wrong.cell));
}

/** The cells of a change that was made which show another text than foreseen. */
export function shownOtherwise({ cells }: WrittenChange, shown: (cell: CellAddress) => string): ShownOtherwise[] {
  return cells
    .filter(({ cell, edit, content }) => !isShownAsForeseen(edit, content, shown(cell)))
    .map(({ cell, edit }) => ({ cell, expected: edit.after, shown: shown(cell) }));
}
