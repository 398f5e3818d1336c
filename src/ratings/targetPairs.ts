import { isPercent, unitOf } from "../relations/figures";
import { RATE_ROLES, type LineRole } from "../words/lineRole";
import { isAim, isCeiling, namesStage } from "../words/judgementWords";
import { wordStems } from "../words/wordStems";
import type { Direction } from "../words/directionWords";
import { boundOf } from "./amounts";
import type { JudgedCell, JudgedSet, JudgingLine } from "./judgedSet";

/** A line of actuals and the line of the targets that they are held against. */
export interface TargetPair {
  readonly actual: JudgingLine;
  readonly target: JudgingLine;
  /** True where words bind the two together: 実績 and 目標, 紹介率 and 目標（紹介率）, or no other lines could. */
  readonly isNamed: boolean;
}

const NO_ACTUAL: ReadonlySet<LineRole> = new Set<LineRole>([
  "difference",
  "relative-change",
  "year-on-year",
  "weight",
  "target",
  "baseline",
  "previous",
  "product",
  "opening",
]);

export function targetPairs(set: JudgedSet): readonly TargetPair[] {
  const isTarget = (line: JudgingLine): boolean => line.label.role !== "attainment" && isAim(line.label.text);
  const repeated = set.lines.filter((line) => isRepeated(line, set.heading));
  const targets = repeated.length === 1 ? repeated : set.lines.filter(isTarget);
  const others = set.lines.filter((line) => !targets.includes(line) && !isTarget(line) && !NO_ACTUAL.has(line.label.role));
  // Beside one stage the other stages are no actuals.
  const called = repeated.length === 1 ? others.filter(({ label }) => label.role === "actual") : [];
  const actuals = called.length > 0 ? called : others;
  const pairs = targets.flatMap((target) =>
    actuals.filter((actual) => isComparable(set, actual, target)).map((actual) => ({ actual, target })),
  );
  return pairs.map(({ actual, target }) => ({ actual, target, isNamed: pairs.length === 1 || areBound(actual, target) }));
}

/** Whether the heading of the ratings repeats that of a line, but for what that says in brackets: "Milestone 2" beside "Milestone 2 (Dec 2023)". */
function isRepeated({ label: { text, role } }: JudgingLine, heading: string): boolean {
  if (role === "actual" || RATE_ROLES.has(role) || !namesStage(heading)) return false;
  const bare = (name: string): string =>
    name
      .replace(/[([（【][^()[\]（）【】]*[)\]）】]/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .toLowerCase();
  return bare(text) === bare(heading);
}

function areBound({ label: actual }: JudgingLine, { label: target }: JudgingLine): boolean {
  if (actual.role === "actual") return true;
  const stems = wordStems(target.rest + target.qualifiers.join(" "));
  return [...wordStems(actual.rest)].some((stem) => stems.has(stem));
}

/** Both percentages or neither, of one unit, in most of the rows. */
function isComparable({ region, cells }: JudgedSet, actual: JudgingLine, target: JudgingLine): boolean {
  let [both, alike] = [0, 0];
  for (const cell of cells) {
    const [a, t] = [actual.at(cell), target.at(cell)];
    if (a < 0 || t < 0) continue;
    both += 1;
    const units = [unitOf(region, a), unitOf(region, t)];
    if (isPercent(region, a) === isPercent(region, t) && (units[0] === units[1] || units.includes(""))) alike += 1;
  }
  return both > 0 && alike * 2 > both;
}

/** Which way is good for a row: as its target is bound, as the row says, as the heading of the targets says. Undefined where only the name lets it seem so. */
export function directionOf(set: JudgedSet, cell: JudgedCell, target: JudgingLine, usual: Direction): Direction | undefined {
  const bound = boundOf(set.region, target.at(cell));
  if (bound) return bound.startsWith("<") ? "decrease" : "increase";
  if (cell.direction) return cell.direction;
  if (isCeiling(target.label.text) || usual === "decrease") return "decrease";
  return cell.seemsLower ? undefined : usual;
}
