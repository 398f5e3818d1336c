import type { Region } from "../regions/region";
import type { Weighed } from "../relations/evidence";
import type { Relation } from "../relations/relation";
import { constraintOf, uncappedIn, type Constraint } from "./constraint";
import { lineOf, scaleOf, type Line } from "./line";
import { printedFigure, type PrintedFigure } from "./printedFigure";

/** The constraints that touch each figure of a region, as chains through the places of a list. */
interface Touched {
  /** Place of the last mention of each figure, or -1. */
  readonly last: Int32Array;
  /** For each mention the one before it. */
  readonly before: number[];
  readonly relation: number[];
  readonly instance: number[];
  readonly figures: Map<number, PrintedFigure>;
}

/** All figures and the constraints between them; both are made when they are asked for, so that large tables cost little. */
export class Network {
  private readonly regions = new Map<Region, Touched>();
  private readonly constraints = new Map<Weighed, Constraint>();
  private readonly lines = new Map<Region, Map<number, Line>>();
  private readonly touching = new Map<PrintedFigure, readonly Constraint[]>();

  constructor(private readonly relations: readonly Relation[]) {
    relations.forEach((relation, place) => this.enter(relation, place));
  }

  /** The constraints of all failing instances; of a line that one figure above its cap makes fail, that figure's alone. */
  failing(): Constraint[] {
    return this.relations.flatMap((relation) => {
      const uncapped = uncappedIn(relation);
      const failing = relation.instances.filter((instance) => instance.state === "fails" && !uncapped?.excused.includes(instance));
      if (uncapped && !failing.includes(uncapped.instance)) failing.push(uncapped.instance);
      return failing.map((instance) => this.constraint(relation, instance));
    });
  }

  /** Every constraint in which the figure stands, those excepted that cannot be judged. */
  of(figure: PrintedFigure): readonly Constraint[] {
    let known = this.touching.get(figure);
    if (!known) this.touching.set(figure, (known = this.read(figure)));
    return known;
  }

  /** The figure at a place; undefined where none stands, or no relation touches it. */
  at(region: Region, k: number): PrintedFigure | undefined {
    const touched = this.regions.get(region);
    return touched && k >= 0 && (touched.last[k] ?? -1) >= 0 ? this.figure(region, k) : undefined;
  }

  private read({ region, k }: PrintedFigure): Constraint[] {
    const touched = this.regions.get(region);
    const found = new Set<Constraint>();
    for (let at = touched?.last[k] ?? -1; touched && at >= 0; at = touched.before[at] ?? -1) {
      const relation = this.relations[touched.relation[at] ?? -1];
      const instance = relation?.instances[touched.instance[at] ?? -1];
      if (relation && instance) found.add(this.constraint(relation, instance));
    }
    return [...found].reverse();
  }

  private constraint(relation: Relation, instance: Weighed): Constraint {
    let known = this.constraints.get(instance);
    if (!known) {
      const { region } = relation.reading.view;
      this.constraints.set(instance, (known = constraintOf(relation, instance, (k) => this.figure(region, k))));
    }
    return known;
  }

  private figure(region: Region, k: number): PrintedFigure {
    const { figures } = this.touchedIn(region);
    let known = figures.get(k);
    if (!known) figures.set(k, (known = printedFigure(region, k, this.likeOf(region, k))));
    return known;
  }

  /** A mean has the decimals of the other means of its row, not those of the counts above it; without others its own. */
  private likeOf(region: Region, k: number): Line {
    const line = this.lineOf(region, k);
    const own = scaleOf(region, k);
    if (line.scale === undefined || line.scale === own) return line;
    const means = this.relations.filter(
      ({ reading, instances }) =>
        reading.view.region === region && reading.form === "mean" && reading.reach === "set" && instances.some((one) => one.k === k),
    );
    if (means.length === 0) return line;
    const lines = new Set(means.map(({ reading }) => reading.aggregate));
    const others = this.relations.flatMap(({ reading, instances }) =>
      reading.view.region === region && reading.form === "mean" && lines.has(reading.aggregate) ? instances.map((one) => one.k) : [],
    );
    const scales = new Set(others.filter((one) => one !== k).map((one) => scaleOf(region, one)));
    const [scale = own] = scales;
    return { ...line, scale: scales.size > 1 ? own : scale };
  }

  /** Like figures stand in the line of a rate; the parts of a total stand across it, those of a balance do not. */
  private lineOf(region: Region, k: number): Line {
    const byColumn = this.runsByColumn(region, k);
    let lines = this.lines.get(region);
    if (!lines) this.lines.set(region, (lines = new Map<number, Line>()));
    const second = region.seconds && region.place(k).second !== undefined ? region.value.length : 0;
    const key = byColumn ? second + (k % region.width) : -1 - second - Math.floor(k / region.width);
    let line = lines.get(key);
    if (!line) lines.set(key, (line = lineOf(region, byColumn, k)));
    return line;
  }

  private runsByColumn(region: Region, k: number): boolean {
    const touched = this.touchedIn(region);
    let byColumn = true;
    for (let at = touched.last[k] ?? -1; at >= 0; at = touched.before[at] ?? -1) {
      const reading = this.relations[touched.relation[at] ?? -1]?.reading;
      if (!reading) continue;
      const isSum = (reading.form === "sum" || reading.form === "mean") && reading.reach === "set" && reading.signs === undefined;
      byColumn = isSum ? !reading.view.byColumn : reading.view.byColumn;
      // What a row differs from another by says less of its like than a rate does.
      if (!isSum && reading.form !== "difference") break;
    }
    return byColumn;
  }

  private enter({ reading, instances }: Relation, relation: number): void {
    const touched = this.touchedIn(reading.view.region);
    instances.forEach(({ state, k, parts }, instance) => {
      if (state === "skip") return;
      const mention = (figure: number): void => {
        touched.before.push(touched.last[figure] ?? -1);
        touched.last[figure] = touched.before.length - 1;
        touched.relation.push(relation);
        touched.instance.push(instance);
      };
      mention(k);
      parts.forEach(mention);
    });
  }

  private touchedIn(region: Region): Touched {
    let touched = this.regions.get(region);
    if (!touched) {
      touched = { last: new Int32Array(region.value.length).fill(-1), before: [], relation: [], instance: [], figures: new Map() };
      this.regions.set(region, touched);
    }
    return touched;
  }
}
