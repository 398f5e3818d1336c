import { isMarked } from "../parse/notationMark";
import { FLAG, type Region } from "./region";
import type { LineLabel } from "../words/lineLabel";
import { isScoreLine } from "../words/lineFlags";
import { RATE_ROLES } from "../words/lineRole";
import { namesNet, namesPercent } from "../words/percentHeadings";

type Frame = Pick<Region, "width" | "rowLabel" | "columnLabel">;
type Columns = Pick<Region, "value" | "unit">;

/** Headings under which a strict bound, too, is a number to keep to. */
const LIMIT = /目標|基準|上限|下限|許容|規格|\b(limits?|standards?|thresholds?|ceiling|tolerance|sla|maximum|minimum)\b/i;

/** A bound by its place. */
export interface BoundPlace {
  readonly k: number;
  /** True for "<" and ">": outside of targets and limits they are figures held back, "<5" or ">95%", of which only one side is known. */
  readonly strict: boolean;
}

/** Those of the bounds that stand in a line of targets, or of bounds: 70％以上 and "≤ 5 days" name there the number that is to be reached. */
export function limitsOf(
  bounds: readonly BoundPlace[],
  value: Region["value"],
  { width, rowLabel, columnLabel }: Frame,
): readonly number[] {
  const height = value.length / width;
  const isBound = new Set(bounds.filter(({ strict }) => !strict).map(({ k }) => k));
  const known = new Map<number, boolean>();
  const isLine = (line: number, label: () => LineLabel, places: readonly number[]): boolean => {
    let found = known.get(line);
    if (found === undefined) {
      const figures = places.filter((k) => !Number.isNaN(value[k] ?? NaN));
      found = 2 * figures.filter((k) => isBound.has(k)).length > figures.length || label().role === "target" || LIMIT.test(label().text);
      known.set(line, found);
    }
    return found;
  };
  const numbers = (count: number, at: (place: number) => number): number[] => Array.from({ length: count }, (_, place) => at(place));
  return bounds
    .filter(({ k }) => {
      const [row, column] = [Math.floor(k / width), k % width];
      return (
        isLine(
          column,
          () => columnLabel(column),
          numbers(height, (at) => at * width + column),
        ) ||
        isLine(
          -1 - row,
          () => rowLabel(row),
          numbers(width, (at) => row * width + at),
        )
      );
    })
    .map(({ k }) => k);
}

/** Columns that say how old, and of whom: nothing beside them is counted in years. */
const AGES = /\bages?\b|\baged\b|\bcohort\b|年齢|月齢|年代|経過年/i;

/** How much is in one piece says nothing of how many there are: 720ml of a bottle. */
const SIZES = /^(内?容量|サイズ|規格|寸法|荷姿|入り?数|(pack(et|age)? ?)?size|pack|volume|format|dimensions?)$/i;

/** What is mostly more than so many times a limit in days is no number of days, but of the cases beside it. */
const MOST_TIMES = 5;

/** Where the units of a column change from row to row, a unit is that of its row: "≤ 10 days | 8.5 | -1.5". */
export function giveRowsTheirUnit(
  { value, unit, flags }: Columns & Pick<Region, "flags">,
  names: readonly string[],
  factors: readonly number[],
  { width, columnLabel }: Frame,
): void {
  const factorOf = (k: number): number => factors[unit[k] ?? 0] ?? 1;
  const isFigure = (k: number): boolean => !Number.isNaN(value[k] ?? NaN);
  const changing = Array.from({ length: width }, (_, column) => {
    const units = new Set<number>();
    for (let k = column; k < value.length; k += width) if (isFigure(k)) units.add(unit[k] ?? 0);
    const { text } = columnLabel(column);
    return units.size > 1 && !AGES.test(text) && !SIZES.test(text);
  });
  const given: { readonly k: number; readonly own: number; readonly times: number }[] = [];
  for (let start = 0; start < value.length; start += width) {
    const row = Array.from({ length: width }, (_, column) => start + column).filter(isFigure);
    const named = row.filter((k) => changing[k % width] && factorOf(k) !== 1);
    const own = unit[named[0] ?? -1];
    // A number beside hours and minutes, 8:30, is none of them.
    if (own === undefined || isMarked(names[own] ?? "") || named.some((k) => unit[k] !== own)) continue;
    const size = Math.max(...named.map((k) => Math.abs(value[k] ?? 0)));
    for (const k of row)
      if (unit[k] === 0 && ((flags[k] ?? 0) & FLAG.percent) === 0) given.push({ k, own, times: Math.abs(value[k] ?? 0) / size });
  }
  for (let column = 0; column < width; column += 1) {
    if (isOfNoUnit(columnLabel(column))) continue;
    const those = given.filter(({ k }) => k % width === column);
    if (those.filter(({ times }) => times <= MOST_TIMES).length * 2 > those.length) for (const { k, own } of those) unit[k] = own;
  }
}

/** What is counted by its name: 訪問件数 beside hours. */
const COUNTED = /[件人回枚台個社校名冊便]数(?=$|[\s(（])|\b(number|no\.|count) of\b/i;

/** Scores, rates, weights and counts are in no unit of their row. */
function isOfNoUnit({ role, text }: LineLabel): boolean {
  return COUNTED.test(text) || RATE_ROLES.has(role) || role === "weight" || role === "product" || isScoreLine(text);
}

/** What is less than this is a fraction, whatever the heading says. */
const LEAST_PERCENT = 2;
const MOST_NET = 100;

/** Columns that are percentages by their heading alone: 125 under "% of mean"; beside several of them, what these leave. Most must be more than fractions would be. */
export function flagNamedPercents({ value, unit, flags }: Pick<Region, "value" | "unit" | "flags">, { width, columnLabel }: Frame): void {
  const columns = Array.from({ length: width }, (_, column) => column);
  const named = columns.filter((column) => namesPercent(columnLabel(column).text));
  const nets = named.length > 1 ? columns.filter((column) => namesNet(columnLabel(column).text)) : [];
  for (const column of new Set([...named, ...nets])) {
    const bare: number[] = [];
    for (let k = column; k < value.length; k += width) if (!Number.isNaN(value[k] ?? NaN) && unit[k] === 0) bare.push(k);
    // A balance in money is no percentage.
    if (!named.includes(column) && bare.some((k) => Math.abs(value[k] ?? 0) > MOST_NET)) continue;
    const large = bare.filter((k) => Math.abs(value[k] ?? 0) >= LEAST_PERCENT);
    if (2 * large.length > bare.length) for (const k of bare) flags[k] = (flags[k] ?? 0) | FLAG.percent;
  }
}
