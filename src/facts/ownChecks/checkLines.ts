import { fold, squeeze } from "../../parse/fold";
import { foldName } from "../../parse/foldName";
import { citedCells } from "../../sheet/citedCells";
import type { CellAddress } from "../../sheet/address";
import { relativeFormula } from "../../sheet/relativeFormula";
import { remarkOn } from "../../sheet/remark";
import type { Cell, Sheet } from "../../sheet/workbook";
import { checkSays, differenceTo, namesCheck, namesControl, namesDifference, namesPlainDifference } from "../../words/checkWords";
import { isTotalLine } from "../../words/lineFlags";

/** A heading above the label is looked for so far up. */
const FARTHEST = 6;
/** So many differences of a column must be nothing before another one is asked about. */
const FEWEST_OTHERS = 4;

/** Of differences to another sheet, or to what the accounts say, fewer show that they are to be nothing. */
const FEWEST_FROM_ELSEWHERE = 2;
/** What calculation in doubles leaves is nothing. */
const SMALLEST = 1e-9;
/** One cell less another one. */
const ACROSS = /^[^-+*/(),]+-[^-+*/(),]+$/;

export interface CheckLine {
  readonly label: string;
  /** The other checks of the line, gathered when they are asked for: a column has very many. */
  readonly others: () => readonly Cell[];
}

interface Differences {
  readonly all: number;
  readonly failing: number;
}

interface Label {
  readonly text: string;
  readonly row: number;
}

/** The lines of a sheet that are named as checks. */
export class CheckLines {
  private readonly said = new Map<number, Map<string, Map<string, number>>>();
  private readonly above = new Map<number, (Label | undefined)[]>();
  private readonly differences = new Map<string, Differences>();

  constructor(
    private readonly sheet: Sheet,
    private readonly names: ReadonlySet<string>,
  ) {}

  checkAt(row: number, column: number): CheckLine | undefined {
    const left = this.labelBefore(row, column);
    if (left && this.isCheck(left.text, row, left.column)) {
      const cells = this.sheet.rows[row] ?? [];
      return {
        label: left.text,
        others: () => cells.filter((cell, at): cell is Cell => at !== column && at > left.column && isFilled(cell)),
      };
    }
    const above = this.labelAbove(row, column);
    if (above === undefined || !(namesCheck(above.text) || namesCheck(this.groupOf(above, column)))) return undefined;
    const below = (): Cell[] =>
      this.sheet.rows.flatMap((cells, at) => (at > above.row && at !== row && isFilled(cells?.[column]) ? [cells[column]] : []));
    return { label: above.text, others: below };
  }

  /** What is left between a total and a figure from elsewhere below it, or in one place of a column that is nothing in all others. */
  differenceAt(cell: Cell, row: number, column: number): Pick<CheckLine, "label"> | undefined {
    if (remarkOn(cell) !== undefined) return undefined;
    const { formula = "" } = cell;
    const left = this.labelBefore(row, column);
    if (left && namesPlainDifference(left.text) && this.isHeldAgainstSheet(cell, row, column)) return { label: left.text };
    if (left && namesPlainDifference(left.text)) {
      const sides = citedCells(formula, this.sheet.name).filter(({ sheet }) => sheet === this.sheet.name);
      const controls = sides.filter((side) => side.row !== row && namesControl(this.labelBefore(side.row, side.column)?.text ?? ""));
      // Between two banks something may be left.
      const isHeld = controls.length > 0 && controls.length < sides.length;
      return isHeld ? { label: left.text } : undefined;
    }
    return this.differenceBelow(formula, row, column);
  }

  /** The same in a column of differences. */
  private differenceBelow(formula: string, row: number, column: number): Pick<CheckLine, "label"> | undefined {
    const above = this.labelAbove(row, column);
    if (above === undefined || !namesPlainDifference(above.text)) return undefined;
    // A total takes up what is left in one of its rows.
    if (this.isTotal(row, column)) return undefined;
    const sides = citedCells(formula, this.sheet.name).filter(({ sheet }) => sheet === this.sheet.name);
    const controls = sides.filter((side) => side.column !== column && namesControl(this.labelAbove(side.row, side.column)?.text ?? ""));
    const isHeld = controls.length > 0 && controls.length < sides.length;
    const { all, failing } = this.differencesBelow(above.row, column);
    // The cell itself is one of them.
    const fewest = isHeld || namesOtherSheet(formula) ? FEWEST_FROM_ELSEWHERE : FEWEST_OTHERS;
    return all > fewest && failing === 1 ? { label: above.text } : undefined;
  }

  /** Whether the row is one of totals. */
  private isTotal(row: number, column: number): boolean {
    return isTotalLine([this.labelBefore(row, column)?.text ?? ""]);
  }

  /** What is merged over a heading and others beside it: "Check vs Monthly" over Gross and Scrap. */
  private groupOf({ row }: Label, column: number): string {
    const over = this.sheet.merges.find(
      ({ top, bottom, left, right }) => bottom === row - 1 && left <= column && column <= right && top >= 0,
    );
    return over ? squeeze(fold(this.sheet.rows[over.top]?.[over.left]?.text ?? "")).trim() : "";
  }

  /** Whether a figure of the sheet less one of another sheet stands directly beside such differences that are nothing: possible and attended sessions against the year's page. */
  private isHeldAgainstSheet({ formula = "" }: Cell, row: number, column: number): boolean {
    const isAcross = (text: string): boolean => ACROSS.test(text) && namesOtherSheet(text);
    if (!isAcross(formula)) return false;
    return [row - 1, row + 1].some((at) => {
      const beside = this.sheet.rows[at]?.[column];
      const name = this.labelBefore(at, column)?.text ?? "";
      return beside?.formula !== undefined && isAcross(beside.formula) && passes(beside) && namesPlainDifference(name);
    });
  }

  /** False for a key by which a formula looks something up; what other sheets hold is not looked at. */
  holdsNumber({ sheet, row, column }: CellAddress): boolean {
    return sheet !== this.sheet.name || typeof this.sheet.rows[row]?.[column]?.value === "number";
  }

  /** What the cell is called: the label before it, or above. */
  labelAt(row: number, column: number): string {
    return (this.labelBefore(row, column) ?? this.labelAbove(row, column))?.text ?? "";
  }

  /** How often each text stands in the column by the formula of a cell, filled down: itself too. */
  saidBy(row: number, column: number): ReadonlyMap<string, number> {
    let known = this.said.get(column);
    if (!known) this.said.set(column, (known = this.saidIn(column)));
    return known.get(relativeAt(this.sheet, row, column) ?? "") ?? new Map<string, number>();
  }

  /** The texts of a column by their formulas as they lie from each cell, counted. */
  private saidIn(column: number): Map<string, Map<string, number>> {
    const said = new Map<string, Map<string, number>>();
    this.sheet.rows.forEach((cells, row) => {
      const relative = relativeAt(this.sheet, row, column);
      if (relative === undefined) return;
      const texts = said.get(relative) ?? new Map<string, number>();
      const text = cells?.[column]?.text.trim() ?? "";
      said.set(relative, texts.set(text, (texts.get(text) ?? 0) + 1));
    });
    return said;
  }

  private isCheck(label: string, row: number, column: number): boolean {
    if (namesCheck(label)) return true;
    const other = differenceTo(label);
    if (other !== undefined) return this.names.has(foldName(other)) && foldName(other) !== foldName(this.sheet.name);
    if (!namesDifference(label)) return false;
    for (let up = 1; up <= FARTHEST && up <= row; up += 1) {
      const { text = "" } = this.sheet.rows[row - up]?.[column] ?? {};
      if (namesCheck(squeeze(fold(text)).trim())) return true;
    }
    return false;
  }

  private labelBefore(row: number, column: number): { readonly text: string; readonly column: number } | undefined {
    for (let at = column - 1; at >= 0; at -= 1) {
      const cell = this.sheet.rows[row]?.[at];
      if (cell && isLabel(cell)) return { text: squeeze(fold(cell.text)).trim(), column: at };
    }
    return undefined;
  }

  private labelAbove(row: number, column: number): Label | undefined {
    let known = this.above.get(column);
    if (!known) this.above.set(column, (known = this.labelsAbove(column)));
    return known[row];
  }

  /** The label that stands nearest above each cell of a column. */
  private labelsAbove(column: number): (Label | undefined)[] {
    let nearest: Label | undefined;
    return Array.from({ length: this.sheet.rows.length }, (_, row) => {
      const above = nearest;
      const cell = this.sheet.rows[row]?.[column];
      if (cell && isLabel(cell)) nearest = { text: squeeze(fold(cell.text)).trim(), row };
      return above;
    });
  }

  /** How many differences a column holds below a label, and how many of them are something. */
  private differencesBelow(row: number, column: number): Differences {
    const key = `${row}:${column}`;
    let known = this.differences.get(key);
    if (known) return known;
    known = { all: 0, failing: 0 };
    for (let at = row + 1; at < this.sheet.rows.length; at += 1) {
      const cell = this.sheet.rows[at]?.[column];
      if (cell?.formula === undefined || !isDifference(cell.formula) || this.isTotal(at, column)) continue;
      known = { all: known.all + 1, failing: known.failing + (passes(cell) ? 0 : 1) };
    }
    this.differences.set(key, known);
    return known;
  }
}

function relativeAt({ rows }: Sheet, row: number, column: number): string | undefined {
  const formula = rows[row]?.[column]?.formula;
  return formula === undefined ? undefined : relativeFormula(formula, { row, column });
}

function namesOtherSheet(formula: string): boolean {
  return formula.replace(/"[^"]*"/g, "").includes("!");
}

function isFilled(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && cell.text.trim() !== "";
}

/** "Check" is a heading where it is typed, what a check says where a formula gives it. */
function isLabel({ value, text, formula }: Cell): boolean {
  const name = text.trim();
  if (typeof value !== "string" || name === "" || /^[-+▲△]?[\d.,]+\D{0,4}$/.test(name)) return false;
  return checkSays(name) === undefined || (formula === undefined && namesCheck(name));
}

/** A check that adds up only gives the total again. */
export function isDifference(formula = ""): boolean {
  return /[^(,*/^+\-=<>]\s*-/.test(formula.replace(/"[^"]*"|'[^']*'!/g, "x"));
}

/** Whether a check shows nothing, or a word for what agrees. */
export function passes({ value, text }: Cell): boolean {
  return typeof value === "number" ? Math.abs(value) < SMALLEST || !/[1-9]/.test(text) : checkSays(squeeze(fold(text)).trim()) === "passes";
}
