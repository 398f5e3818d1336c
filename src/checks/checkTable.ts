import type { TableReading } from "../indicators/indicator";
import { averageChecks } from "./averageChecks";
import type { TableChecks } from "./check";
import { deltaChecks } from "./deltaChecks";
import { rateChecks } from "./rateChecks";
import { totalChecks } from "./totalChecks";
import { unstatedRates } from "./unstatedRates";

/** Does every calculation of one table again. */
export function checkTable(reading: TableReading): TableChecks {
  const { rates, unchecked } = rateChecks(reading);
  const { averages, unstated } = averageChecks(reading, unstatedRates(reading));
  return { table: reading.table, rates, unchecked, unstated, averages, deltas: deltaChecks(reading), totals: totalChecks(reading) };
}
