import type { Listing } from "../listing";
import { bigramsOf, isSlip, nameDifference, similarity, tellsApart } from "../names";
import { figureSupport, type FigureSupport } from "./figureSupport";
import type { Matches } from "./matches";
import { add, NameIndex } from "./nameIndex";
import { itemLikeness, sameFigures } from "./sameNames";

/** Listings of one row of figures that are compared with each other. */
const MOST_ALIKE = 20;
const MARGIN = 0.08;
/** Unlike figures with so many digits together are not the same by chance. */
const MANY_DIGITS = 6;

interface Candidate {
  readonly earlier: Listing;
  readonly current: Listing;
  readonly score: number;
}

/** Pairs what is left: names with a slip or reworded, and rows that go on under another name. Where two would do, they are tied. */
export function pairLikeNames(earlier: readonly Listing[], current: readonly Listing[], matches: Matches): void {
  const left = (listings: readonly Listing[]): Listing[] => listings.filter((one) => !matches.has(one) && !one.reprint);
  const now = left(current);
  const index = new LeftIndex(now);
  const candidates = left(earlier).flatMap((one) =>
    index.near(one).flatMap((other): Candidate[] => {
      const score = matches.mayPair(one, other) ? scoreOf(one, other, matches) : undefined;
      return score === undefined ? [] : [{ earlier: one, current: other, score }];
    }),
  );
  const of = new Map<Listing, Candidate[]>();
  for (const candidate of candidates) {
    add(of, candidate.earlier, candidate);
    add(of, candidate.current, candidate);
  }
  for (const candidate of candidates.sort((a, b) => b.score - a.score)) take(candidate, of, matches);
}

function take({ earlier, current, score }: Candidate, of: ReadonlyMap<Listing, readonly Candidate[]>, matches: Matches): void {
  if (matches.has(earlier) || matches.has(current)) return;
  const close = (listing: Listing): Candidate[] =>
    (of.get(listing) ?? []).filter((one) => one.score > score - MARGIN && !matches.has(one.earlier) && !matches.has(one.current));
  const others = close(current).filter((one) => one.earlier !== earlier && !sameFigures(one.earlier, earlier));
  const rivals = close(earlier).filter((one) => one.current !== current && !sameFigures(one.current, current));
  if (others.length + rivals.length === 0) matches.add(earlier, current, Math.min(0.95, score));
  else matches.tie(current, [earlier, ...others.map((one) => one.earlier)]);
}

/** How likely the two are one indicator, or undefined where they are rather not. */
function scoreOf(a: Listing, b: Listing, matches: Matches): number | undefined {
  const support = figureSupport(a, b);
  const [before, after] = [a.name.value, b.name.value];
  const likeness = similarity(bigramsOf(before), bigramsOf(after));
  const context = contextOf(a, b, matches);
  const slip = !tellsApart(before, after) && (isSlip(before, after) || nameDifference(before, after).naming === "same");
  const accepted = slip
    ? !support.unlikeUnits
    : isReworded(likeness, support, context, tellsApart(before, after)) || goesOn(support, context);
  if (!accepted) return undefined;
  const compared = support.agreeing + support.differing;
  const figures = compared === 0 ? 0.5 : support.agreeing / compared;
  return 0.45 * (slip ? Math.max(likeness, 0.9) : likeness) + 0.3 * figures + 0.25 * context.weight;
}

interface Context {
  readonly sameTable: boolean;
  readonly sameNumber: boolean;
  readonly items: number;
  readonly neighbours: number;
  readonly weight: number;
}

function contextOf(a: Listing, b: Listing, matches: Matches): Context {
  const sameNumber = a.number !== "" && a.number === b.number;
  const items = itemLikeness(a, b) ?? 0;
  const neighbours = matches.neighbours(a, b);
  const sameTable = matches.tableFor(a.table) === b.table || a.table.sheet === b.table.sheet;
  return { sameTable, sameNumber, items, neighbours, weight: (2 * neighbours + items + (sameNumber ? 1 : 0)) / 4 };
}

/** Most of the name is the same, and the figures do not speak against it. */
function isReworded(likeness: number, { agreeing, differing, telling }: FigureSupport, context: Context, isApart: boolean): boolean {
  const placed = context.sameNumber || context.items >= 0.8 || context.neighbours >= 0.5;
  if (isApart) return telling > 0 && differing === 0 && context.neighbours >= 0.5 && likeness >= 0.7;
  if (likeness >= 0.7) return agreeing > 0 || differing <= 1 || placed;
  return likeness >= 0.45 && agreeing > 0 && agreeing >= differing && (telling > 0 || placed);
}

/** Another name, but the figures of the same row go on. */
function goesOn({ agreeing, differing, telling, digits }: FigureSupport, { sameTable, sameNumber, items, neighbours }: Context): boolean {
  if (!sameTable || agreeing < 3 * differing) return false;
  if (digits >= MANY_DIGITS && telling > 1 && differing === 0) return true;
  if (telling > 1) return sameNumber || neighbours >= 0.5 || items >= 0.8;
  return agreeing > 2 && differing === 0 && (neighbours === 1 || (neighbours > 0 && (sameNumber || items >= 0.8)));
}

/** Finds the listings that share letters of their names, or figures, with one. */
class LeftIndex {
  private readonly names: NameIndex;
  private readonly byFigure = new Map<string, Listing[]>();

  constructor(listings: readonly Listing[]) {
    this.names = new NameIndex(listings);
    for (const listing of listings) for (const print of printsOf(listing)) add(this.byFigure, print, listing);
  }

  near(listing: Listing): readonly Listing[] {
    const near = new Set(this.names.near(listing.name.value));
    for (const print of printsOf(listing)) {
      const known = this.byFigure.get(print) ?? [];
      if (known.length <= MOST_ALIKE) for (const one of known) near.add(one);
    }
    return [...near];
  }
}

/** What a listing's figures are found by. */
function printsOf({ observations }: Listing): ReadonlySet<string> {
  const prints = new Set<string>();
  for (const { role, period, figure } of observations) {
    const { quantity } = figure.value;
    const digits = quantity && String(quantity.value.units).replace(/^-|0+$/g, "");
    if (digits) prints.add(`${role}|${period?.end ?? ""}|${digits}`);
  }
  if (prints.size > 1) prints.add([...prints].sort().join());
  return prints;
}
