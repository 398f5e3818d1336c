import type { IUndoRedoItem } from "@univerjs/core";
import { LocalUndoRedoService } from "@univerjs/core";

/**
 * The steps that a person can undo, with a way to join several into one. Univer has such a way too, but it takes the steps back in the order in which
 * they were done, so that cells would be put back where columns are gone already.
 */
export class UndoSteps extends LocalUndoRedoService {
  private joining: { readonly unitID: string; readonly steps: IUndoRedoItem[] } | undefined;

  /** What else is to be done when the step that a person has just made in a workbook is taken back. */
  readonly mends = new Map<string, () => IUndoRedoItem["undoMutations"]>();

  override pushUndoRedo(step: IUndoRedoItem): void {
    // The line above the sheet has steps of its own: it shows the text of every cell that is gone to.
    if (step.unitID === this.joining?.unitID) this.joining.steps.push(step);
    else super.pushUndoRedo({ ...step, undoMutations: [...step.undoMutations, ...(this.mends.get(step.unitID)?.() ?? [])] });
  }

  /** Everything that happens in the work to this workbook is one step. `mend` says what else is to be done when it is taken back. */
  join<Result>(unitID: string, work: () => Result, mend: () => IUndoRedoItem["undoMutations"]): Result {
    const steps: IUndoRedoItem[] = [];
    this.joining = { unitID, steps };
    try {
      return work();
    } finally {
      this.joining = undefined;
      if (steps.length > 0) {
        super.pushUndoRedo({
          unitID,
          undoMutations: [...steps.toReversed().flatMap(({ undoMutations }) => undoMutations), ...mend()],
          redoMutations: steps.flatMap(({ redoMutations }) => redoMutations),
        });
      }
    }
  }
}
