import { FLAG, type Region } from "../regions/region";
import { NO_LABEL, type LineLabel } from "../words/lineLabel";

let lastId = 0;

/**
 * A region seen as lines × observations: the columns with a row for each observation, or the rows with a column for each. What a relation says of lines is
 * tested in the observations, so that a table turned on its side is the same table.
 */
export class View {
  /** Tells the view from all others. */
  readonly id = (lastId += 1);
  readonly lines: number;
  readonly observations: number;
  private readonly labels: (LineLabel | undefined)[] = [];

  constructor(
    readonly region: Region,
    readonly byColumn: boolean,
    /** False to leave the words out: then the figures alone speak. */
    private readonly words = true,
  ) {
    this.lines = byColumn ? region.width : region.height;
    this.observations = byColumn ? region.height : region.width;
  }

  /** The figure of a line in an observation, or -1 where none stands. */
  at(line: number, observation: number): number {
    const k = this.place(line, observation);
    const value = this.region.value[k];
    return value === undefined || Number.isNaN(value) ? -1 : k;
  }

  place(line: number, observation: number): number {
    return this.byColumn ? observation * this.region.width + line : line * this.region.width + observation;
  }

  /** The line and the observation of a figure. */
  lineOf(k: number): readonly [number, number] {
    const [row, column] = [Math.floor(k / this.region.width), k % this.region.width];
    return this.byColumn ? [column, row] : [row, column];
  }

  /** True where a dash or a word stands in place of a figure. */
  isMarked(line: number, observation: number): boolean {
    return ((this.region.flags[this.place(line, observation)] ?? 0) & FLAG.marked) !== 0;
  }

  label(line: number): LineLabel {
    return (this.labels[line] ??= this.readLabel(line));
  }

  observation(observation: number): LineLabel {
    if (!this.words) return NO_LABEL;
    return this.byColumn ? this.region.rowLabel(observation) : this.region.columnLabel(observation);
  }

  private readLabel(line: number): LineLabel {
    if (!this.words) return NO_LABEL;
    return this.byColumn ? this.region.columnLabel(line) : this.region.rowLabel(line);
  }
}

/** Both views of a region; a form has lines of labels only. */
export function viewsOf(region: Region, words = true): View[] {
  const columns = new View(region, true, words);
  return region.form ? [columns] : [columns, new View(region, false, words)];
}
