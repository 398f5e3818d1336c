import { compare, absolute, scaleByTen, subtract, toText } from "../measures/decimal";
import { sameUnit } from "../indicators/sameUnit";
import { fold, squeeze } from "../parse/fold";
import { parseCell } from "../parse/parseCell";
import type { Quantity } from "../parse/quantity";
import { FLAG, type Region } from "../regions/region";
import { unitOf } from "../relations/figures";
import type { RelationBook } from "../relations/relationBook";
import type { CellAddress, Cited } from "../sheet/address";
import type { Cell, Sheet, Workbook } from "../sheet/workbook";
import { isSentence, saidNumbers, type SaidNumber } from "./saidNumbers";
import { NamedRegion, type Naming } from "./saidOf";
import { timeKeys } from "./saidTimes";
import { SumsBehind, type SlipBehind } from "./slipBehind";

/** A number of a sentence that the figure which it names does not bear out, and that stands nowhere else. */
export interface SaidFigure {
  readonly text: Cited<string>;
  readonly said: SaidNumber;
  readonly naming: Exclude<Naming, undefined>;
  readonly figure: Cited<string>;
  /** The lines of the figure, as they are called. */
  readonly name: string;
  /** The one figure behind it in which a slip of the hand explains the difference. */
  readonly slip: SlipBehind | undefined;
}

const LARGEST_REGION = 3000;
const MOST_CELLS = 60_000;
const ROWS_ABOVE = 6;
/** What is said and what stands there are one figure only where they are of one size. */
const SMALLEST_RATIO = 0.5;
const MOST_NAMED = 40;
const MOST_PARTLY = 60;
const FEWEST_DIGITS = 3;
/** What headings may leave unsaid: thousands and millions of money, hundredths of fractions, thousands of counts. */
const POWERS = { money: [0, 3, -3, 6, -6, 4, -4, 8, -8], percent: [0, 2, -2], count: [0, 3, -3] } as const;

interface Named {
  readonly region: NamedRegion;
  readonly k: number;
  readonly cell: CellAddress;
  readonly text: string;
  readonly quantity: Quantity;
  readonly naming: Exclude<Naming, undefined>;
}

/** Every number of a sentence outside of tables that contradicts the figure which it names. */
export function saidFigures(workbook: Workbook, regions: readonly Region[], book: RelationBook): SaidFigure[] {
  const sentences = workbook.sheets.flatMap((sheet) => sentencesOf(sheet, regions));
  if (sentences.length === 0) return [];
  const figures = new SaidSearch(workbook, regions, book);
  const found = sentences.flatMap((text) => saidNumbers(text.value).flatMap((said) => figures.contradicted(text, said) ?? []));
  const slips = new Set<string>();
  return found.filter(({ slip }) => {
    const key = slip && `${slip.cell.sheet}\n${slip.cell.row}:${slip.cell.column}`;
    return key === undefined || (!slips.has(key) && slips.add(key));
  });
}

/** Texts that stand in no line of a table. */
function sentencesOf(sheet: Sheet, regions: readonly Region[]): Cited<string>[] {
  const last = new Map<number, number>();
  for (const region of regions) {
    if (region.sheet.name !== sheet.name) continue;
    for (let k = 0; k < region.value.length; k += 1) {
      const { row, column } = region.place(k);
      if (!Number.isNaN(region.value[k])) last.set(row, Math.max(last.get(row) ?? -1, column));
    }
  }
  return sheet.rows.flatMap((cells, row) => {
    const filled = (cells ?? []).filter((cell) => cell && cell.text.trim() !== "").length;
    return (cells ?? []).flatMap((cell, column): Cited<string>[] => {
      if (!cell || typeof cell.value !== "string" || cell.formula !== undefined || !isSentence(cell.text)) return [];
      const figure = last.get(row);
      if (figure === undefined ? filled > 2 : column < figure + 2) return [];
      return [{ value: cell.text, cell: { sheet: sheet.name, row, column } }];
    });
  });
}

class SaidSearch {
  private readonly named: readonly NamedRegion[];
  private readonly sums: SumsBehind;
  private all: readonly Quantity[] | undefined;

  constructor(
    private readonly workbook: Workbook,
    regions: readonly Region[],
    book: RelationBook,
  ) {
    const small = regions.filter(({ value }) => value.length <= LARGEST_REGION);
    const sheets = new Set(regions.map(({ sheet }) => sheet.name));
    const covers = workbook.sheets.filter(({ name }) => !sheets.has(name)).flatMap((sheet) => textsOf(sheet, 0, sheet.rows.length));
    const titles = small.map((region) => titlesOf(region));
    const times = new Set([...covers, ...titles.flat()].flatMap((title) => [...timeKeys(title)]));
    this.named = small.map((region, at) => new NamedRegion(region, [...(titles[at] ?? []), ...covers], times));
    this.sums = new SumsBehind(workbook, book);
  }

  contradicted(text: Cited<string>, said: SaidNumber): SaidFigure | undefined {
    const candidates = this.named.flatMap((region) => namedFigures(region, said));
    if (candidates.length === 0 || this.isPrinted(said.quantity)) return undefined;
    const exact = candidates.filter(({ naming }) => naming === "exactly");
    if (exact.length > MOST_NAMED) return undefined;
    const near = (exact.length > 0 ? exact : candidates).filter(({ quantity }) => ratioOf(quantity, said.quantity) >= SMALLEST_RATIO);
    near.sort((a, b) => Number(isTotal(b)) - Number(isTotal(a)) || ratioOf(b.quantity, said.quantity) - ratioOf(a.quantity, said.quantity));
    const [first] = near;
    if (!first) return undefined;
    if (exact.length > 0) {
      return toldOf(text, said, first, this.slipOf(first, said.quantity));
    }
    return this.bySlip(text, said, near.slice(0, MOST_PARTLY));
  }

  /** Where words only touch on a figure, one slip behind it that gives just the number of the sentence says that it is meant. */
  private bySlip(text: Cited<string>, said: SaidNumber, near: readonly Named[]): SaidFigure | undefined {
    if (toText(said.quantity.value).replace(/\D|0+$/g, "").length < FEWEST_DIGITS) return undefined;
    const found = near.flatMap((figure) => {
      const slip = this.slipOf(figure, said.quantity);
      // A figure of the same kind as another that is meant may be it with two digits swapped, by chance.
      return slip && !isSameCell(slip.cell, figure.cell) ? [{ figure, slip }] : [];
    });
    const [first] = found;
    const isOne = found.every(({ slip }) => first !== undefined && isSameCell(slip.cell, first.slip.cell));
    return first && isOne ? toldOf(text, said, first.figure, first.slip) : undefined;
  }

  private slipOf({ cell, quantity }: Named, said: Quantity): SlipBehind | undefined {
    // Stored figures are in the unit of the sentence or in a power of ten of it.
    const power = powerOf(quantity, said);
    const stored = this.workbook.sheets.find(({ name }) => name === cell.sheet)?.rows[cell.row]?.[cell.column];
    const own = typeof stored?.value === "number" ? stored.value : Number(toText(quantity.value));
    const shown = Number(toText(quantity.stored ?? quantity.value));
    if (power === undefined || shown === 0) return undefined;
    const worth = own / (shown * 10 ** power);
    return this.sums.slipBehind(
      cell,
      Number(toText(said.value)) * worth * Math.sign(own || 1) * 1 - own,
      (Number(toText(said.step)) / 2) * Math.abs(worth) * 0.999,
    );
  }

  /** True where any cell of the workbook prints the number. */
  private isPrinted(said: Quantity): boolean {
    this.all ??= quantitiesOf(this.workbook);
    return this.all.length >= MOST_CELLS || this.all.some((quantity) => says(quantity, said));
  }
}

function isSameCell(a: CellAddress, b: CellAddress): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function isTotal({ region, k }: Named): boolean {
  return region.linesOf(k).some(({ total }) => total);
}

function titlesOf({ sheet, range, place }: Region): string[] {
  const first = place(0).row;
  return [sheet.name, ...textsOf(sheet, Math.max(0, Math.min(range.top, first) - ROWS_ABOVE), first)];
}

/** The lines of words with little beside them: headings of columns are no titles. */
function textsOf(sheet: Sheet, from: number, to: number): string[] {
  return sheet.rows.slice(from, to).flatMap((cells) => {
    const texts = (cells ?? []).flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell] : []));
    if (texts.length > 2) return [];
    const titles = texts.flatMap(({ value, text }) =>
      typeof value === "string" || /[年月FY]/.test(text) ? [squeeze(fold(text)).trim()] : [],
    );
    // What says a number of its own is no title: it would bear itself out.
    return titles.filter((title) => saidNumbers(title).length === 0);
  });
}

function namedFigures(named: NamedRegion, said: SaidNumber): Named[] {
  const { region } = named;
  const found: Named[] = [];
  for (let k = 0; k < region.value.length; k += 1) {
    const { row, column, second } = region.place(k);
    if (Number.isNaN(region.value[k]) || second !== undefined || ((region.flags[k] ?? 0) & FLAG.inexact) !== 0) continue;
    const naming = named.naming(said, k);
    const cell = naming && region.sheet.rows[row]?.[column];
    const quantity = cell ? parseCell(cell).quantity : undefined;
    if (!naming || !cell || !quantity || !isAlike(region, k, quantity, said.quantity)) continue;
    found.push({ region: named, k, cell: { sheet: region.sheet.name, row, column }, text: cell.text.trim(), quantity, naming });
  }
  return found;
}

function isAlike(region: Region, k: number, quantity: Quantity, said: Quantity): boolean {
  const unit = quantity.unit === "" ? unitOf(region, k) : quantity.unit;
  const isPercent = unit === "%" || quantity.unitKind === "percent" || ((region.flags[k] ?? 0) & FLAG.percent) !== 0;
  if ((said.unitKind === "percent") !== isPercent) return false;
  if (unit === "" || said.unit === "" || isPercent) return true;
  return sameUnit({ ...quantity, unit }, said) || unit.startsWith(`${said.unit}-`);
}

function quantitiesOf({ sheets }: Workbook): Quantity[] {
  const found: Quantity[] = [];
  for (const { rows } of sheets)
    for (const cells of rows)
      for (const cell of cells ?? []) {
        const quantities = cell && found.length < MOST_CELLS ? quantitiesIn(cell) : [];
        for (const quantity of quantities) found.push(quantity);
      }
  return found;
}

function quantitiesIn(cell: Cell): Quantity[] {
  if (cell.text === "" || (typeof cell.value === "string" && cell.text.length > 40)) return [];
  const { quantity, others = [] } = parseCell(cell);
  return [...(quantity ? [quantity] : []), ...others.flatMap((other) => other.quantity)];
}

/** Whether figure and words can be one number, whatever power of ten their headings leave unsaid. */
function says(quantity: Quantity, said: Quantity): boolean {
  const [value, aim] = [absolute(quantity.stored ?? quantity.value), absolute(said.value)];
  return powersOf(said).some((power) => {
    const other = scaleByTen(value, power);
    const distance = absolute(subtract(other, aim));
    return compare(distance, said.step) < 0 || (!quantity.stored && power === 0 && compare(distance, quantity.step) < 0);
  });
}

function powerOf(quantity: Quantity, said: Quantity): number | undefined {
  return powersOf(said).find((power) => ratio(quantity, said, power) >= SMALLEST_RATIO);
}

function ratioOf(quantity: Quantity, said: Quantity): number {
  return Math.max(...powersOf(said).map((power) => ratio(quantity, said, power)));
}

function powersOf({ multiplier, unitKind }: Quantity): readonly number[] {
  return multiplier > 0 || unitKind === "money" ? POWERS.money : unitKind === "percent" ? POWERS.percent : POWERS.count;
}

function ratio(quantity: Quantity, said: Quantity, power: number): number {
  const [a, b] = [Math.abs(Number(toText(quantity.stored ?? quantity.value))) * 10 ** power, Math.abs(Number(toText(said.value)))];
  return a === 0 || b === 0 ? 0 : Math.min(a, b) / Math.max(a, b);
}

function toldOf(
  text: Cited<string>,
  said: SaidNumber,
  { region, k, cell, text: value, naming }: Named,
  slip: SlipBehind | undefined,
): SaidFigure {
  const { width } = region.region;
  const [row, column] = [region.region.rowLabel(Math.floor(k / width)), region.region.columnLabel(k % width)];
  const name = [row.text, column.text].filter((part, at, all) => part !== "" && all.indexOf(part) === at).join(" ");
  return { text, said, naming, figure: { value, cell }, name, slip };
}
