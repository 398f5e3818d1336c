import { NO_KIND, partsOfKind, secondFigure, secondFigures } from "../parse/secondFigure";
import type { LineLabel } from "../words/lineLabel";
import { splitLabel, splitPair, type SplitLabel } from "../words/secondLabel";
import type { FigurePlace } from "./region";
import type { Frame } from "./fillRegion";
import type { SheetText } from "./sheetText";

/** A line whose cells print a second figure: the place of its first figures' line, and the kind of the second. */
export interface SecondLine {
  readonly of: number;
  readonly kind: string;
}

/** The lines of a region with second figures, and with third ones: 86.3% of "157 of 182 (86.3%)"; none of a cell stands in two of them. */
export interface SecondLines {
  readonly columns: readonly SecondLine[];
  readonly rows: readonly SecondLine[];
  /** The kind of the figure of a cell where its column, or its row, holds one of this kind; "" elsewhere. */
  readonly inColumn: (row: number, column: number, kind: string) => string;
  readonly inRow: (row: number, column: number, kind: string) => string;
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
    const worth = (usual: Usual | undefined): number => (usual && kinds.includes(usual.kinds[0] ?? "") ? usual.part : 0);
    const isInColumn = worth(down) > 0 && worth(down) >= worth(across);
    const usual = isInColumn ? down : worth(across) > 0 ? across : undefined;
    const own = usual?.kinds.filter((kind) => kinds.includes(kind)) ?? [];
    for (const kind of own) (isInColumn ? inColumns : inRows).count(isInColumn ? column : row, kind);
    return { row, column, isInColumn, kinds: own };
  });
  const [keptColumns, keptRows] = [inColumns.usual(), inRows.usual()];
  if (keptColumns.size + keptRows.size === 0) return undefined;
  const kindsAt = new Map<string, readonly string[]>(
    owned.map(({ row, column, isInColumn, kinds }) => [`${isInColumn}${row}:${column}`, kinds]),
  );
  const kindAt = (place: string, kind: string): string => (kindsAt.get(place)?.includes(kind) ? kind : NO_KIND);
  return {
    columns: listed(keptColumns),
    rows: listed(keptRows),
    inColumn: (row, column, kind) => kindAt(`true${row}:${column}`, kind),
    inRow: (row, column, kind) => kindAt(`false${row}:${column}`, kind),
  };
}

function listed(usual: ReadonlyMap<number, Usual>): SecondLine[] {
  return [...usual].flatMap(([of, { kinds }]) => kinds.map((kind) => ({ of, kind }))).sort((a, b) => a.of - b.of);
}

interface Usual {
  /** The kind that most cells print, and of pairs of counts with a percentage the other one. */
  readonly kinds: readonly string[];
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
      const others = [...kinds.keys()].some(isOfPair) ? [...kinds].filter(([other, also]) => other !== kind && 2 * also > count) : [];
      if (count >= FEWEST && part > 0.5) found.set(line, { kinds: [kind, ...others.map(([other]) => other)], part });
    }
    return found;
  }
}

function isOfPair(kind: string): boolean {
  return partsOfKind(kind).measure === "whole";
}

/** The frame with lines for second figures behind its own. */
export function withSeconds(text: SheetText, frame: Frame, { rows, columns }: Lines, seconds: SecondLines): Frame {
  const width = columns.length + seconds.columns.length;
  const labelsAbove = splitLines(text, seconds.columns, frame.columnLabel, (of) => rows.map((row) => ({ row, column: columns[of] ?? 0 })));
  const labelsBeside = splitLines(text, seconds.rows, frame.rowLabel, (of) => columns.map((column) => ({ row: rows[of] ?? 0, column })));
  const place = (k: number): FigurePlace => {
    const [across, down] = [k % width, Math.floor(k / width)];
    const [above, beside] = [seconds.columns[across - columns.length], seconds.rows[down - rows.length]];
    const [column, row] = [above?.of ?? across, beside?.of ?? down];
    const cell = { row: rows[row] ?? 0, column: columns[column] ?? 0 };
    if (column === across && row === down) return cell;
    if (above && beside) return { ...cell, second: NO_KIND };
    return { ...cell, second: beside ? seconds.inRow(row, column, beside.kind) : seconds.inColumn(row, column, above?.kind ?? NO_KIND) };
  };
  const labelOf = (line: number, own: number, splits: SplitLines, read: (line: number) => LineLabel): LineLabel =>
    line < own ? (splits.firsts.get(line) ?? read(line)) : (splits.seconds[line - own] ?? read(line));
  return {
    ...frame,
    height: rows.length + seconds.rows.length,
    width,
    place,
    rowLabel: (row) => labelOf(row, rows.length, labelsBeside, frame.rowLabel),
    columnLabel: (column) => labelOf(column, columns.length, labelsAbove, frame.columnLabel),
    seconds: { columns: seconds.columns.map(({ of }) => of), rows: seconds.rows.map(({ of }) => of) },
  };
}

/** The labels of the lines whose cells print several figures, and of the lines that hold the second ones. */
interface SplitLines {
  readonly firsts: ReadonlyMap<number, LineLabel>;
  readonly seconds: readonly LineLabel[];
}

function splitLines(
  text: SheetText,
  lines: readonly SecondLine[],
  labelOf: (line: number) => LineLabel,
  cellsOf: (line: number) => readonly FigurePlace[],
): SplitLines {
  const pairs = new Set(lines.filter(({ kind }) => isOfPair(kind)).map(({ of }) => of));
  const split = lines.map((line) => ({ line, split: splitLine(text, labelOf(line.of), line, cellsOf(line.of), pairs.has(line.of)) }));
  const firsts = new Map<number, LineLabel>();
  // A bracket that names the percentage is no name of the counts.
  for (const { line, split: labels } of split)
    if (!firsts.has(line.of) || partsOfKind(line.kind).measure === "percent") firsts.set(line.of, labels.first);
  return { firsts, seconds: split.map(({ split: { second } }) => second) };
}

/** The labels of a line's first figures and those of one kind beside them, from the figures of its cells. */
function splitLine(text: SheetText, label: LineLabel, { kind }: SecondLine, cells: readonly FigurePlace[], ofPair: boolean): SplitLabel {
  let [count, signed, firstSigned, firstPercent] = [0, 0, 0, 0];
  for (const { row, column } of cells) {
    const printed = text.printed.get(row * text.width + column);
    const second = printed && secondFigure(printed, kind);
    if (!second) continue;
    count += 1;
    if (second.signed) signed += 1;
    if (printed.quantity?.signed) firstSigned += 1;
    if (printed.quantity?.unitKind === "percent") firstPercent += 1;
  }
  const said = { ...partsOfKind(kind), signed: 2 * signed > count, firstSigned: 2 * firstSigned > count };
  return ofPair ? splitPair(label, said, 2 * firstPercent > count) : splitLabel(label, said);
}
