import { isScoreLine } from "../../words/lineFlags";
import { namesRate, RATE_ROLES, type LineRole } from "../../words/lineRole";
import { isInPoints } from "../figures";
import { quantityAt } from "../judge";
import type { PairForm } from "../priors";
import type { Ground } from "./proposal";

const FEWEST_COUNTED = 3;

/** The role that a result plays in a form: mostly that of its heading, else what its figures and the lines beside it show. */
export function shownRole(ground: Ground, form: PairForm, aggregate: number): LineRole {
  if (isInPointsThroughout(ground, aggregate) || isSignedThroughout(ground, aggregate)) return "difference";
  if (isAttained(ground, aggregate) || isScore(ground, aggregate)) return "attainment";
  if (isRateByName(ground, aggregate)) return "rate";
  return form === "ratio" && isAchievedRate(ground, aggregate) ? "" : ground.view.label(aggregate).role;
}

/** Coverage, turnout, yield: in percent they are rates. */
function isRateByName({ view, kinds }: Ground, aggregate: number): boolean {
  const { role, text } = view.label(aggregate);
  return role === "" && kinds.get(aggregate) === "percent" && namesRate(text);
}

/** The score of a key result between where it began and its target. */
function isScore({ view, lines }: Ground, aggregate: number): boolean {
  const { role, text } = view.label(aggregate);
  if (role !== "" || !isScoreLine(text)) return false;
  return (["baseline", "target"] as const).every((other) => lines.some((line) => view.label(line).role === other));
}

/** In percentage points throughout: "vs target" of -3.2 pp is how far the rate lies from it. */
function isInPointsThroughout({ view, observations }: Ground, aggregate: number): boolean {
  if (!["attainment", "rate", ""].includes(view.label(aggregate).role)) return false;
  const figures = observations.map((observation) => view.at(aggregate, observation)).filter((k) => k >= 0);
  return figures.length > 0 && figures.every((k) => isInPoints(view.region, k));
}

/** With a sign before every figure, and both signs among them: "vs target" of +7 and -11 is how far off the counts are. */
function isSignedThroughout({ view, observations, kinds }: Ground, aggregate: number): boolean {
  const { role } = view.label(aggregate);
  if ((role !== "attainment" && role !== "rate") || kinds.get(aggregate) === "percent") return false;
  const figures = observations.map((observation) => view.at(aggregate, observation)).filter((k) => k >= 0);
  const value = (k: number): number => view.region.value[k] ?? 0;
  const isSigned = (k: number): boolean => value(k) <= 0 || quantityAt(view.region, k)?.signed === true;
  return figures.length > 1 && figures.every(isSigned) && figures.some((k) => value(k) > 0) && figures.some((k) => value(k) < 0);
}

/** "Attained", in percent, beside an actual that is counted. */
function isAttained({ view, lines, kinds }: Ground, aggregate: number): boolean {
  const isActual = (line: number): boolean => view.label(line).role === "actual";
  if (!isActual(aggregate) || kinds.get(aggregate) !== "percent") return false;
  return lines.some((line) => line !== aggregate && isActual(line) && kinds.get(line) !== "percent");
}

/** "SLA achieved", in percent, beside what was counted: it may follow from the counts. */
function isAchievedRate({ view, lines, kinds }: Ground, aggregate: number): boolean {
  if (view.label(aggregate).role !== "actual" || kinds.get(aggregate) !== "percent") return false;
  const counted = lines.filter((line) => kinds.get(line) === "count" && !RATE_ROLES.has(view.label(line).role));
  return counted.length >= FEWEST_COUNTED;
}
