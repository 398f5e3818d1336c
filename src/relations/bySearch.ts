import type { Region } from "../regions/region";
import type { Form } from "./form";
import type { Relation } from "./relation";
import { SearchClaims } from "./searchClaims";
import { isSearchedWhole, searchedRelations, searchedWhole } from "./searched";

/** Words that speak so much against a reading leave it to the figures alone. */
const FAR = -7;
/** Forms that the search knows: in a table large enough it finds what the figures prove of them. */
const SEARCHED_FORMS: ReadonlySet<Form> = new Set<Form>(["sum", "mean", "ratio", "change", "difference"]);

/**
 * The relations of a region with those that its figures prove by themselves. Where a table is large enough, figures without words have one judge: what was adopted for the sake of figures and the search
 * finds otherwise, or what is not proved and the search does not find, is left to it.
 */
export function withSearched(region: Region, adopted: readonly Relation[]): Relation[] {
  if (!isSearchedWhole(region)) return [...adopted, ...searchedRelations(region, adopted)];
  const searched = searchedWhole(region);
  const all = new SearchClaims(searched);
  const isSure = (relation: Relation): boolean => relation.origin !== "figures" || all.sayTheSame(relation);
  const sure = adopted.filter((relation) => isSure(relation) && !isOutdone(relation, all));
  const others = new SearchClaims(newAmong(searched, sure));
  const kept = [...sure, ...adopted.filter((relation) => !isSure(relation) && isBorne(relation, others))];
  return [...kept, ...newAmong(searched, kept)];
}

function newAmong(searched: readonly Relation[], known: readonly Relation[]): Relation[] {
  const claims = new SearchClaims(known);
  return searched.flatMap((relation) => claims.whatIsNew(relation) ?? []);
}

/** A sum that words chose among several, where the search finds a better one. */
function isOutdone(relation: Relation, found: SearchClaims): boolean {
  const { origin, reading } = relation;
  return origin === "words" && reading.form === "sum" && reading.reach === "set" && found.addUpBetter(relation);
}

/** Whether what only figures speak for is kept though the search does not find it. */
function isBorne(relation: Relation, found: SearchClaims): boolean {
  const { proved, reading } = relation;
  return !found.sayOtherwise(relation) && (proved || reading.prior > FAR || !SEARCHED_FORMS.has(reading.form));
}
