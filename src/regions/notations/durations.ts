import { fold, squeeze } from "../../parse/fold";
import { MARK } from "../../parse/notationMark";
import { readSexagesimal, type Sexagesimal } from "../../parse/sexagesimal";
import type { Cell, Sheet } from "../../sheet/workbook";
import { durationSaid, saysSeconds } from "../../words/durationWords";
import { readLineLabel } from "../../words/lineLabel";
import { headingAbove, stubBefore } from "./headings";
import { grouped, type Rewritten } from "./rewritten";

/** A cell that prints a length of time, or a time of the day. */
interface Timed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly figure: Sexagesimal;
}

/** No time of the day, not even of a night that runs on, is as late. */
const LATEST = 30 * 60;
const SECONDS_OF_A_DAY = 86_400;
const FEWEST = 2;
const FEWEST_SUMS = 3;

/** The lengths of time of a sheet as plain numbers of their last place. A time of the day is no figure. */
export function durationsOf(sheet: Sheet): Rewritten[] {
  const timed = timedCells(sheet);
  if (timed.length < FEWEST) return [];
  const columns = grouped(timed, ({ column }) => column);
  const heading = new Map([...columns].map(([column, cells]) => [column, headingAbove(sheet, column, cells[0]?.row ?? 0)]));
  const rows = grouped(timed, ({ row }) => row);
  const stubs = new Map([...rows].map(([row, [first]]) => [row, stubBefore(sheet, row, first?.column ?? 0)]));
  const isTimeOfDay = ({ row, column }: Timed): boolean =>
    durationSaid(heading.get(column) ?? "") === false || durationSaid(stubs.get(row) ?? "") === false;
  const candidates = timed.filter((one) => !isTimeOfDay(one));
  const ofRows = lines(
    candidates,
    ({ row }) => row,
    stubs,
    ({ column }) => heading.get(column) ?? "",
  );
  const added = addedColumns(rows);
  const ofColumns = lines(
    candidates,
    ({ column }) => column,
    heading,
    ({ row }) => stubs.get(row) ?? "",
    ofRows,
  );
  return candidates
    .filter(({ row, column }) => ofColumns.has(column) || ofRows.has(row) || added.has(column))
    .map((one) => {
      // What is added up is in one unit.
      const headings = (added.get(one.column) ?? [one.column]).map((column) => heading.get(column) ?? "");
      const words = `${headings.join(" ")} ${stubs.get(one.row) ?? ""}`;
      return plain(one, words, asInLine(one.figure.template, columns.get(one.column) ?? [], candidates));
    });
}

function timedCells({ rows }: Sheet): Timed[] {
  const timed: Timed[] = [];
  rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (!cell || cell.text.length > 24 || !/\d\s?[:：時分hm]/.test(cell.text)) return;
      const figure = readSexagesimal(squeeze(fold(cell.text)).trim());
      if (figure && isWhole(cell, figure)) timed.push({ row, column, cell, figure });
    }),
  );
  return timed;
}

/** A number cell stores parts of a day. */
function isWhole({ value }: Cell, { places, units }: Sexagesimal): boolean {
  if (typeof value !== "number") return true;
  const seconds = Math.abs(value) * SECONDS_OF_A_DAY;
  return Math.abs(seconds - units) < 1 || (places === 2 && Math.abs(seconds - units * 60) < 60);
}

/** The lines whose figures are lengths of time: by their words, by signs and sizes that no time of the day has, by a total, or as most of their figures stand in other such lines. */
function lines(
  timed: readonly Timed[],
  by: (one: Timed) => number,
  labels: ReadonlyMap<number, string>,
  acrossLabel: (one: Timed) => string,
  others: ReadonlySet<number> = new Set(),
): Set<number> {
  const found = new Set<number>();
  for (const [line, cells] of grouped(timed, by)) {
    const inOthers = cells.filter((one) => others.has(by(one) === one.column ? one.row : one.column)).length;
    if (
      durationSaid(labels.get(line) ?? "") === true ||
      cells.some(isNoTimeOfDay) ||
      2 * inOthers > cells.length ||
      isTotalled(cells, acrossLabel)
    )
      found.add(line);
  }
  return found;
}

/** Columns of which one is the sum of those beside it, in nearly all rows: Talk, Hold, Wrap, AHT. Times of the day are not added up. Each column with all of its sum. */
function addedColumns(rows: ReadonlyMap<number, readonly Timed[]>): ReadonlyMap<number, readonly number[]> {
  const sums = new Map<string, number>();
  for (const cells of rows.values())
    for (const [at, { column, figure }] of cells.entries()) {
      let sum = 0;
      for (let first = at - 1; first >= 0; first -= 1) {
        const part = cells[first];
        if (part?.column !== column - (at - first)) break;
        sum += part.figure.units;
        const key = `${part.column}:${column}`;
        // Means are rounded, each by itself.
        if (at - first > 1 && Math.abs(sum - figure.units) <= (at - first) / 2) sums.set(key, (sums.get(key) ?? 0) + 1);
      }
    }
  const found = new Map<number, readonly number[]>();
  for (const [key, count] of sums) {
    const [first = 0, last = 0] = key.split(":").map(Number);
    if (count < FEWEST_SUMS || 4 * count < 3 * rows.size) continue;
    const columns = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    for (const column of columns) found.set(column, columns);
  }
  return found;
}

function isNoTimeOfDay({ figure: { sign, units, places, last } }: Timed): boolean {
  return sign !== "" || last !== undefined || units >= LATEST * (places === 3 ? 60 : 1);
}

/** Times of the day are not added up. */
function isTotalled(cells: readonly Timed[], acrossLabel: (one: Timed) => string): boolean {
  const total = cells.find((one) => readLineLabel([acrossLabel(one)]).total);
  if (!total || cells.length <= FEWEST) return false;
  const parts = cells.filter((one) => one !== total).map(({ figure }) => figure.units);
  return parts.reduce((sum, one) => sum + one, 0) === total.figure.units;
}

function plain({ row, column, cell, figure }: Timed, words: string, template: string): Rewritten {
  const isOfSeconds =
    figure.last === "秒" || (figure.last === undefined && (figure.places === 3 || isInSeconds(cell, figure) || saysSeconds(words)));
  const text = `${figure.sign === "–" ? "-" : figure.sign}${figure.units}${isOfSeconds ? "秒" : "分"}${MARK}${template}`;
  const { value } = cell;
  if (typeof value !== "number") return { row, column, cell: { ...cell, text, value: text } };
  const stored = Number((value * (isOfSeconds ? SECONDS_OF_A_DAY : SECONDS_OF_A_DAY / 60)).toPrecision(15));
  const { format: _, ...rest } = cell;
  return { row, column, cell: { ...rest, text, value: stored } };
}

/** 10:30 in a column that prints 08:05 would be 09:30, were it an hour less: the places that others print with a nought have two digits. */
function asInLine(template: string, line: readonly Timed[], all: readonly Timed[]): string {
  const literal = (one: string): string => one.replaceAll("^", "#");
  const hasNought = (among: readonly Timed[], at: number): boolean =>
    among.some(({ figure: { template: other } }) => other.charAt(at) === "^" && literal(other) === literal(template));
  return [...template].map((mark, at) => (mark === "#" && hasNought(at === 0 ? line : all, at) ? "^" : mark)).join("");
}

/** A number cell tells by what it stores. */
function isInSeconds({ value }: Cell, { units }: Sexagesimal): boolean {
  return typeof value === "number" && Math.abs(Math.abs(value) * SECONDS_OF_A_DAY - units) < 1;
}
