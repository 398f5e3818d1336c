import { fold } from "../parse/fold";
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
  /** The first of the observations. */
  readonly from: number;
  private readonly seconds: readonly number[];
  private readonly labels: (LineLabel | undefined)[] = [];

  constructor(
    readonly region: Region,
    readonly byColumn: boolean,
    /** False to leave the words out: then the figures alone speak. */
    private readonly words = true,
    /** True for the observations of second figures, which are no more of the first. */
    ofSeconds = false,
  ) {
    const { width, height, seconds } = region;
    const [columns, rows] = [seconds?.columns ?? [], seconds?.rows ?? []];
    this.lines = byColumn ? width : height;
    this.seconds = byColumn ? columns : rows;
    const others = (byColumn ? rows : columns).length;
    const own = (byColumn ? height : width) - others;
    this.from = ofSeconds ? own : 0;
    this.observations = ofSeconds ? others : own;
  }

  /** The line of the first figures of the cells whose second figures the line holds; else the line itself. */
  firstOf(line: number): number {
    return this.seconds[line - this.lines + this.seconds.length] ?? line;
  }

  /** The line of the other figures of its cells, or -1. */
  otherOf(line: number): number {
    if (this.isSecond(line)) return this.firstOf(line);
    const place = this.seconds.indexOf(line);
    return place < 0 ? -1 : this.lines - this.seconds.length + place;
  }

  /** True for two lines of the same cells, where these print three figures: 157 of 182 (86.3%). */
  areOfThree(a: number, b: number): boolean {
    const first = this.firstOf(a);
    return this.seconds.length > 1 && first === this.firstOf(b) && this.seconds.filter((of) => of === first).length > 1;
  }

  get hasSeconds(): boolean {
    return this.seconds.length > 0;
  }

  /** True where the figures of the line are second ones: what first figures do says nothing of them. */
  isOfSeconds(line: number): boolean {
    return this.from > 0 || this.isSecond(line);
  }

  /** True for a line of second figures. */
  isSecond(line: number): boolean {
    return line >= this.lines - this.seconds.length;
  }

  /** How far two lines stand apart on the sheet; figures of one cell as far as neighbours. */
  distance(a: number, b: number): number {
    return Math.max(1, Math.abs(this.firstOf(a) - this.firstOf(b)));
  }

  /** The figure of a line in an observation, or -1 where none stands. */
  at(line: number, observation: number): number {
    const k = this.place(line, observation);
    const value = this.region.value[k];
    return value === undefined || Number.isNaN(value) ? -1 : k;
  }

  place(line: number, observation: number): number {
    const at = this.from + observation;
    return this.byColumn ? at * this.region.width + line : line * this.region.width + at;
  }

  /** The line and the observation of a figure. */
  lineOf(k: number): readonly [number, number] {
    const [row, column] = [Math.floor(k / this.region.width), k % this.region.width];
    return this.byColumn ? [column, row - this.from] : [row, column - this.from];
  }

  /** True where a dash or a word stands in place of a figure. */
  isMarked(line: number, observation: number): boolean {
    return ((this.region.flags[this.place(line, observation)] ?? 0) & FLAG.marked) !== 0;
  }

  /** Whether the cell has no digits: a dash, "n/a", nothing. */
  isVacant(line: number, observation: number): boolean {
    const { row, column } = this.region.place(this.place(line, observation));
    return !/\d/.test(fold(this.region.sheet.rows[row]?.[column]?.text ?? ""));
  }

  label(line: number): LineLabel {
    return (this.labels[line] ??= this.readLabel(line));
  }

  observation(observation: number): LineLabel {
    if (!this.words) return NO_LABEL;
    const at = this.from + observation;
    return this.byColumn ? this.region.rowLabel(at) : this.region.columnLabel(at);
  }

  private readLabel(line: number): LineLabel {
    if (!this.words) return NO_LABEL;
    return this.byColumn ? this.region.columnLabel(line) : this.region.rowLabel(line);
  }
}

/** Both views of a region, and those of its second figures; a form has lines of labels only. */
export function viewsOf(region: Region, words = true): View[] {
  const columns = new View(region, true, words);
  if (region.form) return [columns];
  const seconds = [true, false].map((byColumn) => new View(region, byColumn, words, true)).filter(({ observations }) => observations > 0);
  return [columns, new View(region, false, words), ...seconds];
}
