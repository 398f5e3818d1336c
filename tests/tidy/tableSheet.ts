import type { Sheet } from "../../src/index";

/** A sheet that shows these texts. */
export function tableSheet(cells: readonly (readonly string[])[], merges: Sheet["merges"] = []): Sheet {
  return { name: "表", rows: cells.map((row) => row.map((text) => (text === "" ? undefined : { value: text, text }))), merges };
}
