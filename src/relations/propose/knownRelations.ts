import {
  includedName,
  KNOWN_FRACTIONS,
  KNOWN_RELATIONS,
  KNOWN_RESTS,
  KNOWN_SUMS,
  saysDeducted,
  type KnownFraction,
  type KnownRelation,
  type KnownRest,
  type KnownSum,
} from "../../words/knownRelations";
import { KNOWN_PRODUCTS, type KnownProduct } from "../../words/knownProducts";
import { RATE_ROLES } from "../../words/lineRole";
import { notesOf } from "../../regions/notes";
import { STATED_PRIORS } from "../formPriors";
import { formulaProposals, scaledProposal, type LineFormula } from "./formulaProposal";
import { perUnitProposals } from "./perUnit";
import type { Ground, Proposal } from "./proposal";
import { COUNTED_PER, factorOfMost } from "./scales";
import { oneBeside } from "./statedLines";

const MOST_LINES = 60;

/** Lines that are known by their names to follow from others: turnout, yield, gross profit, "cost per visit". */
export function* knownProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words, view } = ground;
  if (!words || view.from > 0 || lines.length > MOST_LINES || lines.length < 3) return;
  const all = lines.map((line) => view.label(line).text).join("\n");
  const areNamed = (...names: readonly RegExp[]): boolean => names.every((name) => name.test(all));
  for (const known of KNOWN_RELATIONS) if (areNamed(known.result, known.first, known.second)) yield* proposalsOf(ground, known);
  for (const known of KNOWN_RESTS)
    if (known.result.test(all) && known.whole.some((words) => words.test(all))) yield* restsOf(ground, known);
  for (const known of KNOWN_FRACTIONS) if (areNamed(known.result, ...known.parts)) yield* fractionsOf(ground, known);
  for (const known of KNOWN_SUMS) if (known.result.test(all)) yield* sumsOf(ground, known);
  yield* knownProducts(ground, areNamed);
  if (/\bper\b|当(た)?り|あたり/i.test(all)) yield* perUnitProposals(ground);
}

function* knownProducts(ground: Ground, areNamed: (...names: readonly RegExp[]) => boolean): Iterable<Proposal> {
  for (const known of KNOWN_PRODUCTS) if (areNamed(known.result, ...known.factors)) yield* productsOf(ground, known);
}

function* proposalsOf(ground: Ground, { form, result, first, second, counted, scale, isLaw = false }: KnownRelation): Iterable<Proposal> {
  const { lines, view } = ground;
  for (const aggregate of lines) {
    if (!result.test(view.label(aggregate).text)) continue;
    const over = amountNamed(ground, first, aggregate);
    const under = amountNamed(ground, second, aggregate);
    if (over === undefined || under === undefined || over === under) continue;
    if (scale !== undefined) {
      const ofDays = { aggregate, parts: [over, under], formula: { form, scale }, prior: STATED_PRIORS.names, said: false };
      yield scaledProposal(ground, ofDays, scale);
      continue;
    }
    const prior = isLaw ? STATED_PRIORS.letters : form === "difference" ? STATED_PRIORS.knownDifference : STATED_PRIORS.known;
    const known = { aggregate, parts: [over, under], formula: { form, scale: 1 }, prior, said: isLaw };
    const other = counted ? includedLine(ground, aggregate, [over, under]) : undefined;
    if (counted) yield* countedProposals(ground, other === undefined ? known : withIncluded(known, other));
    else yield* formulaProposals(ground, known);
  }
}

/** The line that a name in brackets says to be counted in: "LTIFR (incl. fatalities)". */
function includedLine({ lines, view }: Ground, aggregate: number, parts: readonly number[]): number | undefined {
  const name = includedName(view.label(aggregate).text);
  if (name === undefined) return undefined;
  const those = lines.filter((line) => line !== aggregate && !parts.includes(line) && view.label(line).text.toLowerCase().startsWith(name));
  return those.length === 1 ? those[0] : undefined;
}

function withIncluded(known: LineFormula, other: number): LineFormula {
  const [over = -1, under = -1] = known.parts;
  return { ...known, parts: [over, other, under], formula: { form: "fraction", scale: 1, signs: [1, 1, 0, 0, 0, 1] } };
}

/** Per 100,000, 200,000 or a million hours: where the figures show none of these, nothing is known. */
function* countedProposals(ground: Ground, known: LineFormula): Iterable<Proposal> {
  const { aggregate, parts, formula } = known;
  const scale = factorOfMost(ground, { form: formula.form, signs: formula.signs, aggregate, parts, printed: 1 }, COUNTED_PER, 2);
  if (scale !== undefined) yield scaledProposal(ground, { ...known, formula: { ...formula, scale } }, scale);
}

function* restsOf(ground: Ground, { result, whole, parts }: KnownRest): Iterable<Proposal> {
  for (const aggregate of ground.lines) {
    if (!result.test(ground.view.label(aggregate).text)) continue;
    const of = whole.flatMap((words) => amountNamed(ground, words, aggregate) ?? []).slice(0, 1);
    const lines = [...of, ...parts.flatMap((words) => amountNamed(ground, words, aggregate) ?? [])];
    if (new Set(lines).size < 3) continue;
    const formula = { form: "sum", scale: 1, signs: [1, -1, -1] } as const;
    yield* formulaProposals(ground, { aggregate, parts: lines, formula, prior: STATED_PRIORS.knownDifference, said: false });
  }
}

function* sumsOf(ground: Ground, { result, parts, times, ofAnswers }: KnownSum): Iterable<Proposal> {
  if (times && notesOf(ground.view.region).some(saysDeducted)) return;
  const named = ofAnswers === true ? answersNamed : amountNamed;
  for (const aggregate of ground.lines) {
    if (!result.test(ground.view.label(aggregate).text)) continue;
    const lines = parts.flatMap((words) => named(ground, words, aggregate) ?? []);
    if (lines.length < 2 || new Set(lines).size < lines.length) continue;
    const formula = { form: "sum", scale: 1, ...(times && { signs: times }) } as const;
    yield* formulaProposals(ground, { aggregate, parts: lines, formula, prior: STATED_PRIORS.knownDifference, said: false });
  }
}

function* fractionsOf(ground: Ground, { result, parts, signs, scale }: KnownFraction): Iterable<Proposal> {
  // Of NPS, "NPS last wave" and "NPS target" the plainest is that of the figures beside it.
  const nameOf = (line: number): string => ground.view.label(line).text;
  const [aggregate] = ground.lines.filter((line) => result.test(nameOf(line))).sort((a, b) => nameOf(a).length - nameOf(b).length);
  if (aggregate === undefined) return;
  const lines = parts.flatMap((words) => amountNamed(ground, words, aggregate) ?? []);
  if (new Set(lines).size < parts.length) return;
  const formula = { form: "fraction", scale, signs } as const;
  yield scaledProposal(ground, { aggregate, parts: lines, formula, prior: STATED_PRIORS.known, said: false }, scale);
}

function* productsOf(ground: Ground, { result, factors }: KnownProduct): Iterable<Proposal> {
  const nameOf = (line: number): string => ground.view.label(line).path.at(-1) ?? "";
  for (const aggregate of ground.lines) {
    if (!result.test(nameOf(aggregate)) || ground.kinds.get(aggregate) === "percent") continue;
    const parts = factors.flatMap((words) => {
      const named = ground.lines.filter((line) => line !== aggregate && words.test(nameOf(line)));
      return oneBeside(ground, named, aggregate) ?? [];
    });
    if (new Set(parts).size < factors.length) continue;
    const formula = { form: "product", scale: 1 } as const;
    yield* formulaProposals(ground, { aggregate, parts, formula, prior: STATED_PRIORS.knownProduct, said: false });
  }
}

/** The one column of answers that words name, beside the line that adds two of them up. */
function answersNamed(ground: Ground, words: RegExp, aggregate: number): number | undefined {
  const { lines, view } = ground;
  const named = lines.filter((line) => line !== aggregate && words.test(view.label(line).path.at(-1) ?? ""));
  return oneBeside(ground, named, aggregate);
}

/** The one amount that words name, beside the line that follows from it. */
function amountNamed(ground: Ground, words: RegExp, aggregate: number): number | undefined {
  const { lines, view, kinds } = ground;
  const named = lines.filter((line) => {
    const { role, text } = view.label(line);
    return line !== aggregate && kinds.get(line) !== "percent" && !RATE_ROLES.has(role) && words.test(text);
  });
  return oneBeside(ground, named, aggregate);
}
