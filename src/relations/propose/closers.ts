import type { View } from "../view";

/**
 * Lines that close their group under one name, group after group: "Objective score" below the key results of each objective. What closes every group may be its total or its mean
 * though no word says so.
 */
export function closersOf(view: View, lines: readonly number[]): ReadonlySet<number> {
  const last = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const line of lines) {
    const { group } = view.label(line);
    last.set(group, line);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const ends = [...last].flatMap(([group, line]) => (group !== "" && (sizes.get(group) ?? 0) >= 3 ? [line] : []));
  const name = ends[0] === undefined ? "" : view.label(ends[0]).leaf;
  if (ends.length < 2 || name === "" || ends.some((line) => view.label(line).leaf !== name)) return NONE;
  const named = lines.filter((line) => view.label(line).leaf === name);
  return named.every((line) => last.get(view.label(line).group) === line) ? new Set(ends) : NONE;
}

const NONE: ReadonlySet<number> = new Set();
