/** What stands in the cell: a figure with its value, a dash or a word in place of one, a rating, a time, or words. */
export type DatumKind = "figure" | "marker" | "rating" | "period" | "text";

/** One value of a sheet with everything that says what it is: a line of tidy data. What is not there is "". */
export interface Datum {
  readonly sheet: string;
  /** The range of the table that the value stands in. */
  readonly table: string;
  /** The title above the table. */
  readonly title: string;
  /** The numbers of the row: of the project, of the indicator, 再掲. Several are joined by " / ". */
  readonly number: string;
  readonly field: string;
  readonly item: string;
  /** The name of the indicator; in a table whose headings name no roles, what stands beside the row. */
  readonly indicator: string;
  /** A role of the report (target, actual, rate, …); the heading's own words where it names none; heading or text for what is no value. */
  readonly role: string;
  /** The headings above the value, from the outermost to the innermost. */
  readonly heading: string;
  /** The time that the value stands for, as printed, and its first and last day. */
  readonly period: string;
  readonly from: string;
  readonly to: string;
  /** Which figure of a cell that holds several: ①, 累計. */
  readonly part: string;
  /** The cell as printed. */
  readonly text: string;
  readonly kind: DatumKind;
  /** The number in the unit beside it, the multiplier applied: 1464100 for 146.41万. */
  readonly value: string;
  readonly unit: string;
  /** The least and the greatest number that prints so; equal for counts and for cells that store what they show. */
  readonly low: string;
  readonly high: string;
  /** Printed with the figure: >= 以上, <= 以下, > 超, < 未満, ~ 約. */
  readonly bound: string;
  readonly cell: string;
  /** True where a merged cell is listed again for another of the rows that it stands in. */
  readonly repeated: boolean;
}

/** The keys of a line, in the order in which they are printed. */
export const DATUM_KEYS = [
  "sheet",
  "table",
  "title",
  "number",
  "field",
  "item",
  "indicator",
  "role",
  "heading",
  "period",
  "from",
  "to",
  "part",
  "text",
  "kind",
  "value",
  "unit",
  "low",
  "high",
  "bound",
  "cell",
  "repeated",
] as const satisfies readonly (keyof Datum)[];

/** What a row says of all values in it. */
export type RowNames = Pick<Datum, "table" | "title" | "number" | "field" | "item" | "indicator">;

export const NO_NAMES: RowNames = { table: "", title: "", number: "", field: "", item: "", indicator: "" };

/** What a heading says of a value. */
export type ValueNames = Pick<Datum, "role" | "heading">;
