import { build, isFresh } from "../../scripts/build.mjs";

/** Builds the command before its tests, where a source is newer, so that not each of them does. */
export async function setup(): Promise<void> {
  if (!isFresh()) await build();
}
