import type { CellRange } from "../sheet/address";
import type { Sheet } from "../sheet/workbook";
import type { LineLabel } from "../words/lineLabel";

/** What is known of a figure beside its number. */
export const FLAG = {
  percent: 1,
  /** 約, ほぼ, 以上 and the like: no exact test. */
  inexact: 2,
  /** Money in thousands or millions: its last digit is rounded. */
  scaled: 4,
  /** The cell stores more digits than it shows, or comes from a formula. */
  stored: 8,
  /** A dash or a word stands where a figure could. */
  marked: 16,
  formula: 32,
  /** The figures of the table show that nothing was rounded away: scores of one decimal whose means agree to two. */
  exact: 64,
} as const;

/** The cell of a figure by sheet row and column; of a second figure in its cell, the kind too (src/parse/secondFigure.ts). */
export interface FigurePlace {
  readonly row: number;
  readonly column: number;
  readonly second?: string;
}

/**
 * A rectangle of figures with the headings above and the stubs beside it, in columns: figure k stands in row ⌊k ÷ width⌋ and column k mod width of the region.
 * Second figures of cells stand in lines of their own behind all others, as if they had cells. A form (labels and values in pairs) is a region of one row or one column.
 */
export interface Region {
  readonly sheet: Sheet;
  readonly range: CellRange;
  readonly height: number;
  readonly width: number;
  /** NaN where no figure stands; in the printed unit with its multiplier: 45.0% is 45, 3千円 is 3000. */
  readonly value: Float64Array;
  /** Half the worth of the last printed digit. */
  readonly half: Float64Array;
  readonly decimals: Int8Array;
  readonly flags: Uint8Array;
  /** Place of the unit in `units`. */
  readonly unit: Uint16Array;
  readonly units: readonly string[];
  /** What the figures of each unit were multiplied by so that units of one kind agree; undefined where nothing was. */
  readonly factors: readonly number[] | undefined;
  readonly rowLabel: (row: number) => LineLabel;
  readonly columnLabel: (column: number) => LineLabel;
  readonly place: (k: number) => FigurePlace;
  /** The columns and rows of second figures, by the place of the line of their first ones: they stand last. Undefined where there are none. */
  readonly seconds: { readonly columns: readonly number[]; readonly rows: readonly number[] } | undefined;
  /** True where each value has a label of its own: there are no lines to run through. */
  readonly form: boolean;
}
