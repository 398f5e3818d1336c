import { amountOf, isSame, nameKey, printedTables, tensBetween, type PrintedTable } from "./printedTables";

/** A finding that a careful reviewer would write down: rule and cell. */
export type Expected = `${string} ${string}`;

interface ReportRow {
  readonly table: PrintedTable;
  readonly row: number;
  readonly cells: readonly string[];
}

/** Characters that one is taken for the other, by a reader who knows the words: 決済 and 決裁. */
const TAKEN_FOR = ["済裁"];

/** What 002 says otherwise than 000: attainment tables with a target, figures as of several dates, rates, averages and notes. */
export function expectedOfReports(): Expected[] {
  const before = new Map(
    printedTables("000")
      .flatMap(rowsOf)
      .map((row) => [rowKey(row), row]),
  );
  const found: Expected[] = [];
  for (const table of printedTables("002").filter(isAttainment)) {
    const known = rowsOf(table).map((row) => ({ row, earlier: before.get(rowKey(row)) }));
    if (known.every(({ earlier }) => !earlier)) found.push(`new-indicator ${table.cell(0, 0)}`);
    for (const { row, earlier } of known) if (earlier) found.push(...reportChanges(earlier, row));
  }
  return found;
}

function isAttainment({ rows }: PrintedTable): boolean {
  return rows[0]?.some((text) => nameKey(text).startsWith("目標値")) ?? false;
}

function rowsOf(table: PrintedTable): ReportRow[] {
  return table.rows.slice(table.headerRows).map((cells, at) => ({ table, row: table.headerRows + at, cells }));
}

/** Averages go by the title of their table, which stands in its first cell. */
function rowKey({ table, cells }: ReportRow): string {
  const name = nameKey(cells[0] ?? "");
  return name.startsWith("KPI(") ? `${name} ${/^[^\d[【]+/.exec(nameKey(table.rows[0]?.[0] ?? ""))?.[0] ?? ""}` : name;
}

function reportChanges(earlier: ReportRow, now: ReportRow): Expected[] {
  const say = (rule: string, column: number): Expected => `${rule} ${now.table.cell(now.row, column)}`;
  const restated = new Set<string>();
  const found = [...datesOf(now.table)].flatMap(([date, column]): Expected[] => {
    const label = labelOf(now.cells[column] ?? "");
    if (isRestated(earlier, now.cells[column] ?? "", label)) {
      const isTold = restated.has(label);
      restated.add(label);
      return isTold ? [] : [say("restated-period", column)];
    }
    const oldColumn = datesOf(earlier.table).get(date);
    const isChanged = oldColumn !== undefined && isAnotherRate(earlier.cells[oldColumn + 1] ?? "", now.cells[column + 1] ?? "");
    return isChanged ? [say("restated-period", column + 1)] : [];
  });
  return [...found, ...targetChanges(earlier, now, say)];
}

/** Whether the figure of that label (R5年度) is another than the earlier document gives. */
function isRestated(earlier: ReportRow, text: string, label: string): boolean {
  const old = [...datesOf(earlier.table).values()]
    .map((place) => earlier.cells[place] ?? "")
    .find((other) => label !== "" && labelOf(other) === label && amountOf(other));
  const [a, b] = [amountOf(old ?? ""), amountOf(text)];
  return a !== undefined && b !== undefined && !isSame(a, b);
}

/** Another rate, or one where there was none. */
function isAnotherRate(before: string, now: string): boolean {
  const [a, b] = [amountOf(before), amountOf(now)];
  return b !== undefined && (before === "" || (a !== undefined && !isSame(a, b)));
}

function targetChanges(earlier: ReportRow, now: ReportRow, say: (rule: string, column: number) => Expected): Expected[] {
  const aim = aimColumn(now.table);
  const [target, before] = [amountOf(now.cells[aim] ?? ""), amountOf(earlier.cells[aimColumn(earlier.table)] ?? "")];
  if (!target || !before) return [];
  if (!isSame(target, before)) return [say("changed-target", aim)];
  const [national, old] = [nationalValue(now), nationalValue(earlier)];
  return national && old && isSame(target, old) && !isSame(national, old) ? [say("moved-benchmark", aim)] : [];
}

function aimColumn({ rows }: PrintedTable): number {
  return rows[0]?.findIndex((text) => nameKey(text).startsWith("目標値")) ?? -1;
}

/** The columns of figures by their dates; the rate stands behind each. */
function datesOf({ rows }: PrintedTable): Map<string, number> {
  return new Map((rows[0] ?? []).flatMap((text, column) => (nameKey(text).endsWith("月末") ? [[nameKey(text), column] as const] : [])));
}

/** "R5年度" of "30.2% (R5年度)". */
function labelOf(text: string): string {
  return /\((.*)\)$/.exec(nameKey(text))?.[1] ?? "";
}

function nationalValue({ cells }: ReportRow): ReturnType<typeof amountOf> {
  const note = cells.map((text) => /全国値([\d.]+)%/.exec(nameKey(text))?.[1]).find(Boolean);
  return note === undefined ? undefined : amountOf(note);
}

interface PlanRow {
  readonly table: PrintedTable;
  readonly row: number;
  readonly name: string;
  readonly item: string;
  readonly figures: readonly string[];
  readonly reprint: boolean;
}

const PLAN = { name: 3, item: 2, figures: 4 };
const RESULTS = { name: 11, item: 4, figures: 12 };
const YEARS = 5;

/** What 003 says otherwise than the plan 001: baselines and targets for four years, names, items, indicators that only one of them has. */
export function expectedOfPlan(): Expected[] {
  const plan = printedTables("001").flatMap((table) => planRows(table, PLAN));
  const results = printedTables("003").flatMap((table) => planRows(table, RESULTS));
  const byName = new Map<string, PlanRow>();
  for (const row of plan) if (!byName.has(row.name)) byName.set(row.name, row);
  const found = new Set<Expected>();
  const told = new Set<string>();
  const matched = new Set<string>();
  for (const row of results) {
    const say = (rule: string, column: number): void => void found.add(`${rule} ${row.table.cell(row.row, column)}`);
    const earlier =
      byName.get(row.name) ??
      sameFigures(
        row,
        plan.filter(({ name }) => !results.some((other) => other.name === name)),
      );
    if (!earlier) {
      if (!row.reprint) say("new-indicator", RESULTS.name);
      continue;
    }
    matched.add(earlier.name);
    if (earlier.name !== row.name) say("changed-definition", RESULTS.name);
    if (isTakenFor(earlier.item, row.item)) say("renamed", RESULTS.item);
    row.figures.forEach((text, at) => {
      const rule = figureRule(earlier.figures[at] ?? "", text, at);
      // The same change of a row that is listed again is one change.
      const key = `${row.name} ${at} ${text}`;
      if (rule && !told.has(key)) say(rule, RESULTS.figures + at);
      told.add(key);
    });
  }
  const place = printedTables("003")[0]?.cell(0, 0) ?? "";
  for (const sheet of new Set(plan.map(({ table }) => table.sheet))) {
    const own = plan.filter(({ table }) => table.sheet === sheet);
    const gone = own.filter(({ name }) => !matched.has(name));
    if (gone.length > 2 && gone.length * 5 >= own.length * 4) found.add(`missing-indicator ${place}`);
  }
  return [...found];
}

function planRows(table: PrintedTable, columns: typeof PLAN): PlanRow[] {
  return table.rows.slice(table.headerRows).flatMap((cells, at) => {
    const figures = cells.slice(columns.figures, columns.figures + YEARS);
    const name = nameKey(cells[columns.name] ?? "");
    if (name === "" || name === "指標名" || !figures.some((text) => /\d/.test(text)) || figures.includes("基準値")) return [];
    const reprint = cells.some((text) => nameKey(text) === "再掲") && nameKey(cells[columns.name - 1] ?? "") === "再掲";
    return [{ table, row: table.headerRows + at, name, item: nameKey(cells[columns.item] ?? ""), figures, reprint }];
  });
}

function figureRule(before: string, now: string, at: number): string | undefined {
  const [a, b] = [amountOf(before), amountOf(now)];
  const rule = at === 0 ? "changed-baseline" : "changed-target";
  if (!a || !b) return a || b ? rule : undefined;
  if (isSame(a, b)) return undefined;
  return tensBetween(a, b) > 0 ? "unit-slip" : rule;
}

function sameFigures(row: PlanRow, others: readonly PlanRow[]): PlanRow | undefined {
  return others.find(({ figures }) => figures.every((text, at) => figureRule(text, row.figures[at] ?? "", at) === undefined));
}

/** One character that is taken for the other. */
function isTakenFor(before: string, now: string): boolean {
  const differing = [...before].flatMap((letter, at) => (letter === now[at] ? [] : [letter + (now[at] ?? "")]));
  return before.length === now.length && differing.length === 1 && TAKEN_FOR.includes(differing[0] ?? "");
}
