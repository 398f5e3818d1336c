import { roleOf } from "../findings/regionFigure";
import type { Region } from "../regions/region";
import type { Relation } from "../relations/relation";
import type { Review } from "../review";
import { a1Range, columnName } from "../sheet/a1";
import type { CellRange } from "../sheet/address";
import { NO_LABEL, type LineLabel } from "../words/lineLabel";
import type { ReportedColumn, ReportedTable } from "./reported";
import { reportedRole } from "./reportedCell";
import { isApart, placedRelations, tableRelation, type PlacedRelation } from "./tableRelations";

/** A table that no heading names a table of indicators, but whose figures belong together. */
export interface FigureTable {
  readonly sheet: string;
  readonly range: CellRange;
  readonly region: Region;
  readonly relations: readonly PlacedRelation[];
}

/** The relations whose results stand in the table. */
export function relationsIn({ table }: Review["tables"][number], placed: readonly PlacedRelation[]): readonly PlacedRelation[] {
  return placed.filter(({ sheet, results }) => sheet === table.sheet.name && !isApart(results, table.range));
}

/** The tables known only by their relations: those whose results stand in no table of indicators. */
export function figureTables(
  { tables, relations }: Pick<Review, "tables" | "relations">,
  placed = placedRelations(relations),
): FigureTable[] {
  const known = new Set(tables.flatMap((table) => relationsIn(table, placed)));
  const regions = new Map<Region, PlacedRelation[]>();
  for (const one of placed) {
    if (known.has(one)) continue;
    const { region } = one.relation.reading.view;
    const own = regions.get(region);
    if (own) own.push(one);
    else regions.set(region, [one]);
  }
  return [...regions].map(([region, own]) => ({ sheet: region.sheet.name, range: region.range, region, relations: own }));
}

/** A table known by its relations as the report prints it: there are no indicators, and no way of averaging was read. */
export function reportedFigureTable({ sheet, range, region, relations }: FigureTable, place: number): ReportedTable {
  return {
    id: `r${place + 1}`,
    sheet,
    range: a1Range(range),
    kind: kindOf(relations.map(({ relation }) => relation)),
    title: "",
    columns: columnsOf(region),
    indicators: 0,
    policy: { cap: null, floor: null, missing: null, rounding: null },
    relations: relations.map(tableRelation),
  };
}

function kindOf(relations: readonly Relation[]): ReportedTable["kind"] {
  const lines = relations.map(({ reading: { view, aggregate, parts, form } }) => ({
    form,
    role: view.label(aggregate).role,
    isAimed: parts.some((part) => ["target", "actual"].includes(view.label(part).role)),
  }));
  if (lines.some(({ role, isAimed }) => role === "attainment" && isAimed)) return "attainment";
  return lines.some(({ role, form }) => role === "share" || form === "share" || (role === "rate" && form === "ratio"))
    ? "share"
    : "figures";
}

/** The columns of figures with what their headings say; where labels stand beside the figures, as in forms, the first of a column speaks. */
function columnsOf(region: Region): ReportedColumn[] {
  const labels = new Map<number, LineLabel>();
  for (let column = 0; column < region.width; column += 1) {
    const { column: index } = region.place(column);
    if (!labels.has(index)) labels.set(index, region.columnLabel(column));
  }
  return [...labels].map(([index, label]) => ({
    column: columnName(index),
    role: reportedRole(roleOf(NO_LABEL, label)),
    period: null,
    label: label.text,
  }));
}
