import type { Weighed } from "../evidence";
import type { Form } from "../form";
import { isOfAnotherCalculation } from "./otherCalculations";
import { dividedFigures, isOfRoundedParts } from "./dividedFigures";
import { derivedLines, isInDerivedLine } from "./derivedLines";
import { meanAmongSums } from "./meansAmongSums";
import { isByOwnFormula } from "./ownFormulas";
import { isProductOfTotals } from "./otherReadings";
import { isProjected } from "./projections";
import { ConfirmedFigures } from "./confirmedFigures";
import { FEWEST_BESIDE_SLIP, figureKey, saidOf, type Placed, type Said, type Unbroken } from "./saidFigures";
import type { Relation } from "../relation";
import { ADOPT } from "../priors";
import { roundedMisses } from "../roundedSums";
import { isByRareTerm, isCaseOfOther } from "./specialCases";
import { turnedRows } from "./turnedRows";
import type { View } from "../view";
import { leftOut } from "../../words/notSummed";

const FEWEST_QUOTIENTS = 3;
/** What words say plainly is asked about, however often it disagrees. */
const PLAIN = 4;
const FEWEST_TO_ONE = 3;
/** Half as much again, or half as little. */
const FAR = 0.5;
/** Forms in which the sums of lines follow as the lines do. */
const LINEAR: ReadonlySet<Form> = new Set<Form>(["sum", "difference"]);

/**
 * Looks again at what disagrees, figure by figure: a rate that is turned round where less is better, a mean that is the rate of the sums, a figure that another
 * relation explains, figures that were rounded before they were added, a reading that fits as well.
 */
export function settle(relations: readonly Relation[]): Relation[] {
  if (!relations.some(({ instances }) => instances.some(({ state }) => state === "fails"))) return [...relations];
  const said = saidOf(relations);
  const across = new Map<View, Said>();
  const saidAcross = (view: View): Said => {
    const known = across.get(view) ?? saidOf(relations.filter(({ reading }) => reading.view !== view));
    across.set(view, known);
    return known;
  };
  const rounded = roundedMisses(relations);
  const confirmed = new ConfirmedFigures(relations);
  const equations = new Set(relations.map(equationOf));
  const divided = dividedFigures(relations);
  const derived = derivedLines(relations);
  return relations.map((relation) => {
    if (!relation.instances.some(({ state }) => state === "fails")) return relation;
    const turned = turnedRows(relation, relations);
    const { explained, fitted, unbroken } = isOneSlip(relation) ? saidAcross(relation.reading.view) : said;
    const fits = relation.proved ? explained : fitted;
    const isPartly = isCaseOfOther(relation, relations) || isOutdone(relation, relations);
    const instances = relation.instances.map((instance): Weighed => {
      if (instance.state !== "fails") return instance;
      const turn = turned.get(instance.k);
      const isExplained =
        isPartly ||
        turn === "explained" ||
        isByRareTerm(relation, instance) ||
        rounded.get(instance) === "explained" ||
        isSaidOtherwise(relation, instance, fits) ||
        isBetterSaid(relation, instance, unbroken) ||
        isOutvoted(relation, instance, confirmed) ||
        isOfRoundedParts(instance, relation, divided) ||
        isInDerivedLine(instance, relation, derived);
      const mean = meanAmongSums(instance, relation, relations);
      const isOther = mean === "mean" || isCalculatedOtherwise(instance, relation, relations);
      if (isExplained || isOther) return { ...instance, state: "skip" };
      const isOpen = mean === "open" || hasRival(relation, instance, equations);
      return { ...instance, doubt: instance.doubt ?? doubtOf(turn, rounded.has(instance), isOpen) };
    });
    return mayAsk({ ...relation, instances }) ? { ...relation, instances } : { ...relation, instances: instances.map(withoutMiss) };
  });
}

/** Whether fewer of the same parts give the line, and in more places: then the others give it now and then by chance. */
function isOutdone({ proved, agreeing, reading: own }: Relation, relations: readonly Relation[]): boolean {
  return (
    !proved &&
    relations.some(
      ({ reading, ...other }) =>
        other.proved &&
        other.agreeing > agreeing &&
        reading.view === own.view &&
        reading.aggregate === own.aggregate &&
        reading.parts.length < own.parts.length &&
        reading.parts.every((part) => own.parts.includes(part)),
    )
  );
}

/** Another relation gives the figure. A looser one that would give as well what a sum asks for says nothing against that, and neither does one that goes along with it. */
function isSaidOtherwise(relation: Relation, instance: Weighed, fits: Said["explained"]): boolean {
  const { fit: own } = instance;
  const isExact = LINEAR.has(relation.reading.form);
  return (fits.get(figureKey(relation, instance.k)) ?? []).some((other) => {
    const { fit } = other.instance;
    const isLooser = isExact && own.tolerance < fit.tolerance && Math.abs(fit.predicted - own.predicted) <= fit.tolerance;
    return !isLooser && !(isOneSlip(relation) && goAlong({ relation, instance }, other));
  });
}

/**
 * Whether two sums or differences across each other must hold together: of columns that are added up, what one column is of others holds for their totals too. That a total is
 * that of its rows then explains nothing: another of the totals, or of the rows, is wrong.
 */
function goAlong({ relation, instance }: Placed, other: Placed): boolean {
  if (!LINEAR.has(relation.reading.form) || !LINEAR.has(other.relation.reading.form)) return false;
  const [own, along] = relation.reading.reach === "set" ? [other.instance, relation] : [instance, other.relation];
  const results = new Set(along.instances.filter(({ state }) => state === "holds" || state === "fails").map(({ k }) => k));
  return own.parts.every((part) => results.has(part));
}

/** What is not proved and disagrees in several places, one for three that agree, is not how the line is calculated: that is worth no question, unless plain words say so. */
function mayAsk({ proved, agreeing, missing, reading: { said, prior, taught, reach }, instances }: Relation): boolean {
  const count = (wanted: Weighed["state"]): number => instances.filter(({ state }) => state === wanted).length;
  // What holds in fewer places than it misses, here and in all tables together, is no calculation of theirs.
  const isSeldom = agreeing > 0 && agreeing * (said ? FEWEST_TO_ONE : 1) < missing && count("holds") <= count("fails");
  if (taught === undefined && isSeldom) return false;
  return (
    proved ||
    said ||
    taught !== undefined ||
    (prior >= PLAIN && reach !== "set") ||
    count("fails") < 2 ||
    FEWEST_TO_ONE * count("fails") <= count("holds")
  );
}

function withoutMiss(instance: Weighed): Weighed {
  return instance.state === "fails" ? { ...instance, state: "skip" } : instance;
}

/**
 * Whether a relation holds all along its line but in one place. That another relation of the same lines gives the result there does not explain it: a part is wrong. A relation
 * across the lines does: the rate of a total may be a mean.
 */
function isOneSlip({ proved, agreeing, missing, reading: { reach, form } }: Relation): boolean {
  const isOfLines = reach === "across" || form === "complement" || (reach === "set" && form === "sum");
  return isOfLines && proved && missing === 1 && agreeing >= FEWEST_BESIDE_SLIP;
}

/** Whether a proved relation fails in one place of its own and holds in many. */
function isAloneAmiss({ proved, instances }: Relation): boolean {
  const count = (wanted: Weighed["state"]): number => instances.filter(({ state }) => state === wanted).length;
  return proved && count("fails") === 1 && count("holds") >= FEWEST_BESIDE_SLIP;
}

function isCalculatedOtherwise(instance: Weighed, relation: Relation, relations: readonly Relation[]): boolean {
  return (
    isByOwnFormula(instance, relation) ||
    isMeanOfFewer(relation) ||
    isOfAnotherCalculation(instance, relation) ||
    isPooled(instance, relation, relations) ||
    isProductOfTotals(instance, relation, relations) ||
    isProjected(instance, relation, relations)
  );
}

function doubtOf(turn: "explained" | "doubtful" | undefined, isRounded: boolean, isOpen: boolean): Weighed["doubt"] {
  return turn ? "turned" : isRounded ? "rounded" : isOpen ? "rival" : undefined;
}

/**
 * What figures alone speak for has no say against figures each of which a stronger relation confirms, and a quotient of sums that no line prints none against a stronger
 * relation that gives the same result.
 */
function isOutvoted(relation: Relation, { k, parts, fit }: Weighed, confirmed: ConfirmedFigures): boolean {
  if (relation.reading.form === "fraction" && confirmed.strengthOf(relation, k) > relation.bits) return true;
  // What holds nowhere in its own table, and no word says, was lent by others.
  const isLent = relation.reading.prior < ADOPT.saidByWords && !relation.instances.some(({ state }) => state === "holds");
  const isFar = Math.abs(fit.residual) > FAR * Math.abs(fit.predicted - fit.residual);
  if (isLent && isFar && confirmed.strengthOf(relation, k) > relation.bits) return true;
  if (relation.origin !== "figures") return false;
  // A rate that a few more or fewer leave as it is does not confirm their sum.
  const isAdditive = LINEAR.has(relation.reading.form) && isAloneAmiss(relation);
  return [k, ...parts].every((figure) =>
    isAdditive ? confirmed.wouldNotice(relation, figure, fit.residual) : confirmed.strengthOf(relation, figure) > relation.bits,
  );
}

/** Another relation gives the figure, fails nowhere, and holds in more places; or it is a quotient all the way down, which nobody adds up. */
function isBetterSaid(relation: Relation, { k }: Weighed, unbroken: ReadonlyMap<string, Unbroken>): boolean {
  const other = unbroken.get(figureKey(relation, k));
  if (!other) return false;
  const { reading, agreeing } = relation;
  const isSum = reading.reach === "set" && reading.form === "sum" && reading.signs === undefined;
  return other.agreeing > agreeing || (isSum && other.isQuotient && other.agreeing >= FEWEST_QUOTIENTS);
}

/** A mean that leaves some out by its name: 平均（見込点を除く）, "Average excl. new shops". */
function isMeanOfFewer({ reading: { form, view, aggregate } }: Relation): boolean {
  return form === "mean" && leftOut(view.label(aggregate).text) !== undefined;
}

/** The mean of a column of rates may be the rate of the sums. */
function isPooled({ k, parts }: Weighed, { reading: { form, view } }: Relation, relations: readonly Relation[]): boolean {
  if (form !== "mean") return false;
  const { region } = view;
  const rates = relations
    .filter(({ reading }) => reading.form === "ratio" && reading.reach === "across" && reading.view.region === region)
    .flatMap(({ reading, instances }) =>
      instances.filter((rate) => parts.includes(rate.k)).map((rate) => ({ scale: reading.scale, rate })),
    );
  if (rates.length !== parts.length) return false;
  const sum = (place: number): number => rates.reduce((total, { rate }) => total + (region.value[rate.parts[place] ?? -1] ?? NaN), 0);
  return Math.abs(((rates[0]?.scale ?? 1) * sum(0)) / sum(1) - (region.value[k] ?? 0)) <= (region.half[k] ?? 0) + 1e-9;
}

/** The lines of a relation, whichever of them it is solved for. */
function equationOf({ reading: { view, aggregate, parts } }: Relation): string {
  return `${view.id}:${[aggregate, ...parts].sort((a, b) => a - b).join()}`;
}

/** Another reading of the line that holds here, and is not what another relation says already. */
function hasRival({ rivals, missing }: Relation, { k }: Weighed, equations: ReadonlySet<string>): boolean {
  return rivals.some(
    (rival) =>
      rival.missing <= missing &&
      !equations.has(equationOf(rival)) &&
      rival.instances.some((one) => one.k === k && one.state === "holds" && one.bits > 1),
  );
}
