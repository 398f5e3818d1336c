import { FLAG } from "../../regions/region";
import { relativeFormula } from "../../sheet/relativeFormula";
import { simpleFormula, type SimpleFormula } from "../../sheet/simpleFormula";
import type { Form } from "../form";
import type { Instance } from "../reading";
import type { View } from "../view";

/** Formulas looked at in one view: a long column of like formulas is known by its first. */
const MOST = 2000;
const LONGEST = 60_000;

interface SignedLines {
  readonly lines: readonly number[];
  readonly signs: readonly number[];
}

/** One figure that a formula gives as the mean of others of its line, by weights that stand in another. */
interface WeightedFormula {
  readonly aggregate: number;
  readonly weight: number;
  readonly instance: Instance;
}

interface StoredSet {
  readonly lines: readonly number[];
  count: number;
}

/** The relations that the stored formulas of a region state, in how many observations each, with their lines as a view counts them. */
export class StoredFormulas {
  private readonly across = new Map<string, number>();
  private readonly chains = new Map<string, number>();
  private readonly sets = new Map<number, Map<string, StoredSet>>();
  private readonly balances = new Map<number, readonly SignedLines[]>();
  private readonly stated = new Set<string>();
  private readonly weighted: WeightedFormula[] = [];

  constructor(view: View) {
    const places = new Map<string, number>();
    const { region } = view;
    const formulas: number[] = [];
    if (view.from > 0) return;
    for (let k = 0; k < region.value.length && formulas.length < MOST; k += 1)
      if (((region.flags[k] ?? 0) & FLAG.formula) !== 0 && region.place(k).second === undefined) formulas.push(k);
    // In very long tables the figures prove what formulas say.
    if (formulas.length === 0 || region.value.length > LONGEST) return;
    for (let k = 0; k < region.value.length; k += 1) {
      const { row, column, second } = region.place(k);
      if (second === undefined) places.set(`${row}:${column}`, k);
    }
    for (const k of formulas) this.read(view, k, places);
  }

  /** How many stored formulas give the line from just these lines of the same observation. */
  quotients(form: Form, aggregate: number, parts: readonly number[]): number {
    return this.across.size === 0 ? 0 : (this.across.get(`${form}|${aggregate}|${parts.join()}`) ?? 0);
  }

  states(form: Form, aggregate: number): boolean {
    return this.stated.size > 0 && this.stated.has(`${form}|${aggregate}`);
  }

  /** The means of a line's own figures by those of another that formulas give. */
  get weightedMeans(): readonly WeightedFormula[] {
    return this.weighted;
  }

  /** Whether formulas of the line add a figure to the one before. */
  chain(form: Form, aggregate: number, part: number): number {
    return this.chains.get(`${form}|${aggregate}|${part}`) ?? 0;
  }

  /** The sets of lines that formulas of the line add up or average. Where one is a part of another that no fewer formulas name, it leaves something out. */
  setsOf(kind: "sum" | "mean", aggregate: number): readonly StoredSet[] {
    const sets = [...(this.sets.get(aggregate) ?? [])].flatMap(([key, set]) => (key.startsWith(kind) ? [set] : []));
    const isPart = (set: StoredSet, of: StoredSet): boolean =>
      of.lines.length > set.lines.length && set.lines.every((line) => of.lines.includes(line));
    return sets.filter((set) => !sets.some((other) => other.count >= set.count && isPart(set, other)));
  }

  /** The lines that formulas of the line add and subtract. */
  balancesOf(aggregate: number): readonly SignedLines[] {
    return this.balances.get(aggregate) ?? [];
  }

  private read(view: View, k: number, places: ReadonlyMap<string, number>): void {
    const { row, column } = view.region.place(k);
    const formula = simpleFormula(view.region.sheet.rows[row]?.[column]?.formula ?? "");
    const parts = formula && partsOf(formula, view, places);
    if (!formula || !parts) return;
    const [own, observation] = view.lineOf(k);
    const lines = parts.map((part) => view.lineOf(part));
    if (formula.form === "weighted") this.addWeighted(own, lines, { k, parts, observation });
    else if (lines.every(([, other]) => other === observation)) {
      const inOrder = lines.map(([line]) => line);
      if (formula.signs) {
        this.addSigned(own, inOrder, formula.signs);
        return;
      }
      if (formula.form === "sum" || formula.form === "mean") this.addSet(formula.form, own, inOrder);
      else this.count(this.across, `${formula.form}|${own}|${inOrder.join()}`);
      this.stated.add(`${formula.form}|${own}`);
    } else if (!formula.signs && !isFilledAcross(view, own, observation)) this.readChain(formula.form, own, observation, lines);
  }

  private addWeighted(aggregate: number, lines: readonly (readonly [number, number])[], instance: Instance): void {
    const [score, weight] = [lines[0], lines[lines.length / 2]];
    if (score?.[0] === aggregate && weight) this.weighted.push({ aggregate, weight: weight[0], instance });
  }

  private readChain(form: Form, own: number, observation: number, lines: readonly (readonly [number, number])[]): void {
    const [first, second] = lines;
    if (!first || !second || lines.length !== 2) return;
    const here = [first, second].find(([, other]) => other === observation);
    const before = [first, second].find(([, other]) => other < observation);
    if (!here || !before) return;
    if (form === "sum" && before[0] === own) this.count(this.chains, `sum|${own}|${here[0]}`);
    if (form !== "sum" && here === first && before[0] === here[0]) this.count(this.chains, `${form}|${own}|${here[0]}`);
  }

  private addSigned(aggregate: number, lines: readonly number[], signs: readonly number[]): void {
    const known = this.balances.get(aggregate) ?? [];
    const isSame = (other: SignedLines): boolean => other.lines.join() === lines.join() && other.signs.join() === signs.join();
    if (!known.some(isSame)) this.balances.set(aggregate, [...known, { lines, signs }]);
  }

  private addSet(kind: "sum" | "mean", aggregate: number, lines: readonly number[]): void {
    const sets = this.sets.get(aggregate) ?? new Map<string, StoredSet>();
    this.sets.set(aggregate, sets);
    const key = `${kind}${[...lines].sort((a, b) => a - b).join()}`;
    const known = sets.get(key);
    if (known) known.count += 1;
    else sets.set(key, { lines: [...lines].sort((a, b) => a - b), count: 1 });
  }

  private count(counts: Map<string, number>, key: string): void {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

/** Whether a formula is filled across the lines and not along its own: J11+K10 in every column of a row is the running total of that row, not of each column. */
function isFilledAcross(view: View, line: number, observation: number): boolean {
  const relativeAt = (one: number, at: number): string | undefined => {
    const k = one < 0 || one >= view.lines || at < 0 || at >= view.observations ? -1 : view.place(one, at);
    const { row, column } = k < 0 ? { row: -1, column: -1 } : view.region.place(k);
    const formula = view.region.sheet.rows[row]?.[column]?.formula;
    return formula === undefined ? undefined : relativeFormula(formula, { row, column });
  };
  const own = relativeAt(line, observation);
  const isAlong = [observation - 1, observation + 1].some((at) => relativeAt(line, at) === own);
  return !isAlong && [line - 1, line + 1].some((other) => relativeAt(other, observation) === own);
}

/** The figures that a formula names; undefined where one is none. Sums and averages go over blanks, as those of months to come. */
function partsOf(
  { form, parts, signs }: SimpleFormula,
  { region }: View,
  places: ReadonlyMap<string, number>,
): readonly number[] | undefined {
  const goesOver = (form === "sum" && !signs) || form === "mean";
  const cells = goesOver ? parts.filter(({ row, column }) => region.sheet.rows[row]?.[column]?.text.trim()) : parts;
  const figures = cells.flatMap(({ row, column }) => places.get(`${row}:${column}`) ?? []);
  return figures.length === cells.length && figures.length > 0 ? figures : undefined;
}
