import { quotientTerm, type QuotientTerm } from "../../words/quotientTerms";
import { isInexact, isPercent } from "../figures";
import type { Form } from "../form";
import { TERM_PRIORS } from "../priors";
import type { Instance } from "../reading";
import type { Ground, Proposal } from "./proposal";
import { mayBeQuotient, unitsClash } from "./units";

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
    const result = denominator && nearest(terms, "result", denominator);
    if (!denominator || !result) continue;
    for (const scale of hasPercent(ground, result.line) ? [100] : [100, 1])
      yield proposal(ground, "ratio", scale, result.line, [numerator.line, denominator.line]);
    if (numerator.isPrevious) continue;
    yield* differences(ground, terms, result);
  }
}

/** The term of that name and year that stands nearest, what follows first. */
function nearest(terms: readonly Term[], name: QuotientTerm, from: Term): Term | undefined {
  const alike = terms.filter(({ term, isPrevious }) => term === name && isPrevious === from.isPrevious);
  const after = alike.filter(({ line }) => line > from.line && line <= from.line + NEAR);
  return after[0] ?? alike.filter(({ line }) => line < from.line && line >= from.line - NEAR).at(-1);
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
  const { view } = ground;
  const prior = TERM_PRIORS[form];
  return {
    form,
    scale,
    prior,
    said: false,
    reading: () => ({
      view,
      form,
      reach: "across",
      scale,
      aggregate,
      parts,
      prior,
      said: false,
      key: `terms-${form}${scale}`,
      slot: `${aggregate}|f`,
    }),
    instances: (among) => instancesOf(ground, form, scale, aggregate, parts, among),
  };
}

function instancesOf(
  { view }: Ground,
  form: Form,
  scale: number,
  aggregate: number,
  parts: readonly number[],
  observations: readonly number[],
): Instance[] {
  const { region } = view;
  const instances: Instance[] = [];
  for (const observation of observations) {
    const k = view.at(aggregate, observation);
    const figures = parts.map((part) => view.at(part, observation));
    if (k < 0 || isInexact(region, k) || figures.some((figure) => figure < 0 || isInexact(region, figure))) continue;
    if (unitsClash(region, figures[0] ?? -1, figures[1] ?? -1) || (form === "ratio" && !mayBeQuotient(region, k, scale))) continue;
    instances.push({ k, parts: figures, observation });
  }
  return instances;
}
