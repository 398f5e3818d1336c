import type { Figure } from "../indicators/figure";
import type { Indicator, TableReading } from "../indicators/indicator";
import type { CellAddress, Cited } from "../sheet/address";
import type { Printed } from "../parse/printed";
import type { Wording } from "./finding";
import type { CheckLedger, SkipReason } from "./ledger";

/** What was checked, and what was not and why: silence must mean "checked and fine". */
export interface Coverage {
  /** Numeric cells in KPI columns. */
  readonly figures: number;
  /** Checks made. */
  readonly checked: number;
  /** Checks that hold only because the inputs are rounded. */
  readonly explained: number;
  /** Figures that took part in no check, and rows in which no indicator was found, each with the reason. */
  readonly notChecked: readonly SkipReason[];
}

/** Counts the figures of all tables against the ledger of checks. */
export function coverageOf(readings: readonly TableReading[], ledger: CheckLedger): Coverage {
  const reasons = new Map(ledger.skipped.map(({ cell, reason }) => [keyOf(cell), reason]));
  const notChecked: SkipReason[] = [];
  let figures = 0;
  for (const reading of readings) {
    for (const figure of figuresOf(reading)) {
      if (figure.value.quantity === undefined && figure.value.kind !== "several") continue;
      figures += 1;
      const cell = figure.cell;
      if (!ledger.isChecked(cell)) notChecked.push({ cell, reason: reasons.get(keyOf(cell)) ?? defaultReason(reading) });
    }
    for (const row of rowsWithoutIndicator(reading)) notChecked.push(row);
  }
  return { figures, checked: ledger.checked, explained: ledger.explained, notChecked };
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}

function* figuresOf(reading: TableReading): Iterable<Cited<Printed>> {
  for (const indicator of reading.indicators) yield* figuresOfIndicator(indicator);
  for (const { figures, delta } of reading.summaries) {
    yield* figures;
    if (delta) yield delta;
  }
  for (const { figure, delta, about } of reading.headlines) {
    yield figure;
    if (delta && !about) yield delta;
  }
  if (reading.roadmap?.budget) yield reading.roadmap.budget;
}

/** Each figure of the row once: the one target of several periods is one cell. */
function* figuresOfIndicator({ baseline, targets, results }: Indicator): Iterable<Figure> {
  if (baseline) yield baseline;
  yield* targets;
  let wholes: Set<number> | undefined;
  for (const { actual, whole, rate, delta } of results) {
    if (whole && !wholes?.has(whole.column.index)) {
      (wholes ??= new Set()).add(whole.column.index);
      yield whole;
    }
    if (actual) yield actual;
    if (rate) yield rate;
    if (delta) yield delta;
  }
}

const REASONS = {
  plan: {
    ja: "目標値・基準値だけの表で、照らし合わせる実績や率がありません。",
    en: "The table holds targets and baselines only; there is no actual or rate to hold them against.",
  },
  other: {
    ja: "この数値から計算される値も、この数値を計算する値も表にありません。",
    en: "Nothing in the table follows from this figure, nor does it follow from any.",
  },
  row: { ja: "この行には指標の記載がありません。", en: "This row names no indicator." },
} satisfies Record<string, Wording>;

function defaultReason({ table }: TableReading): Wording {
  return table.kind === "plan" ? REASONS.plan : REASONS.other;
}

function rowsWithoutIndicator({ table }: TableReading): SkipReason[] {
  if (table.kind === "roadmap" || table.kind === "headline") return [];
  return table.rows.flatMap(({ index, kind }) => {
    if (kind !== "label") return [];
    const cells = table.sheet.rows[index] ?? [];
    const first = cells.findIndex(
      (cell, column) => column >= table.range.left && column <= table.range.right && (cell?.text ?? "").trim() !== "",
    );
    return [{ cell: { sheet: table.sheet.name, row: index, column: first < 0 ? table.range.left : first }, reason: REASONS.row }];
  });
}
