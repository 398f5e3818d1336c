import type { ColumnRole } from "./table";

/** Roles of figures; only their columns have a period. */
export const FIGURE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "baseline",
  "target",
  "actual",
  "whole",
  "part",
  "total",
  "rate",
  "delta",
  "rating",
  "average",
  "plan",
  "progress",
]);
