import type { Finding } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import type { TableReading } from "../indicators/indicator";
import { foldName } from "../parse/foldName";
import type { Region } from "../regions/region";
import { asPrinted } from "../regions/usualFormat";
import type { Relation } from "../relations/relation";
import { a1 } from "../sheet/a1";
import type { CellAddress } from "../sheet/address";
import { askedCells, figuresOf } from "./askedCells";

/** A figure of a submission, as it is found again in the next one wherever its cell has moved. */
export interface ListedFigure {
  /** Indicator, role and period, or the labels of its row and column. */
  readonly key: string;
  /** The indicator, or the label of the row. */
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
  /** As printed. */
  readonly text: string;
  /** True where a finding names the cell, or where the figure is calculated from one that a finding names. */
  readonly asked: boolean;
}

/** What a review knows of the figures of one workbook. */
export interface ReviewedFigures {
  readonly tables: readonly { readonly reading: TableReading }[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
}

/** How much of a name or a figure is kept. */
const LONGEST = 400;

/** Every figure that has a name, in the order of the tables: those of indicators and averages, then those of other tables whose figures belong together. */
export function figureList({ tables, relations, findings }: ReviewedFigures): ListedFigure[] {
  const isAsked = askedCells(
    findings,
    relations,
    tables.map(({ reading }) => reading),
  );
  const listed = new Map<string, ListedFigure>();
  const add = (cell: CellAddress, name: string, parts: readonly string[], text: string): void => {
    const place = `${cell.sheet}\n${a1(cell)}`;
    if (text.trim() === "" || listed.has(place)) return;
    const [short, shown] = [name.slice(0, LONGEST), text.slice(0, LONGEST)];
    const key = [foldName(short), ...parts.map((part) => part.slice(0, LONGEST))].join("|");
    listed.set(place, { key, name: short, sheet: cell.sheet, cell: a1(cell), text: shown, asked: isAsked(cell) });
  };
  for (const { reading } of tables) for (const [name, figure] of namedFigures(reading)) add(figure.cell, name, slotOf(figure), figure.text);
  for (const region of new Set(relations.map(({ reading }) => reading.view.region))) addRegion(region, add);
  return [...listed.values()];
}

function* namedFigures({ indicators, summaries }: TableReading): Generator<readonly [string, Figure]> {
  for (const indicator of indicators) for (const figure of figuresOf(indicator)) yield [indicator.name.value, figure];
  for (const { name, figures, delta } of summaries) {
    for (const figure of figures) yield [name.value, figure];
    if (delta) yield [name.value, delta];
  }
}

/** Role and period of a figure; its heading where the column has no period. */
function slotOf({ column: { role, period, label } }: Figure): readonly string[] {
  return [role, period?.end ?? foldName(label)];
}

function addRegion(region: Region, add: (cell: CellAddress, name: string, parts: readonly string[], text: string) => void): void {
  const { sheet, width, value } = region;
  value.forEach((number, k) => {
    if (Number.isNaN(number)) return;
    const { row, column } = region.place(k);
    const across = region.columnLabel(k % width).text;
    const down = region.rowLabel(Math.floor(k / width)).text;
    add({ sheet: sheet.name, row, column }, down, ["", foldName(across)], asPrinted(sheet, sheet.rows[row]?.[column]?.text ?? ""));
  });
}
