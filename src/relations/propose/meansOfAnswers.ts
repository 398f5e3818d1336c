import { countsAnswers, isMeanOfAnswers, valueOfAnswer } from "../../words/scaleValues";
import { ANSWER_PRIORS } from "../formPriors";
import { acrossProposal } from "./across";
import { formulaProposals } from "./formulaProposal";
import { keyOf, type Ground, type Proposal } from "./proposal";

const MOST_LINES = 40;
/** A scale has so many values at least, and at most. */
const FEWEST = 3;
const MOST = 11;

/** Means of answers from how many gave each of them, and the number of all: SD (1), D (2), N (3), A (4), SA (5), n, Mean. */
export function* answerProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, kinds } = ground;
  if (!words || view.from > 0 || lines.length > MOST_LINES) return;
  const scale = scaleIn(ground);
  if (!scale) return;
  const { parts, values } = scale;
  for (const aggregate of lines) {
    const { path, text } = view.label(aggregate);
    if (parts.includes(aggregate)) continue;
    const leaf = path.at(-1) ?? text;
    if (kinds.get(aggregate) === "decimal" && isMeanOfAnswers(leaf)) yield mean(ground, aggregate, parts, values);
    if (kinds.get(aggregate) === "count" && countsAnswers(leaf))
      yield* formulaProposals(ground, { aggregate, parts, formula: { form: "sum", scale: 1 }, prior: ANSWER_PRIORS.count, said: false });
  }
}

function mean(ground: Ground, aggregate: number, parts: readonly number[], values: readonly number[]): Proposal {
  const signs = [...values, ...parts.map(() => 1)];
  const key = (): string => keyOf(ground, `answers${values.join()}`, [aggregate, ...parts]);
  const prior = ANSWER_PRIORS.mean + ground.mixed;
  return acrossProposal(ground, { form: "fraction", scale: 1, aggregate, parts, signs, prior, said: false, key }, `${aggregate}|f`);
}

/** The one run of lines whose headings count up or down by one. */
function scaleIn({ lines, view }: Ground): { readonly parts: readonly number[]; readonly values: readonly number[] } | undefined {
  const runs: { readonly parts: number[]; readonly values: number[] }[] = [];
  for (const line of lines) {
    const { path, text } = view.label(line);
    const value = valueOfAnswer(path.at(-1) ?? text);
    if (value === undefined) continue;
    const run = runs.at(-1);
    const [first, second] = run?.values ?? [];
    const step = value - (run?.values.at(-1) ?? NaN);
    const way = first === undefined || second === undefined ? step : second - first;
    if (run?.parts.at(-1) === line - 1 && Math.abs(step) === 1 && step === way) {
      run.parts.push(line);
      run.values.push(value);
    } else runs.push({ parts: [line], values: [value] });
  }
  const scales = runs.filter(({ values }) => values.length >= FEWEST && values.length <= MOST && Math.min(...values) <= 1);
  return scales.length === 1 ? scales[0] : undefined;
}
