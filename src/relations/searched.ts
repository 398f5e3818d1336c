import { FLAG, type Region } from "../regions/region";
import { DEFAULT_SEARCH_WORDS } from "./search/searchWords";
import { searchTable } from "./search/searchTable";
import type { CellPlace, FoundFamily, FoundInstance, SearchOperator } from "./search/foundFamily";
import type { FigureGrid } from "./figureGrid";
import { fitsOf, weigh } from "./evidence";
import type { Form } from "./form";
import type { Instance, Reading } from "./reading";
import type { Relation } from "./relation";
import { View } from "./view";

/** Smaller tables prove little by their figures; larger ones are data, no report. */
const FEWEST_LINES = 6;
/** From so many lines on, the search looks at the whole table. */
const LARGE = 13;
const MOST_FIGURES = 20_000;
/** The search is made where less than this share of the figures stands in a relation. */
const EXPLAINED = 0.7;
/** What disagrees with a searched relation is an error only where so many agree, and so many for each that does not. */
const AGREEING = 5;
const FOR_EACH_MISSING = 6;
const CERTAIN = 20;

const FORMS: Readonly<Record<SearchOperator, Form>> = {
  sum: "sum",
  mean: "mean",
  ratio: "ratio",
  change: "change",
  mirror: "mirror",
  progress: "progress",
  share: "ratio",
  "running-total": "sum",
};

/** Relations that the figures of a region prove by themselves, where words found few. Figures that have a relation already are left to it. */
export function searchedRelations(region: Region, known: readonly Relation[]): Relation[] {
  if (!isSearchable(region, FEWEST_LINES)) return [];
  const taken = figuresOf(known);
  const figures = region.value.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  if (taken.all.size >= EXPLAINED * figures) return [];
  return relationsOf(region, (family) => !family.instances.some(({ aggregate }) => taken.results.has(placeOf(region, aggregate))));
}

/** Whether the table is large enough that the figures alone tell what belongs together. */
export function isSearchedWhole(region: Region): boolean {
  return isSearchable(region, LARGE);
}

/** All relations that the figures of a large table prove by themselves. */
export function searchedWhole(region: Region): Relation[] {
  return relationsOf(region, () => true);
}

function isSearchable({ form, height, width, value }: Region, fewest: number): boolean {
  return !form && Math.max(height, width) >= fewest && value.length <= MOST_FIGURES;
}

function relationsOf(region: Region, isWanted: (family: FoundFamily) => boolean): Relation[] {
  const views = { columns: new View(region, true), rows: new View(region, false) };
  return searchTable(gridOf(region), DEFAULT_SEARCH_WORDS)
    .filter(isWanted)
    .flatMap((family) => relationOf(region, family, family.byColumn ? views.columns : views.rows) ?? []);
}

function figuresOf(relations: readonly Relation[]): { readonly all: ReadonlySet<number>; readonly results: ReadonlySet<number> } {
  const [all, results] = [new Set<number>(), new Set<number>()];
  for (const { instances } of relations) {
    for (const { k, parts, state } of instances) {
      if (state === "skip") continue;
      results.add(k);
      all.add(k);
      for (const part of parts) all.add(part);
    }
  }
  return { all, results };
}

function placeOf({ width }: Region, [row, column]: CellPlace): number {
  return row * width + column;
}

function gridOf(region: Region): FigureGrid {
  const { height, width, value, decimals, flags } = region;
  return {
    rows: height,
    columns: width,
    value,
    decimals,
    unknown: Uint8Array.from(flags, (flag) => ((flag & FLAG.inexact) !== 0 ? 1 : 0)),
    rowLabels: Array.from({ length: height }, (_, row) => region.rowLabel(row).text),
    columnLabels: Array.from({ length: width }, (_, column) => region.columnLabel(column).text),
  };
}

/** One instance of a family. A sum or a mean may have parts without a figure: these are nothing, or what disagrees is left alone. */
function instanceOf(region: Region, { operator, byColumn }: FoundFamily, { aggregate, parts }: FoundInstance): Instance {
  const [row, column] = aggregate;
  // A change names its base first in the search, and last here.
  const places = (operator === "change" ? [...parts].reverse() : parts).map((part) => placeOf(region, part));
  const shown = operator === "sum" || operator === "mean" ? places.filter((k) => !Number.isNaN(region.value[k])) : places;
  return {
    k: placeOf(region, aggregate),
    parts: shown,
    observation: byColumn ? row : column,
    holes: places.length - shown.length,
  };
}

/** A searched family as a relation; undefined for a change printed with the opposite sign, which no sentence tells plainly. */
function relationOf(region: Region, family: FoundFamily, view: View): Relation | undefined {
  const { operator, scale, aggregate, parts, evidence, isReversed } = family;
  if (isReversed) return undefined;
  const form = FORMS[operator];
  const reading: Reading = {
    view,
    form,
    reach: operator === "running-total" ? "chain" : operator === "share" ? "share" : form === "sum" || form === "mean" ? "set" : "across",
    scale,
    aggregate,
    parts,
    prior: 0,
    said: false,
    key: `searched${view.id}.${aggregate}`,
    slot: `${aggregate}|s`,
  };
  const instances = family.instances.map((instance) => instanceOf(region, family, instance));
  const { instances: weighed, agreeing, missing, exceeds } = weigh(reading, instances, fitsOf(reading, instances, region));
  const proved = evidence >= CERTAIN && agreeing >= AGREEING && missing * FOR_EACH_MISSING <= agreeing;
  return {
    reading,
    instances: weighed,
    agreeing,
    missing,
    bits: evidence,
    origin: "figures",
    proved,
    firm: proved && agreeing > AGREEING,
    exceeds,
    rivals: [],
  };
}
