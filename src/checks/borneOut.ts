import type { RelationBook } from "../relations/relationBook";
import type { CellAddress } from "../sheet/address";
import type { DeltaCheck, RateCheck } from "./check";

/**
 * The rates whose words name the figures that the relations of the workbook name too. A rate that no relation judges is kept where it holds: words alone call nothing wrong.
 */
export function borneOut(rates: readonly RateCheck[], relations: RelationBook): RateCheck[] {
  return rates.filter((check) => {
    const { stated, judgement } = check;
    if (judgement.verdict === "impossible") return relations.contradicts(stated.cell, inputsOf(check));
    return relations.judged(stated.cell).length === 0 || relations.confirms(stated.cell, inputsOf(check));
  });
}

/** The changes beside averages as they are, those of columns where they hold or a relation of the same figures fails. */
export function borneOutChanges(deltas: readonly DeltaCheck[], relations: RelationBook): DeltaCheck[] {
  return deltas.filter(
    ({ summary, judgement, stated, current, previous }) =>
      summary !== undefined || judgement.verdict !== "impossible" || relations.contradicts(stated.cell, [current.cell, previous.cell]),
  );
}

function inputsOf({ actual, target, baseline, formula }: RateCheck): CellAddress[] {
  const own = [actual.cell, target.cell];
  return formula === "baseline" && baseline ? [...own, baseline.cell] : own;
}
