/** A spreadsheet program in which the functions of the product run. */
export type Program = "excel" | "google-sheets";

/** Every function by its name without prefix: RATE is KPI.RATE in Excel and KPI_RATE in Google Sheets. */
export const KPI_FUNCTIONS = [
  "RATE",
  "AVERAGE",
  "POOLED",
  "SHARE",
  "DELTA",
  "DELTATEXT",
  "CHANGE",
  "YOY",
  "CAGR",
  "PACE",
  "STATUS",
  "FORECAST",
  "GAP",
  "REQUIREDPACE",
  "RATING",
  "RANK",
  "CHECK",
  "CHECKAVERAGE",
  "CHECKDELTA",
  "CHECKCHANGE",
  "CHECKTOTAL",
  "BOUNDS",
  "COUNTOF",
  "PARSE",
  "PERIOD",
  "FINDINGS",
] as const;

export type KpiFunction = (typeof KPI_FUNCTIONS)[number];

/** What stands before the name of a function: Google Sheets takes no dot in names. */
export const FUNCTION_PREFIXES = { excel: "KPI.", "google-sheets": "KPI_" } as const satisfies Readonly<Record<Program, string>>;
