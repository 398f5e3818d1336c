import type { Conflict, Suspect } from "../diagnosis/conflict";
import { conflictsOf } from "../diagnosis/conflictsOf";
import type { Roadmap, TableReading } from "../indicators/indicator";
import { readTables } from "../indicators/readTable";
import { readRegions } from "../regions/findRegions";
import type { Region } from "../regions/region";
import { findRelations } from "../relations/findRelations";
import { RelationBook } from "../relations/relationBook";
import type { CellAddress } from "../sheet/address";
import type { Workbook } from "../sheet/workbook";
import { findTables } from "../tables/findTables";
import { indicatorTables } from "./indicatorListings";
import type { ListedTable } from "./listing";
import { overlaps, regionTables } from "./regionListings";

/** Everything that one document lists, and which of its figures it contradicts itself. */
export interface ListedDocument {
  readonly tables: readonly ListedTable[];
  /** The forms of projects. */
  readonly roadmaps: readonly Roadmap[];
  /** Where the document begins, to point at it as a whole. */
  readonly start: CellAddress;
  /** The doubt that the document itself casts on a cell, if any. */
  readonly doubtOf: (cell: CellAddress) => Suspect | undefined;
}

export interface ReadDocument {
  readonly workbook: Workbook;
  readonly readings: readonly TableReading[];
  readonly regions: readonly Region[];
  readonly conflicts: readonly Conflict[];
}

/** A document as it was read, listed. */
export function listDocument({ workbook, readings, regions, conflicts }: ReadDocument): ListedDocument {
  const read = readings.filter(({ indicators }) => indicators.length > 0);
  const unread = regions.filter((region) => !read.some(({ table }) => overlaps(region, table)));
  const tables = [...indicatorTables(read, regions), ...regionTables(unread)];
  const start = tables[0]?.cell ?? { sheet: workbook.sheets[0]?.name ?? "", row: 0, column: 0 };
  const roadmaps = readings.flatMap(({ roadmap }) => roadmap ?? []);
  return { tables, roadmaps, start, doubtOf: doubtReader(conflicts) };
}

/** Another document, read as far as comparing needs it. */
export function readDocument(workbook: Workbook): ReadDocument {
  const regions = workbook.sheets.flatMap((sheet) => readRegions(sheet).regions);
  const relations = new RelationBook(findRelations(regions));
  return { workbook, readings: readTables(findTables(workbook)), regions, conflicts: conflictsOf(relations) };
}

function doubtReader(conflicts: readonly Conflict[]): ListedDocument["doubtOf"] {
  const doubts = new Map<string, Suspect>();
  for (const suspect of conflicts.flatMap(({ suspects }) => suspects)) {
    const { row, column, second } = suspect.region.place(suspect.k);
    if (second !== undefined) continue;
    const key = `${suspect.region.sheet.name}\n${row}:${column}`;
    if (!doubts.has(key)) doubts.set(key, suspect);
  }
  return ({ sheet, row, column }) => doubts.get(`${sheet}\n${row}:${column}`);
}
