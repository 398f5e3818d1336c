import { namesPerUnit, otherNames, withoutNet } from "../../words/knownRelations";
import { RATE_ROLES } from "../../words/lineRole";
import { countsUnit, unitOfRate } from "../../words/unitsOfRates";
import { STATED_PRIORS } from "../formPriors";
import { formulaProposals, scaledProposal } from "./formulaProposal";
import type { Ground, Proposal } from "./proposal";
import { factorOfMost, scaleBits, shownFactor } from "./scales";
import { StatedLines } from "./statedLines";

const MOST_PAIRS = 6;
/** What counts the unit may be called by several lines, in several years; of more the figures do not show which. */
const MOST_UNITS = 4;
const MOST_AMOUNTS = 40;

type Pair = readonly [number, number];

/** Lines that are counted for each of something: "Cost per visit"; where no line is called what is divided, the figures show which it is. */
export function* perUnitProposals(ground: Ground): Iterable<Proposal> {
  const known = new StatedLines(ground);
  for (const aggregate of ground.lines) {
    const text = ground.view.label(aggregate).text;
    const [overs = [], unders = []] = (namesPerUnit(text) ?? []).map((name) => {
      const named = linesOf(ground, known, name, aggregate);
      return named.length > 0 ? named : linesOf(ground, known, withoutNet(name), aggregate);
    });
    const pairs = overs.flatMap((over) => unders.flatMap((under): Pair[] => (over === under ? [] : [[over, under]])));
    const named = pairs.length <= MOST_PAIRS ? [...namedProposals(ground, aggregate, pairs)] : [];
    yield* named;
    if (named.length === 0) yield* unnamedProposals(ground, aggregate);
  }
}

function* namedProposals(ground: Ground, aggregate: number, pairs: readonly Pair[]): Iterable<Proposal> {
  for (const [over, under] of pairs) {
    const scale = shownFactor(ground, { form: "ratio", aggregate, parts: [over, under], printed: 1 });
    if (scale === undefined || (scale !== 1 && ground.kinds.get(aggregate) === "percent")) continue;
    const prior = STATED_PRIORS.perUnit - Math.log2(pairs.length) / 2 + scaleBits(ground, scale, [aggregate, over, under]);
    yield* formulaProposals(ground, { aggregate, parts: [over, under], formula: { form: "ratio", scale }, prior, said: false });
  }
}

/** The name tells what is divided by, and not of what: "Intensity, t per FTE". */
function* unnamedProposals(ground: Ground, aggregate: number): Iterable<Proposal> {
  const { view, lines, kinds } = ground;
  const unit = unitOfRate(view.label(aggregate).text);
  if (!unit || kinds.get(aggregate) === "percent") return;
  const amounts = lines.filter((line) => line !== aggregate && isAmount(ground, line));
  const unders = amounts.filter((line) => countsUnit(view.label(line).text, unit));
  if (unders.length === 0 || unders.length > MOST_UNITS || amounts.length > MOST_AMOUNTS) return;
  const price = Math.log2(unders.length * amounts.length);
  for (const under of unders)
    for (const over of amounts) {
      if (over === under) continue;
      const scale = factorOfMost(ground, { form: "ratio", aggregate, parts: [over, under], printed: 1 });
      if (scale === undefined) continue;
      const prior = STATED_PRIORS.perUnit - price + scaleBits(ground, scale, [aggregate, over, under]);
      yield scaledProposal(ground, { aggregate, parts: [over, under], formula: { form: "ratio", scale }, prior, said: false }, scale);
    }
}

function isAmount({ view, kinds }: Ground, line: number): boolean {
  const { role, text } = view.label(line);
  return kinds.get(line) !== "percent" && !RATE_ROLES.has(role) && unitOfRate(text) === undefined;
}

/** The line of a name; where several years or none have it, all that may be meant: the figures show which. */
function linesOf(ground: Ground, known: StatedLines, name: string, aggregate: number): readonly number[] {
  const one = known.ofName(name, aggregate, false);
  if (one !== undefined) return [one];
  const other = otherNames(name);
  return ground.lines.filter((line) => {
    const { role, text } = ground.view.label(line);
    if (line === aggregate || ground.kinds.get(line) === "percent" || RATE_ROLES.has(role) || namesPerUnit(text)) return false;
    return known.isCalled(name, line) || other?.test(text) === true;
  });
}
