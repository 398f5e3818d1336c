import { namesNet } from "../../words/balanceWords";
import { roleInFormula } from "../../words/printedFormula";
import type { LineLabel } from "../../words/lineLabel";
import { RATE_ROLES, type LineRole } from "../../words/lineRole";
import { QUOTIENTS } from "../form";
import { SCALE_BITS } from "../formPriors";
import { ADOPT, PRIOR, QUOTIENT_PRIORS, type PairForm } from "../priors";
import { behindBits, isPercentLine, mayStandBehind } from "./behindBits";
import type { Ground } from "./proposal";
import { shownRole } from "./shownRole";

/** What changed is no level that progress could be counted from, or towards. */
const NO_LEVELS: ReadonlySet<LineRole> = new Set<LineRole>(["difference", "relative-change", "year-on-year"]);

/** What may speak for a reading beside its lines: its scale. */
const ROOM = SCALE_BITS.counted;

/** What the words say for one form of one line: so much for the line itself, so much for each line in each part. */
export class FormWords {
  readonly floor: number;
  private readonly own: number;
  private readonly free: boolean;
  private readonly places: readonly Float64Array[];
  private readonly best: readonly number[];
  /** The most that two lines can add together. */
  private readonly bestPair: number;

  constructor(
    private readonly ground: Ground,
    private readonly form: PairForm,
    private readonly scale: number,
    private readonly aggregate: number,
    private readonly near: readonly number[],
  ) {
    const { view, words, lines } = ground;
    const label = view.label(aggregate);
    const unknown = label.role === "" && ground.observations.length >= PRIOR.rowsForUnknown && lines.length <= PRIOR.linesForUnknown;
    this.floor = !words ? PRIOR.floorWithoutWords : unknown ? PRIOR.floorForUnknown : PRIOR.floor;
    this.free = form === "change" || label.role === "year-on-year" || label.role === "difference";
    const fraction = scale === 1 && QUOTIENTS.has(form) ? 0.5 : 0;
    this.own = (words ? this.aggregateBits() + ground.mixed : 0) + this.kindBits() - QUOTIENT_PRIORS[form].price - fraction;
    const count = form === "progress" ? 3 : 2;
    this.places = Array.from({ length: count }, (_, place) => this.partBits(place));
    this.best = this.places.map((bits) => Math.max(...near.map((line) => bits[line] ?? 0)));
    this.bestPair = words ? this.mostOfPairs() : 0;
    this.pairPrice = 0.6 * Math.log2(Math.max(2, (lines.length - 1) * (lines.length - 2)));
  }

  /** What it costs that there are so many pairs to choose from; nothing where the heading prints the formula. */
  private readonly pairPrice: number;

  get isHopeless(): boolean {
    return !this.isPrinted && this.own - this.pairPrice + sum(this.best) + this.bestPair < this.floor;
  }

  cannotLead(over: number): boolean {
    return (
      !this.isPrinted && this.own - this.pairPrice + (this.places[0]?.[over] ?? 0) + sum(this.best.slice(1)) + this.bestPair < this.floor
    );
  }

  cannotFollow(over: number, under: number): boolean {
    const bits = (this.places[0]?.[over] ?? 0) + (this.places[1]?.[under] ?? 0) + sum(this.best.slice(2));
    return !this.isPrinted && this.own - this.pairPrice + bits + this.bestPair < this.floor;
  }

  /** True where no heading, stored formula or person says so, nor words enough to be believed against the figures. */
  isBySilence(parts: readonly number[]): boolean {
    if (this.isPrinted || this.isSaid(parts)) return false;
    const [over = -1, under = -1] = parts;
    const bits = (this.places[0]?.[over] ?? 0) + (this.places[1]?.[under] ?? 0);
    return this.own - this.pairPrice + bits + this.bestPair + ROOM < ADOPT.certain;
  }

  /** Lines that progress may be counted from. */
  baselines(): readonly number[] {
    const { view, lines } = this.ground;
    const any = lines.length <= 5 || this.isPrinted;
    return this.near.filter((line) => any || view.label(line).role === "baseline");
  }

  /** The bits of all words for these parts, and whether the heading prints this formula, or cells hold it. */
  prior(parts: readonly number[]): { readonly prior: number; readonly said: boolean } {
    const known = this.ground.formulas.quotients(this.form, this.aggregate, parts) > 0 || this.isSaid(parts);
    const printed = known ? PRIOR.stored : this.printedBits(parts);
    const pairs = this.ground.words ? this.pairBits(parts) : 0;
    let bits = this.own + pairs + printed - (printed > 0 ? 0 : this.pairPrice);
    parts.forEach((part, place) => {
      bits += this.places[place]?.[part] ?? 0;
      if (this.ground.words && !(this.free && place === 1)) bits += this.ground.context.conflict(this.aggregate, part, parts);
    });
    return { prior: bits, said: printed > 0 };
  }

  /** Whether a person's word on the direction of an indicator says so. */
  private isSaid([over = -1, under = -1]: readonly number[]): boolean {
    const { view, saidToRise } = this.ground;
    return saidToRise && this.form === "ratio" && view.label(over).role === "actual" && view.label(under).role === "target";
  }

  private get isPrinted(): boolean {
    if (this.ground.formulas.states(this.form, this.aggregate)) return true;
    return this.ground.words && this.ground.view.label(this.aggregate).formula !== undefined;
  }

  /** +142件（+18.9％）: the one figure of the cell is a difference, the other its change in percent. */
  private get isBesideChange(): boolean {
    const { view } = this.ground;
    const other = view.otherOf(this.aggregate);
    if (other < 0) return false;
    const [first, second] = view.isSecond(this.aggregate) ? [other, this.aggregate] : [this.aggregate, other];
    const isPair = view.label(first).role === "difference" && view.label(second).role === "relative-change";
    return isPair && this.form === (first === this.aggregate ? "difference" : "change");
  }

  /** "Net cost": what one of two lines leaves of the other. */
  private netBits(): number {
    const { role, text } = this.ground.view.label(this.aggregate);
    return this.form === "difference" && role === "" && namesNet(text) ? PRIOR.netOfTwo : 0;
  }

  private kindBits(): number {
    const kind = this.ground.kinds.get(this.aggregate);
    return QUOTIENTS.has(this.form) && (kind === "percent" || kind === "ratio") ? PRIOR.percentResult : 0;
  }

  private aggregateBits(): number {
    const { view } = this.ground;
    const { role, percent, per, said, perUnit } = view.label(this.aggregate);
    const { aggregate } = QUOTIENT_PRIORS[this.form];
    const shown = shownRole(this.ground, this.form, this.aggregate);
    let bits = (aggregate[shown] ?? aggregate.other) + this.netBits();
    if (percent && role === "") bits += PRIOR.percentWithoutWord;
    if (said) bits += PRIOR.said;
    if (this.form === "ratio" && perUnit && role === "") bits += PRIOR.forEach;
    if (this.isBesideChange) bits += PRIOR.besideChange;
    if (per !== undefined) bits += role === "" ? PRIOR.percentWithoutWord : 1;
    return bits;
  }

  private partBits(place: number): Float64Array {
    const { view, words } = this.ground;
    const bits = new Float64Array(view.lines);
    if (!words && !QUOTIENTS.has(this.form)) return bits;
    const finer = QUOTIENTS.has(this.form) && this.ground.kinds.get(this.aggregate) === "count";
    for (const line of this.near) {
      // Three lines tied by a quotient: the result is the one that looks like a rate.
      const kind = this.ground.kinds.get(line);
      if ((finer && kind !== "count") || kind === "ratio") bits[line] = PRIOR.coarserResult;
      // Nobody divides by a percentage to get an amount.
      if (finer && place === 1 && this.scale === 100 && this.isRate(line)) bits[line] = PRIOR.noLevel;
      if (words) bits[line] = (bits[line] ?? 0) + this.wordBits(line, place);
    }
    return bits;
  }

  /** By its figures or by its name; yields per hectare are compared with each other. */
  private isRate(line: number): boolean {
    const { role, perUnit } = this.ground.view.label(line);
    return this.ground.kinds.get(line) !== "count" || (this.ground.words && !perUnit && RATE_ROLES.has(role));
  }

  private wordBits(line: number, place: number): number {
    const { view, context } = this.ground;
    const { role, cumulative } = view.label(line);
    const worth = QUOTIENT_PRIORS[this.form].parts[place]?.[role] ?? this.unlistedBits(line, place);
    const isNamed = this.form === "ratio" && !RATE_ROLES.has(role) && context.sharesStem(this.aggregate, line);
    const named = isNamed
      ? (PRIOR.namedInRate[place] ?? 0) + (place === 0 && context.isNamedAs(this.aggregate, line) ? PRIOR.namedAsPart : 0)
      : 0;
    const isFirst = place === 0 && view.isSecond(this.aggregate) && view.firstOf(this.aggregate) === line;
    const ofItsCell = this.ofThreeBits(line) ?? (isFirst ? PRIOR.ofItsCell : 0);
    return (
      worth + named + ofItsCell + context.beside(this.aggregate, line) - (view.label(this.aggregate).cumulative && !cumulative ? 1 : 0)
    );
  }

  /** The percentage of two counts in its cell is that of no others; undefined for any other line. */
  private ofThreeBits(line: number): number | undefined {
    const { view } = this.ground;
    if (!view.areOfThree(this.aggregate, this.aggregate) || !QUOTIENTS.has(this.form)) return undefined;
    return view.areOfThree(this.aggregate, line) ? PRIOR.ofThreeInCell : PRIOR.notOfThreeInCell;
  }

  /** What a role is worth in a place for which it is not listed. */
  private unlistedBits(line: number, place: number): number {
    const { role, perUnit } = this.ground.view.label(line);
    if (this.form === "ratio" && perUnit && role === "") return PRIOR.forEachAsPart;
    if (this.form === "progress" && NO_LEVELS.has(role)) return PRIOR.noLevel;
    if (this.form === "progress" && place === 2) return PRIOR.noBaseline;
    if (!RATE_ROLES.has(role) || this.form === "difference" || this.form === "change") return 0;
    // How a yield per hectare compares is calculated from yields per hectare.
    const isSister =
      this.ground.view.label(this.aggregate).role === role &&
      !(perUnit && this.ground.kinds.get(line) !== "percent") &&
      (role === "attainment" || this.ground.context.sharesStem(this.aggregate, line));
    return isSister ? PRIOR.rateOfItself : PRIOR.rateAsPart;
  }

  private pairBits([over = -1, under = -1]: readonly number[]): number {
    const { view } = this.ground;
    const [first, second] = [view.label(over).role, view.label(under).role];
    let bits = 0;
    for (const [p, q, worth] of QUOTIENT_PRIORS[this.form].pairs) if (p === first && q === second) bits += worth;
    if (this.form === "ratio" && first === "target" && second === "actual") bits += PRIOR.lessIsBetter * this.ground.lessIsBetter;
    if (this.form === "difference" && this.isPercent(under) && !this.isPercent(over) && !this.isPercent(this.aggregate))
      bits += PRIOR.noLevel;
    return bits + this.periodBits(over, under) + behindBits(this.ground, this.form, this.aggregate, [over, under]);
  }

  /** The most that `pairBits` can give for any two lines. */
  private mostOfPairs(): number {
    const { view, lessIsBetter } = this.ground;
    const roles = new Set(this.near.map((line) => view.label(line).role));
    const { role } = view.label(this.aggregate);
    let bits = 0;
    for (const [first, second, worth] of QUOTIENT_PRIORS[this.form].pairs)
      if (roles.has(first) && roles.has(second)) bits = Math.max(bits, worth);
    if (this.form === "ratio" && roles.has("target")) bits += PRIOR.lessIsBetter * lessIsBetter;
    if (this.form !== "progress" && NO_LEVELS.has(role)) bits += PRIOR.lastPeriods;
    return bits + (mayStandBehind(role) ? PRIOR.behindBoth : 0);
  }

  private isPercent(line: number): boolean {
    return isPercentLine(this.ground, line);
  }

  /** Columns of years, and a change: of the last one on the one before it, or on the first. */
  private periodBits(over: number, under: number): number {
    if (this.form === "progress" || !NO_LEVELS.has(this.ground.view.label(this.aggregate).role)) return 0;
    const periods = (this.periods ??= this.ground.lines.filter((line) => isPeriod(this.ground.view.label(line))));
    const [first, last] = [periods.indexOf(over), periods.indexOf(under)];
    if (first < 0 || last < 0 || (first > 0 && first < periods.length - 1)) return 0;
    return Math.abs(first - last) === 1 ? PRIOR.lastPeriods : last === 0 || last === periods.length - 1 ? PRIOR.wholeTime : 0;
  }

  private periods: readonly number[] | undefined;

  /** What the formula in the heading says, where it names these lines. */
  private printedBits(parts: readonly number[]): number {
    const { view, lines, words } = this.ground;
    const formula = words ? view.label(this.aggregate).formula : undefined;
    if (!formula) return 0;
    const fits = (name: string, line: number): boolean => {
      const role = roleInFormula(name);
      return role === undefined ? view.label(line).letter === name : view.label(line).role === role;
    };
    if (!formula.names.every((name) => lines.some((line) => line !== this.aggregate && fits(name, line)))) return 0;
    const same = formula.form === this.form && formula.names.every((name, place) => fits(name, parts[place] ?? -1));
    return same ? PRIOR.printed : PRIOR.otherPrinted;
  }
}

/** A heading that names a period and nothing else. */
function isPeriod({ periods, role, rest }: LineLabel): boolean {
  return periods.length === 1 && role === "" && rest === "";
}

function sum(bits: readonly number[]): number {
  return bits.reduce((total, one) => total + one, 0);
}
