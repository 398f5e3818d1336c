/** The rules that hold a document against another one: where nothing was compared, their silence says nothing. */
export const COMPARED_RULES: ReadonlySet<string> = new Set([
  "restated-period",
  "changed-target",
  "changed-baseline",
  "changed-rating",
  "changed-roadmap",
  "changed-definition",
  "unit-slip",
  "renamed",
  "missing-indicator",
  "new-indicator",
  "moved-benchmark",
]);
