import type { Form } from "./form";
import { isNetOnly, isOfYearBefore } from "../words/lineFlags";
import { RATE_ROLES } from "../words/lineRole";
import { QUOTIENTS } from "./form";
import type { Candidate } from "./candidate";
import { hasUnfelt, isChance } from "./chances";
import type { Evidence } from "./evidence";
import { ADOPT } from "./priors";
import { ranked, type Ranked } from "./ranked";
import type { Reading } from "./reading";
import type { Relation } from "./relation";
import { isPutOff, turnsOf } from "./turns";

/** So many wrong sums in one line are believed. */
const MOST_WRONG = 3;
/** Words for an equation solved for one of its lines, so much plainer than for another. */
const PLAINER = 4;
/** Readings this near to the best are rivals. */
const RIVAL = 5;

/** Chooses among the readings of all tables of a workbook: for each line the one that words, figures and like lines bear out, and none where none is. */
export function adopt(candidates: readonly Candidate[]): Relation[] {
  const slots = ranked(candidates);
  const queue = turnsOf(slots.values());
  const taken = new Map<string, Reading>();
  const said = plainest(slots);
  const adopted: Relation[] = [];
  const isOpen = (key: string, reading: Reading): boolean => {
    const other = taken.get(key);
    return (
      (!other || areChanges(reading, other) || areOfOtherYears(reading, other)) &&
      !((said.get(key) ?? -Infinity) >= reading.prior + PLAINER)
    );
  };
  for (let turn = queue.shift(); turn; turn = queue.shift()) {
    const { readings, from } = turn;
    const at = readings.findIndex(
      (one, place) =>
        place >= from &&
        (!isPairwise(one.reading) || (isOpen(equationKey(one.view, one.reading), one.reading) && !isOfKnownRate(one, slots))),
    );
    const best = readings[at];
    if (!best || !isAdoptable(best) || isSaidPlainly(best, slots)) continue;
    // What a line is only next best read as waits until its turn: the same equation may be read far better for another line.
    if (at > from && isPutOff(queue, { readings, from: at })) continue;
    taken.set(equationKey(best.view, best.reading), best.reading);
    const rivals = readings.filter((other) => other !== best && other.bits > best.bits - RIVAL).map((other) => relationOf(other, []));
    adopted.push(relationOf(best, rivals));
  }
  return adopted;
}

/** What is left of a whole that no line prints, where a plain quotient gives the same rates as well: of small losses the one is nearly the other. */
function isSaidPlainly({ reading, evidence, view }: Ranked, slots: ReadonlyMap<string, readonly Ranked[]>): boolean {
  if (reading.slot !== `${reading.aggregate}|w`) return false;
  const [other] = slots.get(`${view}#${reading.aggregate}|f`) ?? [];
  if (!other || equationKey(view, other.reading) === equationKey(view, reading) || !isAdoptable(other)) return false;
  return other.evidence.missing <= evidence.missing && other.evidence.agreeing >= evidence.agreeing;
}

/** What words say of each equation at best, for whichever of its lines it is solved: absence rate = absences ÷ sessions, rather than absences = sessions × rate. */
function plainest(slots: ReadonlyMap<string, readonly Ranked[]>): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  for (const [best] of slots.values()) {
    if (!best || !isPairwise(best.reading) || best.reading.of === "points" || !isAdoptable(best)) continue;
    const key = equationKey(best.view, best.reading);
    said.set(key, Math.max(best.reading.prior, said.get(key) ?? -Infinity));
  }
  return said;
}

/** A product with a rate that is said to be a quotient of the same base: what comes out is the other figure of that quotient, whatever else is equal to it. */
function isOfKnownRate({ reading: { form, prior, parts }, view }: Ranked, slots: ReadonlyMap<string, readonly Ranked[]>): boolean {
  if (form !== "product") return false;
  return parts.some((part) => {
    const [rate] = slots.get(`${view}#${part}|f`) ?? [];
    if (rate?.reading.form !== "ratio" || rate.reading.prior < prior + PLAINER) return false;
    return rate.reading.parts.some((base) => base !== part && parts.includes(base)) && isAdoptable(rate);
  });
}

/** One equation of a set of lines is read once, whichever of them it is solved for. */
function equationKey(view: number, { aggregate, parts }: Reading): string {
  return `${view}:${[aggregate, ...parts].sort((a, b) => a - b).join()}`;
}

const COMPARES: ReadonlySet<Form> = new Set<Form>(["change", "ratio"]);

/** Changes in percent in some rows of a line, in points in others. */
function areChanges(one: Reading, other: Reading): boolean {
  return (COMPARES.has(one.form) && other.of === "points") || (COMPARES.has(other.form) && one.of === "points");
}

/** The same calculation with another constant, in other observations: years of 366 days. */
function areOfOtherYears(one: Reading, other: Reading): boolean {
  return one.key === other.key && one.aggregate === other.aggregate && one.scale !== other.scale && one.slot !== other.slot;
}

function isPairwise({ reach, parts }: Reading): boolean {
  return reach === "across" || (reach === "set" && parts.length <= 2);
}

function isAdoptable(candidate: Ranked): boolean {
  const { reading, evidence, bits, agreeing, missing } = candidate;
  if (isAsked(candidate)) return true;
  if (isChance(candidate) || hasUnfelt(reading, evidence)) return false;
  if (bits < (reading.prior >= 7 && evidence.missing <= 1 ? ADOPT.saidByWords : ADOPT.proved) || !speaks(evidence)) return false;
  if (evidence.agreeing === 0 && !mayHoldNowhere(reading, evidence)) return false;
  if (evidence.missing > agreeing && !reading.said && reading.prior < 5) return false;
  if (reading.said && evidence.missing <= evidence.instances.length) return true;
  return evidence.missing <= Math.max(1, agreeing) && missing <= Math.max(1, 2 * agreeing);
}

/** Whether what holds nowhere in its own table may hold there all the same: words say so, or one figure may be wrong. */
function mayHoldNowhere(reading: Reading, { missing }: Evidence): boolean {
  if (missing > 0 && isOfOthers(reading)) return false;
  return missing <= 1 || reading.said;
}

/** "Net cost" and 前年度合計 may be the sum of the lines above them, but that holds nowhere here. */
function isOfOthers({ form, reach, said, view, aggregate, parts }: Reading): boolean {
  if (form !== "sum" || reach !== "set" || said) return false;
  const { text } = view.label(aggregate);
  return isNetOnly(text) || (isOfYearBefore(text) && !parts.some((part) => isOfYearBefore(view.label(part).text)));
}

/** One figure in one place, and plain words for it and its parts: it is asked about. */
function isAsked({ reading, evidence, agreeing, missing }: Ranked): boolean {
  // By which of several counts a mean is weighted is what figures have to show.
  if (reading.form === "caseMean" || isOfEntries(reading)) return false;
  const roles = reading.parts.map((part) => reading.view.label(part).role);
  if (roles.some((role) => RATE_ROLES.has(role) || role === "difference") || roles.every((role) => role === "")) return false;
  // Targets are added to targets.
  if (reading.form === "sum" && !reading.signs && roles.includes("target") && roles.some((role) => role !== "target")) return false;
  return (
    evidence.instances.filter(({ state }) => state !== "skip").length === 1 &&
    evidence.missing === 1 &&
    reading.prior >= ADOPT.asked &&
    missing <= Math.max(1, agreeing)
  );
}

/** Each entry of a cash book fills one of two columns: the sums below them leave no balance. */
function isOfEntries({ form, view, aggregate, parts }: Reading): boolean {
  if (form !== "difference") return false;
  let entries = 0;
  for (let observation = 0; observation < view.observations; observation += 1)
    if (view.at(aggregate, observation) >= 0 && parts.filter((part) => view.at(part, observation) >= 0).length === 1) entries += 1;
  return entries > 1;
}

function speaks({ agreeing, instances }: Evidence): boolean {
  return agreeing > 0 || instances.some(({ state }) => state === "fails" || state === "capped");
}

function relationOf({ reading, evidence, bits, agreeing, missing }: Ranked, rivals: readonly Relation[]): Relation {
  return {
    reading,
    instances: evidence.instances,
    agreeing,
    missing,
    bits,
    origin:
      reading.taught || reading.view.label(reading.aggregate).said
        ? "user"
        : reading.said
          ? "formula"
          : reading.prior >= 0
            ? "words"
            : "figures",
    proved: isProved(reading, evidence, bits, agreeing, missing),
    firm: isFirm({ reading, evidence, bits, agreeing, missing }),
    exceeds: evidence.exceeds,
    rivals,
  };
}

/**
 * What disagrees is an error only where the formula is printed or instances agree: one where the words are plain, two where they do not object, three or five where
 * they say nothing; and never where more than one disagrees for three that agree: only plain words bear one for fewer.
 */
function isProved(reading: Reading, { missing: here, bits: own }: Evidence, bits: number, agreeing: number, missing: number): boolean {
  if (bits < (reading.prior >= 7 ? ADOPT.certainByWords : ADOPT.certain) || missing > Math.max(1, agreeing)) return false;
  if (reading.said) return true;
  // Where words do not speak for it, a few small figures may agree by chance.
  const borneOut = QUOTIENTS.has(reading.form) ? bits - reading.prior : own;
  if (agreeing < wanted(reading, borneOut)) return false;
  if (reading.prior < 0 && (borneOut < ADOPT.byFiguresAlone || 4 * here > agreeing)) return false;
  if (reading.reach === "chain" && !isChainProved(reading, here, agreeing)) return false;
  return QUOTIENTS.has(reading.form) || here <= borne(reading, agreeing);
}

function wanted({ prior, form }: Reading, borneOut: number): number {
  if (prior >= 0) return prior >= 4 ? 1 : 2;
  if (prior >= -4) return 3;
  return QUOTIENTS.has(form) && borneOut >= ADOPT.byManyDigits ? 4 : 5;
}

function isChainProved({ prior }: Reading, here: number, agreeing: number): boolean {
  return agreeing >= (prior >= 4 ? 2 : 3) && here <= Math.max(1, agreeing / 4);
}

/** How many sums may disagree for so many that agree: many that do show that something else goes into them. */
function borne({ prior }: Reading, agreeing: number): number {
  return Math.max(prior < 4 ? 0 : 1, Math.min(agreeing / 3, MOST_WRONG), agreeing / 12);
}

/** Whether the relation would be kept, and what disagrees be told, if one of its figures were another: in a chain two links break with it. */
function isFirm({ reading, evidence, bits, agreeing, missing }: Omit<Ranked, "pooled" | "view" | "proposal">): boolean {
  const lost = reading.reach === "chain" ? 2 : 1;
  const most = Math.max(0, ...evidence.instances.map((instance) => instance.bits));
  const [kept, here, all] = [agreeing - lost, evidence.missing + 1, missing + 1];
  const needed = reading.prior >= 7 && here <= 1 ? ADOPT.saidByWords : ADOPT.proved;
  if (bits - lost * most + ADOPT.miss - (lost - 1) < needed) return false;
  if (!reading.said && reading.prior < 5 && (here > kept || evidence.agreeing <= lost)) return false;
  return here <= Math.max(1, kept) && all <= Math.max(1, kept) && (kept > 0 || reading.said || reading.prior >= 5);
}
