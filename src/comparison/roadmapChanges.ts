import type { Roadmap, RoadmapAction } from "../indicators/indicator";
import { fold } from "../parse/fold";
import { foldName } from "../parse/foldName";
import type { Period } from "../parse/period";
import type { Cited } from "../sheet/address";

/** The rows of the grid of a roadmap: 目標, 計画 and 実績. */
export type RoadmapSide = "goals" | "plan" | "progress";

/** What two documents say otherwise of one project. Texts are "" where a document says nothing. */
export interface RoadmapChange {
  /** term: the start or the end. reworded: an entry of the grid. withdrawn: what had been reported as done is not told any more. */
  readonly kind: "term" | "reworded" | "withdrawn";
  /** Which end of the term, or which row of the grid. */
  readonly of: "start" | "end" | RoadmapSide;
  /** The project, or the 取組 in it. */
  readonly name: string;
  readonly period: Period | undefined;
  readonly earlier: Cited<string>;
  readonly current: Cited<string>;
}

/** Holds the forms of two documents against each other, project by project. A name that several forms bear tells none of them. */
export function roadmapChanges(earlier: readonly Roadmap[], current: readonly Roadmap[]): RoadmapChange[] {
  const before = uniqueBy(earlier, ({ name }) => name.value);
  return [...uniqueBy(current, ({ name }) => name.value)].flatMap(([key, now]) => {
    const old = before.get(key);
    return old ? [...termChanges(old, now), ...actionChanges(old, now)] : [];
  });
}

/** A term that begins or ends at another time. A blank end is an open one; a word that names no time says nothing. */
function termChanges(old: Roadmap, now: Roadmap): RoadmapChange[] {
  return (["start", "end"] as const).flatMap((of): RoadmapChange[] => {
    const [earlier, current] = [old[of], now[of]];
    if (!earlier || !current || earlier.period?.end === current.period?.end) return [];
    const isTold = [earlier, current].every(({ period, value }) => period !== undefined || value === "");
    return isTold ? [{ kind: "term", of, name: now.name.value, period: undefined, earlier, current }] : [];
  });
}

function actionChanges(old: Roadmap, now: Roadmap): RoadmapChange[] {
  const before = uniqueBy(old.actions, ({ name }) => name.value);
  return [...uniqueBy(now.actions, ({ name }) => name.value)].flatMap(([key, current]) => {
    const earlier = before.get(key);
    return earlier ? (["goals", "plan", "progress"] as const).flatMap((side) => entryChanges(side, earlier, current, [old, now])) : [];
  });
}

/** The first entry of the row that says something else for the same year, and the first that is gone. */
function entryChanges(side: RoadmapSide, old: RoadmapAction, now: RoadmapAction, forms: readonly [Roadmap, Roadmap]): RoadmapChange[] {
  const years = new Set(forms[1].years.map(({ end }) => end));
  const [before = "", after = ""] = forms.map(({ documentYear }) => documentYear?.end ?? "");
  const isNewer = before > after;
  const [reworded, withdrawn]: [RoadmapChange[], RoadmapChange[]] = [[], []];
  for (const earlier of old[side]) {
    const { period } = earlier;
    const current = now[side].find((one) => one.period.end === period.end);
    const change = { of: side, name: now.name.value, period, earlier };
    if (current && bare(current.value) !== bare(earlier.value)) reworded.push({ ...change, kind: "reworded", current });
    // A year that the grid does not show any more is no entry that was taken back, nor is what a newer document tells besides.
    if (!current && !isNewer && side === "progress" && years.has(period.end) && bare(earlier.value) !== "")
      withdrawn.push({ ...change, kind: "withdrawn", current: { value: "", cell: now.name.cell } });
  }
  return [...reworded.slice(0, 1), ...withdrawn.slice(0, 1)];
}

function bare(text: string): string {
  return fold(text).replace(/[\s、。,.・\-ー―…]/g, "");
}

function uniqueBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T> {
  const named = new Map<string, T[]>();
  for (const item of items) {
    const key = foldName(nameOf(item));
    named.set(key, [...(named.get(key) ?? []), item]);
  }
  return new Map([...named].flatMap(([key, [only, ...more]]) => (only && more.length === 0 && key !== "" ? [[key, only] as const] : [])));
}
