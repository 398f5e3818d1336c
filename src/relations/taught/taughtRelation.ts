import type { Form } from "../form";

/** A line as a person taught it: what its headings say, outermost first, without what the lines of the relation have in common. */
export interface TaughtLine {
  readonly label: readonly string[];
  /** True for a line that does not stand in the group and period of the result, such as the total that each group is divided by. */
  readonly apart?: boolean;
}

/** The table that a relation is taught for: its sheet and what heads its columns (`tableHeadings`). */
export interface TaughtTable {
  readonly sheet: string;
  readonly headings: string;
}

/** A relation as a person taught it by an example. Lines are known by what they are called, since addresses move. */
export interface TaughtRelation {
  /** Whether the lines of the example are columns or rows. */
  readonly lines: "columns" | "rows";
  readonly form: TaughtForm;
  /** What the calculation is multiplied by: 100 for percentages. */
  readonly scale: number;
  /** As those of a reading: of a sum one for each part, of a fraction how often each part counts above and then below the line. */
  readonly signs?: readonly number[];
  readonly result: TaughtLine;
  readonly parts: readonly TaughtLine[];
  /** Undefined for every table that has lines of these names. */
  readonly table?: TaughtTable;
}

/** The forms that can be taught, with the fewest and the most parts of each. */
export const TAUGHT_FORMS = {
  ratio: [2, 2],
  change: [2, 2],
  difference: [2, 2],
  progress: [3, 3],
  mirror: [2, 2],
  complement: [1, 60],
  product: [2, 6],
  multiple: [1, 1],
  sum: [2, 60],
  mean: [2, 60],
  fraction: [2, 12],
} as const satisfies Partial<Record<Form, readonly [number, number]>>;

export type TaughtForm = keyof typeof TAUGHT_FORMS;

/** Whether two relations say the same of the same lines, wherever. */
export function isSameTeaching(a: TaughtRelation, b: TaughtRelation): boolean {
  const told = ({ lines, form, scale, signs, result, parts, table }: TaughtRelation): string =>
    JSON.stringify([
      lines,
      form,
      scale,
      signs ?? [],
      [result, ...parts].map(({ label, apart = false }) => [label, apart]),
      table?.sheet,
      table?.headings,
    ]);
  return told(a) === told(b);
}
