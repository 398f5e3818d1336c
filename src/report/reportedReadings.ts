import type { Figure } from "../indicators/figure";
import type { Indicator } from "../indicators/indicator";
import { toText } from "../measures/decimal";
import type { Period } from "../parse/period";
import type { Review } from "../review";
import type { ReportedReading } from "./reported";
import { reportedCell, reportedRole } from "./reportedCell";

/** Every figure of the indicators of a workbook, so that other programs need not read it again. */
export function reportedReadings({ tables }: Review): ReportedReading[] {
  return tables.flatMap(({ reading }) => [
    ...reading.indicators.flatMap(indicatorReadings),
    ...reading.headlines.flatMap(({ about, name, figure, table }) => {
      const { quantity, text, period } = figure.value;
      if (about || !quantity || !table) return [];
      const said = { indicator: name.value, role: "actual", period: period?.end ?? null } as const;
      return [{ ...reportedCell(figure.cell), ...said, text, value: toText(quantity.value), unit: quantity.unit }];
    }),
  ]);
}

function indicatorReadings({ name, baseline, targets, results }: Indicator): ReportedReading[] {
  const read = (figure: Figure | undefined, period?: Period): ReportedReading[] => {
    const quantity = figure?.value.quantity;
    if (!figure || !quantity) return [];
    const { value, column, text, cell } = figure;
    const end = (value.period ?? period ?? column.period)?.end ?? null;
    const said = { indicator: name.value, role: reportedRole(column.role), period: end };
    return [{ ...reportedCell(cell), ...said, text, value: toText(quantity.value), unit: quantity.unit }];
  };
  return [
    ...read(baseline),
    ...targets.flatMap((target) => read(target)),
    ...results.flatMap(({ actual, actualPeriod, whole, rate, delta, period }) => [
      ...read(actual, actualPeriod),
      ...read(whole),
      ...read(rate, period),
      ...read(delta, period),
    ]),
  ];
}
