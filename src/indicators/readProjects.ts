import { fold } from "../parse/fold";
import type { Cited } from "../sheet/address";
import { SheetGrid } from "../tables/grid";
import type { Column, KpiTable } from "../tables/table";
import { indicatorName } from "./indicatorName";

/** One project (事業, 取組) of a list: what it aims at and what became of it, in words. */
export interface Project {
  readonly row: number;
  /** Its number in the list; "" where the list gives it none, as for rows that are listed again. */
  readonly number: string;
  readonly name: Cited<string>;
  /** The number of the project that this row lists again: 46 for ※再掲:No46. */
  readonly original: string | undefined;
  readonly texts: readonly ProjectText[];
}

export interface ProjectText {
  readonly kind: "outline" | "goal" | "result";
  readonly text: Cited<string>;
}

const NAME = /事業名|取組名|プロジェクト名|project( name)?$/i;
const KINDS: readonly (readonly [ProjectText["kind"], RegExp])[] = [
  ["goal", /目標|goal|objective/i],
  ["result", /取組状況|取組実績|実施状況|取組結果|成果|outcome|progress|achievements?$/i],
  ["outline", /概要|取組内容|outline|description/i],
];
/** Roles of columns that hold words. */
const WORDS: ReadonlySet<Column["role"]> = new Set<Column["role"]>(["other", "note", "item", "plan", "progress"]);
const AGAIN = /再掲\s*[:：]?\s*No\.?\s*(\d+)/i;

/** The projects of a table that lists some; most tables list none. */
export function readProjects(table: KpiTable): Project[] {
  const name = table.columns.find(({ label, role }) => WORDS.has(role) && NAME.test(leafOf(label)));
  const texts = table.columns.flatMap((column) => {
    const kind = column === name || !WORDS.has(column.role) ? undefined : KINDS.find(([, words]) => words.test(leafOf(column.label)))?.[0];
    return kind ? [{ column, kind }] : [];
  });
  if (!name || texts.length === 0) return [];
  const grid = new SheetGrid(table.sheet);
  const number = table.columns.find(({ role, index }) => role === "number" && index < name.index);
  return table.rows.flatMap(({ index: row, kind }) => {
    const printed = kind === "header" ? "" : grid.text(row, name.index);
    if (printed.trim() === "") return [];
    const at = (column: Column): Cited<string> => ({
      value: grid.text(row, column.index).trim(),
      cell: { sheet: table.sheet.name, row, column: column.index },
    });
    const told = number ? fold(grid.text(row, number.index)).trim() : "";
    return {
      row,
      number: /^\d+$/.test(told) ? told : "",
      name: { value: indicatorName(printed), cell: at(name).cell },
      original: AGAIN.exec(fold(printed))?.[1],
      texts: texts.map(({ column, kind: what }) => ({ kind: what, text: at(column) })).filter(({ text }) => text.value !== ""),
    };
  });
}

function leafOf(label: string): string {
  return label.split(" / ").at(-1) ?? "";
}
