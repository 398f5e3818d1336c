import { fold, squeeze } from "../parse/fold";
import type { SheetGrid } from "./grid";
import { PLAN_LABEL, PROGRESS_LABEL } from "./headerWords";
import type { Column, ColumnRole, TableKind } from "./table";

/** What the table is for, from the roles of its columns and, for a roadmap, the labels of its rows. */
export function tableKind(grid: SheetGrid, columns: readonly Column[], bodyTop: number): TableKind | undefined {
  if (isRoadmap(grid, columns, bodyTop)) return "roadmap";
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  if (has("whole") && has("part") && has("rate")) return "share";
  if (has("target") && has("rate") && has("actual")) return "attainment";
  if (has("target") && has("actual")) return "results";
  if (has("target")) return has("rating") || has("rate") ? "results" : "plan";
  if (has("rate") && has("actual")) return "attainment";
  if ((has("actual") && columns.filter(({ role }) => role === "actual").length >= 2) || (has("actual") && has("baseline"))) return "results";
  if (has("actual") || has("rate")) return "headline";
  return undefined;
}

/** A grid of years whose rows are labelled 計画 and 実績. */
function isRoadmap(grid: SheetGrid, columns: readonly Column[], bodyTop: number): boolean {
  const years = columns.filter(({ period, index }) => period !== undefined && index > (columns[0]?.index ?? 0));
  if (years.length < 2) return false;
  const labels = columns[1]?.index ?? 0;
  return isGridLabel(grid.rawText(bodyTop, labels)) !== undefined;
}

/** "plan" for 計画 and 目標, "progress" for 実績; undefined for anything else. */
export function isGridLabel(text: string): "plan" | "progress" | undefined {
  const label = squeeze(fold(text)).toLowerCase().replace(/\s/g, "");
  if (PLAN_LABEL.test(label)) return "plan";
  return PROGRESS_LABEL.test(label) ? "progress" : undefined;
}

/** In a roadmap the year columns are the plan's, the first column names the actions. */
export function withRoadmapRoles(columns: readonly Column[]): Column[] {
  return columns.map((column, place) => {
    if (place === 0) return { ...column, role: "item" as const };
    return column.period ? { ...column, role: "plan" as const } : { ...column, role: "other" as const };
  });
}
