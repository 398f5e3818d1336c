import type { CellAddress } from "../sheet/address";
import { CellMarks } from "./cellMarks";
import type { Verdict, Wording } from "./finding";

/** Why a figure could not be checked, in words for the coverage list. */
export interface SkipReason {
  readonly cell: CellAddress;
  readonly reason: Wording;
}

/**
 * The book of checks made: `record` one check with its stated cell and its inputs, `skip` a figure with the reason.
 * From it come the coverage figures of a review.
 */
export class CheckLedger {
  private readonly marks = new Map<string, CellMarks>();
  private readonly results = new Map<string, CellMarks>();
  private readonly reasons: SkipReason[] = [];
  private checks = 0;
  private roundings = 0;

  /** Notes one check made. `verdict` other than exact, impossible or not-checkable counts as explained. */
  record(stated: CellAddress, inputs: readonly CellAddress[], verdict: Verdict): void {
    this.checks += 1;
    if (verdict === "input-rounding" || verdict === "both") this.roundings += 1;
    mark(this.marks, stated);
    mark(this.results, stated);
    for (const input of inputs) mark(this.marks, input);
  }

  /** Notes that a figure cannot be checked, and why. */
  skip(cell: CellAddress, reason: Wording): void {
    this.reasons.push({ cell, reason });
  }

  isChecked(cell: CellAddress): boolean {
    return this.marks.get(cell.sheet)?.has(cell.row, cell.column) ?? false;
  }

  /** True for a cell that a check was made of, not only one that it was made with. */
  isResult(cell: CellAddress): boolean {
    return this.results.get(cell.sheet)?.has(cell.row, cell.column) ?? false;
  }

  get checked(): number {
    return this.checks;
  }

  get explained(): number {
    return this.roundings;
  }

  get skipped(): readonly SkipReason[] {
    return this.reasons;
  }
}

function mark(marks: Map<string, CellMarks>, { sheet, row, column }: CellAddress): void {
  let cells = marks.get(sheet);
  if (!cells) marks.set(sheet, (cells = new CellMarks()));
  cells.add(row, column);
}
