import { fold, squeeze } from "../parse/fold";
import { markerOf } from "../parse/markers";
import { ratingSymbolOf } from "../parse/ratings";
import type { Region } from "../regions/region";
import { directionIn, directionUnder, type Direction } from "../words/directionWords";
import type { JudgedCell, JudgedSet } from "./judgedSet";
import { columnLines, rowLines, WordTable } from "./wordTable";

const LONGEST_WORD = 24;
const MOST_WORDS = 6;
const LEAST_CELLS = 3;
/** So many cells show whether a column holds judgements. */
const SAMPLE = 12;

/** The columns and rows of a region that hold a few words again and again, with the figures beside them. */
export function judgedSets(region: Region): readonly JudgedSet[] {
  if (region.form || region.value.length === 0) return [];
  const table = new WordTable(region);
  return [...columnSets(table), ...rowSets(table)];
}

/** What a word of judgement is compared by: "○" for 〇（達成）, "green" for "GREEN". */
export function keyOf(text: string): string {
  const head = squeeze(fold(text))
    .trim()
    .replace(/\s*\([^()]*\)$/, "");
  return (ratingSymbolOf(head) ?? head).toLowerCase();
}

/** A word that may be a judgement; undefined for blanks, dashes and longer texts. */
function wordOf(text: string): string | undefined {
  return text === "" || text.length > LONGEST_WORD || /\d/.test(text) || markerOf(text.toLowerCase()) !== undefined ? undefined : text;
}

function hasFewWords(words: readonly (string | undefined)[]): boolean {
  const known = words.filter((word) => word !== undefined);
  return known.length > 0 && new Set(known.map(keyOf)).size <= MOST_WORDS;
}

function* columnSets(table: WordTable): Iterable<JudgedSet> {
  const { region, rows, columns } = table;
  const { left, right } = region.range;
  const lines = columnLines(table);
  const others = Array.from({ length: right - left + 1 }, (_, at) => left + at).filter((column) => !columns.includes(column));
  const directions = others.map((column) => [column, table.heading(column)] as const).filter(([, heading]) => heading !== "");
  for (const [column, heading] of directions) {
    if (!hasFewWords(rows.slice(0, SAMPLE).map((row) => wordOf(table.text(row, column))))) continue;
    const cells = rows.flatMap((row, place): JudgedCell[] => {
      const text = wordOf(table.text(row, column));
      if (text === undefined) return [];
      const { text: label, lowerIsBetter } = region.rowLabel(place);
      const name = label === "" ? table.text(row, left) : label;
      const said = directions.map(([other, over]) => directionUnder(over, table.text(row, other))).find(Boolean);
      return [judgedCell(region, { row, column, text, name, said, lowerIsBetter })];
    });
    // Which way is good is no judgement of what was reached.
    if (cells.some(({ text }) => directionUnder(heading, text) !== undefined)) continue;
    if (cells.length >= LEAST_CELLS && hasFewWords(cells.map(({ text }) => text))) yield { region, heading, cells, lines };
  }
}

/** Rows of judgements below the rows that they judge: 目標, 実績, 達成率, 評価, again and again. */
function* rowSets(table: WordTable): Iterable<JudgedSet> {
  const { region, rows, columns } = table;
  const known = new Set(rows);
  const sets = new Map<string, JudgedCell[]>();
  for (let row = (rows[0] ?? 0) + 1; row <= region.range.bottom; row += 1) {
    if (known.has(row)) continue;
    const words = columns.map((column) => wordOf(table.text(row, column)));
    if (words.filter(Boolean).length < 2 || !hasFewWords(words)) continue;
    const above = rows.filter((other) => other < row).length - 1;
    const { text: path, lowerIsBetter } = region.rowLabel(above);
    const heading = table.stub(row);
    const cells = words.flatMap((text, line) => {
      const name = `${path.replace(table.stub(rows[above] ?? 0), "").trim()} ${region.columnLabel(line).text}`.trim();
      return text === undefined
        ? []
        : [judgedCell(region, { row, column: columns[line] ?? 0, text, name, said: undefined, lowerIsBetter })];
    });
    sets.set(heading, [...(sets.get(heading) ?? []), ...cells]);
  }
  if (sets.size === 0) return;
  const lines = rowLines(table);
  for (const [heading, cells] of sets)
    if (cells.length >= LEAST_CELLS && hasFewWords(cells.map(({ text }) => text))) yield { region, heading, cells, lines };
}

interface Found {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly name: string;
  readonly said: Direction | undefined;
  readonly lowerIsBetter: boolean;
}

function judgedCell({ sheet }: Region, { row, column, text, name, said, lowerIsBetter }: Found): JudgedCell {
  const direction = said ?? directionIn(name);
  return { cell: { sheet: sheet.name, row, column }, text, key: keyOf(text), name, direction, seemsLower: lowerIsBetter && !direction };
}
