import { Adoption } from "./adoption";
import { appraise, type Appraised } from "./appraisal";
import { progressCandidates, runningCandidates, shareCandidates } from "./formulaCandidates";
import { likeNamedCandidates, strideCandidates } from "./groupedCandidates";
import { equationOf, isLinear, type Hypothesis } from "./hypothesis";
import { pairCandidates } from "./pairCandidates";
import { ratioCandidates } from "./ratioCandidates";
import { sampleObservations } from "./sampleObservations";
import type { SearchWords } from "./searchWords";
import type { View } from "./view";
import { windowCandidates } from "./windowCandidates";

/** Views of more lines are searched with fewer sampled observations and nearer to each line. */
const MANY_LINES = 150;
/** Views of fewer lines are searched for pairs and quotients in the whole sample. */
const FEW_LINES = 30;
const MOST_CANDIDATES = 4000;
const MOST_ROUNDS = 4;

/** The relations between the lines of a view that its figures prove. */
export function searchView(view: View, words: SearchWords): readonly Appraised[] {
  const adoption = new Adoption();
  if (view.lineCount < 2 || view.observationCount === 0) return [];
  const tried = new Set<string>();
  const adoptFrom = (candidates: Hypothesis[], isLast = false): number =>
    adoption.adopt(appraiseNew(view, candidates, words, tried), isLast);
  const quantities = view.profiles.flatMap(({ isName }, line) => (isName ? [] : [line]));
  const sample = sampleObservations(view, view.lineCount > MANY_LINES ? 10 : 24);
  adoptFrom(firstCandidates(view, quantities, sample, words));
  for (let round = 0; round < MOST_ROUNDS; round++) if (adoptFrom(furtherCandidates(view, quantities, sample, adoption)) === 0) break;
  adoptFrom([], true);
  return adoption.adopted;
}

/** Exact evidence for the most promising hypotheses that were not tried yet. */
function appraiseNew(view: View, candidates: Hypothesis[], words: SearchWords, tried: Set<string>): Appraised[] {
  const appraised: Appraised[] = [];
  for (const hypothesis of candidates.sort((x, y) => y.rough - x.rough).slice(0, MOST_CANDIDATES)) {
    const equation = equationOf(hypothesis);
    if (tried.has(equation)) continue;
    tried.add(equation);
    appraised.push(...appraise(view, hypothesis, words));
  }
  return appraised;
}

/** Runs, pairs and quotients over all lines, judged together. */
function firstCandidates(view: View, quantities: readonly number[], sample: readonly number[], words: SearchWords): Hypothesis[] {
  const isBig = view.lineCount > MANY_LINES;
  const reach = isBig ? 12 : 60;
  const few = view.lineCount <= FEW_LINES ? sample : sampleObservations(view, isBig ? 6 : 12);
  // The middle of two lines apart is a mean only where it is called one: evenly spaced figures are full of middles.
  const means = quantities.filter((line) => words.mean(view.profiles[line]!.label));
  return [
    ...windowCandidates(view, quantities, sample, { layout: "run" }),
    ...strideCandidates(view, quantities, few, isBig ? 6 : 24),
    ...likeNamedCandidates(view, quantities, sample),
    ...pairCandidates(view, { kind: "sum", list: quantities, aggregates: quantities, reach }, few),
    ...pairCandidates(view, { kind: "mean", list: quantities, aggregates: means, reach }, few),
    ...ratioCandidates(view, quantities, few, reach),
    ...runningCandidates(view, quantities),
    ...shareCandidates(view, quantities, few),
    ...progressCandidates(view, quantities, few),
  ];
}

/** Totals of totals, totals that skip subtotals, totals that skip rates. */
function furtherCandidates(view: View, quantities: readonly number[], sample: readonly number[], adoption: Adoption): Hypothesis[] {
  const adopted = adoption.adopted.map(({ hypothesis }) => hypothesis);
  const counted = new Set(adopted.filter(isLinear).flatMap(({ parts }) => parts));
  const rates = new Set(adopted.filter(({ kind }) => kind !== "sum").map(({ aggregate }) => aggregate));
  const rateless = quantities.filter((line) => !rates.has(line));
  const roots = rateless.filter((line) => !counted.has(line));
  const isNarrower = ({ length }: readonly number[]): boolean => length > 1 && length < quantities.length;
  return [
    ...(isNarrower(roots) ? windowCandidates(view, roots, sample, { layout: "roots", means: false, aggregates: rateless }) : []),
    ...(isNarrower(rateless) ? windowCandidates(view, rateless, sample, { layout: "rateless", aggregates: rateless }) : []),
    ...adoption.rewritten(),
  ];
}
