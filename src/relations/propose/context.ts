import type { LineLabel } from "../../words/lineLabel";
import { namesRateOf, wordStems } from "../../words/wordStems";
import { PRIOR } from "../priors";
import type { View } from "../view";

/** More than the lines of any view: pairs of them are kept under one number. */
const MOST_LINES = 2 ** 20;

/** For every pair of lines: how much the words of the one speak for standing beside the other. (男) goes with (男), R5 with R5. */
export class Context {
  private readonly tokens: (ReadonlySet<string> | undefined)[] = [];
  private readonly stems: (ReadonlySet<string> | undefined)[] = [];
  private readonly worth = new Map<number, number>();
  private readonly rivals = new Map<number, readonly number[]>();

  constructor(
    private readonly view: View,
    private readonly lines: readonly number[],
  ) {}

  /** Bits for `part` beside `aggregate`: for words that both have, against distance. */
  beside(aggregate: number, part: number): number {
    const key = aggregate * MOST_LINES + part;
    const known = this.worth.get(key);
    if (known !== undefined) return known;
    const bits = Math.min(2, this.shared(aggregate, part)) * 0.5 * PRIOR.context - 0.5 * Math.log2(this.view.distance(aggregate, part));
    this.worth.set(key, bits);
    return bits;
  }

  /** Bits against `part` where a line of its kind stands nearer to the aggregate's words; the other parts are no rivals. */
  conflict(aggregate: number, part: number, parts: readonly number[]): number {
    const isNearest = this.nearer(aggregate, part).every((line) => parts.includes(line));
    return isNearest && !this.isOneOfMany(aggregate, part) ? 0 : PRIOR.conflict;
  }

  /** True where both lines name the same period, bracket or group. */
  sharesWords(a: number, b: number): boolean {
    return this.shared(a, b) > 0;
  }

  /** True where both names hold the same word: 交付 in 交付率 and 交付枚数. */
  sharesStem(a: number, b: number): boolean {
    const other = this.stemsOf(b);
    for (const stem of this.stemsOf(a)) if (other.has(stem)) return true;
    return false;
  }

  /** True where a rate is called by its part alone. */
  isNamedAs(rate: number, part: number): boolean {
    return namesRateOf(this.nameOf(rate), this.nameOf(part));
  }

  private stemsOf(line: number): ReadonlySet<string> {
    return (this.stems[line] ??= wordStems(this.nameOf(line)));
  }

  /** Below a name of its own may stand nothing but a unit. */
  private nameOf(line: number): string {
    const { rest, group } = this.view.label(line);
    return rest === "" ? group : rest;
  }

  private nearer(aggregate: number, part: number): readonly number[] {
    const key = aggregate * MOST_LINES + part;
    const known = this.rivals.get(key);
    if (known) return known;
    const own = this.shared(aggregate, part);
    const nearer = this.lines.filter(
      (line) => line !== aggregate && line !== part && this.isKin(line, part) && this.shared(aggregate, line) > own,
    );
    this.rivals.set(key, nearer);
    return nearer;
  }

  /** Whether a mean of all would follow from one of several groups: 平均達成率 below the targets and actuals of each indicator. */
  private isOneOfMany(aggregate: number, part: number): boolean {
    const { mean, group: own } = this.view.label(aggregate);
    const { group } = this.view.label(part);
    if (!mean || group === "" || group === own) return false;
    const isOther = (line: number): boolean => {
      const other = this.view.label(line).group;
      return other !== "" && other !== group && other !== own && this.isKin(line, part);
    };
    return this.lines.some((line) => line !== aggregate && isOther(line));
  }

  private shared(a: number, b: number): number {
    const other = this.tokensOf(b);
    let count = 0;
    for (const token of this.tokensOf(a)) if (other.has(token)) count += 1;
    return count;
  }

  private tokensOf(line: number): ReadonlySet<string> {
    return (this.tokens[line] ??= tokensOf(this.view.label(line)));
  }

  private isKin(a: number, b: number): boolean {
    const [p, q] = [this.view.label(a), this.view.label(b)];
    if (p.role !== "" && q.role !== "") return p.role === q.role;
    return p.role === "" && q.role === "" && ((p.group !== "" && p.group === q.group) || (p.rest !== "" && p.rest === q.rest));
  }
}

function tokensOf({ periods, qualifiers, group, rest }: LineLabel): ReadonlySet<string> {
  const tokens = new Set<string>([...periods, ...qualifiers]);
  // A name may stand in the line itself or above it: 伸率 below 井戸掘り.
  if (group !== "") tokens.add(`n:${group}`);
  if (rest !== "") tokens.add(`n:${rest}`);
  return tokens;
}
