import { NO_KIND, partsOfKind, secondFigure, secondFigures } from "../parse/secondFigure";
import type { LineLabel } from "../words/lineLabel";
import { splitLabel, type SplitLabel } from "../words/secondLabel";
import type { FigurePlace } from "./region";
import type { Frame } from "./fillRegion";
import type { SheetText } from "./sheetText";

/** A line whose cells print a second figure: the place of its first figures' line, and the kind of the second. */
export interface SecondLine {
  readonly of: number;
  readonly kind: string;
}

/** The lines of a region with second figures; no cell's second figure stands in two of them. */
export interface SecondLines {
  readonly columns: readonly SecondLine[];
  readonly rows: readonly SecondLine[];
  /** The kind of the second figure of a cell where its column, or its row, holds it; "" elsewhere. */
  readonly inColumn: (row: number, column: number) => string;
  readonly inRow: (row: number, column: number) => string;
}

/** So many cells of a line must print a second figure. */
const FEWEST = 2;

interface Lines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The second figures of a table, by lines in which most cells print one of the same kind: of the two lines of a cell the one that does so more throughout. */
export function secondLinesOf(text: SheetText, { rows, columns }: Lines): SecondLines | undefined {
  if (text.printed.size < FEWEST) return undefined;
  const [byColumn, byRow] = [new Tally(), new Tally()];
  const cells: { readonly row: number; readonly column: number; readonly kinds: readonly string[] }[] = [];
  rows.forEach((sheetRow, row) =>
    columns.forEach((sheetColumn, column) => {
      if (!text.figure(sheetRow, sheetColumn)) return;
      const printed = text.printed.get(sheetRow * text.width + sheetColumn);
      const kinds = printed ? [...new Set(secondFigures(printed).map(({ kind }) => kind))] : [];
      byColumn.add(column, kinds);
      byRow.add(row, kinds);
      if (kinds.length > 0) cells.push({ row, column, kinds });
    }),
  );
  const [ofColumns, ofRows] = [byColumn.usual(), byRow.usual()];
  const [inColumns, inRows] = [new Tally(byColumn), new Tally(byRow)];
  const owned = cells.map(({ row, column, kinds }) => {
    const [down, across] = [ofColumns.get(column), ofRows.get(row)];
    const worth = (usual: Usual | undefined): number => (usual && kinds.includes(usual.kind) ? usual.part : 0);
    const isInColumn = worth(down) > 0 && worth(down) >= worth(across);
    const kind = isInColumn ? down?.kind : worth(across) > 0 ? across?.kind : undefined;
    if (kind !== undefined) (isInColumn ? inColumns : inRows).count(isInColumn ? column : row, kind);
    return { row, column, isInColumn, kind };
  });
  const [keptColumns, keptRows] = [inColumns.usual(), inRows.usual()];
  if (keptColumns.size + keptRows.size === 0) return undefined;
  const kindAt = new Map(
    owned.flatMap(({ row, column, isInColumn, kind }) => (kind === undefined ? [] : [[`${isInColumn}${row}:${column}`, kind] as const])),
  );
  return {
    columns: listed(keptColumns),
    rows: listed(keptRows),
    inColumn: (row, column) => kindAt.get(`true${row}:${column}`) ?? NO_KIND,
    inRow: (row, column) => kindAt.get(`false${row}:${column}`) ?? NO_KIND,
  };
}

function listed(usual: ReadonlyMap<number, Usual>): SecondLine[] {
  return [...usual].map(([of, { kind }]) => ({ of, kind })).sort((a, b) => a.of - b.of);
}

interface Usual {
  readonly kind: string;
  readonly part: number;
}

/** How many cells of each line print a second figure of each kind, of all its figures. */
class Tally {
  private readonly kinds = new Map<number, Map<string, number>>();

  constructor(private readonly all: { readonly figures: Map<number, number> } = { figures: new Map() }) {}

  get figures(): Map<number, number> {
    return this.all.figures;
  }

  add(line: number, kinds: readonly string[]): void {
    this.figures.set(line, (this.figures.get(line) ?? 0) + 1);
    for (const kind of kinds) this.count(line, kind);
  }

  count(line: number, kind: string): void {
    let own = this.kinds.get(line);
    if (!own) this.kinds.set(line, (own = new Map<string, number>()));
    own.set(kind, (own.get(kind) ?? 0) + 1);
  }

  /** The kind that most cells of a line print, for each line that has one. */
  usual(): Map<number, Usual> {
    const found = new Map<number, Usual>();
    for (const [line, kinds] of this.kinds) {
      const [kind, count] = [...kinds].reduce((best, one) => (one[1] > best[1] ? one : best));
      const part = count / (this.figures.get(line) ?? 1);
      if (count >= FEWEST && part > 0.5) found.set(line, { kind, part });
    }
    return found;
  }
}

/** The frame with lines for second figures behind its own. */
export function withSeconds(text: SheetText, frame: Frame, { rows, columns }: Lines, seconds: SecondLines): Frame {
  const width = columns.length + seconds.columns.length;
  const [labelsAbove, labelsBeside] = [
    new Map(
      seconds.columns.map((line) => [
        line.of,
        splitLine(
          text,
          frame.columnLabel(line.of),
          line,
          rows.map((row) => ({ row, column: columns[line.of] ?? 0 })),
        ),
      ]),
    ),
    new Map(
      seconds.rows.map((line) => [
        line.of,
        splitLine(
          text,
          frame.rowLabel(line.of),
          line,
          columns.map((column) => ({ row: rows[line.of] ?? 0, column })),
        ),
      ]),
    ),
  ];
  const place = (k: number): FigurePlace => {
    const [across, down] = [k % width, Math.floor(k / width)];
    const [column, row] = [seconds.columns[across - columns.length]?.of ?? across, seconds.rows[down - rows.length]?.of ?? down];
    const cell = { row: rows[row] ?? 0, column: columns[column] ?? 0 };
    if (column === across && row === down) return cell;
    return { ...cell, second: column === across ? seconds.inRow(row, column) : row === down ? seconds.inColumn(row, column) : NO_KIND };
  };
  const labelOf = (
    line: number,
    own: number,
    others: readonly SecondLine[],
    split: ReadonlyMap<number, SplitLabel>,
    read: (line: number) => LineLabel,
  ): LineLabel => {
    const of = others[line - own]?.of;
    return of === undefined ? (split.get(line)?.first ?? read(line)) : (split.get(of)?.second ?? read(of));
  };
  return {
    ...frame,
    height: rows.length + seconds.rows.length,
    width,
    place,
    rowLabel: (row) => labelOf(row, rows.length, seconds.rows, labelsBeside, frame.rowLabel),
    columnLabel: (column) => labelOf(column, columns.length, seconds.columns, labelsAbove, frame.columnLabel),
    seconds: { columns: seconds.columns.map(({ of }) => of), rows: seconds.rows.map(({ of }) => of) },
  };
}

/** The labels of a line's two figures, from the figures of its cells. */
function splitLine(text: SheetText, label: LineLabel, { kind }: SecondLine, cells: readonly FigurePlace[]): SplitLabel {
  let [count, signed, firstSigned] = [0, 0, 0];
  for (const { row, column } of cells) {
    const printed = text.printed.get(row * text.width + column);
    const second = printed && secondFigure(printed, kind);
    if (!second) continue;
    count += 1;
    if (second.signed) signed += 1;
    if (printed.quantity?.signed) firstSigned += 1;
  }
  return splitLabel(label, { ...partsOfKind(kind), signed: 2 * signed > count, firstSigned: 2 * firstSigned > count });
}
