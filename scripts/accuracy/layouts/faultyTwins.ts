import type { CellAddress, Workbook } from "../../../src/index";
import { recalculated, workbookOf, type Change, type DrawnTable } from "./drawnTable";
import { makeFigure, textOf, type Figure } from "./figure";
import { formulaOf } from "./formulas";
import type { Random } from "./random";
import { holds, involves, valueFor, withFigures } from "./relation";
import { anySlipKind, slip, slipKinds } from "./slips";

/** Slips of the hand, and a sum whose formula leaves its first or last part out. */
export const faultKinds = [...slipKinds, "formula range"] as const;
export type FaultKind = (typeof faultKinds)[number];

/** The one cell that is wrong in a faulty twin. */
export interface Fault {
  readonly kind: FaultKind;
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
  /** True where no numbers that print so fulfil every relation of the table: only then can anybody see it by calculating. */
  readonly breaks: boolean;
  readonly workbook: Workbook;
}

/** Faulty twins of one clean table. */
const TWINS = 4;

export function faultsOf(table: DrawnTable, random: Random): Fault[] {
  const figures = table.figures.filter((figure) => canBeMistyped(table, figure));
  const sums = table.relations.filter(({ aggregate }) => table.formulas.get(aggregate)?.startsWith("SUM("));
  const faults: Fault[] = [];
  if (figures.length === 0) return faults;
  const signed = figures.filter(({ isNegative, print }) => isNegative || print.plus);
  for (let tries = 0; faults.length < TWINS && tries < 60; tries += 1) {
    const isRange = sums.length > 0 && random.chance(0.2);
    const kind: FaultKind = isRange ? "formula range" : anySlipKind(random);
    const old = random.pick(kind === "sign" && signed.length > 0 ? signed : figures);
    const change = kind === "formula range" ? shortened(random.pick(sums), random) : mistyped(kind, old, table, random);
    if (change && faults.every((fault) => fault.kind !== kind && !isAt(fault.cell, change.old))) faults.push(faultOf(table, kind, change));
  }
  return faults;
}

function faultOf(table: DrawnTable, kind: FaultKind, change: Change): Fault {
  const { old, typed } = change;
  const changed = recalculated(table, change);
  // What else the cell prints stays as it is.
  const inCell = (figure: Figure): string =>
    table.figures
      .filter(({ row, column }) => row === old.row && column === old.column)
      .map((one) => textOf(one === old ? figure : one))
      .join("");
  return {
    kind,
    cell: { sheet: table.sheet, row: old.row, column: old.column },
    before: inCell(old),
    after: inCell(typed),
    breaks: table.relations.some((relation) => !holds(withFigures(relation, changed))),
    workbook: workbookOf(table, change),
  };
}

function mistyped(kind: Parameters<typeof slip>[0], old: Figure, { figures }: DrawnTable, random: Random): Change | undefined {
  const isLike = (other: Figure): boolean => (other.print.brackets === undefined) === (old.print.brackets === undefined);
  const neighbours = figures.filter((other) => isLike(other) && Math.abs(other.row - old.row) + Math.abs(other.column - old.column) === 1);
  const typed = slip(kind, old, neighbours, random);
  return typed && { old, typed };
}

/** A sum that begins one cell too late or ends one too early. */
function shortened(relation: DrawnTable["relations"][number], random: Random): Change | undefined {
  const { operator, aggregate, ...options } = relation;
  const parts = random.chance(0.5) ? relation.parts.slice(1) : relation.parts.slice(0, -1);
  const typed = makeFigure(aggregate.row, aggregate.column, valueFor(operator, parts, aggregate.print, options), aggregate.print);
  const formula = formulaOf({ ...relation, parts });
  return formula === undefined || textOf(typed) === textOf(aggregate) ? undefined : { old: aggregate, typed, formula };
}

/** Figures of a relation that stand as typed, or are calculated; what a formula takes, the program would have followed. */
function canBeMistyped({ relations, formulas }: DrawnTable, figure: Figure): boolean {
  const own = relations.filter((relation) => involves(relation, figure));
  return own.length > 0 && (formulas.has(figure) || own.every(({ aggregate }) => !formulas.has(aggregate)));
}

function isAt(cell: CellAddress, { row, column }: Figure): boolean {
  return cell.row === row && cell.column === column;
}
