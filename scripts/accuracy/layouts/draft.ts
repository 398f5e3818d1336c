import type { CellRange, Language } from "../../../src/index";
import type { DrawnTable, Keeping } from "./drawnTable";
import { makeFigure, type Figure, type Print } from "./figure";
import { formulaOf } from "./formulas";
import type { Random } from "./random";
import { fromDigits, rational, toDigits, type Rational } from "./rational";
import { isQuotient, usualScale, valueFor, type Operator, type Relation, type RelationOptions } from "./relation";

/** What is on one sheet: shared by a draft and the drafts shifted on it. */
interface Canvas {
  readonly texts: Map<string, string>;
  readonly figures: Map<string, Figure>;
  readonly formulas: Map<Figure, string>;
  readonly merges: CellRange[];
  readonly relations: Relation[];
}

/** A table that is being drawn: words, figures, and which relations hold between them. Rows and columns count from 0. */
export class Draft {
  constructor(
    readonly random: Random,
    readonly language: Language,
    readonly keeping: Keeping = "text",
    private readonly canvas: Canvas = { texts: new Map(), figures: new Map(), formulas: new Map(), merges: [], relations: [] },
    private readonly origin: readonly [number, number] = [0, 0],
  ) {}

  get ja(): boolean {
    return this.language === "ja";
  }

  /** What has been drawn so far, on the whole sheet. */
  get table(): DrawnTable {
    const { texts, figures, formulas, merges, relations } = this.canvas;
    return {
      sheet: this.ja ? "シート1" : "Sheet1",
      keeping: this.keeping,
      texts,
      figures: [...figures.values()],
      formulas,
      merges,
      relations,
    };
  }

  /** The same sheet, drawn on from another corner. */
  shifted(rows: number, columns: number): Draft {
    const [top, left] = this.origin;
    return new Draft(this.random, this.language, this.keeping, this.canvas, [top + rows, left + columns]);
  }

  /** The first row below everything, and the first column to the right of it, as seen from this corner. */
  get end(): { readonly row: number; readonly column: number } {
    const places = [...this.canvas.texts.keys(), ...this.canvas.figures.keys()].map((place) => place.split(":").map(Number));
    const last = (at: 0 | 1): number => Math.max(-1, ...places.map((place) => place[at] ?? 0)) + 1 - this.origin[at];
    return { row: last(0), column: last(1) };
  }

  /** Puts texts into cells from left to right; "" leaves a cell as it is. */
  write(row: number, column: number, ...texts: readonly string[]): void {
    texts.forEach((text, at) => {
      if (text !== "") this.canvas.texts.set(this.place(row, column + at), text);
    });
  }

  /** A text over several columns: merged where the table is kept as a workbook, in the first of them where it is a plain text file. */
  writeAcross(row: number, column: number, text: string, columns: number): void {
    this.write(row, column, text);
    const [top, left] = [this.origin[0] + row, this.origin[1] + column];
    if (this.keeping !== "text" && columns > 1) this.canvas.merges.push({ top, left, bottom: top, right: left + columns - 1 });
  }

  /** A figure that somebody types: what is printed is all that is known of it, unless `hidden` digits go on behind it. */
  figure(row: number, column: number, value: Rational | number, print: Print = {}, hidden = false): Figure {
    const exact = typeof value === "number" ? fromNumber(value) : value;
    const typed = fromDigits(toDigits(exact, print.decimals ?? 0, print.mode ?? "half-up"));
    const kept = hidden ? exact : exact.top < 0n ? rational(-typed.top, typed.bottom) : typed;
    return this.keep(makeFigure(this.origin[0] + row, this.origin[1] + column, kept, print));
  }

  /** A figure that is calculated from others of the table. */
  derive(
    row: number,
    column: number,
    operator: Operator,
    parts: readonly Figure[],
    { print = {}, ...options }: RelationOptions & { readonly print?: Print } = {},
  ): Figure {
    const scale = options.scale ?? usualScale(operator, { print });
    const value = valueFor(operator, parts, print, { ...options, scale });
    const rounded = isQuotient(operator) ? { ...print, exact: false } : print;
    const figure = this.keep(makeFigure(this.origin[0] + row, this.origin[1] + column, value, rounded));
    const relation = { operator, aggregate: figure, parts, ...options, scale };
    this.canvas.relations.push(relation);
    const formula = this.keeping === "formulas" ? formulaOf(relation) : undefined;
    if (formula !== undefined) this.canvas.formulas.set(figure, formula);
    return figure;
  }

  /** Says that a relation holds for a figure that stands already. */
  relate(operator: Operator, aggregate: Figure, parts: readonly Figure[], options: RelationOptions = {}): void {
    this.canvas.relations.push({ operator, aggregate, parts, scale: usualScale(operator, aggregate), ...options });
  }

  private keep(figure: Figure): Figure {
    this.canvas.figures.set(`${figure.row}:${figure.column}${figure.print.brackets ? ":2" : ""}`, figure);
    return figure;
  }

  private place(row: number, column: number): string {
    return `${this.origin[0] + row}:${this.origin[1] + column}`;
  }
}

/** A number of at most six decimals as it was meant: 0.1 is a tenth. */
function fromNumber(value: number): Rational {
  return rational(BigInt(Math.round(value * 1e6)), 1_000_000n);
}
