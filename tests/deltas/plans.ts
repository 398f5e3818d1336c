import { readWorkbook } from "../../hosts/file/readWorkbook";
import { writeXlsx, type CellContent, type WorkbookContent } from "../../hosts/file/writeXlsx";
import type { DeltaOptions, DeltaPlan } from "../../src/deltas/deltaPlanner";
import { isDeltaRefusal, planDeltas } from "../../src/deltas/planDeltas";
import { withChange } from "../../src/deltas/withChange";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import type { Cell, Workbook } from "../../src/sheet/workbook";
import { markedTable } from "../support/markedTable";

/** A typed cell: a text, a number with its format, or a formula with its result and format. */
export type Typed = string | readonly [number: number, format: string, formula?: string] | undefined;

const contentOf = (typed: Typed): CellContent | undefined => {
  if (typeof typed === "string") return typed === "" ? undefined : { value: typed };
  return typed && { value: typed[0], format: typed[1], ...(typed[2] !== undefined && { formula: typed[2] }) };
};

/** A workbook of one sheet, written and read as a file, so that every text is what its format shows. */
export function typedWorkbook(rows: readonly (readonly Typed[])[]): Workbook {
  return readWorkbook(writeXlsx({ sheets: [{ name: "KPI", rows: rows.map((cells) => cells.map(contentOf)) }] }), "kpi.xlsx");
}

export function textWorkbook(markdown: string): Workbook {
  return markedTable(markdown, "KPI").workbook;
}

/** The workbook as a file can hold it. */
export function contentFor(workbook: Workbook): WorkbookContent {
  const cell = ({ value, format, formula }: Cell): CellContent => ({
    value,
    ...(format !== undefined && { format }),
    ...(formula !== undefined && { formula }),
  });
  return {
    sheets: workbook.sheets.map(({ name, rows, merges }) => ({
      name,
      merges,
      rows: rows.map((cells) => cells?.map((each) => each && cell(each))),
    })),
  };
}

/** The plan for a table; fails where there is none. */
export function planFor(workbook: Workbook, table = "t1", options: DeltaOptions = {}): DeltaPlan {
  const plan = planDeltas(workbook, table, options);
  if (isDeltaRefusal(plan)) throw new Error(plan.message.en);
  return plan;
}

/** What the plan writes: the cell, and what it will show. */
export function writes({ change }: DeltaPlan): Record<string, string> {
  return Object.fromEntries(change.edits.map(({ cell, after }) => [a1(cell), after]));
}

export function formulas({ change }: DeltaPlan): Record<string, string> {
  return Object.fromEntries(
    change.edits.flatMap(({ cell, content }) => (content && "formula" in content ? [[a1(cell), content.formula] as const] : [])),
  );
}

export function deltas({ preview }: DeltaPlan): string[] {
  return preview.map(({ delta }) => delta);
}

const keysOf = (workbook: Workbook): string[] =>
  review(workbook).findings.map(({ rule, indicator, period, severity }) => `${severity} ${rule} ${indicator} ${period ?? ""}`);

const known = new WeakMap<Workbook, readonly string[]>();

/** The findings of a workbook for which many plans are made, so that it is reviewed once. */
function keysBefore(workbook: Workbook): readonly string[] {
  const keys = known.get(workbook) ?? keysOf(workbook);
  known.set(workbook, keys);
  return keys;
}

/**
 * The laws of a plan, as far as they are broken: once it is made, there are no findings that were not there before, no cell has changed but those
 * it names, and planning again finds nothing to write.
 */
export function brokenLaws(workbook: Workbook, plan: DeltaPlan, options: DeltaOptions = {}): string[] {
  const made = withChange(workbook, plan.change);
  const before = keysBefore(workbook);
  const added = keysOf(made).filter((key) => !before.includes(key));
  const again = planFor(made, plan.table.id, options).change;
  return [
    ...added.map((key) => `new finding: ${key}`),
    ...changedCells(workbook, made, plan).map((cell) => `changed: ${cell}`),
    ...again.edits.map(({ cell, before: old, after }) => `again: ${a1(cell)} ${old} -> ${after}`),
    ...(again.newColumns ?? []).map(({ at }) => `again a column at ${at}`),
  ];
}

/** Cells that the plan does not name and that are not what they were, seen without the new columns. */
function changedCells(workbook: Workbook, made: Workbook, { change, table }: DeltaPlan): string[] {
  const named = new Set(change.edits.map(({ cell }) => `${cell.sheet}!${a1(cell)}`));
  const inserted = new Set((change.newColumns ?? []).map(({ at }) => at));
  return made.sheets.flatMap((sheet, number) =>
    sheet.rows.flatMap((cells, row) => {
      const old = workbook.sheets[number]?.rows[row] ?? [];
      const rows = change.newColumns?.[0]?.rows;
      const isMoved = sheet.name === table.sheet.name && (!rows || (row >= rows.top && row <= rows.bottom));
      const kept = isMoved ? (cells ?? []).filter((_, column) => !inserted.has(column)) : [...(cells ?? [])];
      const columns = (cells ?? []).map((_, column) => column).filter((column) => !isMoved || !inserted.has(column));
      return kept.flatMap((cell, place) => {
        const name = `${sheet.name}!${a1({ row, column: columns[place] ?? 0 })}`;
        const same = (cell?.text ?? "") === (old[place]?.text ?? "") && (cell?.value ?? null) === (old[place]?.value ?? null);
        return same || named.has(name) ? [] : [name];
      });
    }),
  );
}
