import type { TableReading } from "../indicators/indicator";
import type { RelationBook } from "../relations/relationBook";
import { averageChecks } from "./averageChecks";
import { borneOut, borneOutChanges } from "./borneOut";
import type { TableChecks } from "./check";
import { deltaChecks } from "./deltaChecks";
import { percentSlips } from "./percentSlips";
import { rateChecks, type RateMemory } from "./rateChecks";
import { targetConflicts } from "./targetConflicts";
import { unstatedRates } from "./unstatedRates";

/** Does every calculation of one table again that its words name and its relations bear out. */
export function checkTable(reading: TableReading, relations: RelationBook, memory?: RateMemory): TableChecks {
  const { rates: named, unchecked } = rateChecks(reading, memory);
  const rates = borneOut(named, relations);
  const { averages, unstated } = averageChecks(reading, rates, unstatedRates(reading));
  return {
    table: reading.table,
    rates,
    unchecked,
    unstated,
    averages,
    deltas: borneOutChanges(deltaChecks(reading, averages), relations),
    slips: percentSlips(reading, rates),
    conflicts: targetConflicts(rates),
  };
}
