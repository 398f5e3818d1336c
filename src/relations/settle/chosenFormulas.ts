import type { Region } from "../../regions/region";
import { formulaPlaces } from "../../sheet/formulaPlaces";
import { relativeFormula } from "../../sheet/relativeFormula";
import type { Sheet } from "../../sheet/workbook";
import { CHANGE_ROLES } from "../../words/lineRole";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";

/** So many cells of a line that hold one formula are a kind of their own: prices in another currency, indicators of which less is better. */
const FEWEST_OF_FAMILY = 3;
const FEWEST_OF_CHANGES = 2;

interface Family {
  holding: number;
  others: number;
}

const families = new WeakMap<Relation, ReadonlyMap<string, Family>>();

/** Whether several cells of the line hold the cell's formula, which gives what the relation asks for in few of them. */
export function isOfFamily({ k, observation }: Weighed, relation: Relation): boolean {
  const { region } = relation.reading.view;
  // Variances of costs have the other sign in every column of variances.
  const fewest = CHANGE_ROLES.has(relation.reading.view.observation(observation).role) ? FEWEST_OF_CHANGES : FEWEST_OF_FAMILY;
  let known = families.get(relation);
  if (!known) families.set(relation, (known = familiesOf(relation)));
  const { holding = 0, others = 0 } = known.get(relativeAt(region, k) ?? "") ?? {};
  return others >= fewest && others > 2 * holding;
}

function familiesOf({ reading: { view }, instances }: Relation): ReadonlyMap<string, Family> {
  const found = new Map<string, Family>();
  for (const { k, state } of instances) {
    const relative = relativeAt(view.region, k);
    if (relative === undefined) continue;
    const family = found.get(relative) ?? { holding: 0, others: 0 };
    found.set(relative, family);
    if (state === "holds") family.holding += 1;
    else family.others += 1;
  }
  return found;
}

function relativeAt({ sheet, place }: Region, k: number): string | undefined {
  const { row, column, second } = place(k);
  const formula = second === undefined ? sheet.rows[row]?.[column]?.formula : undefined;
  return formula === undefined ? undefined : relativeFormula(formula, { row, column });
}

/** A sum or a mean, as another cell says: IF(E7="Sum",SUM(F7:I7),AVERAGE(F7:I7)). */
const EITHER = /SUM\(.*AVERAGE\(|AVERAGE\(.*SUM\(/i;
/** A mean by weights that stand in the formula or beside. */
const BY_WEIGHTS = /SUMPRODUCT\(/i;
const BOUNDED = /\b(?:MIN|MAX)\(/i;
/** 1.2 of MIN(1.2, …) and MAX(0, …). */
const BOUND = /(?:MIN|MAX)\((-?[\d.]+)(%?),|,(-?[\d.]+)(%?)\)/gi;

/** Whether the formula of a cell chooses what it gives: a sum or a mean, a bound where more came out, a mean by weights where the relation knows none. */
export function isChosen({ k }: Weighed, { origin, reading: { form, view } }: Relation): boolean {
  const { sheet, place, value } = view.region;
  const { row, column } = place(k);
  const formula = sheet.rows[row]?.[column]?.formula ?? "";
  if (EITHER.test(formula)) return true;
  if ((form === "mean" || form === "sum") && origin !== "formula" && BY_WEIGHTS.test(formula)) return true;
  const stated = value[k] ?? NaN;
  const isStated = (bound: number): boolean => bound === stated || Math.abs(100 * bound - stated) < 1e-9;
  return BOUNDED.test(formula) && [...boundsIn(formula), ...fixedIn(formula, sheet)].some(isStated);
}

/** The numbers in fixed cells that a formula names: MIN($K$2, …). */
function fixedIn(formula: string, { rows }: Sheet): number[] {
  const places = formulaPlaces(formula)?.places.filter(({ fixedRow, fixedColumn }) => fixedRow && fixedColumn) ?? [];
  return places.flatMap(({ sheet, row, column }) => {
    const number = sheet === "" ? rows[row]?.[column]?.value : undefined;
    return typeof number === "number" ? [number] : [];
  });
}

function boundsIn(formula: string): number[] {
  return [...formula.matchAll(BOUND)].map(([, first, firstSign, last, lastSign]) => {
    const isPercent = (firstSign ?? lastSign ?? "") === "%";
    return Number(first ?? last) / (isPercent ? 100 : 1);
  });
}

const typedOnes = new WeakMap<Relation, boolean>();

/** Whether what stored formulas say of a line holds for few of the figures that were typed into it: they were counted, not calculated. */
export function isOfTypedLine(relation: Relation): boolean {
  let known = typedOnes.get(relation);
  if (known === undefined) typedOnes.set(relation, (known = failsWhereTyped(relation)));
  return known;
}

function failsWhereTyped({ origin, reading: { view }, instances }: Relation): boolean {
  if (origin !== "formula") return false;
  const typed = instances.filter(({ k }) => relativeAt(view.region, k) === undefined);
  // A heading may state the formula as well.
  if (typed.length === instances.length) return false;
  const count = (wanted: Weighed["state"]): number => typed.filter(({ state }) => state === wanted).length;
  return count("fails") >= 2 && count("fails") > count("holds");
}
