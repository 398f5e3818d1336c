// Loaded where a workbook keeps such words, or somebody says one.
import type { Json } from "../host";
import { readRecord, recordBounds, type RecordedPair } from "../../src/index";
import { listIn } from "./storedShape";

/** What the workbook kept of pairs; what cannot be meant is passed over. */
export function readPairs(json: Json | undefined): readonly RecordedPair[] {
  return listIn(json, recordBounds.pairs, (stored) => {
    const read = readRecord({ format: "kensan-record", version: 1, entries: [], reviews: [], pairs: [stored] });
    const [pair] = "problem" in read ? [] : (read.pairs ?? []);
    return pair?.same === null ? undefined : pair;
  });
}

/** What is put into the workbook: the latest words, as many as there may be. */
export function writePairs(pairs: readonly RecordedPair[]): Json {
  return JSON.parse(JSON.stringify(pairs.slice(-recordBounds.pairs))) as Json;
}
