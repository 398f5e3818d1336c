// Loaded where a workbook keeps what was taught, or somebody teaches.
import type { Json } from "../host";
import { readTaught, teachingBounds, type TaughtRelation } from "../../src/index";
import { listIn } from "./storedShape";

/** What the workbook kept of relations that were taught; what cannot be meant is passed over. */
export function readTaughtRelations(json: Json | undefined): readonly TaughtRelation[] {
  return listIn(json, teachingBounds.relations, readTaught);
}

/** What is put into the workbook: the latest, as many as there may be. */
export function writeTaughtRelations(taught: readonly TaughtRelation[]): Json {
  return JSON.parse(JSON.stringify(taught.slice(-teachingBounds.relations))) as Json;
}
