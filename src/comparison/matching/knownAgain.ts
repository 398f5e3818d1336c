import { fold } from "../../parse/fold";
import { foldName } from "../../parse/foldName";
import type { Listing } from "../listing";
import { bareName, bigramsOf, isSlip, nameDifference, similarity } from "../names";
import { add, NameIndex } from "./nameIndex";
import type { SaidIndicator } from "./pair";
import { isTellingName, sheetKey } from "./places";

const ITEM_JOINT = " / ";
/** Under items less alike than this a short name heads another indicator. */
const OTHER_ITEM = 0.3;

interface NameIndices {
  readonly byKey: ReadonlyMap<string, readonly Listing[]>;
  readonly byBareName: ReadonlyMap<string, readonly Listing[]>;
  readonly names: NameIndex;
}

/** The rows of one document, to find again what a person spoke of. */
export class KnownRows {
  /** Made when it is first needed: mostly nothing was said. */
  private index: NameIndices | undefined;

  constructor(private readonly listings: readonly Listing[]) {}

  /** The one row that is meant. Its name may have been written otherwise since, or have lost or got a slip; where several rows would do, none is meant. */
  find(said: SaidIndicator): Listing | undefined {
    const left = narrowed(this.named(said.name), said);
    if (said.of !== undefined) return left.length === said.of ? left[(said.nth ?? 0) - 1] : undefined;
    const [only] = left;
    return only && left.length === 1 && !isElsewhere(only, said) ? only : undefined;
  }

  /** What tells the row from all others of the document. */
  describe(listing: Listing): SaidIndicator {
    const item = itemOf(listing);
    const { number, table } = listing;
    const plain: SaidIndicator = {
      name: listing.name.value,
      ...(item !== "" && { item }),
      ...(number !== "" && { number }),
      sheet: table.sheet,
    };
    const alike = narrowed(this.named(plain.name), plain);
    return alike.length < 2 ? plain : { ...plain, nth: alike.indexOf(listing) + 1, of: alike.length };
  }

  private named(name: string): readonly Listing[] {
    this.index ??= indexOf(this.listings);
    const { byKey, byBareName, names } = this.index;
    const known = byKey.get(foldName(name)) ?? byBareName.get(bareName(name));
    if (known) return known;
    const near = names.near(name);
    const reworded = near.filter((one) => nameDifference(name, one.name.value).naming === "same");
    return reworded.length > 0 ? reworded : near.filter((one) => isSlip(name, one.name.value));
  }
}

function indexOf(listings: readonly Listing[]): NameIndices {
  const [byKey, byBareName] = [new Map<string, Listing[]>(), new Map<string, Listing[]>()];
  for (const listing of listings) {
    add(byKey, listing.key, listing);
    add(byBareName, bareName(listing.name.value), listing);
  }
  return { byKey, byBareName, names: new NameIndex(listings) };
}

/** Of several rows of one name those that stand in the place that was named. Sheets are named anew in each edition: one of another name is no other place. */
function narrowed(listings: readonly Listing[], { item, number, sheet }: SaidIndicator): readonly Listing[] {
  if (listings.length < 2) return listings;
  const there = listings.filter(
    (one) =>
      (item === undefined || foldName(itemOf(one)) === foldName(item)) && (number === undefined || one.number === fold(number).trim()),
  );
  if (sheet === undefined) return there;
  const sheets = [(one: Listing) => sheetKey(one.table.sheet) === sheetKey(sheet), (one: Listing) => one.table.sheet === sheet];
  return sheets.reduce((left, isThere) => {
    const ofSheet = left.filter(isThere);
    return ofSheet.length === 0 ? left : ofSheet;
  }, there);
}

/** A short name under quite another item is another indicator. */
function isElsewhere(listing: Listing, { name, item }: SaidIndicator): boolean {
  const own = itemOf(listing);
  if (item === undefined || own === "" || isTellingName(foldName(name))) return false;
  return similarity(bigramsOf(own), bigramsOf(item)) <= OTHER_ITEM;
}

function itemOf({ items }: Listing): string {
  return items.map(({ value }) => value).join(ITEM_JOINT);
}
