import { fold, squeeze } from "../parse/fold";
import { findPeriod, parsePeriod } from "../parse/parsePeriod";
import type { Period } from "../parse/period";
import type { Cited } from "../sheet/address";
import type { SheetGrid } from "../tables/grid";
import { isGridLabel } from "../tables/tableKind";
import type { Column, KpiTable } from "../tables/table";
import type { Figure } from "./figure";
import type { Roadmap, RoadmapAction } from "./indicator";
import { indicatorName } from "./indicatorName";
import { readFigure } from "./readFigure";

const NAME_LABEL = /^(事業名|取組名|施策名|projectname|project|initiative)/i;
const START_LABEL = /^(事業)?(始期|開始|開始年度|start)/i;
const END_LABEL = /^(事業)?(終期|終了|終了年度|end)/i;
const BUDGET_LABEL = /(事業費|予算|予算額|決算額|budget|cost)/i;

interface Field {
  readonly label: Cited<string>;
  /** The place of the value: below the label, or right of it. */
  readonly row: number;
  readonly column: number;
}

/** Reads a roadmap sheet: the form above the grid, and the actions of the grid. */
export function readRoadmap(grid: SheetGrid, table: KpiTable): Roadmap {
  const headerTop = table.columns[0]?.header.cell.row ?? table.range.top;
  const fields = readFields(grid, table, headerTop);
  const find = (label: RegExp): Field | undefined => fields.find((field) => label.test(field.label.value));
  const [start, end, budget] = [find(START_LABEL), find(END_LABEL), find(BUDGET_LABEL)];
  const nameField = find(NAME_LABEL);
  const documentYear = findPeriod(fold(table.title));
  return {
    table,
    name: nameField
      ? cited(grid, nameField)
      : { value: table.title, cell: { sheet: grid.sheet.name, row: table.range.top, column: table.range.left } },
    ...(start && { start: withPeriod(cited(grid, start)) }),
    ...(end && { end: withPeriod(cited(grid, end)) }),
    ...(budget && { budget: budgetFigure(grid, budget), budgetHeader: budget.label }),
    years: table.columns.flatMap(({ period, role }) => (role === "plan" && period ? [period] : [])),
    ...(documentYear && { documentYear }),
    actions: readActions(grid, table),
  };
}

function readFields(grid: SheetGrid, table: KpiTable, headerTop: number): Field[] {
  const fields: Field[] = [];
  for (let row = table.range.top; row < headerTop; row += 1) {
    for (const column of grid.filledColumns(row, table.range.left, table.range.right)) {
      const label = squeeze(fold(grid.rawText(row, column))).replace(/\s/g, "");
      if (!isLabel(label)) continue;
      const merge = grid.mergeAt(row, column);
      const below = (merge?.bottom ?? row) + 1;
      const right = (merge?.right ?? column) + 1;
      const beside = squeeze(fold(grid.rawText(row, right))).replace(/\s/g, "");
      const under = squeeze(fold(grid.rawText(below, column))).replace(/\s/g, "");
      const useRight = beside !== "" && !isLabel(beside) && (below >= headerTop || under === "" || isLabel(under));
      const place = useRight ? { row, column: right } : { row: below, column };
      fields.push({ label: { value: label, cell: { sheet: grid.sheet.name, row, column } }, ...place });
    }
  }
  return fields;
}

function isLabel(text: string): boolean {
  return text.length <= 20 && [NAME_LABEL, START_LABEL, END_LABEL, BUDGET_LABEL].some((known) => known.test(text));
}

function cited(grid: SheetGrid, { row, column }: Field): Cited<string> {
  return { value: indicatorName(grid.text(row, column)), cell: { sheet: grid.sheet.name, row, column } };
}

function withPeriod(text: Cited<string>): Cited<string> & { readonly period: Period | undefined } {
  return { ...text, period: parsePeriod(text.value, { bareYear: "fiscal" }) };
}

function budgetFigure(grid: SheetGrid, { label, row, column }: Field): Figure {
  const header: Column = {
    index: column,
    role: "other",
    period: findPeriod(label.value),
    label: label.value,
    header: label,
    unit: /\(([^()]{1,6})\)/.exec(label.value)?.[1],
    group: 0,
  };
  return readFigure(grid, row, header, undefined);
}

function readActions(grid: SheetGrid, table: KpiTable): RoadmapAction[] {
  const labels = table.columns[1]?.index ?? table.range.left + 1;
  const years = table.columns.filter(({ role, period }) => role === "plan" && period !== undefined);
  const actions: { name: Cited<string>; goals: Entry[]; plan: Entry[]; progress: Entry[]; isPlanned: boolean }[] = [];
  for (const { index } of table.rows) {
    const side = isGridLabel(grid.rawText(index, labels));
    if (!side) continue;
    const name = grid.rawText(index, table.range.left);
    if (name !== "" || actions.length === 0) {
      const cell = { sheet: grid.sheet.name, row: index, column: table.range.left };
      actions.push({ name: { value: indicatorName(name), cell }, goals: [], plan: [], progress: [], isPlanned: false });
    }
    const action = actions.at(-1);
    action?.[side].push(...entries(grid, index, years));
    if (action && side === "plan") action.isPlanned = true;
  }
  return actions.map(({ isPlanned, goals, plan, ...action }) =>
    isPlanned ? { ...action, goals, plan } : { ...action, goals: [], plan: goals },
  );
}

type Entry = Cited<string> & { readonly period: Period };

function entries(grid: SheetGrid, row: number, years: readonly Column[]): Entry[] {
  return years.flatMap(({ index, period }) => {
    const value = grid.text(row, index).trim();
    return period && value !== "" ? [{ value, cell: { sheet: grid.sheet.name, row, column: index }, period }] : [];
  });
}
