import type { IUndoRedoItem } from "@univerjs/core";
import { LocalUndoRedoService } from "@univerjs/core";

/**
 * The steps that a person can undo, with a way to join several into one. Univer has such a way too, but it takes the steps back in the order in which
 * they were done, so that cells would be put back where columns are gone already.
 */
export class UndoSteps extends LocalUndoRedoService {
  private joining: IUndoRedoItem[] | undefined;

  override pushUndoRedo(step: IUndoRedoItem): void {
    if (this.joining) this.joining.push(step);
    else super.pushUndoRedo(step);
  }

  /** Everything that happens in the work to this workbook is one step. `mend` says what else is to be done when it is taken back. */
  join<Result>(unitID: string, work: () => Result, mend: () => IUndoRedoItem["undoMutations"]): Result {
    const steps: IUndoRedoItem[] = [];
    this.joining = steps;
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
