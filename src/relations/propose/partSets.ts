import type { LineLabel } from "../../words/lineLabel";
import { isWeightedLine } from "../../words/lineFlags";
import type { LineRole } from "../../words/lineRole";
import { saysPart } from "../../words/partOfWhole";
import { saysAll } from "../../words/wholeWords";
import { meanSaid } from "../../words/meanWords";
import { byLeaf } from "./leaves";
import { leftOutOf } from "./notSummed";
import { ofItsYear } from "./ofItsYear";
import { pairSums } from "./pairSums";
import { periodParts } from "./periodParts";
import { depthOf, directlyAbove, directlyBelow } from "./outline";
import type { Ground } from "./proposal";
import { SetList, type PartSet } from "./setList";
import { spannedPeriods } from "./spannedPeriods";

const MOST_IN_OUTLINE = 300;
const FLOWS: ReadonlySet<LineRole> = new Set<LineRole>(["inflow", "outflow"]);
/** What it costs to think of any two lines. */
const PAIR = 4;
const NO_AMOUNTS: ReadonlySet<LineRole> = new Set<LineRole>([
  "difference",
  "share",
  "relative-change",
  "year-on-year",
  "attainment",
  "rate",
]);

/** Where the parts of a total may stand, nearest and simplest first. */
export function partSets(ground: Ground, aggregate: number, kind: "sum" | "mean"): PartSet[] {
  const { view, words } = ground;
  const label = (line: number): LineLabel => view.label(line);
  const own = label(aggregate);
  const isSummary = (line: number): boolean => words && isOfOthers(label(line), view.byColumn);
  const list = candidates(ground, aggregate);
  const at = list.indexOf(aggregate);
  const [before, after] = [list.slice(0, at), list.slice(at + 1)];
  const sets = new SetList();
  for (const { lines } of ground.formulas.setsOf(kind, aggregate)) sets.addStored(lines);
  const barrier = otherTotalAbove(ground, aggregate, list);
  addAbove(
    sets,
    before.filter((line) => line > barrier),
    { own, label, isSummary, words },
  );
  sets.add("after", untilSummary(after, isSummary), 1);
  const alike = (lines: readonly number[]): number[] =>
    untilSummary(lines, (line) => isSummary(line) || label(line).role !== label(lines[0] ?? line).role);
  sets.add("alikeBefore", alike([...before].reverse()).reverse(), 0.5);
  sets.add("alikeAfter", alike(after), 1.5);
  const wider = kind === "mean" && isWider(own, before.map(label));
  sets.add("allBefore", wider ? [] : before.filter((line) => !isSummary(line)), 1);
  sets.add(
    "allAfter",
    after.filter((line) => !isSummary(line)),
    1.5,
  );
  const isLike = (line: number): boolean => (kind === "mean" && label(line).mean) || label(line).total;
  sets.add("totalsBefore", wider ? [] : before.filter(isLike), 1.5);
  sets.add("totalsAfter", isNamedMean(own) ? after.filter((line) => label(line).total) : after.filter(isLike), 2);
  // A mean may stand below a total that no word calls one.
  if (kind === "mean" && own.mean && !wider) sets.add("beforeOne", before.slice(0, -1), 2);
  if (own.group !== "") sets.addGroup(list.filter((line) => line !== aggregate && label(line).group === own.group && !isSummary(line)));
  if (own.cumulative || own.total) {
    const sameMeasure = (line: number): boolean => label(line).role === own.role && label(line).rest === own.rest;
    sets.add(
      "measure",
      list.filter((line) => line !== aggregate && !isSummary(line) && !label(line).cumulative && sameMeasure(line)),
      1,
    );
  }
  leavesBefore(own, before, isSummary, label).forEach((lines) => sets.add("leaf", lines, 1));
  for (const lines of spannedPeriods(ground, aggregate, list)) sets.add("spanned", lines, 0, true);
  const isPeriod = (line: number): boolean => !isSummary(line) && label(line).periods.length > 0;
  if (isOverPeriods(own, kind)) sets.add("periodsBefore", before.filter(isPeriod), 1);
  if (kind === "sum") addOfSums(sets, ground, aggregate, list, isSummary);
  return words ? withoutLines(sets.found, leftOutOf(view, aggregate)) : sets.found;
}

/** The total of the receipts ends above the payments, though it is none of their kind; -1 where there is none. */
function otherTotalAbove({ view, lines, words }: Ground, aggregate: number, list: readonly number[]): number {
  if (!words || !view.label(aggregate).total) return -1;
  const isOther = (line: number): boolean => view.label(line).total && FLOWS.has(view.label(line).role) && !list.includes(line);
  return lines.reduce((last, line) => (line < aggregate && isOther(line) ? line : last), -1);
}

function withoutLines(sets: PartSet[], left: ReadonlySet<number>): PartSet[] {
  if (left.size === 0) return sets;
  return sets
    .map((set) => (set.stored ? set : { ...set, lines: set.lines.filter((line) => !left.has(line)) }))
    .filter(({ lines }) => lines.length > 1);
}

/** What is added up and never averaged. */
function addOfSums(sets: SetList, ground: Ground, aggregate: number, list: readonly number[], isSummary: (line: number) => boolean): void {
  const at = list.indexOf(aggregate);
  for (const lines of periodParts(ground, aggregate, list)) sets.add("periods", lines, 0.5, true);
  for (const lines of pairSums(ground, aggregate, list)) sets.add("pair", lines, PAIR);
  addRuns(sets, list.slice(0, at), list.slice(at + 1), isSummary);
  addOutline(sets, ground, aggregate);
}

/** What the depth of names says, whatever words stand in them: a head above its parts, a total below them, and one below heads that stand as far out as it does. */
function addOutline(sets: SetList, { view, lines, words }: Ground, own: number): void {
  if (!words || view.byColumn || lines.length > MOST_IN_OUTLINE) return;
  const at = lines.indexOf(own);
  const [before, after] = [lines.slice(0, at), lines.slice(at + 1)];
  sets.addOutlined("below", directlyBelow(view, own, after));
  sets.addOutlined("above", directlyAbove(view, own, before));
  const heads = before.filter((line) => depthOf(view, line) === depthOf(view, own));
  if (view.label(own).total && heads.length < before.length) sets.addOutlined("heads", heads);
}

interface Above {
  readonly own: LineLabel;
  readonly label: (line: number) => LineLabel;
  readonly isSummary: (line: number) => boolean;
  readonly words: boolean;
}

/** The lines above up to the next total; of a total of one year those of that year. */
function addAbove(sets: SetList, before: readonly number[], { own, label, isSummary, words }: Above): void {
  const upwards = [...before].reverse();
  const above = untilSummary(upwards, isSummary).reverse();
  if (words && (own.total || own.mean)) sets.add("ofYear", ofItsYear(own, above, label), -1);
  sets.add("before", above, 0);
  if (words && own.total) addOnceAndOnward(sets, before, above, { own, label });
  // The mean of the months may stand between them and their total.
  if (!words || !own.total || above.length > 0) return;
  const means = upwards.findIndex((line) => !label(line).mean);
  if (means > 0) sets.add("beforeMeans", untilSummary(upwards.slice(means), isSummary).reverse(), 0);
}

/**
 * The lines above without those that are listed again or are a part of the line above them; and the total before them with what follows it: votes cast are the valid ones, the
 * invalid ones and those that were not handed in.
 */
function addOnceAndOnward(
  sets: SetList,
  before: readonly number[],
  above: readonly number[],
  { own, label }: Pick<Above, "own" | "label">,
): void {
  const once = above.filter((line) => !saysPart(label(line).path.at(-1) ?? ""));
  if (once.length < above.length) sets.add("once", once, -1);
  const last = before.at(-1 - above.length);
  if (last === undefined || above.length === 0 || !label(last).total) return;
  sets.add("onward", [last, ...above], saysAll(own.text) && !saysAll(label(last).text) ? -1 : 1);
}

/** A row called a total, a mean, or one by weights: "Team (call-weighted)". */
function isOfOthers({ total, mean, text }: LineLabel, byColumn: boolean): boolean {
  return total || mean || (!byColumn && isWeightedLine(text));
}

function leavesBefore(
  { total, mean }: LineLabel,
  before: readonly number[],
  isSummary: (line: number) => boolean,
  label: (line: number) => LineLabel,
): number[][] {
  return total || mean
    ? byLeaf(
        before.filter((line) => !isSummary(line)),
        label,
      )
    : [];
}

function isOverPeriods({ cumulative, total, mean }: LineLabel, kind: "sum" | "mean"): boolean {
  return cumulative || total || (kind === "mean" && mean);
}

function isNamedMean({ mean, total, rest, text }: LineLabel): boolean {
  return mean && !total && rest !== "" && meanSaid(text) === undefined;
}

/** The means of a town, of its county and of its country stand one below the other: only the first can be that of the rows above. */
function isWider(own: LineLabel, before: readonly LineLabel[]): boolean {
  const others = [...before].reverse().findIndex((label) => !isNamedMean(label));
  const run = others < 0 ? before.length : others;
  return isNamedMean(own) && run > 0 && before.filter(isNamedMean).length === run;
}

/** The lines of the aggregate's own kind. */
function candidates({ view, lines, words }: Ground, aggregate: number): readonly number[] {
  const own = view.hasSeconds ? lines.filter((line) => view.isSecond(line) === view.isSecond(aggregate)) : lines;
  if (!words) return own;
  const { role, total, mean } = view.label(aggregate);
  return own.filter((line) => {
    const label = view.label(line);
    if (label.extreme && line !== aggregate) return false;
    // Rows have names, in which words of roles mean something else: "Learning and growth", "Income per visit".
    const other = total && role === "" && !view.byColumn && label.rest !== "" ? "" : label.role;
    if (line === aggregate || other === role) return true;
    // 平均達成率 below indicators says in which column their mean stands.
    return role === "" ? !NO_AMOUNTS.has(other) : (total || (mean && !view.byColumn)) && other === "";
  });
}

function untilSummary(lines: readonly number[], isSummary: (line: number) => boolean): number[] {
  const end = lines.findIndex(isSummary);
  return lines.slice(0, end < 0 ? lines.length : end);
}

function addRuns(sets: SetList, before: readonly number[], after: readonly number[], isSummary: (line: number) => boolean): void {
  const add = (name: string, lines: readonly number[], price: number): void => {
    if (!countsTwice(lines, isSummary)) sets.add(name, lines, price);
  };
  for (let size = 2; size <= Math.min(6, before.length); size += 1) add(`run${size}`, before.slice(-size), 2 + Math.log2(size));
  for (let size = 2; size <= Math.min(6, after.length); size += 1) add(`runAfter${size}`, after.slice(0, size), 3 + Math.log2(size));
}

/** Whether a subtotal stands among lines with two of its own before it. */
export function countsTwice(lines: readonly number[], isSummary: (line: number) => boolean): boolean {
  return lines.some((line, at) => at >= 2 && isSummary(line) && !isSummary(lines[at - 1] ?? line) && !isSummary(lines[at - 2] ?? line));
}
