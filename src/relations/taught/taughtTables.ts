import type { Region } from "../../regions/region";
import { View } from "../view";
import { taughtPlaces } from "./taughtLines";
import type { TaughtRelation } from "./taughtRelation";

/** No heading of a table of ours is longer. */
const LONGEST = 20_000;

/** What heads the columns of each table: with the sheet it tells a table from the others, as in a person's corrections. Tables of one sheet that are headed alike are numbered. */
export function tableHeadings(regions: readonly Region[]): ReadonlyMap<Region, string> {
  const counts = new Map<string, number>();
  return new Map(
    regions.map((region) => {
      const labels = Array.from({ length: region.width }, (_, column) => region.columnLabel(column).text);
      const headings = labels.join("|").slice(0, LONGEST);
      const key = `${region.sheet.name}\n${headings}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [region, count === 1 ? headings : `${headings}#${count}`];
    }),
  );
}

/** The tables that a relation may speak of: the one that it is taught for, and where its headings have changed the only one on its sheet that has the lines. */
export function tablesOf(
  taught: TaughtRelation,
  regions: readonly Region[],
  headings: ReadonlyMap<Region, string>,
): ReadonlySet<Region> | undefined {
  const { table, lines } = taught;
  if (!table) return undefined;
  const onSheet = regions.filter(({ sheet }) => sheet.name === table.sheet);
  const same = onSheet.filter((region) => headings.get(region) === table.headings);
  if (same.length > 0) return new Set(same);
  const alike = onSheet.filter((region) => taughtPlaces(new View(region, lines === "columns"), taught).length > 0);
  return new Set(alike.length === 1 ? alike : []);
}
