import type { Change, Edit } from "../../../src/index";
import { parseA1 } from "../../../src/index";

const label = { ja: "直す", en: "Correct" };

export function edit(at: string, before: string, after: string, more: Partial<Edit> = {}, sheet = "KPI 表"): Edit {
  const place = parseA1(at);
  if (!place) throw new Error(at);
  return { cell: { sheet, ...place }, before, after, ...more };
}

export function change(...edits: Edit[]): Change {
  return { label, edits };
}
