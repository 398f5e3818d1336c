import { calculationText } from "../findings/relationText";
import { readRegions } from "../regions/findRegions";
import { FLAG } from "../regions/region";
import { asPrinted } from "../regions/usualFormat";
import { fitsOf, weigh } from "../relations/evidence";
import { groundOf } from "../relations/propose/groundOf";
import type { Ground, Proposal } from "../relations/propose/proposal";
import { scaledProposal } from "../relations/propose/formulaProposal";
import { STATED_PRIORS } from "../relations/formPriors";
import type { Reading } from "../relations/reading";
import { addressOf, exactInstances } from "../relations/relationBook";
import { taughtProposals } from "../relations/taught/taughtProposals";
import { tableHeadings } from "../relations/taught/taughtTables";
import type { TaughtRelation } from "../relations/taught/taughtRelation";
import { viewsOf } from "../relations/view";
import type { Weighed } from "../relations/weighed";
import type { Workbook } from "../sheet/workbook";
import { pickedLines, type PickedLines } from "./pickedLines";
import { possibleForms, type PossibleForm } from "./possibleForms";
import { taughtFormula } from "./taughtFormula";
import type { Teaching, TeachingCandidate, TeachingExample, TeachingTally } from "./teaching";
import { refused } from "./teachingRefusals";

/** So many are offered for choice. */
const MOST_OFFERED = 6;
/** What holds neither in the example nor in one of so many places is not looked at further. */
const FIRST = 8;
/** In so many places nothing holds by accident throughout. */
const CLEAR = 3;
const EXACT = 1e-9;

/** What a person may mean by a figure and the cells that it comes from: the relations that hold there, or in most of the other places, best first. */
export function teachByExample(workbook: Workbook, example: TeachingExample): Teaching {
  const sheets = workbook.sheets.map(readRegions);
  const picked = pickedLines(sheets, example);
  if ("refusal" in picked) return picked;
  const regions = sheets.flatMap((sheet) => sheet.regions);
  const headings = tableHeadings(regions).get(picked.view.region) ?? "";
  const home = groundOf(picked.view, true);
  const fitting = possibleForms(picked.place.parts.length).flatMap((form) => fittingScales(home, picked, form));
  if (fitting.length === 0) return refused("noneFits", [example.result]);
  const grounds = regions
    .flatMap((region) => viewsOf(region))
    .flatMap((view) => (view.from === 0 && view.region !== home.view.region ? [groundOf(view, true)] : []));
  const candidates = fitting.map((fit) => candidateOf(fit, picked, { home, grounds, headings }));
  return { candidates: [...candidates].sort(byWorth).filter(isOfUse).slice(0, MOST_OFFERED) };
}

/** A form at one scale, with what the lines that were picked say of it. */
interface Fitting {
  readonly form: PossibleForm;
  readonly scale: number;
  readonly own: Judged;
}

interface Judged {
  readonly reading: Reading;
  readonly instances: readonly Weighed[];
}

/** The scales at which the picked lines follow from each other: in the example, or in most of the other places. */
function fittingScales(home: Ground, { place, observation }: PickedLines, form: PossibleForm): Fitting[] {
  const parts = form.order.map((at) => place.parts[at] ?? -1);
  return form.scales.flatMap((scale): Fitting[] => {
    const formula = { form: form.form, scale, ...(form.signs && { signs: form.signs }) };
    const line = { aggregate: place.aggregate, parts, formula, prior: STATED_PRIORS.letters, said: true };
    const proposal = scaledProposal(home, line, scale);
    if (![[observation], home.observations.slice(0, FIRST)].some((few) => agrees(judged(home, proposal, few)))) return [];
    const own = judged(home, proposal, [...new Set([observation, ...home.observations])]);
    const { holds, fails } = countOf(own.instances);
    return isRight(own, observation) || (holds > fails && holds > 1) ? [{ form, scale, own }] : [];
  });
}

/** Every instance of a proposal, what does not agree calculated exactly. */
function judged({ view }: Ground, proposal: Proposal, observations: readonly number[]): Judged {
  const reading = proposal.reading();
  const instances = proposal.instances(observations);
  const weighed = weigh(reading, instances, fitsOf(proposal, instances, view.region)).instances;
  return { reading, instances: exactInstances({ reading, instances: weighed }) };
}

function agrees({ instances }: Judged): boolean {
  return instances.some(({ state, fit }) => state !== "skip" && fit.fit === "holds");
}

/** Whether the example agrees. Of whole numbers nothing is rounded off, even where a percentage may be. */
function isRight({ reading, instances }: Judged, observation: number): boolean {
  const own = instances.find((instance) => instance.observation === observation);
  if (own?.fit.fit !== "holds") return false;
  const { decimals, flags } = reading.view.region;
  const isWhole = [own.k, ...own.parts].every((k) => (decimals[k] ?? 0) === 0 && ((flags[k] ?? 0) & (FLAG.percent | FLAG.scaled)) === 0);
  return reading.form !== "complement" || !isWhole || Math.abs(own.fit.residual) < EXACT;
}

function countOf(instances: readonly Weighed[]): { readonly holds: number; readonly fails: number } {
  const fails = instances.filter(({ state }) => state === "fails").length;
  return { fails, holds: instances.filter(({ state }) => state !== "skip").length - fails };
}

interface Surroundings {
  readonly home: Ground;
  readonly grounds: readonly Ground[];
  readonly headings: string;
}

function candidateOf(
  { form, scale, own }: Fitting,
  { view, names, place, observation }: PickedLines,
  { home, grounds, headings }: Surroundings,
): TeachingCandidate {
  const { region, byColumn } = view;
  const everywhere: TaughtRelation = {
    lines: byColumn ? "columns" : "rows",
    form: form.form,
    scale,
    ...(form.signs && { signs: form.signs }),
    result: names.result,
    parts: form.order.flatMap((at) => names.parts[at] ?? []),
  };
  const here = placesIn(home, everywhere);
  const elsewhere = grounds.map((ground) => placesIn(ground, everywhere)).filter((judged) => judged.length > 0);
  const instance = {
    k: view.at(place.aggregate, observation),
    parts: form.order.map((at) => view.at(place.parts[at] ?? -1, observation)),
    observation,
  };
  return {
    taught: { ...everywhere, table: { sheet: region.sheet.name, headings } },
    formula: taughtFormula(everywhere),
    calculation: asPrinted(region.sheet, calculationText(own.reading, instance)),
    isExampleRight: isRight(own, observation),
    counted: here.length > 1 ? "place" : byColumn ? "row" : "column",
    here: tallyOf(here),
    elsewhere: { ...tallyOf(elsewhere.flat()), tables: elsewhere.length },
  };
}

/** The relation in each place of a view where its lines stand, at the scale that the figures show there. */
function placesIn(ground: Ground, taught: TaughtRelation): Judged[] {
  const best = new Map<number, Judged>();
  const all = Array.from({ length: ground.view.observations }, (_, at) => at);
  for (const proposal of taughtProposals(ground, taught)) {
    const one = judged(ground, proposal, all);
    const known = best.get(one.reading.aggregate);
    if (!known || weight(one) > weight(known)) best.set(one.reading.aggregate, one);
  }
  return [...best.values()].filter(({ instances }) => instances.some(({ state }) => state !== "skip"));
}

function weight({ instances }: Judged): number {
  const { holds, fails } = countOf(instances);
  return holds - fails;
}

function tallyOf(places: readonly Judged[]): TeachingTally {
  const fails = places.flatMap(({ reading, instances }) =>
    instances.flatMap(({ k, state }) => (state === "fails" ? [addressOf({ reading }, k)] : [])),
  );
  return { fails, holds: places.reduce((sum, { instances }) => sum + countOf(instances).holds, 0) };
}

/** The better one first: where most places agree, and the example among them; equals stay in the order of plainness. */
function byWorth(a: TeachingCandidate, b: TeachingCandidate): number {
  return shareOf(b) - shareOf(a) || Number(b.isExampleRight) - Number(a.isExampleRight);
}

/** The part of all places that agree, a few places counted as half known. */
function shareOf({ here, elsewhere }: TeachingCandidate): number {
  const holds = here.holds + elsewhere.holds;
  return (holds + 1) / (holds + here.fails.length + elsewhere.fails.length + 2);
}

/** Beside one that holds wherever it can be tried, those that fail somewhere are accidents; beside one that holds in most places, those that hold in few. */
function isOfUse({ here }: TeachingCandidate, at: number, [best]: readonly TeachingCandidate[]): boolean {
  if (at === 0 || best === undefined) return true;
  if (best.here.fails.length === 0 && best.here.holds >= CLEAR) return here.fails.length === 0;
  return here.holds > here.fails.length || best.here.holds <= best.here.fails.length;
}
