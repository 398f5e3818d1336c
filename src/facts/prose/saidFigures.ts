import { toText } from "../../measures/decimal";
import { sameUnit } from "../../indicators/sameUnit";
import { parseCell } from "../../parse/parseCell";
import type { Quantity } from "../../parse/quantity";
import { FLAG, type Region } from "../../regions/region";
import { unitOf } from "../../relations/figures";
import type { RelationBook } from "../../relations/relationBook";
import type { CellAddress, Cited } from "../../sheet/address";
import type { Workbook } from "../../sheet/workbook";
import { counterOf } from "../../words/saidWords";
import { saidNumbers, type SaidNumber } from "./saidNumbers";
import { NamedRegion, type Naming } from "./namedRegion";
import { MOST_CELLS, powerOf, quantitiesOf, ratioOf, says, SMALLEST_RATIO } from "./saidQuantity";
import { timeKeys } from "./saidTimes";
import { sentencesOf, textsOf, titlesOf } from "./sentences";
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
const MOST_NAMED = 40;
const MOST_PARTLY = 60;
const FEWEST_DIGITS = 3;

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
      Number(toText(said.value)) * worth * Math.sign(own || 1) - own,
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
  const unit = [quantity.unit, unitOf(region, k)].find((one) => one !== "") ?? countedIn(region, k);
  const isPercent = unit === "%" || quantity.unitKind === "percent" || ((region.flags[k] ?? 0) & FLAG.percent) !== 0;
  if ((said.unitKind === "percent") !== isPercent) return false;
  if (unit === "" || said.unit === "" || isPercent) return true;
  return sameUnit({ ...quantity, unit }, said) || unit.startsWith(`${said.unit}-`);
}

/** The unit that the names of its lines give a bare count: 負傷者数 are 人. */
function countedIn({ rowLabel, columnLabel, width }: Region, k: number): string {
  return counterOf(`${rowLabel(Math.floor(k / width)).text} ${columnLabel(k % width).text}`);
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
