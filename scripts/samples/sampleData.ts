import { readFileSync } from "node:fs";

/** One table of a document: the lines above it, its cells with merged areas counted from the table's first cell, and its footnote. */
export interface TableData {
  readonly name: string;
  readonly lines: readonly string[];
  readonly headerRows: number;
  readonly merges: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly footnote?: string;
}

/** One sheet of document 004. The years of its plan entries did not survive publication, so the grids are empty. */
export interface RoadmapData {
  readonly number: string;
  readonly field: string;
  readonly item: string;
  readonly department: string;
  readonly division: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly budget: string;
  readonly outline: string;
  readonly issues: string;
  readonly means: string;
  readonly effect: string;
  readonly planLabel: string;
  readonly actions: readonly string[];
  readonly years: readonly string[];
}

function read(document: string): unknown {
  return JSON.parse(readFileSync(`scripts/samples/data/${document}.json`, "utf8"));
}

export function tablesOf(document: string): readonly TableData[] {
  return (read(document) as { sheets: TableData[] }).sheets;
}

export function roadmapsOf(document: string): readonly RoadmapData[] {
  return (read(document) as { roadmaps: RoadmapData[] }).roadmaps;
}
