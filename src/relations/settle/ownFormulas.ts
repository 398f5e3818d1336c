import type { Region } from "../../regions/region";
import { formulaPlaces, sheetAt, type FormulaPlaces } from "../../sheet/formulaPlaces";
import { simpleFormula } from "../../sheet/simpleFormula";
import { saysCost } from "../../words/otherReadingWords";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";
import { bare, formulaAt, RANGE, takesUp } from "./figureFormula";
import { remarkNextTo } from "../../sheet/remark";
import { isChosen, isOfFamily, isOfTypedLine } from "./chosenFormulas";
import {
  hasLikeIn,
  isExplained,
  isNothingByChoice,
  isRemarkedBeside,
  isRoundedOff,
  isShortByChoice,
  isTypedByChoice,
  namesOneMore,
  takesUpAll,
} from "./meantByAuthor";

/** What picks or counts cells neither adds them up nor averages them. */
const PICKS =
  /^(?:SUM|AVERAGE)IF\(§:§,"[<>]|^(?:MAX|MIN|COUNT|MEDIAN|LARGE|SMALL|RANK|PERCENTILE|QUARTILE|STDEV|INDEX|[VHX]?LOOKUP)[A-Z.]*\(/;
/** A number of more weight than a sign or a percentage: the 10000 of a meter that went round. */
const CONSTANT = /(?<![\p{L}\d.§])(?!(?:0|1|100)(?![\d.]))\d+(?:\.\d+)?/u;
/** Several areas, between which something is left out by choice: AVERAGE(I5:I8,I10:I17). */
const LEAVES_OUT = /^(?:SUM|AVERAGE)\(§:§(?:,§(?::§)?)+\)$/;
/** So many formulas of a line say how it is calculated. */
const FEWEST = 2;
const LOOKED_AT = 12;

/**
 * A cell whose own formula takes up other cells than the parts follows from those, whatever its neighbours follow from: a figure fetched from another sheet, the closing balance in a
 * row of means, a half-year that counts the months so far: Q6/SUM(K5:L5) below K6/K5. Unless formulas of the line that calculate alike take their parts up, and this one should.
 */
export function isByOwnFormula(instance: Weighed, relation: Relation): boolean {
  const { k, parts } = instance;
  const { region } = relation.reading.view;
  const own = formulaAt(region, k);
  if (isExplained(instance, relation, own) || isTypedByChoice(instance, relation)) return true;
  if (!own) return isInput(region, { k, parts }) || isNothingByChoice(relation, k) || isOfTypedLine(relation);
  if (isItsChoice(instance, relation, own)) return true;
  const formulas = formulasOf(relation);
  const alike = formulas.filter(({ words }) => bare(words) === bare(own.words)).length;
  if (takesUp(region, own, parts) && !PICKS.test(own.words)) return isMoreThanParts(instance, relation, own, alike);
  return formulas.length < FEWEST || alike === 0 || isAcross(region, own, { k, parts });
}

/** Whether a formula by itself, or with those around it, shows that it is to give something else than the relation does. */
function isItsChoice(instance: Weighed, relation: Relation, own: FormulaPlaces): boolean {
  const { region } = relation.reading.view;
  return (
    isChosen(instance, relation) ||
    isOfFamily(instance, relation) ||
    remarkNextTo(region.sheet, region.place(instance.k)) !== undefined ||
    isRoundedOff(instance, own) ||
    isShortByChoice(region, own, instance) ||
    LEAVES_OUT.test(bare(own.words)) ||
    isOfItsRow(region, own, instance) ||
    isTurnedByHabit(relation, instance) ||
    isUnlikeAny(relation, instance)
  );
}

/** Whether a formula of the parts takes up more than they are: other figures as its line does, a constant that a remark explains, a range where no other has one. */
function isMoreThanParts({ k, parts }: Weighed, relation: Relation, own: FormulaPlaces, alike: number): boolean {
  const { region } = relation.reading.view;
  if (alike >= FEWEST) return namesMore(region, own, parts);
  if (alike > 0) return false;
  if (takesUpAll(region, own, parts) && namesOneMore(relation, own, { k, parts })) return true;
  const [constant] = CONSTANT.exec(bare(own.words)) ?? [];
  if (constant !== undefined && (isRemarkedBeside(region, k) || hasLikeIn(relation, k, constant))) return true;
  const formulas = formulasOf(relation);
  return formulas.length >= FEWEST && own.words.includes(RANGE) && !formulas.some(({ words }) => words.includes(RANGE));
}

/** Whether a relation holds nowhere, and what fails has a formula of another kind: a closing balance below payments, a mean only where there are two. */
function isUnlikeAny({ reading: { form, view }, instances }: Relation, { k }: Weighed): boolean {
  if (form === "sum" || instances.some(({ state }) => state === "holds")) return false;
  const { row, column } = view.region.place(k);
  const formula = view.region.sheet.rows[row]?.[column]?.formula ?? "";
  const simple = simpleFormula(formula);
  return simple === undefined ? /[A-Z]\(/.test(bare(formula.toUpperCase())) : simple.parts.length > 2 && simple.form === "sum";
}

/** Whether a formula takes up other rows than its own, as other formulas of its row do in their columns: =G8/G3-1 beside =B8-B3, in a row H30→R5. */
function isOfItsRow({ sheet, place }: Region, own: FormulaPlaces, { k, parts }: Pick<Weighed, "k" | "parts">): boolean {
  const { row, column } = place(k);
  const rowsOf = ({ places }: FormulaPlaces): string => [...new Set(places.map((one) => (one.sheet === "" ? one.row : -1)))].sort().join();
  if (own.words.includes(RANGE) || own.places.some((one) => one.row === row || one.sheet !== "")) return false;
  const named = new Set(own.places.map((one) => one.row));
  if (parts.every((part) => named.has(place(part).row))) return false;
  const others = (sheet.rows[row] ?? []).flatMap((cell, at) =>
    at === column || cell?.formula === undefined ? [] : (formulaPlaces(cell.formula) ?? []),
  );
  return others.filter((other) => rowsOf(other) === rowsOf(own)).length >= FEWEST;
}

/** Whether a formula of two figures takes up others of their row or column too: paid ÷ (budget − carried over), which is paid ÷ budget where nothing is carried over. */
function namesMore({ sheet, place }: Region, form: FormulaPlaces, parts: readonly number[]): boolean {
  if (form.words.includes(RANGE)) return false;
  const known = new Set(parts.map((part) => `${place(part).row}:${place(part).column}`));
  return form.places.some(
    ({ row, column, fixedRow, fixedColumn }, at) =>
      !(fixedRow && fixedColumn) && sheetAt(form, at, sheet.name) === sheet.name && !known.has(`${row}:${column}`),
  );
}

/** What the option costs: quantity × price × 0.8. */
const FACTOR = /\*(?!1(?![\d.])|100(?![\d.]))\d/;

/** Whether a typed figure goes into the formula of one of the parts, which takes up more than the equation: what is paid is a tenth of the costs and what exceeds the limit. */
function isInput(region: Region, { k, parts }: Pick<Weighed, "k" | "parts">): boolean {
  return parts.some((part) => {
    const formula = formulaAt(region, part);
    const takesMore = formula !== undefined && (formula.places.length > parts.length || FACTOR.test(bare(formula.words)));
    return formula !== undefined && takesMore && takesUp(region, formula, [k]);
  });
}

const FEWEST_TURNED = 2;

/** Whether several formulas of the line take the two parts the other way round, here and in a row beside it or in a row of costs: of costs, budget less actual. */
function isTurnedByHabit({ reading, instances }: Relation, own: Weighed): boolean {
  const { form, reach, view } = reading;
  if (form !== "difference" || reach !== "across" || !isTurned(view.region, own)) return false;
  const turned = instances.filter((instance) => isTurned(view.region, instance));
  const isBeside = turned.some(({ observation }) => Math.abs(observation - own.observation) === 1);
  return turned.length >= FEWEST_TURNED && (isBeside || saysCost(view.observation(own.observation).text));
}

function isTurned({ sheet, place }: Region, { k, parts }: Pick<Weighed, "k" | "parts">): boolean {
  const { row, column } = place(k);
  const formula = simpleFormula(sheet.rows[row]?.[column]?.formula ?? "");
  const [first, second] = [...parts].reverse().map((part) => place(part));
  if (formula?.form !== "difference" || !first || !second) return false;
  return [first, second].every((cell, at) => formula.parts[at]?.row === cell.row && formula.parts[at].column === cell.column);
}

/** Whether a formula names cells of its own row alone while the parts stand in its column, or the other way round: the variance of a result is its own actual less its budget. */
function isAcross({ sheet, place }: Region, form: FormulaPlaces, { k, parts }: Pick<Weighed, "k" | "parts">): boolean {
  const own = place(k);
  const at = parts.map((part) => place(part));
  const named = form.places.filter((_, index) => sheetAt(form, index, sheet.name) === sheet.name);
  if (named.length < form.places.length) return false;
  const inRow = named.every(({ row }) => row === own.row) && at.every(({ column, row }) => column === own.column && row !== own.row);
  const inColumn =
    named.every(({ column }) => column === own.column) && at.every(({ column, row }) => row === own.row && column !== own.column);
  return inRow || inColumn;
}

const known = new WeakMap<Relation, readonly FormulaPlaces[]>();

/** Some formulas of the line that take up the parts in their own places. */
function formulasOf(relation: Relation): readonly FormulaPlaces[] {
  const { region } = relation.reading.view;
  let found = known.get(relation);
  if (!found) {
    const holding = relation.instances.filter(({ state }) => state === "holds").slice(0, LOOKED_AT);
    found = holding.flatMap(({ k, parts }) => {
      const formula = formulaAt(region, k);
      return formula && takesUp(region, formula, parts) ? [formula] : [];
    });
    known.set(relation, found);
  }
  return found;
}
