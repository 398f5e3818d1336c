import type { Figure } from "../indicators/figure";
import type { TableReading } from "../indicators/indicator";
import { attainmentRate } from "../measures/attainmentRate";
import { compare, HUNDRED, sign, ZERO, type Decimal } from "../measures/decimal";
import { fold } from "../parse/fold";
import { simpleFormula } from "../sheet/simpleFormula";
import { CHANGE_ROLES, lineRoleOf } from "../words/lineRole";
import { operandsOf } from "./rateChecks";
import type { UnstatedRate } from "./check";

/** Rates that are not stated though actual and target are there, with the rate that follows. The average is solved later. */
export function unstatedRates(reading: TableReading): UnstatedRate[] {
  const found: UnstatedRate[] = [];
  for (const indicator of reading.indicators) {
    // Growth and differences below a table are no parts of each other.
    if (CHANGE_ROLES.has(lineRoleOf(fold(indicator.name.value)))) continue;
    for (const result of indicator.results) {
      const { rate, actual, whole, target } = result;
      const divisor = whole ?? target;
      const [a, t] = [actual?.value.quantity, divisor?.value.quantity];
      if (!rate || rate.value.quantity || !actual || !divisor || !a || !t || sign(t.value) <= 0) continue;
      if (typeof operandsOf(a, t, undefined) === "string" || isSumOfColumn(reading, actual)) continue;
      const decimals = columnDecimals(reading, rate);
      const raw = attainmentRate(a.value, t.value, decimals, "half-up");
      found.push({
        table: reading.table,
        indicator,
        result,
        cell: rate,
        actual,
        target: divisor,
        computed: clip(raw, decimals),
        raw,
        decimals,
        needed: undefined,
        averageHolds: undefined,
      });
    }
  }
  return found;
}

/** Whether an actual adds up the cells above it: what stands for all rows is no indicator of its own. */
function isSumOfColumn({ table: { sheet } }: TableReading, { cell: { row, column } }: Figure): boolean {
  const formula = simpleFormula(sheet.rows[row]?.[column]?.formula ?? "");
  const isAbove = (part: { readonly row: number; readonly column: number }): boolean => part.column === column && part.row < row;
  return formula?.form === "sum" && formula.parts.length > 1 && formula.parts.every(isAbove);
}

/** The decimals that most rates of the column print. */
export function columnDecimals(reading: TableReading, like: Figure): number {
  const counts = new Map<number, number>();
  for (const { results } of reading.indicators) {
    for (const { rate } of results) {
      const decimals = rate?.column === like.column ? rate.value.quantity?.decimals : undefined;
      if (decimals !== undefined) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

function clip(raw: Decimal, decimals: number): Decimal {
  if (compare(raw, HUNDRED) > 0) return { units: 100 * 10 ** decimals, scale: decimals };
  return sign(raw) < 0 ? { ...ZERO, scale: decimals } : raw;
}
