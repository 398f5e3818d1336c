import { namedBase, plainName } from "../../words/namedBase";
import { RATE_ROLES, type LineRole } from "../../words/lineRole";
import { BASE_PRIORS } from "../formPriors";
import { isInPoints } from "../figures";
import type { Form } from "../form";
import { acrossProposal } from "./across";
import { keyOf, type Ground, type Proposal } from "./proposal";

const MOST_LINES = 30;
const MOST_ENDS = 8;
/** What these are held against has readings of its own. */
const OTHERS: ReadonlySet<LineRole> = new Set<LineRole>(["target", "difference", ...RATE_ROLES]);

/** Changes whose heading names the line that they are counted from: "Change v 2023", "vs 5-yr avg", 5か年平均比. */
export function* namedBaseProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words, view } = ground;
  if (!words || view.from > 0 || lines.length < 3 || lines.length > MOST_LINES) return;
  for (const aggregate of lines) {
    const named = namedBase(view.label(aggregate).path.at(-1) ?? "");
    const base = named && lineCalled(ground, named.from, aggregate);
    if (base === undefined) continue;
    const to = lineCalled(ground, named?.to ?? "", aggregate);
    const ends = to === undefined ? endsOf(ground, aggregate, base) : [to].filter((line) => line !== base);
    if (ends.length > MOST_ENDS) continue;
    for (const end of ends) yield* between(ground, aggregate, end, base, BASE_PRIORS.named - BASE_PRIORS.choice * Math.log2(ends.length));
  }
}

/** The one other line of a name; undefined where none has it, or several. */
function lineCalled({ lines, view }: Ground, name: string, aggregate: number): number | undefined {
  if (name.length < 2) return undefined;
  const nameOf = (line: number): string => plainName(view.label(line).path.at(-1) ?? "");
  const called = lines.filter((line) => line !== aggregate && nameOf(line) === name);
  const other = called.length > 0 ? called : lines.filter((line) => line !== aggregate && isInBrackets(view.label(line).text, name));
  return other.length === 1 && !OTHERS.has(view.label(other[0] ?? -1).role) ? other[0] : undefined;
}

/** "2019 (base)" is the base. */
function isInBrackets(text: string, name: string): boolean {
  return plainName(/[([]([^()[\]]+)[)\]]\s*$/.exec(text)?.[1] ?? "") === name;
}

function endsOf({ lines, view }: Ground, aggregate: number, base: number): readonly number[] {
  return lines.filter((line) => line !== aggregate && line !== base && !OTHERS.has(view.label(line).role) && !view.label(line).mean);
}

function* between(ground: Ground, aggregate: number, end: number, base: number, prior: number): Iterable<Proposal> {
  const parts = [end, base];
  for (const [form, scale] of formsOf(ground, aggregate)) {
    const key = (): string => keyOf(ground, `${form}${scale}`, [aggregate, ...parts]);
    yield acrossProposal(ground, { form, scale, aggregate, parts, prior, said: false, key });
  }
}

/** What is in percent is a change or a quotient, all else a difference. */
function formsOf({ view, observations, kinds }: Ground, aggregate: number): readonly (readonly [Form, number])[] {
  const figures = observations.map((observation) => view.at(aggregate, observation)).filter((k) => k >= 0);
  if (figures.every((k) => isInPoints(view.region, k))) return [["difference", 1]];
  const changes: readonly (readonly [Form, number])[] = [
    ["change", 100],
    ["ratio", 100],
  ];
  return kinds.get(aggregate) === "percent" ? changes : [["difference", 1], ...changes];
}
