import type { CellAddress } from "../sheet/address";
import { CellMarks } from "./cellMarks";
import type { FigureGrade } from "../relations/figureStates";
import type { Severity, Verdict, Wording } from "./finding";

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
  private readonly doubts = new Map<string, "contradicted" | "compared">();
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

  /**
   * Notes that something besides the calculations of a table speaks against a figure: a sentence, another sheet, the formulas beside it. However well its own
   * calculations prove it, it counts as contradicted then; where that is only asked about, as compared.
   */
  doubt(cell: CellAddress, severity: Severity): void {
    const key = keyOf(cell);
    if (severity === "error") this.doubts.set(key, "contradicted");
    else if (!this.doubts.has(key)) this.doubts.set(key, "compared");
  }

  /** What is known of a figure at most, whatever its calculations say. */
  graded(cell: CellAddress, grade: FigureGrade): FigureGrade {
    const doubt = this.doubts.size === 0 ? undefined : this.doubts.get(keyOf(cell));
    if (doubt === undefined || grade === "contradicted") return grade;
    return doubt === "contradicted" || grade === "proved" || grade === "tight" ? doubt : grade;
  }

  /** What calculations know of the figures of cells, with what speaks against it. */
  grading(own: (cell: CellAddress) => FigureGrade | undefined): (cell: CellAddress) => FigureGrade | undefined {
    return (cell) => {
      const grade = own(cell);
      return grade && this.graded(cell, grade);
    };
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

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}

function mark(marks: Map<string, CellMarks>, { sheet, row, column }: CellAddress): void {
  let cells = marks.get(sheet);
  if (!cells) marks.set(sheet, (cells = new CellMarks()));
  cells.add(row, column);
}
