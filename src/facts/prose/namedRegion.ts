import { foldName } from "../../parse/foldName";
import type { Region } from "../../regions/region";
import { countedIn, wordsOf } from "../../words/saidWords";
import { namedLine, type NamedLine } from "./namedLine";
import type { SaidNumber } from "./saidNumbers";
import { timeKeys } from "./saidTimes";

/** How a sentence names a figure: by all words of its lines, or by some of them. */
export type Naming = "exactly" | "partly" | undefined;

/** A part of a compound noun names the line from so many characters on: 総排出量 of ごみ総排出量. */
const SHORTEST_PART = 3;

/** The lines of a region with the words of the titles above it. */
export class NamedRegion {
  readonly rows: readonly NamedLine[];
  readonly columns: readonly NamedLine[];
  readonly titles: readonly string[];
  private readonly titleWords: ReadonlySet<string>;
  private readonly titleTimes: ReadonlySet<string>;

  constructor(
    readonly region: Region,
    titles: readonly string[],
    /** The times that the titles of all sheets name: what they say of a table that has none. */
    private readonly workbookTimes: ReadonlySet<string>,
  ) {
    this.rows = Array.from({ length: region.height }, (_, row) => namedLine(region.rowLabel(row)));
    this.columns = Array.from({ length: region.width }, (_, column) => namedLine(region.columnLabel(column)));
    this.titles = titles.map(foldName);
    this.titleWords = new Set(titles.flatMap(wordsOf));
    this.titleTimes = new Set(titles.flatMap((title) => [...timeKeys(title)]));
  }

  linesOf(k: number): readonly [NamedLine, NamedLine] {
    return [this.rows[Math.floor(k / this.region.width)]!, this.columns[k % this.region.width]!];
  }

  /** How the words of a number name the figure. */
  naming(said: SaidNumber, k: number): Naming {
    const [row, column] = this.linesOf(k);
    const isBare = row.needed.length + column.needed.length === 0 && said.times.length === 0;
    if (isBare && !said.words.some((word) => foldName(word) === row.core || foldName(word) === column.core)) return undefined;
    if (!this.isOfTime(said, row, column)) return undefined;
    if (row.mean || column.mean) return undefined;
    return said.japanese ? this.namingOfNouns(said.words, row, column) : this.namingOfWords(said.words, row, column);
  }

  /** Every time that the sentence says must be one of the figure's lines or of a title; a line of another time is another figure. */
  private isOfTime({ times }: SaidNumber, row: NamedLine, column: NamedLine): boolean {
    const ofTitles = this.titleTimes.size > 0 ? this.titleTimes : this.workbookTimes;
    const isUndated = row.times.size + column.times.size === 0;
    return times.every(({ key }) => row.times.has(key) || column.times.has(key) || (isUndated && ofTitles.has(key)));
  }

  private namingOfWords(words: readonly string[], row: NamedLine, column: NamedLine): Naming {
    const said = new Set(words);
    const needed = [...row.needed, ...column.needed];
    const isCovered = words.every((word) => row.words.has(word) || column.words.has(word) || this.titleWords.has(word));
    if (isCovered && needed.every((word) => said.has(word)) && this.isPinned(row, column)) return "exactly";
    const isShared =
      needed.some((word) => said.has(word)) || ((row.total || column.total) && words.some((word) => this.titleWords.has(word)));
    return isShared ? "partly" : undefined;
  }

  private namingOfNouns(nouns: readonly string[], row: NamedLine, column: NamedLine): Naming {
    const folded = nouns.map(foldName);
    const names = ({ core }: NamedLine, noun: string): boolean =>
      core === noun || countedIn(core) === noun || (noun.length >= SHORTEST_PART && core.endsWith(noun));
    const isSaid = (line: NamedLine): boolean => line.needed.length === 0 || folded.some((noun) => names(line, noun));
    const isCovered = folded.every((noun) => names(row, noun) || names(column, noun) || this.titles.some((title) => title.includes(noun)));
    if (isCovered && isSaid(row) && isSaid(column) && this.isPinned(row, column)) return "exactly";
    const lines = [row, column].filter(({ core, needed }) => needed.length > 0 && core.length > 1);
    const isShared =
      lines.some(({ core }) => folded.some((noun) => shared(core, noun))) ||
      ((row.total || column.total) && this.titles.some((title) => folded.some((noun) => noun.length > 1 && title.includes(noun))));
    return isShared ? "partly" : undefined;
  }

  /** Where neither line has a name, it is the total of a time or one of the only line. */
  private isPinned(row: NamedLine, column: NamedLine): boolean {
    const { width, height } = this.region;
    return row.needed.length + column.needed.length > 0 || row.total || column.total || width === 1 || height === 1;
  }
}

/** Two characters in a row that both names have. */
function shared(core: string, noun: string): boolean {
  for (let at = 0; at + 2 <= noun.length; at += 1)
    if (!/[数量額計]/.test(noun.slice(at, at + 2)) && core.includes(noun.slice(at, at + 2))) return true;
  return false;
}
