import type { CellAddress } from "../sheet/address";
import type { Listing } from "./listing";
import type { KnownRows } from "./matching/knownAgain";
import type { Matches } from "./matching/matches";
import type { SaidIndicator } from "./matching/pair";

/** A row as a person is asked about it. */
export interface AskedIndicator extends SaidIndicator {
  readonly cell: CellAddress;
}

/** A row, and what of the other document may be the same indicator. */
export interface PairQuestion {
  readonly current: AskedIndicator;
  readonly candidates: readonly AskedIndicator[];
  /** How sure it is, from 0 to 1, that the only candidate is the same: the two were compared. Undefined where none was taken. */
  readonly confidence: number | undefined;
}

/** What is open about the pairs of two documents. */
export interface OpenPairs {
  readonly questions: readonly PairQuestion[];
  /** Rows of which no partner was found, for a person who knows one. */
  readonly alone: { readonly earlier: readonly AskedIndicator[]; readonly current: readonly AskedIndicator[] };
}

/** Rows that stand together. */
interface Rows {
  readonly listings: readonly Listing[];
}

/** Pairs of one name that are surer than this are not asked about. */
const SURE = 0.9;
const MOST_QUESTIONS = 200;
const MOST_CANDIDATES = 10;
const MOST_ALONE = 300;

/** Asks about pairs whose names differ in more than signs, about those that only figures or places told apart, and about ties. What a person said is not asked again. */
export function openPairs(
  matches: Matches,
  rows: { readonly earlier: KnownRows; readonly current: KnownRows },
  alone: { readonly earlier: readonly Rows[]; readonly current: readonly Rows[] },
): OpenPairs {
  const ask = (known: KnownRows, listing: Listing): AskedIndicator => ({ ...known.describe(listing), cell: listing.name.cell });
  const unsure = matches.pairs.filter(
    ({ current, difference, confidence, isSaid }) =>
      current.kind === "indicator" && !isSaid && (difference.naming !== "same" || confidence < SURE),
  );
  const asked = [
    ...matches.ties.map(({ listing, candidates }) => ({ current: listing, candidates, confidence: undefined })),
    ...unsure.map(({ current, earlier, confidence }) => ({ current, candidates: [earlier], confidence })),
  ];
  const rest = (known: KnownRows, groups: readonly Rows[]): AskedIndicator[] =>
    groups
      .flatMap(({ listings }) => listings)
      .slice(0, MOST_ALONE)
      .map((listing) => ask(known, listing));
  return {
    questions: asked.slice(0, MOST_QUESTIONS).map(({ current, candidates, confidence }) => ({
      current: ask(rows.current, current),
      candidates: candidates.slice(0, MOST_CANDIDATES).map((one) => ask(rows.earlier, one)),
      confidence,
    })),
    alone: { earlier: rest(rows.earlier, alone.earlier), current: rest(rows.current, alone.current) },
  };
}
