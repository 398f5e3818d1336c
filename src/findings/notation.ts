import type { Change, Spot } from "../diagnosis/conflict";
import type { Decimal } from "../measures/decimal";
import { isPercent } from "../relations/figures";
import type { Region } from "../regions/region";
import type { Cell } from "../sheet/workbook";
import { figureText, type Notation } from "./figureText";
import { regionFigure } from "./regionFigure";

const THOUSAND = 1000;
/** Figures looked at on each side, so that long tables cost little. */
const MOST_LOOKED_AT = 50;
const MOST_OF_TABLE = 2000;

/** How what should stand in a cell is written: with the decimals that its line shows and the commas of its neighbours, as far as the cell can show them. */
export function notationOf(change: Change): Notation {
  return { ...decimalsAndCommas(change), ...signs(change) };
}

const SIGN = /^[^\d０-９]*?([-－−–‐▲△]\s?|[+＋]|[(（](?=[$€£¥]?[\d,.]+ ?%?[)）]))(?=[$€£¥\d０-９.．])/;

/** The signs that the nearest figures of either kind have. */
function signs(change: Change): Pick<Notation, "minus" | "plus"> {
  const { region } = change;
  const signOf = (place: number): string | undefined => signAt(region, place);
  const minusOf = (place: number): string | undefined => minusAt(region, place);
  const ofColumn = besideIn(change, region.width, minusOf);
  const ofRow = ofColumn === undefined ? besideIn(change, 1, minusOf) : undefined;
  // (8) is a loss only below other losses in brackets, or beside several: elsewhere it may number a list.
  const isOpen = ofRow !== undefined && isBracket(ofRow) && isShort(change.value) && !isAmongLosses(change, minusOf);
  const near = ofColumn ?? (isOpen ? undefined : ofRow);
  const minus = near ?? minusAnywhere(region);
  const plusOf = (place: number): string => signOf(place)?.replace(/[(（]/, "") ?? "";
  const own = isCopied(change) ? undefined : /[+＋]/.exec(signOf(change.k) ?? "")?.[0];
  const plus = own ?? plusOfLine(change) ?? besideFirst(change, (place) => ((region.value[place] ?? 0) > 0 ? plusOf(place) : undefined));
  return { ...(minus !== undefined && { minus }), ...(plus !== undefined && { plus }) };
}

function signAt(region: Region, place: number): string | undefined {
  return SIGN.exec(textAt({ region, k: place }))?.[1];
}

function minusAt(region: Region, place: number): string | undefined {
  return (region.value[place] ?? 0) < 0 ? signAt(region, place) : undefined;
}

/** Whether several losses of its row stand in brackets. */
function isAmongLosses(change: Change, minusOf: (place: number) => string | undefined): boolean {
  let losses = 0;
  besideIn(change, 1, (place) => {
    if (isBracket(minusOf(place) ?? "")) losses += 1;
    return undefined;
  });
  return losses >= FEWEST_LOSSES;
}

const FEWEST_LOSSES = 2;

/** The plus that all gains of its row have, or of its column: +8.3% | -1.8% | +7.8%. */
function plusOfLine({ region, k }: Change): string | undefined {
  for (const step of [1, region.width]) {
    const gains: (string | undefined)[] = [];
    besideIn({ region, k }, step, (place) => {
      if ((region.value[place] ?? 0) > 0) gains.push(PLUS.exec(textAt({ region, k: place }))?.[0]);
      return undefined;
    });
    if (gains.length >= FEWEST_GAINS && gains.every((plus) => plus !== undefined)) return gains[0];
  }
  return undefined;
}

const PLUS = /[+＋]/;
const FEWEST_GAINS = 1;

/** The minus of the first figures of the table that have one of their own, or of another table of the sheet: ▲ or △ where losses are printed so. */
function minusAnywhere(region: Region): string | undefined {
  const known = minuses.get(region);
  const found = known === undefined ? searchedMinus(region) : known;
  if (known === undefined) minuses.set(region, found ?? null);
  return found ?? undefined;
}

/** Every repair of a table asks the same of it; null says that it has none. */
const minuses = new WeakMap<Region, string | null>();

function searchedMinus(region: Region): string | undefined {
  const { value, sheet } = region;
  for (let place = 0; place < Math.min(value.length, MOST_OF_TABLE); place += 1) {
    const minus = minusAt(region, place);
    if (minus !== undefined && !isBracket(minus)) return minus;
  }
  const losses = sheet.rows.slice(0, MOST_ROWS).flatMap((row) => row?.flatMap((cell) => LOSS.exec(cell?.text ?? "")?.[1] ?? []) ?? []);
  return losses[0];
}

const MOST_ROWS = 200;
/** A figure and nothing else, with a sign of its own. */
const LOSS = /^([-－−–▲△]\s?)[$€£¥]?[\d,.０-９，．]+\s?(?:%|％|pts?|pp|ポイント)?$/;

function isBracket(mark: string): boolean {
  return /[(（]/.test(mark);
}

/** Whole numbers of one or two digits. */
function isShort({ units, scale }: Decimal): boolean {
  return scale === 0 && Math.abs(Number(units)) < 100;
}

function decimalsAndCommas(change: Change): Notation {
  const { region, k, value } = change;
  const { quantity } = regionFigure(region, k).value;
  const cell = cellAt(change);
  if (quantity?.multiplier !== 0) return { isGrouped: isGrouped(change, cell) };
  // A number format shows its own decimals, whatever is stored.
  if (isFormatted(cell)) return { decimals: Math.max(quantity.decimals, value.scale), isGrouped: isGrouped(change, cell) };
  return { decimals: usualDecimals(change, quantity.decimals), isGrouped: isGrouped(change, cell) };
}

/** A text that stands beside it as well is that of another line: nothing in it is its own. */
function isCopied({ region, k }: Spot): boolean {
  const text = textAt({ region, k });
  const beside = [k - 1, k + 1, k - region.width, k + region.width].filter((place) => place >= 0 && place < region.value.length);
  return beside.some((place) => textAt({ region, k: place }) === text);
}

/** Those of the figures above and below; its own where it shows more of them and the figures at its sides do too. */
function usualDecimals(change: Change, own: number): number {
  const { region, k, value } = change;
  const decimalsOf = (place: number): number | undefined =>
    isPercent(region, place) === isPercent(region, k) ? region.decimals[place] : undefined;
  const ofColumn = besideIn(change, region.width, decimalsOf);
  const ofRow = besideIn(change, 1, decimalsOf);
  const needed = neededDecimals(value);
  // A whole is printed as 100 % among shares with decimals.
  if (own === 0 && isPercent(region, k) && Number(value.units) === 100 * 10 ** value.scale) return needed;
  const usual = ofRow === own && own > (ofColumn ?? 0) && !isCopied(change) ? own : (ofColumn ?? ofRow ?? value.scale);
  return Math.max(needed, Math.min(value.scale, usual));
}

function isFormatted(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number" && cell.format !== undefined;
}

function cellAt({ region, k }: Spot): Cell | undefined {
  const { row, column } = region.place(k);
  return region.sheet.rows[row]?.[column];
}

/** The text of the cell, or of its second figure. */
function textAt(spot: Spot): string {
  return isSecond(spot) ? figureText(regionFigure(spot.region, spot.k)) : (cellAt(spot)?.text ?? "");
}

function isSecond({ region, k }: Spot): boolean {
  return region.seconds !== undefined && region.place(k).second !== undefined;
}

/** Without zeros at the end. */
function neededDecimals({ units, scale }: Decimal): number {
  let [rest, needed] = [BigInt(units), scale];
  while (needed > 0 && rest % 10n === 0n) [rest, needed] = [rest / 10n, needed - 1];
  return needed;
}

function isGrouped(spot: Spot, cell: Cell | undefined): boolean {
  if (typeof cell?.value === "number") return cell.format?.includes("#,##") === true;
  const { region } = spot;
  return (
    besideFirst(spot, (place) => {
      if (!(Math.abs(region.value[place] ?? 0) >= THOUSAND)) return undefined;
      const digits = /[\d０-９][\d０-９,，]*/.exec(textAt({ region, k: place }))?.[0] ?? "";
      return digits.replace(/[,，]/g, "").length > 3 ? /[,，]/.test(digits) : undefined;
    }) ?? false
  );
}

/** What the nearest figure that says anything says: above and below, else left and right. */
function besideFirst<T>(spot: Spot, read: (place: number) => T | undefined): T | undefined {
  return besideIn(spot, spot.region.width, read) ?? besideIn(spot, 1, read);
}

function besideIn<T>({ region, k }: Spot, step: number, read: (place: number) => T | undefined): T | undefined {
  const { value, width } = region;
  const ofSeconds = isSecond({ region, k });
  const isInLine = (place: number): boolean =>
    isSecond({ region, k: place }) === ofSeconds &&
    (step > 1 ? place >= 0 && place < value.length : Math.floor(place / width) === Math.floor(k / width));
  for (let away = 1; away <= MOST_LOOKED_AT; away += 1) {
    for (const place of [k - away * step, k + away * step]) {
      const found = isInLine(place) && !Number.isNaN(value[place]) ? read(place) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
