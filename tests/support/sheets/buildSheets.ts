import { buildWhereStale } from "../../../scripts/sheets/build.mjs";

/** Builds what Google Sheets gets before its tests, where a source has changed since. */
export async function setup(): Promise<void> {
  await buildWhereStale();
}
