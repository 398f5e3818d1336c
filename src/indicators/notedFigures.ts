import { fold } from "../parse/fold";
import { parsePrinted } from "../parse/parsePrinted";
import type { Quantity } from "../parse/quantity";
import type { CellAddress } from "../sheet/address";
import type { Headline, TableReading } from "./indicator";

/** A percentage that a note repeats beside the name of a row, or as "数値(86.7%)" for the row that the note belongs to. */
export interface NotedFigure {
  readonly headline: Headline;
  /** As printed in the note, widths folded: "65.0%". */
  readonly text: string;
  readonly quantity: Quantity;
}

/** A note that repeats figures of its table. */
export interface FigureNote {
  readonly cell: CellAddress;
  readonly text: string;
  /** The row that the note belongs to. */
  readonly headline: Headline;
  /** The figure of the own row, where the note repeats it. */
  readonly own: NotedFigure | undefined;
  readonly others: readonly NotedFigure[];
  /** True where the note says that the figure of its row is the plain average of the others and names no further percentage. */
  readonly isAverage: boolean;
}

const SHORTEST_NAME = 3;
const OWN = /(?:数値|指数|割合)\((\d+(?:\.\d+)?%)\)は/g;
const FIGURE_AFTER_NAME = /^[:は]?\(?(\d+(?:\.\d+)?%)\)?/;
/** Words after a percentage that make it a change, a bound or an earlier figure. */
const NOT_THE_FIGURE = /^(?:ポイント|pt|増|減|上昇|低下|改善|以上|以下|超|未満|台|程度|前後|弱|強|から|→|~|-|へ|に)/;
/** Signs and particles after which a name begins. */
const BEFORE_NAME = /(?:^|[①-⑳]|[^\p{L}\p{N}]|[はがのをとやで])$/u;
const LIST_MARK = /^(?:[①-⑳▶●・■◆○]|\(?\d{1,2}[).])+/;
const AVERAGED = /^[^\d%。]{0,16}[をの](?:単純)?平均/;
const ELSEWHERE = /全国|他県|前年|前回|前期|過去/;

/** The notes of a headline table that repeat its figures. Words are never guessed: a percentage must stand right after a row's name. */
export function notedFigures({ table, headlines }: TableReading): FigureNote[] {
  if (table.kind !== "headline") return [];
  const columns = table.columns.filter(({ role }) => role === "note");
  const rows = columns.length > 0 ? uniqueNames(headlines) : [];
  return headlines.flatMap((headline) =>
    columns.flatMap(({ index }) => {
      const { sheet, row } = headline.name.cell;
      const text = table.sheet.rows[row]?.[index]?.text ?? "";
      const note = headline.figure.value.quantity && text !== "" ? readNote(text, headline, rows) : undefined;
      return note ? [{ ...note, cell: { sheet, row, column: index } }] : [];
    }),
  );
}

interface NamedRow {
  readonly name: string;
  readonly headline: Headline;
}

/** The rows with a figure by their names without list marks. A name of two such rows, one inside another, or one that ends in a digit names none for sure. */
function uniqueNames(headlines: readonly Headline[]): NamedRow[] {
  const named = headlines
    .filter(({ figure }) => figure.value.quantity?.unitKind === "percent")
    .map((headline) => ({ name: withoutBlanks(headline.name.value).replace(LIST_MARK, ""), headline }))
    .filter(({ name }) => name.length >= SHORTEST_NAME && !/[\d.]$/.test(name));
  return named.filter((row) => named.every((other) => other === row || !other.name.includes(row.name)));
}

function readNote(printed: string, headline: Headline, rows: readonly NamedRow[]): Omit<FigureNote, "cell"> | undefined {
  const text = withoutBlanks(printed);
  const mentions = rows.flatMap((row) => (row.headline === headline ? [] : mentionOf(row, text)));
  const own = [...text.matchAll(OWN)];
  if (own.length > 1 || (own.length === 0 && mentions.length === 0)) return undefined;
  const ownText = own[0]?.[1];
  const end = Math.max(0, ...mentions.map((mention) => mention.end));
  const after = AVERAGED.exec(text.slice(end));
  const percentages = text.match(/\d%/g)?.length ?? 0;
  return {
    text: printed,
    headline,
    own: ownText ? noted(headline, ownText) : undefined,
    others: mentions.map((mention) => noted(mention.headline, mention.text)).filter((figure) => figure !== undefined),
    isAverage: mentions.length > 1 && after !== null && !ELSEWHERE.test(after[0]) && percentages === mentions.length + own.length,
  };
}

function noted(headline: Headline, text: string): NotedFigure | undefined {
  const { quantity } = parsePrinted(text);
  return quantity && { headline, text, quantity };
}

interface Mention {
  readonly headline: Headline;
  readonly text: string;
  readonly end: number;
}

/** The percentage right after the name, where the name stands in the note once with one. */
function mentionOf({ name, headline }: NamedRow, text: string): Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const from = at + name.length;
    const match = FIGURE_AFTER_NAME.exec(text.slice(from));
    if (!match?.[1] || !BEFORE_NAME.test(text.slice(Math.max(0, at - 1), at))) continue;
    const end = from + match[0].length;
    if (!NOT_THE_FIGURE.test(text.slice(end))) found.push({ headline, text: match[1], end });
  }
  return found.length === 1 ? found : [];
}

function withoutBlanks(text: string): string {
  return fold(text).replace(/\s/g, "");
}
