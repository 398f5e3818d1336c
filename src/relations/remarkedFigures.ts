import { fold } from "../parse/fold";
import { notesOf } from "../regions/notes";
import type { Region } from "../regions/region";
import { isNotedExtent, saysOwnExtent } from "../words/flowWords";
import type { Instance, Reading } from "./reading";

const remarked = new WeakMap<Region, ReadonlySet<number>>();

/** The cell, alone in its line, says of its own figure what that takes in or leaves out, or its note does: 7,452 (廃棄のみ), "27.1 *". */
export function isRemarked({ view }: Reading, { k }: Instance): boolean {
  const own = remarkedIn(view.region);
  if (!own.has(k)) return false;
  const [line, observation] = view.lineOf(k);
  return Array.from({ length: view.observations }, (_, at) => at).every((at) => at === observation || !own.has(view.place(line, at)));
}

function remarkedIn(region: Region): ReadonlySet<number> {
  let known = remarked.get(region);
  if (!known) {
    const found = new Set<number>();
    for (let k = 0; k < region.value.length; k += 1) {
      const { row, column } = region.place(k);
      const text = Number.isNaN(region.value[k] ?? NaN) ? "" : (region.sheet.rows[row]?.[column]?.text ?? "");
      if (text.length > 2 && (saysOwnExtent(fold(text)) || isNotedExtent(fold(text), notesOf(region)))) found.add(k);
    }
    remarked.set(region, (known = found));
  }
  return known;
}
