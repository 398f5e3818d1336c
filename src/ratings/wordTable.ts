import { fold, squeeze } from "../parse/fold";
import type { Region } from "../regions/region";
import type { JudgingLine } from "./judgedSet";

/** A row of judgements stands so near to the rows that it judges. */
const REACH = 6;
/** Longer texts are no words of judgement. */
const LONGEST = 200;

/** The texts around the figures of a region. */
export class WordTable {
  readonly rows: readonly number[];
  readonly columns: readonly number[];

  constructor(readonly region: Region) {
    const { height, width, seconds, place } = region;
    const own = { height: height - (seconds?.rows.length ?? 0), width: width - (seconds?.columns.length ?? 0) };
    this.rows = Array.from({ length: own.height }, (_, row) => place(row * width).row);
    this.columns = Array.from({ length: own.width }, (_, column) => place(column).column);
  }

  text(row: number, column: number): string {
    const text = this.region.sheet.rows[row]?.[column]?.text ?? "";
    return text === "" || text.length > LONGEST ? "" : squeeze(fold(text)).trim();
  }

  heading(column: number): string {
    const texts: string[] = [];
    for (let row = this.region.range.top; row < (this.rows[0] ?? 0); row += 1) texts.push(this.text(row, column));
    return texts.filter(Boolean).join(" ");
  }

  /** The innermost stub of a row. */
  stub(row: number): string {
    for (let column = (this.columns[0] ?? 0) - 1; column >= this.region.range.left; column -= 1) {
      const text = this.text(row, column);
      if (text !== "") return text;
    }
    return "";
  }

  figure(k: number): number {
    return Number.isNaN(this.region.value[k] ?? NaN) ? -1 : k;
  }
}

/** The columns of figures as lines of their rows. */
export function columnLines(table: WordTable): JudgingLine[] {
  const { region, rows, columns } = table;
  const placeOf = new Map(rows.map((row, place) => [row, place]));
  return columns.map((_, line) => ({
    label: region.columnLabel(line),
    at: ({ cell }) => {
      const place = placeOf.get(cell.row);
      return place === undefined ? -1 : table.figure(place * region.width + line);
    },
  }));
}

/** Rows of one name as one line: the nearest above the judgement counts. */
export function rowLines(table: WordTable): JudgingLine[] {
  const { region, rows, columns } = table;
  const named = new Map<string, number[]>();
  rows.forEach((row, place) => named.set(table.stub(row), [...(named.get(table.stub(row)) ?? []), place]));
  return [...named.values()].map((places) => ({
    label: region.rowLabel(places[0] ?? 0),
    at: ({ cell }) => {
      const place = places.filter((one) => (rows[one] ?? 0) < cell.row && cell.row - (rows[one] ?? 0) <= REACH).at(-1);
      return place === undefined ? -1 : table.figure(place * region.width + columns.indexOf(cell.column));
    },
  }));
}
