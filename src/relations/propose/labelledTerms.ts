import { quotientTerm, type QuotientTerm } from "../../words/quotientTerms";
import { isPercent } from "../figures";
import { TERM_PRIORS } from "../formPriors";
import { acrossProposal } from "./across";
import type { Ground, Proposal } from "./proposal";

/** A result stands so near to what it is divided by. */
const NEAR = 3;

interface Term {
  readonly line: number;
  readonly term: QuotientTerm;
  readonly isPrevious: boolean;
}

/** Sheets of an indicator that name the parts of its quotient: numerator, denominator, result, those of last year, and how far the result is from target and last year. */
export function* labelledTermProposals(ground: Ground): Iterable<Proposal> {
  const { view, lines, words } = ground;
  if (!words) return;
  const terms = lines.flatMap((line): Term[] => {
    const term = quotientTerm(view.label(line).text);
    return term ? [{ line, ...term }] : [];
  });
  for (const numerator of terms.filter(({ term }) => term === "numerator")) {
    const denominator = nearest(terms, "denominator", numerator);
    const result = denominator && nearest(terms, "result", denominator, terms[0]?.term === "result");
    if (!denominator || !result) continue;
    for (const scale of scalesOf(ground, result.line))
      yield proposal(ground, "ratio", scale, result.line, [numerator.line, denominator.line]);
    if (numerator.isPrevious) continue;
    yield* differences(ground, terms, result);
  }
}

/** The term of that name and year that stands nearest: what follows first, or what stands before where each quotient begins with its result. */
function nearest(terms: readonly Term[], name: QuotientTerm, from: Term, isBefore = false): Term | undefined {
  const alike = terms.filter(({ term, isPrevious }) => term === name && isPrevious === from.isPrevious);
  const after = alike.find(({ line }) => line > from.line && line <= from.line + NEAR);
  const before = alike.filter(({ line }) => line < from.line && line >= from.line - NEAR).at(-1);
  return isBefore ? (before ?? after) : (after ?? before);
}

/** In percent, per so many as the name says, or as the figures show. */
function scalesOf(ground: Ground, line: number): readonly number[] {
  const { per } = ground.view.label(line);
  return per !== undefined ? [per] : hasPercent(ground, line) ? [100] : [100, 1];
}

function* differences(ground: Ground, terms: readonly Term[], result: Term): Iterable<Proposal> {
  const one = (name: QuotientTerm, isPrevious = false): Term | undefined => {
    const found = terms.filter(({ term, isPrevious: previous }) => term === name && previous === isPrevious);
    return found.length === 1 ? found[0] : undefined;
  };
  for (const [gap, other] of [
    [one("from-target"), one("target")],
    [one("from-previous"), one("result", true)],
  ])
    if (gap && other) yield proposal(ground, "difference", 1, gap.line, [result.line, other.line]);
}

function hasPercent({ view, observations }: Ground, line: number): boolean {
  return observations.some((observation) => view.at(line, observation) >= 0 && isPercent(view.region, view.at(line, observation)));
}

function proposal(ground: Ground, form: "ratio" | "difference", scale: number, aggregate: number, parts: readonly number[]): Proposal {
  const key = (): string => `terms-${form}${scale}`;
  return acrossProposal(ground, { form, scale, aggregate, parts, prior: TERM_PRIORS[form], said: false, key });
}
