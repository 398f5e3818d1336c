import { fold } from "../parse/fold";
import { FLAG, type Region } from "../regions/region";
import { regionLines, type RegionLine } from "./regionLines";

/** A figure without a sign in a line in which all others have one, a plus among them. */
export interface UnsignedChange {
  readonly region: Region;
  readonly k: number;
  readonly name: string;
  readonly others: readonly number[];
}

/** Longer lists of data are nobody's handwork. */
const LARGEST = 20_000;
const FEWEST = 3;
/** So much larger than all changes is no change. */
const BEYOND = 3;
const SIGNED = /^\s*[+\-±▲△▼▽↑↓(]/;
const PLUS = /^\s*\+/;

/** Changes whose sign was left out, of which nobody can say whether they went up or down. Noughts need none, and totals may stand without. */
export function unsignedChanges(regions: readonly Region[]): UnsignedChange[] {
  return regionLines(regions.filter(({ value }) => value.length <= LARGEST)).flatMap((line) => unsignedIn(line) ?? []);
}

function unsignedIn({ region, places, label, across }: RegionLine): UnsignedChange | undefined {
  const texts = textsOf(region, places());
  const [bare, ...more] = [...texts].filter(([, text]) => !SIGNED.test(text)).map(([k]) => k);
  const others = [...texts.keys()].filter((other) => other !== bare);
  if (bare === undefined || more.length > 0 || others.length < FEWEST || ![...texts.values()].some((text) => PLUS.test(text)))
    return undefined;
  const { total, mean } = across(bare);
  return total || mean || !isOfTheirKind(region, bare, others) ? undefined : { region, k: bare, name: label().text, others };
}

/** What the cells print, noughts left out; nothing where one is calculated or holds two figures. */
function textsOf({ value, flags, place, sheet }: Region, places: readonly number[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const k of places.filter((one) => value[one] !== 0)) {
    const { row, column, second } = place(k);
    const cell = sheet.rows[row]?.[column];
    if (second !== undefined || !cell || ((flags[k] ?? 0) & FLAG.formula) !== 0) return new Map();
    texts.set(k, fold(cell.text));
  }
  return texts;
}

/** Of as many decimals and about the size of the others: the level beside its changes is none. */
function isOfTheirKind({ value, decimals }: Region, k: number, others: readonly number[]): boolean {
  const most = Math.max(...others.map((other) => Math.abs(value[other] ?? 0)));
  return Math.abs(value[k] ?? 0) <= BEYOND * most && others.every((other) => (decimals[other] ?? 0) === (decimals[k] ?? 0));
}
