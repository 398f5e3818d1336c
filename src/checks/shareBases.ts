import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import { add, subtract, toText } from "../measures/decimal";
import { printedInterval, storedInterval, type Interval } from "../measures/interval";
import { ratioInterval } from "../measures/ratio";
import { stepOf, type RoundingMode } from "../measures/rounding";
import { countsWithin, type CountRange } from "../measures/share";
import { fold, legible } from "../parse/fold";
import type { Quantity } from "../parse/quantity";
import type { CellAddress } from "../sheet/address";
import type { Workbook } from "../sheet/workbook";

/** Shares that must be k/n before a count target is taken for the number of all. One decimal hits k/40 by chance once in 25. */
const SHARES_FOR_A_BASE = 3;

const NOUN = "(市町村|自治体|団体|所属|学校|校)";
/** A name that says that its percentage counts these things: 〜に取り組む市町村の割合, 県内市町村におけるAIの導入率. */
const SHARE_NAME = new RegExp(
  `${NOUN}の割合(?:\\([^()]*\\))?$|^(?:県内|市内|管内|道内|都内|府内)?(?:全)?${NOUN}(?:における|での|の).{0,30}(?:導入|実施|整備|策定|設置|採用|参加)率(?:\\([^()]*\\))?$`,
);
/** 全59市町村, 県内40市町村. */
const WHOLE = new RegExp(`(?:全|県内|市内|管内)([0-9][0-9,]{0,5})${NOUN}`, "g");
const SAMPLE = /(?:^|[^a-z])n\s*=\s*([0-9][0-9,]*)/gi;

/** The number of all things of which a percentage counts some, and the cell that names it. */
export interface ShareBase {
  readonly n: number;
  readonly noun: string;
  readonly cell: CellAddress;
  readonly text: string;
}

/** A stated share held against its base. `counts` is undefined where no k of n is printed so. */
export interface ShareCheck {
  readonly indicator: Indicator;
  readonly result: Result;
  readonly actual: Figure;
  readonly base: ShareBase;
  readonly counts: CountRange | undefined;
}

interface Share {
  readonly indicator: Indicator;
  readonly result: Result;
  readonly actual: Figure;
  readonly interval: Interval;
  readonly noun: string;
}

/** Every share of counted things whose number the document names. Targets are not shares: they may be national averages. */
export function shareChecks(readings: readonly TableReading[], workbook: Workbook): ShareCheck[] {
  const shares = readings.flatMap((reading) => (reading.table.kind === "share" ? [] : reading.indicators.flatMap(sharesOf)));
  if (shares.length === 0) return [];
  const named = namedWholes(workbook);
  const bases = new Map<string, ShareBase | undefined>();
  const uses = new Map<string, RoundingUses>();
  const usesOf = (noun: string, n: number): RoundingUses => {
    const known = uses.get(`${noun} ${n}`) ?? roundingUses(shares, noun, n);
    uses.set(`${noun} ${n}`, known);
    return known;
  };
  return shares.flatMap(({ indicator, result, actual, interval, noun }) => {
    const sample = sampleOf(indicator);
    if (!sample && !bases.has(noun)) bases.set(noun, named.get(noun) ?? targetOfAll(noun, shares, readings));
    const base = sample ?? bases.get(noun);
    if (!base || !tellsCounts(interval, base.n)) return [];
    return [{ indicator, result, actual, base, counts: countsUnder(actual, base.n, () => (sample ? ALONE : usesOf(noun, base.n))) }];
  });
}

/** Roundings of shares beside the usual one: cut off, or up. */
const OTHER_MODES = ["truncate", "away"] as const;

/** The printed shares of one base, and for each other rounding those that need it and those that contradict it. */
interface RoundingUses {
  readonly printed: ReadonlySet<string>;
  readonly modes: readonly { readonly mode: RoundingMode; readonly need: ReadonlySet<string>; readonly contradict: ReadonlySet<string> }[];
}

const ALONE: RoundingUses = { printed: new Set(), modes: [] };

function roundingUses(shares: readonly Share[], noun: string, n: number): RoundingUses {
  const printed = new Map(
    shares.flatMap(({ actual, noun: own }) => (own === noun && actual.value.quantity ? [[actual.text, actual.value.quantity]] : [])),
  );
  const texts = (fits: (quantity: Quantity) => boolean): ReadonlySet<string> =>
    new Set([...printed].flatMap(([text, quantity]) => (fits(quantity) ? [text] : [])));
  const modes = OTHER_MODES.map((mode) => ({
    mode,
    need: texts((quantity) => !countsOf(quantity, n, "half-up") && countsOf(quantity, n, mode) !== undefined),
    contradict: texts((quantity) => !countsOf(quantity, n, mode)),
  }));
  return { printed: texts(() => true), modes };
}

/**
 * The counts that are printed as this share, rounded half up. Another rounding counts where another share of the document needs it and none contradicts it; a
 * share that stands alone may also be cut off, as tables often do.
 */
function countsUnder({ text, value: { quantity } }: Figure, n: number, usesOf: () => RoundingUses): CountRange | undefined {
  const plain = quantity && countsOf(quantity, n, "half-up");
  if (plain || !quantity) return plain;
  const { printed, modes } = usesOf();
  const others = (some: ReadonlySet<string>): number => some.size - Number(some.has(text));
  if (others(printed) === 0) return countsOf(quantity, n, "truncate");
  const used = modes.find(({ need, contradict }) => others(need) > 0 && others(contradict) === 0);
  return used && countsOf(quantity, n, used.mode);
}

function countsOf(quantity: Quantity, n: number, mode: RoundingMode): CountRange | undefined {
  return countsWithin(ratioInterval(intervalUnder(quantity, mode)), n);
}

function intervalUnder({ value, decimals, stored }: Quantity, mode: RoundingMode): Interval {
  return stored ? storedInterval(stored) : printedInterval(value, stepOf(decimals), mode);
}

function sharesOf(indicator: Indicator): Share[] {
  const name = fold(indicator.name.value).replace(/\s/g, "");
  const match = /県及び|都道府県/.test(name) ? null : SHARE_NAME.exec(name);
  const noun = match?.[1] ?? match?.[2];
  if (noun === undefined) return [];
  return indicator.results.flatMap((result) => {
    const quantity = result.actual?.value.quantity;
    if (!result.actual || quantity?.unitKind !== "percent" || quantity.approximate || quantity.bound || quantity.multiplier !== 0)
      return [];
    return [{ indicator, result, actual: result.actual, interval: anyRounding(quantity), noun }];
  });
}

/** What the figure stands for under whatever rounding: less than one step from it. */
function anyRounding({ value, decimals, stored }: Quantity): Interval {
  if (stored) return storedInterval(stored);
  const step = stepOf(decimals);
  return { low: subtract(value, step), high: add(value, step), lowClosed: false, highClosed: false };
}

/** With a base so large that any percentage is some k/n, the share tells nothing. Both ends are open, so that 7 % of 50 still tells. */
function tellsCounts({ low, high }: Interval, n: number): boolean {
  return low !== undefined && high !== undefined && Number(toText(subtract(high, low))) * n <= 100;
}

/** n=40 in the name or the source of the row itself, where it names one only. */
function sampleOf({ name, source }: Indicator): ShareBase | undefined {
  for (const cited of [name, source]) {
    if (!cited) continue;
    const found = new Set([...fold(cited.value).matchAll(SAMPLE)].map(([, n = ""]) => Number(n.replaceAll(",", ""))));
    const [n] = found;
    if (found.size === 1 && n !== undefined && n > 0) return { n, noun: "", cell: cited.cell, text: cited.value };
  }
  return undefined;
}

/** The wholes that a text of the workbook names, where all texts name the same. */
function namedWholes({ sheets }: Workbook): Map<string, ShareBase | undefined> {
  const wholes = new Map<string, ShareBase | undefined>();
  for (const sheet of sheets) {
    for (const [row, cells] of sheet.rows.entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        if (!cell || cell.text.length < 5 || !/全|県内|市内|管内/.test(cell.text)) continue;
        for (const whole of wholesIn(cell.text, { sheet: sheet.name, row, column })) {
          const known = wholes.has(whole.noun) ? wholes.get(whole.noun) : whole;
          wholes.set(whole.noun, known?.n === whole.n ? known : undefined);
        }
      }
    }
  }
  return wholes;
}

function wholesIn(cellText: string, cell: CellAddress): ShareBase[] {
  return [...legible(cellText).matchAll(WHOLE)].map(([text, digits = "", noun = ""]) => ({
    n: Number(digits.replaceAll(",", "")),
    noun,
    cell,
    text,
  }));
}

/** The greatest count target in the noun (40市町村), where the shares of the document are nearly all k of it: then it is the number of all. */
function targetOfAll(noun: string, shares: readonly Share[], readings: readonly TableReading[]): ShareBase | undefined {
  let base: ShareBase | undefined;
  for (const { indicators } of readings) {
    for (const { targets } of indicators) {
      for (const { value, cell, text } of targets) {
        const quantity = value.quantity;
        if (quantity?.unit !== noun || quantity.decimals > 0 || quantity.approximate || quantity.bound) continue;
        const n = Number(toText(quantity.value));
        if (n > (base?.n ?? 0)) base = { n, noun, cell, text };
      }
    }
  }
  if (!base) return undefined;
  const { n } = base;
  const same = new Map(
    shares.filter((share) => share.noun === noun).map((share) => [`${share.indicator.key}\n${share.actual.text}`, share]),
  );
  const fitting = [...same.values()].filter(
    ({ interval }) => tellsCounts(interval, n) && countsWithin(ratioInterval(interval), n) !== undefined,
  );
  return fitting.length >= SHARES_FOR_A_BASE && fitting.length * 4 >= same.size * 3 ? base : undefined;
}
