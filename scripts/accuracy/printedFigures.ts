import { partsOf, type CellAddress, type ColumnRole, type KpiTable, type Part, type Review } from "../../src/index";

export const figureKinds = ["target", "actual", "rate", "average", "delta", "headline"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** One number printed in a cell, and where in the cell's text its sign and digits stand. */
export interface PrintedFigure {
  readonly cell: CellAddress;
  readonly kind: FigureKind;
  /** The whole text of the cell. */
  readonly text: string;
  /** Where the sign begins; `digits` where there is none. */
  readonly start: number;
  readonly digits: number;
  readonly end: number;
  /** The first figure of its cell: copying a neighbour over a cell counts once. */
  readonly leads: boolean;
  readonly table: KpiTable;
}

const KIND_OF_ROLE: Partial<Record<ColumnRole, FigureKind>> = {
  target: "target",
  baseline: "target",
  actual: "actual",
  whole: "actual",
  part: "actual",
  total: "actual",
  rate: "rate",
  delta: "delta",
};

const NUMBER = /\d[\d,.]*\d|\d/g;
const SIGN = /[+\-−▲△]\s*$/;

/** Every figure printed in the KPI columns of the reviewed tables, in their average and total rows, and on their cards. */
export function printedFigures({ tables }: Review): PrintedFigure[] {
  const figures = tables.flatMap(({ table }) => [...figuresOnCards(table), ...figuresInRows(table)]);
  // Cards of one header cell may belong to two tables.
  const places = new Map(
    figures.map((figure) => [`${figure.cell.sheet}:${figure.cell.row}:${figure.cell.column}:${figure.start}`, figure]),
  );
  return [...places.values()];
}

function figuresInRows(table: KpiTable): PrintedFigure[] {
  return table.rows.flatMap((row) => {
    if (row.kind === "label" || row.kind === "header") return [];
    return table.columns.flatMap((column) => {
      const text = table.sheet.rows[row.index]?.[column.index]?.text ?? "";
      const kind = row.kind === "indicator" ? kindInColumn(table, column.role) : "average";
      if (!kind || (row.kind !== "indicator" && text.length > 40)) return [];
      return figuresInText(table, { sheet: table.sheet.name, row: row.index, column: column.index }, text, kind);
    });
  });
}

function kindInColumn({ kind }: KpiTable, role: ColumnRole): FigureKind | undefined {
  return kind === "headline" && (role === "actual" || role === "rate") ? "headline" : KIND_OF_ROLE[role];
}

/** The numbers that the cell says: its figure, second figures, and the change beside it. Years and periods are none. */
function figuresInText(table: KpiTable, cell: CellAddress, text: string, kind: FigureKind): PrintedFigure[] {
  return partsOf(text)
    .flatMap((part) => numberIn(part, text, kind))
    .map((spot, place) => ({ ...spot, cell, text, leads: place === 0, table }));
}

function numberIn(
  { kind: part, start, end }: Part,
  text: string,
  kind: FigureKind,
): Pick<PrintedFigure, "kind" | "start" | "digits" | "end">[] {
  if (part !== "value" && part !== "second-value" && part !== "delta") return [];
  const number = [...text.slice(start, end).matchAll(NUMBER)].at(-1);
  if (!number) return [];
  const digits = start + number.index;
  const sign = SIGN.exec(text.slice(0, digits));
  const signed = kind === "average" && sign !== null && /ポイント|points?|pt/i.test(text);
  return [{ kind: part === "delta" || signed ? "delta" : kind, start: sign?.index ?? digits, digits, end: digits + number[0].length }];
}

/** The figure and the change on a card that is printed inside a header cell: "県内企業のDX推進状況 63.2% 前期差 +8.3ポイント". */
const CARD_FIGURE = /\d[\d,.]*(?=\s*[%％])/;
const CARD_DELTA = /(?<=前期差\s*)([+\-−▲△]?\s*)(\d[\d.]*)/;

function figuresOnCards(table: KpiTable): PrintedFigure[] {
  const found: PrintedFigure[] = [];
  for (let row = table.range.top; row < table.bodyTop; row += 1) {
    for (let column = table.range.left; column <= table.range.right; column += 1) {
      const text = table.sheet.rows[row]?.[column]?.text ?? "";
      const change = CARD_DELTA.exec(text);
      const figure = CARD_FIGURE.exec(text);
      if (!change || !figure || figure.index > change.index) continue;
      const cell = { sheet: table.sheet.name, row, column };
      const changeDigits = change.index + (change[1] ?? "").length;
      found.push(
        {
          cell,
          text,
          table,
          kind: "headline",
          start: figure.index,
          digits: figure.index,
          end: figure.index + figure[0].length,
          leads: false,
        },
        { cell, text, table, kind: "delta", start: change.index, digits: changeDigits, end: change.index + change[0].length, leads: false },
      );
    }
  }
  return found;
}
