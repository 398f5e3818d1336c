import { isMarked } from "../parse/notationMark";
import { unitOf } from "./figures";
import type { Reading } from "./reading";
import type { View } from "./view";

/** Whether the figures of a line are printed as lengths of time: 37:36. */
export function isTimed(view: View, line: number): boolean {
  for (let observation = 0; observation < view.observations; observation += 1) {
    const k = view.at(line, observation);
    if (k >= 0) return isMarked(unitOf(view.region, k));
  }
  return false;
}

/** Whether a line says in decimals what another one says in hours and minutes. */
export function isConversion({ form, view, parts }: Pick<Reading, "form" | "view" | "parts">): boolean {
  return form === "multiple" && isTimed(view, parts[0] ?? -1);
}
