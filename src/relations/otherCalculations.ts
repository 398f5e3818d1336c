import { FLAG } from "../regions/region";
import { simpleFormula } from "../sheet/simpleFormula";
import { fitOf } from "./equation";
import type { Weighed } from "./evidence";
import { isPercent } from "./figures";
import type { Relation } from "./relation";

/** A figure in the line of a relation that is calculated in another way than the others of the line. */
export function isOfAnotherCalculation(instance: Weighed, relation: Relation): boolean {
  return isCalculatedOtherwise(instance, relation) || isOfAnotherKind(instance, relation) || isOtherAggregate(instance, relation);
}

/** The cell holds a formula, and that adds nothing up. */
function isCalculatedOtherwise({ k }: Weighed, { reading: { form, reach, signs, view } }: Relation): boolean {
  const { region } = view;
  if (form !== "sum" || reach !== "set" || signs !== undefined || ((region.flags[k] ?? 0) & FLAG.formula) === 0) return false;
  const { row, column } = region.place(k);
  const formula = region.sheet.rows[row]?.[column]?.formula ?? "";
  const simple = simpleFormula(formula);
  return simple ? simple.form !== "sum" : /[*/]/.test(formula) || /\b(?!SUM\(|SUMIFS?\(|SUBTOTAL\(|AGGREGATE\()[A-Z]+\(/i.test(formula);
}

/** A percentage, where the relation adds and subtracts amounts: the change of a surplus is not that of the income less that of the costs. */
function isOfAnotherKind({ k }: Weighed, { reading: { form, view }, instances }: Relation): boolean {
  if ((form !== "sum" && form !== "difference") || !isPercent(view.region, k)) return false;
  const holding = instances.filter(({ state }) => state === "holds");
  return holding.length > 1 && holding.every((other) => !isPercent(view.region, other.k));
}

/** In a line of "average / total" each figure may be the one or the other. */
function isOtherAggregate({ k, parts }: Weighed, { reading: { form, scale, signs, view } }: Relation): boolean {
  const other = form === "mean" ? "sum" : form === "sum" && signs === undefined ? "mean" : undefined;
  if (!other || parts.length < 2 || parts.every((part) => view.region.value[part] === 0)) return false;
  return fitOf({ form: other, scale, k, parts }, view.region).fit === "holds";
}
