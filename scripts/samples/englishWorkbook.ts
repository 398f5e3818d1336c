import type { CellContent, SheetContent, WorkbookContent } from "../../hosts/file/writeXlsx";
import { figure, HEADER, text, TITLE } from "./style";

/** Reference, indicator, unit, number format, baseline, target, three quarters, year to date, attainment, rating. */
type ScorecardLine = readonly [string, string, string, string, number, number | null, number, number, number, number, number | null, string];

const PERCENT = "0.0%";
const COUNT = "#,##0";

/**
 * A scorecard of an invented council. Planted: PI 7 attains 95.1 % but says 91.5 % (digits swapped) and is rated by the wrong figure;
 * PI 9 has no target; the average is that of the printed rates, capped at 100.
 */
const LINES: readonly ScorecardLine[] = [
  ["PI 1", "Household waste recycled or composted", "%", PERCENT, 0.412, 0.45, 0.431, 0.439, 0.446, 0.439, 0.976, "Amber"],
  ["PI 2", "Major planning applications decided in time", "%", PERCENT, 0.82, 0.9, 0.908, 0.911, 0.92, 0.913, 1.014, "Green"],
  ["PI 3", "Missed bin collections per 100,000", "collections", COUNT, 62, 50, 58, 55, 52, 55, 0.909, "Amber"],
  ["PI 4", "Affordable homes completed (cumulative)", "homes", COUNT, 310, 400, 75, 168, 262, 262, 0.655, "Red"],
  ["PI 5", "Council tax collected (cumulative)", "%", PERCENT, 0.971, 0.98, 0.291, 0.564, 0.829, 0.829, 0.846, "Red"],
  ["PI 6", "Average days to re-let a council home", "days", "0.0", 28.4, 25, 27.1, 26, 25.8, 26.3, 0.951, "Amber"],
  ["PI 7", "Stage 1 complaints answered in time", "%", PERCENT, 0.88, 0.95, 0.889, 0.904, 0.916, 0.903, 0.915, "Amber"],
  ["PI 8", "Library visits", "visits", COUNT, 412000, 450000, 108311, 112870, 119402, 340583, 0.757, "Red"],
  ["PI 9", "Apprenticeships started", "people", COUNT, 34, null, 12, 15, 9, 36, null, ""],
];

const SCORECARD_HEADER = [
  "Ref", "Indicator", "Unit", "Baseline 2023/24", "Target 2024/25", "Q1 2024/25", "Q2 2024/25", "Q3 2024/25", "Year to date", "Attainment", "RAG",
];

export function englishWorkbook(): WorkbookContent {
  return { sheets: [scorecard(), corporatePlan(), takeUp()] };
}

function scorecard(): SheetContent {
  const body = LINES.map(([ref, name, unit, format, baseline, target, q1, q2, q3, ytd, rate, rag]) => [
    text(ref), text(name), text(unit), figure(baseline, format), figure(target, format),
    figure(q1, format), figure(q2, format), figure(q3, format), figure(ytd, format), figure(rate, PERCENT), text(rag),
  ]);
  return {
    name: "Scorecard Q3",
    rows: [
      [text("Northmoor Council: performance scorecard, quarter 3 2024/25", TITLE)],
      [text("RAG: green at or above target, amber at least 90 % of target, red below. Average: simple, rates above 100 % count as 100 %.", {})],
      [],
      SCORECARD_HEADER.map((label) => text(label, HEADER)),
      ...body,
      [...blank(1), text("Average attainment"), ...blank(7), figure(0.876, PERCENT), ...blank(1)],
    ],
    columnWidths: [7, 44, 12, 12, 12, 11, 11, 11, 12, 12, 9],
    freeze: { rows: 4, columns: 2 },
  };
}

function blank(count: number): CellContent[] {
  return Array.from({ length: count }, () => text(""));
}

function corporatePlan(): SheetContent {
  const plan: readonly (readonly [string, string, ...number[]])[] = [
    ["Residents satisfied with the area", "0%", 0.71, 0.72, 0.74, 0.76],
    ["Homes with full-fibre broadband", "0%", 0.58, 0.65, 0.75, 0.85],
    ["Tonnes of carbon from council buildings", COUNT, 9400, 8900, 8300, 7600],
    ["Online forms submitted (cumulative)", COUNT, 18200, 40000, 65000, 92000],
  ];
  return {
    name: "Corporate plan",
    rows: [
      [text("Corporate plan targets", TITLE)],
      [],
      ["Indicator", "Baseline 2023/24", "Target 2024/25", "Target 2025/26", "Target 2026/27"].map((label) => text(label, HEADER)),
      ...plan.map(([name, format, ...values]) => [text(name), ...values.map((value) => figure(value, format))]),
    ],
    columnWidths: [44, 14, 14, 14, 14],
  };
}

/** Part ÷ whole with a total row, calculated by formulas. */
function takeUp(): SheetContent {
  const districts: readonly (readonly [string, number, number])[] = [["Ashby", 18240, 9871], ["Brackley", 22310, 14209], ["Coldwater", 9655, 4120], ["Dunmore", 31002, 20877]];
  const total = { households: sum(districts.map(([, households]) => households)), accounts: sum(districts.map(([, , accounts]) => accounts)) };
  return {
    name: "Online accounts",
    rows: [
      [text("Households with an online account, 31 December 2024", TITLE)],
      [],
      ["District", "Households", "Online accounts", "Take-up rate"].map((label) => text(label, HEADER)),
      ...districts.map(([name, households, accounts], place) => [
        text(name), figure(households, COUNT), figure(accounts, COUNT), figure(accounts / households, PERCENT, `C${place + 4}/B${place + 4}`),
      ]),
      [text("Total"), figure(total.households, COUNT, "SUM(B4:B7)"), figure(total.accounts, COUNT, "SUM(C4:C7)"), figure(total.accounts / total.households, PERCENT, "C8/B8")],
    ],
    columnWidths: [20, 14, 16, 14],
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

