import { RATE_ROLES } from "../../words/lineRole";
import { ratioTerms } from "../../words/ratioNames";
import { STATED_PRIORS } from "../formPriors";
import { formulaProposals } from "./formulaProposal";
import type { Ground, Proposal } from "./proposal";

const MOST_LINES = 60;
const MOST_PAIRS = 12;

/** Ratios that are called by what they are made of: "Cost/income ratio", "Loan-to-deposit ratio". Which line each word means, of several that have it, is what the figures show. */
export function* namedRatioProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || view.from > 0 || lines.length > MOST_LINES) return;
  for (const aggregate of lines) {
    const terms = ratioTerms(view.label(aggregate).text);
    if (!terms) continue;
    const [overs = [], unders = []] = terms.map((term) => linesNamed(ground, term, aggregate));
    const pairs = overs.flatMap((over) => unders.flatMap((under) => (over === under ? [] : [[over, under]])));
    if (pairs.length > MOST_PAIRS) continue;
    const prior = STATED_PRIORS.named - Math.log2(Math.max(1, pairs.length)) / 2;
    for (const parts of pairs)
      yield* formulaProposals(ground, { aggregate, parts, formula: { form: "ratio", scale: 1 }, prior, said: false });
  }
}

/** The amounts whose names hold a word, in the plural too. */
function linesNamed({ lines, view, kinds }: Ground, term: string, aggregate: number): number[] {
  const stem = term.toLowerCase().replace(/s$/, "");
  return lines.filter((line) => {
    const { role, text } = view.label(line);
    if (line === aggregate || kinds.get(line) === "percent" || RATE_ROLES.has(role) || ratioTerms(text)) return false;
    return text
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => word.startsWith(stem));
  });
}
