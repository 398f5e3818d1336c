import { buildStale } from "../../../scripts/workbench/bundles.mjs";

/** Builds the page and the add-in once, before the first test, where they are older than their sources. */
export async function setup(): Promise<void> {
  await buildStale();
}
