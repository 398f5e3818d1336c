import type { TableReading } from "../indicators/indicator";
import { averageChecks } from "./averageChecks";
import type { TableChecks } from "./check";
import { columnTotalChecks } from "./columnTotalChecks";
import { deltaChecks } from "./deltaChecks";
import { percentSlips } from "./percentSlips";
import { rateChecks, type RateMemory } from "./rateChecks";
import { targetConflicts } from "./targetConflicts";
import { totalChecks } from "./totalChecks";
import { unstatedRates } from "./unstatedRates";

/** Does every calculation of one table again. */
export function checkTable(reading: TableReading, memory?: RateMemory): TableChecks {
  const { rates, unchecked } = rateChecks(reading, memory);
  const { averages, unstated } = averageChecks(reading, rates, unstatedRates(reading));
  return {
    table: reading.table,
    rates,
    unchecked,
    unstated,
    averages,
    deltas: deltaChecks(reading, averages),
    totals: [...totalChecks(reading), ...columnTotalChecks(reading)],
    slips: percentSlips(reading, rates),
    conflicts: targetConflicts(rates),
  };
}
