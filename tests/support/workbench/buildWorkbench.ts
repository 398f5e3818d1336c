import { copyFileSync } from "node:fs";
import { buildStale, pageFolder } from "../../../scripts/workbench/bundles.mjs";
import { AXE_FILE } from "../pane/axeFaults";

/** Builds the page and the add-in once, before the first test, where they are older than their sources, and lays the script of axe beside them. */
export async function setup(): Promise<void> {
  await buildStale();
  copyFileSync(AXE_FILE, new URL("axe.js", pageFolder));
}
