import type { Language } from "../src/index";
import type { Argument, CellOutput, Result } from "./cells";

/** A whole table with the cell where it starts, "A1" where that is not known. */
export interface TableArgument {
  readonly table: Argument;
  /** Address of the range as the program names it: "Sheet1!A4:G8". */
  readonly address?: string | undefined;
  /** The same table as it was before, to be compared with. */
  readonly previous?: Argument;
}

/** Checks a table and lists what it found, with a header row. */
export type ReviewTable = (argument: TableArgument, language: Language) => CellOutput[][];

/** The functions that judge stated figures. */
export type CheckId = "CHECK" | "CHECKAVERAGE" | "CHECKDELTA" | "CHECKCHANGE" | "CHECKTOTAL";

export type Checks = Readonly<Record<CheckId, (args: readonly Argument[], language: Language) => Result>>;

/** What the scripts of one page have in common: functions.js is small, the reviewer comes in a script of its own. */
export interface Shared {
  language?: Language | undefined;
  reviewTable?: ReviewTable;
  checks?: Checks;
  /** Where a page is around the functions: brings `reviewTable` and `checks`. */
  loadReviewer?: () => Promise<void>;
}

/** The place where the scripts of a page meet: globalThis.kensan. */
export function shared(): Shared {
  const place = globalThis as { kensan?: Shared };
  place.kensan ??= {};
  return place.kensan;
}

/** Calculates at once where the reviewer is there or nobody can bring it, else as soon as it was brought, or could not be. */
export function whenReviewerIsThere<T>(calculate: () => T): T | Promise<T> {
  const { reviewTable, loadReviewer } = shared();
  return reviewTable || !loadReviewer ? calculate() : loadReviewer().then(calculate, calculate);
}
