import type { Region } from "../regions/region";
import type { JudgedCell, JudgedSet, JudgingLine } from "./judgedSet";
import { columnLines, WordTable } from "./wordTable";

const RANK = /順位|ランキング|^順$|\b(rank(ing|ed)?|position|placing|place|pos\.?|platz|rang|puesto)\b/i;
/** Ranks of another time, and what has become of them. */
const OTHER =
  /(前|昨)(回|年度?|期|月|々年)?の?(順位|ランキング)|順位の?(変動|増減|推移|差)|全国|\b(last|prior|previous|prev|change|was|national)\b/i;
const LEAST_CELLS = 5;

/**
 * The number of a rank as printed; undefined for dashes and words.
 * @example rankOf("第3位") // => 3
 */
export function rankOf(text: string): number | undefined {
  const [, digits] = /^(?:第|=|t)?\s*(\d{1,4})\s*(?:位|=|st|nd|rd|th)?$/i.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The columns and rows of ranks of a region. */
export function rankSets(region: Region): readonly JudgedSet[] {
  if (region.form || region.value.length === 0) return [];
  const table = new WordTable(region);
  return [...rankColumns(table), ...rankRows(table)];
}

function isRank(heading: string): boolean {
  return heading.length <= 40 && RANK.test(heading) && !OTHER.test(heading);
}

function* rankColumns(table: WordTable): Iterable<JudgedSet> {
  const { region, rows } = table;
  for (let column = region.range.left; column <= region.range.right; column += 1) {
    const heading = table.heading(column);
    if (!isRank(heading)) continue;
    const cells = rows.flatMap((row, place) => rankCell(table, row, column, region.rowLabel(place).text));
    const lines = columnLines(table).filter((_, line) => table.columns[line] !== column);
    if (cells.length >= LEAST_CELLS) yield { region, heading, cells, lines };
  }
}

function* rankRows(table: WordTable): Iterable<JudgedSet> {
  const { region, rows, columns } = table;
  for (let row = (rows[0] ?? 0) + 1; row <= region.range.bottom; row += 1) {
    const heading = table.stub(row);
    if (!isRank(heading)) continue;
    const cells = columns.flatMap((column, line) => rankCell(table, row, column, region.columnLabel(line).text));
    const lines = rows.flatMap((other, place): JudgingLine[] => (other === row ? [] : [rowLine(table, place)]));
    if (cells.length >= LEAST_CELLS) yield { region, heading, cells, lines };
  }
}

function rowLine(table: WordTable, place: number): JudgingLine {
  const { region, columns } = table;
  return {
    label: region.rowLabel(place),
    at: ({ cell }) => {
      const line = columns.indexOf(cell.column);
      return line < 0 ? -1 : table.figure(place * region.width + line);
    },
  };
}

function rankCell(table: WordTable, row: number, column: number, name: string): JudgedCell[] {
  const text = table.text(row, column);
  if (rankOf(text) === undefined) return [];
  const cell = { sheet: table.region.sheet.name, row, column };
  return [{ cell, text, key: text, name: name.replace(/^\d+\s+/, ""), direction: undefined, seemsLower: false }];
}
