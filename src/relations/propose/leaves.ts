import type { LineLabel } from "../../words/lineLabel";

/** Of more names than this each stands once. */
const MOST = 12;

/** Lines of one name below several headings, as columns of weeks have: Drops, OTIF, Drops, OTIF. */
export function byLeaf(lines: readonly number[], label: (line: number) => LineLabel): number[][] {
  const leaves = new Map<string, number[]>();
  for (const line of lines) {
    const { path } = label(line);
    const leaf = path.length > 1 ? (path.at(-1) ?? "") : "";
    if (leaf !== "") leaves.set(leaf, [...(leaves.get(leaf) ?? []), line]);
  }
  return leaves.size > 1 && leaves.size <= MOST ? [...leaves.values()] : [];
}
