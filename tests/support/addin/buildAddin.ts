import { buildWhereStale } from "../../../scripts/addin/build.mjs";

/** Builds the add-in before its tests, unless `npm test` has just done so. */
export async function setup(): Promise<void> {
  await buildWhereStale();
}
