import { foldName } from "../../parse/foldName";
import type { Listing } from "../listing";
import { bigramsOf, similarity } from "../names";
import { figureSupport } from "./figureSupport";
import type { Matches } from "./matches";
import { isTellingName, sheetKey } from "./places";

/** More printings of one name than this are told by their places only. */
const MOST_WEIGHED = 40;
/** How much better a pair must be than the next one. */
const MARGIN = 0.1;

/** What places a listing among others of its name, from the closest to the widest. */
const PLACES: readonly ((listing: Listing) => string)[] = [
  (one) => `${one.table.sheet}|${itemKey(one)}|${one.number}`,
  (one) => `${one.table.sheet}|${itemKey(one)}`,
  (one) => `${sheetKey(one.table.sheet)}|${itemKey(one)}|${one.number}`,
  (one) => `${sheetKey(one.table.sheet)}|${itemKey(one)}`,
  (one) => `${itemKey(one)}|${one.number}`,
  itemKey,
  (one) => `${sheetKey(one.table.sheet)}|${one.table.title}`,
  (one) => sheetKey(one.table.sheet),
];

function itemKey({ items }: Listing): string {
  return items.map(({ value }) => foldName(value)).join("|");
}

/** Pairs listings of one name (`keyOf`): where there are several, by sheet, field and item, then by what the figures say. Where nothing tells them apart, they are tied. */
export function pairSameNames(
  earlier: readonly Listing[],
  current: readonly Listing[],
  matches: Matches,
  keyOf: (one: Listing) => string,
): void {
  const [before, now] = [groupsOf(open(earlier, matches), keyOf), groupsOf(open(current, matches), keyOf)];
  for (const [key, a] of before) {
    const b = now.get(key);
    if (b) pairGroup(a, b, matches);
  }
}

function open(listings: readonly Listing[], matches: Matches): Listing[] {
  return listings.filter((one) => !matches.has(one));
}

function groupsOf(listings: readonly Listing[], keyOf: (listing: Listing) => string): Map<string, Listing[]> {
  const groups = new Map<string, Listing[]>();
  for (const listing of listings) {
    const key = keyOf(listing);
    if (key === "") continue;
    const known = groups.get(key);
    if (known) known.push(listing);
    else groups.set(key, [listing]);
  }
  return groups;
}

function pairGroup(a: readonly Listing[], b: readonly Listing[], matches: Matches): void {
  if (a.length === 1 && b.length === 1 && a[0] && b[0]) {
    if (!areApart(a[0], b[0], matches)) matches.add(a[0], b[0], 1);
    return;
  }
  for (const placeOf of PLACES) {
    const [before, now] = [groupsOf(open(a, matches), placeOf), groupsOf(open(b, matches), placeOf)];
    for (const [place, [one, second]] of before) {
      const [other, another] = now.get(place) ?? [];
      if (one && other && !second && !another && !areApart(one, other, matches)) matches.add(one, other, 1);
    }
  }
  weigh(open(a, matches), open(b, matches), matches);
}

/** A short name under another item with quite other figures is another indicator. */
function areApart(a: Listing, b: Listing, matches: Matches): boolean {
  if (!matches.mayPair(a, b)) return true;
  if (isTellingName(a.key) && a.number === b.number) return false;
  const likeness = itemLikeness(a, b);
  if (likeness === undefined || likeness > 0.3) return false;
  const { agreeing, differing } = figureSupport(a, b);
  return agreeing === 0 && differing > 1;
}

/** How alike the fields and items are; undefined where one has none. */
export function itemLikeness(a: Listing, b: Listing): number | undefined {
  const [x, y] = [itemKey(a), itemKey(b)];
  if (x === "" || y === "") return undefined;
  return x === y ? 1 : similarity(bigramsOf(x), bigramsOf(y));
}

interface Weighed {
  readonly earlier: Listing;
  readonly current: Listing;
  readonly weight: number;
}

function weigh(a: readonly Listing[], b: readonly Listing[], matches: Matches): void {
  if (a.length > MOST_WEIGHED || b.length > MOST_WEIGHED) {
    for (const current of b) matches.tie(current, a.slice(0, MOST_WEIGHED));
    return;
  }
  const pairs: Weighed[] = a.flatMap((earlier) =>
    b.flatMap((current) => (areApart(earlier, current, matches) ? [] : [{ earlier, current, weight: weightOf(earlier, current) }])),
  );
  for (const { earlier, current, weight } of pairs.sort((x, y) => y.weight - x.weight)) {
    if (matches.has(earlier) || matches.has(current)) continue;
    const rivals = pairs.filter(
      (other) =>
        other.weight > weight - MARGIN &&
        ((other.earlier === earlier && other.current !== current && !matches.has(other.current) && !sameFigures(other.current, current)) ||
          (other.current === current && other.earlier !== earlier && !matches.has(other.earlier) && !sameFigures(other.earlier, earlier))),
    );
    if (rivals.length === 0) matches.add(earlier, current, Math.min(1, 0.7 + weight / 10));
    else matches.tie(current, [earlier, ...rivals.filter((rival) => rival.current === current).map((rival) => rival.earlier)]);
  }
}

/** Two listings of one document that say the same: which of them is meant makes no difference. */
export function sameFigures(a: Listing, b: Listing): boolean {
  const { agreeing, differing, unlikeUnits } = figureSupport(a, b);
  return differing === 0 && !unlikeUnits && (agreeing > 0 || (a.observations.length === 0 && b.observations.length === 0));
}

function weightOf(a: Listing, b: Listing): number {
  const { agreeing, differing } = figureSupport(a, b);
  const figures = agreeing + differing === 0 ? 0.5 : agreeing / (agreeing + differing);
  const number = a.number !== "" && a.number === b.number ? 0.5 : 0;
  const printing = a.reprint === b.reprint ? 0.2 : 0;
  return 2 * (itemLikeness(a, b) ?? 0.5) + figures + number + printing;
}
