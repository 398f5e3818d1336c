import type { Wording } from "../src/index";

/**
 * editing: a cell is being edited. protected: sheet or workbook. missing-sheet: deleted or renamed since. hidden: the sheet or cell cannot be shown. too-large: more than the program hands over.
 * uncertain: a write was begun and nobody can tell how far it came. unsupported: this version of the program cannot. unknown: anything else, with the program's own words.
 */
export type HostErrorCode = "editing" | "protected" | "missing-sheet" | "hidden" | "too-large" | "unsupported" | "uncertain" | "unknown";

/** Why the spreadsheet program did not do what was asked: what happened and what to do, in the user's language. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly wording: Wording,
    options?: ErrorOptions,
  ) {
    super(wording.en, options);
    this.name = "HostError";
  }
}
