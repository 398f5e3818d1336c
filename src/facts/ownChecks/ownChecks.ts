import { fold, squeeze } from "../../parse/fold";
import { foldName } from "../../parse/foldName";
import type { CellAddress } from "../../sheet/address";
import { Recalculation, type Instead } from "../../sheet/calculation/recalculation";
import { relativeFormula } from "../../sheet/relativeFormula";
import { citedCells } from "../../sheet/citedCells";
import { remarkOn } from "../../sheet/remark";
import type { Cell, Sheet, Workbook } from "../../sheet/workbook";
import { checkSays } from "../../words/checkWords";
import { CheckLines, isDifference, passes, type CheckLine } from "./checkLines";
import { equalityCheck, namedCells, type EqualityCheck } from "./equalityCheck";

/** A cell by which the workbook checks itself, and that says that something is wrong. */
export interface FailedCheck {
  readonly cell: CellAddress;
  readonly label: string;
  readonly text: string;
  /** A number that must be nothing, or a word such as NG. */
  readonly kind: "number" | "word";
  /** True where a formula gives it: then the figures behind it disagree now. */
  readonly calculated: boolean;
  /** True where no more than the last digits of rounded figures differ. */
  readonly small: boolean;
  /** True where no word calls it a check, but it holds a total against a figure from elsewhere, or nothing is left in all other places of its column. */
  readonly unnamed: boolean;
  /** True where a person wrote a comment on it. */
  readonly remarked: boolean;
  /** The cells that the formula takes up by themselves; of several pairs, those that do not agree. */
  readonly sides: readonly CellAddress[];
  /** How a word comes about, where a formula gives it by holding figures against each other, with the differences that are not nothing. */
  readonly equality: EqualityCheck | undefined;
}

export type PassingCheck = Pick<FailedCheck, "cell" | "text" | "equality">;

/** The checks of a workbook by itself. */
export interface OwnChecks {
  readonly failing: readonly FailedCheck[];
  /** Differences that a formula gives and that are nothing, and words for figures that agree. */
  readonly passing: readonly PassingCheck[];
}

/** So many rows away a figure is held against another one by eye. */
const NEAR = 4;
/** What rounding of a few figures may leave, in steps of the last digit. */
const ROUNDED = 3;
/** All checks of a workbook that fail by their own word, and differences that seem meant to be nothing. A typed check counts where the others of its line pass. */
export function ownChecks(workbook: Workbook): OwnChecks {
  const names = new Set(workbook.sheets.map(({ name }) => foldName(name)));
  const again = new Recalculation(workbook);
  const [failing, passing]: [FailedCheck[], PassingCheck[]] = [[], []];
  for (const sheet of workbook.sheets) {
    const lines = new CheckLines(sheet, names);
    sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (!cell) return;
        const at = { sheet: sheet.name, row, column };
        const equality = cell.formula === undefined ? undefined : equalityCheck(cell.formula);
        const failed = equality
          ? failedEquality(cell, equality, at, lines, again)
          : isRepeated(sheet, cell, at, lines)
            ? undefined
            : failedNumber(cell, at, lines);
        if (failed) failing.push(failed);
        else if (equality ? cell.text.trim() === equality.pass : isNothing(cell) && lines.checkAt(row, column))
          passing.push({ cell: at, text: cell.text, equality });
      }),
    );
  }
  return { failing, passing };
}

/** A difference that stands close by in its column as well: it is held against that by eye. */
function isRepeated({ rows }: Sheet, { value, formula }: Cell, { row, column }: CellAddress, lines: CheckLines): boolean {
  if (typeof value !== "number" || Math.abs(value) < SMALLEST || formula === undefined) return false;
  return rows.slice(Math.max(0, row - NEAR), row + NEAR + 1).some((cells, at) => {
    const [other, place] = [cells?.[column], Math.max(0, row - NEAR) + at];
    // Not by the formula of its own line: what is left in one row is left in the total too.
    const isLike = relativeFormula(other?.formula ?? "", { row: place, column }) === relativeFormula(formula, { row, column });
    const isOther =
      place !== row && !isLike && !lines.checkAt(place, column) && isDifference(other?.formula) && typeof other?.value === "number";
    return isOther && Math.abs(other?.value - value) < SMALLEST;
  });
}

function failedNumber(cell: Cell, at: CellAddress, lines: CheckLines): FailedCheck | undefined {
  const failed = judged(cell, lines, at.row, at.column);
  if (!failed) return undefined;
  const sides = sidesOf(cell, at.sheet);
  const numbers = sides.filter((side) => lines.holdsNumber(side));
  return { ...failed, cell: at, sides: numbers.length > 0 ? numbers : sides, equality: undefined };
}

/** A word that says that figures do not agree, where it is called a check or some of them are found to differ. */
function failedEquality(
  cell: Cell,
  equality: EqualityCheck,
  at: CellAddress,
  lines: CheckLines,
  again: Recalculation,
): FailedCheck | undefined {
  const failed = judgedWord(cell, equality, lines, at.row, at.column);
  if (!failed) return undefined;
  const differences = equality.differences.filter(
    (tree) => Math.abs(Number(again.resultOf(tree, at.sheet, NO_ORIGINS, NOTHING_INSTEAD) ?? 0)) > SMALLEST,
  );
  const { isNamed, ...told } = failed;
  const isFound = differences.length > 0;
  if (!isFound && !isNamed) return undefined;
  const sides = (isFound ? differences : equality.differences).flatMap((tree) => namedCells(tree, at.sheet));
  // A single figure that must be 1 is a state of something, and no check.
  if (equality.toNumber && !sides.some((side) => again.isSum(side))) return undefined;
  return { ...told, cell: at, sides, equality: isFound ? { ...equality, differences } : undefined };
}

const NO_ORIGINS = { formulas: [] };
const NOTHING_INSTEAD: ReadonlyMap<string, Instead> = new Map();
/** What calculation in doubles leaves is nothing. */
const SMALLEST = 1e-6;

function isNothing({ value, text, formula }: Cell): boolean {
  return typeof value === "number" && !/[1-9]/.test(fold(text)) && isDifference(formula);
}

type Judged = Omit<FailedCheck, "cell" | "sides" | "equality">;
type JudgedWord = Judged & { readonly isNamed: boolean };

/** A word that says that figures do not agree. In a list of such words several may differ for reasons of their own. */
function judgedWord(cell: Cell, { fail }: EqualityCheck, lines: CheckLines, row: number, column: number): JudgedWord | undefined {
  if (cell.text.trim() !== fail || fail === "") return undefined;
  const named = lines.checkAt(row, column);
  const said = lines.saidBy(row, column);
  if (!named && (said.get(fail) ?? 0) > 1) return undefined;
  return {
    label: named?.label ?? lines.labelAt(row, column),
    text: fail,
    kind: "word",
    calculated: true,
    small: false,
    unnamed: !named && said.size > 1,
    remarked: remarkOn(cell) !== undefined,
    isNamed: named !== undefined,
  };
}

function judged(cell: Cell, lines: CheckLines, row: number, column: number): Judged | undefined {
  const text = squeeze(fold(cell.text)).trim();
  const isNumber = typeof cell.value === "number";
  const calculated = cell.formula !== undefined;
  if (isNumber ? !/[1-9]/.test(text) || (calculated && !isDifference(cell.formula)) : checkSays(text) !== "fails") return undefined;
  const named = lines.checkAt(row, column);
  const check = named ?? (isNumber && calculated ? lines.differenceAt(cell, row, column) : undefined);
  if (!check || (!calculated && !doOthersPass(named))) return undefined;
  const kind = isNumber ? "number" : "word";
  return {
    label: check.label,
    text: cell.text.trim(),
    kind,
    calculated,
    small: isNumber && isRest(text),
    unnamed: named === undefined,
    remarked: remarkOn(cell) !== undefined,
  };
}

/** Whether there are other checks in the line, and all of them pass. */
function doOthersPass(line: CheckLine | undefined): boolean {
  const others = line?.others() ?? [];
  return others.length > 0 && others.every(passes);
}

/** Whether a number is no more than rounding of a few figures leaves. */
function isRest(text: string): boolean {
  const step = 10 ** -(/\.(\d+)/.exec(text)?.[1]?.length ?? 0);
  return Math.abs(Number(text.replace(/[^\d.]/g, ""))) <= ROUNDED * step;
}

function sidesOf({ formula }: Cell, sheet: string): readonly CellAddress[] {
  return formula === undefined ? [] : citedCells(formula, sheet);
}
