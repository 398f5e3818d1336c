import type { SumHypothesis } from "./hypothesis";
import type { View } from "./view";
import { windowCandidates, type WindowSearch } from "./windowCandidates";

/** Windows over every second, third … line: columns that repeat in groups. */
export function strideCandidates(view: View, list: readonly number[], sample: readonly number[], longest: number): SumHypothesis[] {
  const found: SumHypothesis[] = [];
  for (let stride = 2; stride <= Math.min(longest, view.lineCount >> 1); stride++)
    for (let rest = 0; rest < stride; rest++) {
      const lines = list.filter((line) => line % stride === rest);
      const search: WindowSearch = { layout: "stride", skip: 1, aggregates: list, means: false };
      if (lines.length >= 2) for (const candidate of windowCandidates(view, lines, sample, search)) found.push(candidate);
    }
  return found;
}

/** Windows over the lines that are called alike ("Men", "Total") in different groups; a name that most lines share names no group. */
export function likeNamedCandidates(view: View, list: readonly number[], sample: readonly number[]): SumHypothesis[] {
  const byLabel = new Map<string, number[]>();
  for (const line of list) {
    const label = view.profiles[line]!.label.trim();
    if (label) byLabel.set(label, [...(byLabel.get(label) ?? []), line]);
  }
  const classes = [...byLabel.values()].filter(({ length }) => length >= 2 && length <= list.length / 2);
  return classes.flatMap((lines) => windowCandidates(view, lines, sample, { layout: "kind", aggregates: list }));
}
