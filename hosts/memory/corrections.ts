import type { Json } from "../host";
import type { CellRange, ColumnCorrection, ColumnRole, IndicatorDirection, TableCorrection, TableKind } from "../../src/index";
import { choiceIn, fieldsIn, listIn, textIn, wholeIn } from "./storedShape";

/** All that a correction can say, each word of it; a new one of the engine does not compile until it stands here too. */
const ROLES: Readonly<Record<ColumnRole, true>> = {
  number: true,
  field: true,
  item: true,
  indicator: true,
  unit: true,
  baseline: true,
  target: true,
  actual: true,
  whole: true,
  part: true,
  total: true,
  rate: true,
  delta: true,
  rating: true,
  average: true,
  source: true,
  note: true,
  plan: true,
  progress: true,
  other: true,
  period: true,
};
const KINDS: Readonly<Record<TableKind, true>> = {
  attainment: true,
  share: true,
  plan: true,
  results: true,
  roadmap: true,
  headline: true,
};
const DIRECTIONS: Readonly<Record<IndicatorDirection, true>> = { increase: true, decrease: true, keep: true };

/** A sheet of the largest spreadsheet program, and as much of it as a table that a person drew may cover. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;
const MOST_CELLS = 5_000_000;
const HEADER_ROWS = 100;

const MOST_CORRECTIONS = 5_000;
const MOST_INDICATORS = 20_000;
const NAME_LENGTH = 255;
const PERIOD_LENGTH = 100;
const KEY_LENGTH = 200_000;

export function correctionsToJson(corrections: readonly TableCorrection[]): Json {
  return JSON.parse(JSON.stringify(corrections)) as Json;
}

/** What the workbook kept. An entry that names no table is passed over, and so is whatever of an entry cannot be meant. */
export function readCorrections(json: Json | undefined): readonly TableCorrection[] {
  return listIn(json, MOST_CORRECTIONS, readCorrection);
}

function readCorrection(json: Json): TableCorrection | undefined {
  const stored = fieldsIn(json);
  const sheet = textIn(stored.sheet, NAME_LENGTH);
  const key = textIn(stored.key, KEY_LENGTH);
  if (sheet === undefined || key === undefined) return undefined;
  const range = readRange(stored.range);
  const headerRows = wholeIn(stored.headerRows, 0, HEADER_ROWS);
  const kind = choiceIn(stored.kind, KINDS);
  return {
    sheet,
    key,
    ...(typeof stored.ignored === "boolean" && { ignored: stored.ignored }),
    ...(range && { range }),
    ...(headerRows !== undefined && { headerRows }),
    ...(kind && { kind }),
    ...(Array.isArray(stored.columns) && { columns: listIn(stored.columns, COLUMNS, readColumn) }),
    ...(stored.directions !== undefined && { directions: readDirections(stored.directions) }),
  };
}

function readRange(json: Json | undefined): CellRange | undefined {
  const stored = fieldsIn(json);
  const top = wholeIn(stored.top, 0, ROWS - 1);
  const left = wholeIn(stored.left, 0, COLUMNS - 1);
  const bottom = wholeIn(stored.bottom, top ?? 0, ROWS - 1);
  const right = wholeIn(stored.right, left ?? 0, COLUMNS - 1);
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return undefined;
  return (bottom - top + 1) * (right - left + 1) <= MOST_CELLS ? { top, left, bottom, right } : undefined;
}

function readColumn(json: Json): ColumnCorrection | undefined {
  const stored = fieldsIn(json);
  const offset = wholeIn(stored.offset, 0, COLUMNS - 1);
  if (offset === undefined) return undefined;
  const role = choiceIn(stored.role, ROLES);
  const period = textIn(stored.period, PERIOD_LENGTH);
  return { offset, ...(role && { role }), ...(period !== undefined && { period }) };
}

function readDirections(json: Json): Readonly<Record<string, IndicatorDirection>> {
  const entries = Object.entries(fieldsIn(json)).slice(0, MOST_INDICATORS);
  return Object.fromEntries(
    entries.flatMap(([name, stored]) => {
      const direction = choiceIn(stored, DIRECTIONS);
      return direction ? [[name, direction]] : [];
    }),
  );
}
