import { QUOTIENTS } from "../relations/form";
import { judgeInstance } from "../relations/judge";
import type { Relation } from "../relations/relation";
import type { Weighed } from "../relations/weighed";
import { formulasOf } from "./formulas/sheetFormulas";

/** A rate in a row of totals whose formula averages the rates of the line, though every rate of the line is a quotient and the totals give another. */
export interface MeanInTotals {
  readonly relation: Relation;
  readonly instance: Weighed;
  /** The formula that averages, and the quotient of the line in its place, both without "=". */
  readonly formula: string;
  readonly quotient: string | undefined;
}

/** So many rates of the line must be quotients. */
const FEWEST = 3;
const AVERAGE = /^(?:ROUND\()?(?:AVERAGE|AVERAGEA)\(/i;
const ADDED_UP = /^(?:SUM|SUBTOTAL)\(|^\+?\$?[A-Z]{1,3}\$?\d+(?:\+\$?[A-Z]{1,3}\$?\d+)+$/i;

/** Where totals are averages of rates. A row that is called an average, or whose counts are no sums, says what it is. */
export function meansInTotals(relations: readonly Relation[]): MeanInTotals[] {
  const seen = new Set<string>();
  return relations.flatMap((relation) => {
    const { reading, proved, instances } = relation;
    const { view } = reading;
    if (!QUOTIENTS.has(reading.form) || reading.reach === "chain" || !proved) return [];
    if (instances.filter(({ state }) => state === "holds").length < FEWEST) return [];
    return instances.flatMap((instance): MeanInTotals[] => {
      const { row, column, second } = view.region.place(instance.k);
      const { sheet } = view.region;
      const formula = sheet.rows[row]?.[column]?.formula ?? "";
      if (second !== undefined || !AVERAGE.test(formula)) return [];
      const label = view.observation(instance.observation);
      const key = `${sheet.name}\n${row}:${column}`;
      if (label.mean || seen.has(key) || !instance.parts.every((part) => isAddedUp(relation, part))) return [];
      if (!isAnotherFigure(relation, instance)) return [];
      seen.add(key);
      const line = formulasOf(sheet).lineFrom({ row, column }, view.byColumn ? "column" : "row");
      return [{ relation, instance, formula, quotient: line?.formula }];
    });
  });
}

/** Whether the quotient of the parts prints as another figure, though both may lie within the rounding of what is printed. */
function isAnotherFigure({ reading }: Relation, instance: Weighed): boolean {
  if (instance.state !== "holds") return judgeInstance(reading, instance)?.verdict === "impossible";
  const { value, decimals } = reading.view.region;
  const digits = 10 ** (decimals[instance.k] ?? 0);
  return Math.round((value[instance.k] ?? NaN) * digits) !== Math.round(instance.fit.predicted * digits);
}

function isAddedUp({ reading: { view } }: Relation, part: number): boolean {
  const { row, column } = view.region.place(part);
  return ADDED_UP.test(view.region.sheet.rows[row]?.[column]?.formula ?? "");
}
