import { fold, squeeze } from "../parse/fold";
import type { SheetGrid } from "./grid";
import { GOAL_LABEL, PLAN_LABEL, PROGRESS_LABEL } from "./headerWords";
import type { Column, ColumnRole, TableKind } from "./table";

/** What the table is for, from the roles of its columns and, for a roadmap, the labels of its rows. */
export function tableKind(grid: SheetGrid, columns: readonly Column[], bodyTop: number): TableKind | undefined {
  if (isRoadmap(grid, columns, bodyTop)) return "roadmap";
  const roles = new Set(columns.map(({ role }) => role));
  if (roles.has("whole") && roles.has("part") && roles.has("rate")) return "share";
  if (roles.has("target")) return kindWithTargets(roles);
  const actuals = columns.filter(({ role }) => role === "actual").length;
  if (actuals > 0 && roles.has("rate")) return "attainment";
  if (actuals >= 2 || (actuals > 0 && roles.has("baseline"))) return "results";
  return actuals > 0 || roles.has("rate") ? "headline" : undefined;
}

function kindWithTargets(roles: ReadonlySet<ColumnRole>): TableKind {
  if (roles.has("actual")) return roles.has("rate") ? "attainment" : "results";
  return roles.has("rating") || roles.has("rate") ? "results" : "plan";
}

/** A grid of years whose rows are labelled 計画 and 実績. */
function isRoadmap(grid: SheetGrid, columns: readonly Column[], bodyTop: number): boolean {
  const years = columns.filter(({ period, index }) => period !== undefined && index > (columns[0]?.index ?? 0));
  if (years.length < 2) return false;
  const labels = columns[1]?.index ?? 0;
  return isGridLabel(grid.rawText(bodyTop, labels)) !== undefined;
}

/** What a row of the grid of a roadmap tells, by its label: 目標, 計画 or 実績; undefined for anything else. */
export function isGridLabel(text: string): "goals" | "plan" | "progress" | undefined {
  const label = squeeze(fold(text)).toLowerCase().replace(/\s/g, "");
  if (GOAL_LABEL.test(label)) return "goals";
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
