import type { CellAddress } from "../sheet/address";
import type { Absence, ComparisonKind } from "./change";
import type { ListedDocument } from "./document";
import type { ListedTable, Listing } from "./listing";
import { indicatorsOf } from "./matching/matchListings";
import type { Matches } from "./matching/matches";
import { sameFigures } from "./matching/sameNames";

/** A table of which less than this share went on is missing as a whole. */
const GONE = 0.2;
const FEW = 3;
/** So much of a choice goes by the same names. */
const MOSTLY = 0.6;

/** The indicators of `document` that have no partner, each with the place to look at: in `other` where the reader holds that one, else the row itself. */
export function absencesOf(
  document: ListedDocument,
  other: ListedDocument,
  matches: Matches,
  lookIn: "other" | "own",
  kind: ComparisonKind,
): Absence[] {
  if (kind === "edition" && isExcerpt(other, document, matches)) return [];
  const tied = new Set(matches.ties.flatMap(({ listing, candidates }) => [listing, ...candidates]));
  const twins = twinReader(document, matches);
  const isAbsent = (one: Listing): boolean => !matches.has(one) && !one.reprint && !tied.has(one) && !twins(one);
  return document.tables.flatMap((table): Absence[] => {
    const rows = table.listings.filter(({ kind }) => kind === "indicator");
    const absent = rows.filter(isAbsent);
    const paired = rows.filter((one) => matches.has(one)).length;
    if (absent.length === 0) return [];
    // Tables that no heading names are held against each other only where they are the same table.
    if (table.origin === "figures" && paired * 2 < rows.length) return [];
    const own = (listing: Listing): CellAddress => (lookIn === "own" ? listing.name.cell : besideOf(listing, other, matches));
    if (absent.length >= FEW && paired <= rows.length * GONE)
      return [{ listings: absent, table, cell: lookIn === "own" ? table.cell : firstCell(other, matches.tableFor(table)) }];
    return absent.map((listing) => ({ listings: [listing], table: undefined, cell: own(listing) }));
  });
}

/** Whether a sheet shows a choice of what another one of its workbook lists, and nothing else. */
function isExcerpt(sheet: ListedDocument, whole: ListedDocument, matches: Matches): boolean {
  const shown = indicatorsOf(sheet).filter(({ reprint }) => !reprint);
  const left = indicatorsOf(whole).filter((one) => !one.reprint && !matches.has(one));
  return left.length >= FEW && shown.filter((one) => matches.has(one)).length >= MOSTLY * shown.length;
}

/** Tells rows that list again what another row of the document, which has a partner, says already. */
function twinReader(document: ListedDocument, matches: Matches): (listing: Listing) => boolean {
  const byKey = new Map<string, Listing[]>();
  for (const listing of indicatorsOf(document)) {
    if (!matches.has(listing)) continue;
    const known = byKey.get(listing.key);
    if (known) known.push(listing);
    else byKey.set(listing.key, [listing]);
  }
  return (listing) => byKey.get(listing.key)?.some((twin) => sameFigures(twin, listing)) ?? false;
}

/** The row of the other document that goes on from the row above, or below. */
function besideOf(listing: Listing, other: ListedDocument, matches: Matches): CellAddress {
  const { listings } = listing.table;
  for (let by = 1; by < listings.length; by += 1) {
    const partner = matches.partnerOf(listings[listing.place - by]) ?? matches.partnerOf(listings[listing.place + by]);
    if (partner) return partner.name.cell;
  }
  return firstCell(other, undefined);
}

function firstCell({ tables }: ListedDocument, table: ListedTable | undefined): CellAddress {
  return (table ?? tables[0])?.cell ?? { sheet: "", row: 0, column: 0 };
}
