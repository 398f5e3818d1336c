import { evidenceOf } from "../findings/evidence";
import type { Report } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import type { TableReading } from "../indicators/indicator";
import type { Rating } from "../parse/printed";
import { foldName } from "../parse/foldName";
import { defineRule } from "./rule";

/** Letters that stand for the colour words of the same column. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["G", "Green"],
  ["A", "Amber"],
  ["R", "Red"],
  ["Y", "Yellow"],
]);

interface Rated {
  readonly figure: Figure;
  readonly rating: Rating;
  readonly indicator: string;
}

/**
 * One rating is spelled in one way within a column, so that it can be counted and filtered: not ○ beside 〇 and ◯, not △ beside △（一部達成）.
 * Line breaks and blanks make no difference. One finding for each deviating spelling; its fix brings all its cells to the usual spelling.
 */
export const ratingSpelling = defineRule({
  id: "rating-spelling",
  severity: "query",
  title: { ja: "評価の表記ゆれ", en: "Rating spelled in several ways" },
  messages: {
    characters: {
      ja: "評価「{spelling}」（{code}）は、ほかの行の「{usual}」（{usualCode}）と文字が違います（この表記は{count}か所）。数えたり絞り込んだりできるように、「{usual}」にそろえてください。",
      en: 'The rating "{spelling}" ({code}) is another character than the usual "{usual}" ({usualCode}); cells spelled so: {count}. Please use "{usual}" throughout, so that ratings can be counted.',
    },
    words: {
      ja: "評価「{spelling}」は、ほかの行の「{usual}」と同じ評価の別の書き方のようです（この表記は{count}か所）。意味が同じなら、どちらかにそろえてください。",
      en: 'The rating "{spelling}" seems to be another spelling of the usual "{usual}"; cells spelled so: {count}. If they mean the same, please use one of them throughout.',
    },
  },
  *check({ readings }) {
    for (const reading of readings) {
      for (const column of ratingsByColumn(reading)) {
        for (const cells of sameRatings(column)) yield* reportsOn(cells);
      }
    }
  },
});

function ratingsByColumn({ indicators }: TableReading): Iterable<readonly Rated[]> {
  const columns = new Map<number, Rated[]>();
  for (const { results, name } of indicators) {
    for (const { rating: figure } of results) {
      const rating = figure?.value.rating;
      if (!figure || !rating) continue;
      const column = columns.get(figure.column.index);
      const rated = { figure, rating, indicator: name.value };
      if (column) column.push(rated);
      else columns.set(figure.column.index, [rated]);
    }
  }
  return columns.values();
}

/** The cells of each rating of a column: ○ with ○（達成）and 達成, G with Green. */
function sameRatings(column: readonly Rated[]): Iterable<readonly Rated[]> {
  const symbolOf = new Map<string, string>();
  const symbols = new Set(column.map(({ rating }) => rating.symbol));
  for (const { rating } of column) if (rating.words !== "") symbolOf.set(rating.words, rating.symbol);
  const spelledOut = [...LETTERS.values()].some((word) => symbols.has(word));
  const classes = new Map<string, Rated[]>();
  for (const rated of column) {
    const { symbol } = rated.rating;
    const key = (spelledOut ? LETTERS.get(symbol) : undefined) ?? symbolOf.get(symbol) ?? symbol;
    const cells = classes.get(key);
    if (cells) cells.push(rated);
    else classes.set(key, [rated]);
  }
  return classes.values();
}

function* reportsOn(cells: readonly Rated[]): Iterable<Report<"characters" | "words">> {
  const spellings = new Map<string, Rated[]>();
  for (const rated of cells) {
    const spelling = spellingOf(rated);
    const same = spellings.get(spelling);
    if (same) same.push(rated);
    else spellings.set(spelling, [rated]);
  }
  if (spellings.size < 2) return;
  const [usual, ...others] = [...spellings].sort(([, a], [, b]) => b.length - a.length);
  for (const other of others) if (usual) yield reportOn(other, usual);
}

function spellingOf({ figure }: Rated): string {
  return figure.text.replace(/\s+/g, "");
}

type Spelling = readonly [text: string, cells: readonly Rated[]];

function reportOn([spelling, cells]: Spelling, [usual, usualCells]: Spelling): Report<"characters" | "words"> {
  const [first, example] = [cells[0], usualCells[0]];
  if (!first || !example) throw new RangeError("a spelling without cells");
  const variants =
    foldName(spelling) === foldName(usual) ||
    (first.rating.symbol === example.rating.symbol && [...spelling].length === 1 && [...usual].length === 1);
  const label = { ja: `「${usual}」にそろえる（${cells.length}か所）`, en: `Spell "${usual}" (cells: ${cells.length})` };
  const edits = cells.map(({ figure }) => ({ cell: figure.cell, before: figure.text, after: usual }));
  return {
    message: variants ? "characters" : "words",
    cell: first.figure.cell,
    indicator: first.indicator,
    data: { spelling, usual, count: String(cells.length), code: codeOf(spelling, usual), usualCode: codeOf(usual, spelling) },
    evidence: evidenceOf(...cells.map(({ figure }) => figure), example.figure),
    stated: spelling,
    expected: usual,
    fixes: [{ label, safe: variants && usualCells.length > cells.length, edits }],
  };
}

/** The first character in which two spellings differ: "U+3007". */
function codeOf(text: string, other: string): string {
  const [letters, others] = [[...text], [...other]];
  const letter = letters.find((character, place) => character !== others[place]) ?? letters[0] ?? "";
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
