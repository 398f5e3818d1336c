import type { CellRange } from "../../src/index";

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
/** The longest text that Excel takes as an address. */
export const ADDRESS_LENGTH = 8_192;
/** More cells than this are not handed over at once. */
export const CELLS_AT_ONCE = 5_000_000;

export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

/** More merged areas than this are not told at once. */
export const MERGED_AREAS = 512;
