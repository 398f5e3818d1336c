import { fold } from "../parse/fold";
import { FLAG, type Region } from "../regions/region";

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
  const small = regions.filter(({ value }) => value.length <= LARGEST);
  return small.flatMap((region) =>
    [true, false].flatMap((isRow) =>
      Array.from({ length: isRow ? region.height : region.width }, (_, line) => unsignedIn(region, isRow, line)).flatMap(
        (one) => one ?? [],
      ),
    ),
  );
}

function unsignedIn(region: Region, isRow: boolean, line: number): UnsignedChange | undefined {
  const texts = textsIn(region, isRow, line);
  const [bare, ...more] = [...texts].filter(([, text]) => !SIGNED.test(text)).map(([k]) => k);
  const others = [...texts.keys()].filter((other) => other !== bare);
  if (bare === undefined || more.length > 0 || others.length < FEWEST || ![...texts.values()].some((text) => PLUS.test(text)))
    return undefined;
  const across = isRow ? region.columnLabel(bare % region.width) : region.rowLabel(Math.floor(bare / region.width));
  if (across.total || across.mean || !isOfTheirKind(region, bare, others)) return undefined;
  return { region, k: bare, name: (isRow ? region.rowLabel(line) : region.columnLabel(line)).text, others };
}

/** What the cells of a line print, noughts left out; nothing where one is calculated or holds two figures. */
function textsIn(region: Region, isRow: boolean, line: number): ReadonlyMap<number, string> {
  const length = isRow ? region.width : region.height;
  const texts = new Map<number, string>();
  for (let at = 0; at < length; at += 1) {
    const k = isRow ? line * region.width + at : at * region.width + line;
    if (Number.isNaN(region.value[k] ?? NaN) || region.value[k] === 0) continue;
    const { row, column, second } = region.place(k);
    const cell = region.sheet.rows[row]?.[column];
    if (second !== undefined || !cell || ((region.flags[k] ?? 0) & FLAG.formula) !== 0) return new Map();
    texts.set(k, fold(cell.text));
  }
  return texts;
}

/** Of as many decimals and about the size of the others: the level beside its changes is none. */
function isOfTheirKind({ value, decimals }: Region, k: number, others: readonly number[]): boolean {
  const most = Math.max(...others.map((other) => Math.abs(value[other] ?? 0)));
  return Math.abs(value[k] ?? 0) <= BEYOND * most && others.every((other) => (decimals[other] ?? 0) === (decimals[k] ?? 0));
}
