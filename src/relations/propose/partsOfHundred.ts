import { notesOf } from "../../regions/notes";
import { isInexact, isPercent, unitOf } from "../figures";
import { HUNDRED_PRIORS } from "../formPriors";
import type { Instance } from "../reading";
import { proposalOf, type Ground, type Proposal } from "./proposal";

const MOST_LINES = 40;
const FEWEST_PARTS = 3;
const MOST_PARTS = 12;
/** So many observations must add up, and one in so many may not: several answers of one person, or results beside their weights, add up to no whole. */
const FEWEST_WHOLE = 3;
const MOST_AMISS = 4;
const SAYS_SHARES = /%|構成比|割合|内訳|\b(per ?cent|percentages?|pct|shares?|distribution)\b/i;
const SEVERAL_ANSWERS =
  /複数(回答|選択)|いくつでも|あてはまるもの|\b(multiple (answers?|responses?|choice)|select all|tick all|all that apply|more than one)\b/i;

/** Shares that are the parts of one whole, whose total is not printed: answers on a scale, a distribution. */
export function* hundredProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || lines.length > MOST_LINES) return;
  const notes = notesOf(view.region);
  if ([...notes, ...lines.map((line) => view.label(line).text)].some((text) => SEVERAL_ANSWERS.test(text))) return;
  const shares = new Shares(
    ground,
    notes.some((note) => SAYS_SHARES.test(note)),
  );
  let from = 0;
  while (from + FEWEST_PARTS <= lines.length) {
    const run = shares.runFrom(from);
    if (run.length > 0) yield proposal(ground, run, shares);
    from += Math.max(1, run.length);
  }
}

/** The shares among the figures of a table. */
class Shares {
  constructor(
    private readonly ground: Ground,
    /** True where a title or a note speaks of percentages or shares. */
    private readonly isNoted: boolean,
  ) {}

  /** The lines from a place on that are the parts of one whole; none where they are not. */
  runFrom(from: number): readonly number[] {
    const { lines, observations } = this.ground;
    for (let size = FEWEST_PARTS; size <= MOST_PARTS && from + size <= lines.length; size += 1) {
      const run = lines.slice(from, from + size);
      if (!this.mayBePart(run.at(-1) ?? -1) || (size === FEWEST_PARTS && !run.every((line) => this.mayBePart(line)))) return [];
      const known = observations.flatMap((observation) => this.figuresAt(run, observation) ?? []).length / size;
      const whole = observations.filter((observation) => this.isWhole(this.figuresAt(run, observation))).length;
      if (whole >= FEWEST_WHOLE && known - whole <= known / MOST_AMISS) return run;
    }
    return [];
  }

  /** The shares of an observation; undefined where one of them is none. */
  figuresAt(run: readonly number[], observation: number): readonly number[] | undefined {
    const { view } = this.ground;
    const { region } = view;
    const { percent, role, total } = view.observation(observation);
    const isSaid = this.isNoted || percent || role === "share";
    const figures: number[] = [];
    for (const line of run) {
      const k = view.at(line, observation);
      const isPlain = k >= 0 && !isInexact(region, k) && (isPercent(region, k) || unitOf(region, k) === "");
      const isShare = isPlain && (isSaid || isPercent(region, k) || this.saysShare(line));
      if (!isShare || (total && !view.byColumn)) return undefined;
      figures.push(k);
    }
    const [first = -1] = figures;
    return figures.every((k) => isPercent(region, k) === isPercent(region, first)) ? figures : undefined;
  }

  private saysShare(line: number): boolean {
    const { percent, role } = this.ground.view.label(line);
    return percent || role === "share";
  }

  private mayBePart(line: number): boolean {
    const { view, observations } = this.ground;
    const { total, mean, cumulative } = view.label(line);
    if (total || mean || cumulative) return false;
    return observations.every((observation) => {
      const k = view.at(line, observation);
      return k < 0 || (view.region.value[k] ?? 0) >= 0;
    });
  }

  private isWhole(figures: readonly number[] | undefined): boolean {
    if (!figures) return false;
    const { value, half } = this.ground.view.region;
    let [sum, loose] = [0, 1e-9];
    for (const k of figures) [sum, loose] = [sum + (value[k] ?? 0), loose + (half[k] ?? 0)];
    return Math.abs(sum - 100) <= loose;
  }
}

function proposal(ground: Ground, run: readonly number[], shares: Shares): Proposal {
  const { view, kinds } = ground;
  const [aggregate, parts] = [run.at(-1) ?? -1, run.slice(0, -1)];
  const { said, percent, price } = HUNDRED_PRIORS;
  const prior = said + (run.every((line) => kinds.get(line) === "percent") ? percent : 0) - price;
  const key = (): string => `hundred|${view.byColumn}`;
  const slot = `${aggregate}|h`;
  return proposalOf(ground, { form: "complement", reach: "set", scale: 100, aggregate, parts, prior, said: false, key, slot }, (among) =>
    among.flatMap((observation): Instance[] => {
      const figures = shares.figuresAt(run, observation);
      return figures ? [{ k: figures.at(-1) ?? -1, parts: figures.slice(0, -1), observation }] : [];
    }),
  );
}
