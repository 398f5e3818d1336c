import type { View } from "../view";
import { lineNames, wordsOf, type NameWord } from "./lineNames";
import type { TaughtLine, TaughtRelation } from "./taughtRelation";

/** Lines of a table that a taught relation speaks of. */
export interface TaughtPlace {
  readonly aggregate: number;
  readonly parts: readonly number[];
}

/**
 * Every result line of a view that bears the name of the relation's, with the lines of its parts: those of the same group and period, else those that stand outside of all groups.
 * Where a part is missing, or several lines could be it, nothing is said of the result.
 */
export function taughtPlaces(view: View, { result, parts }: Pick<TaughtRelation, "result" | "parts">): TaughtPlace[] {
  const index = indexOf(view);
  const own = keysOf(result);
  return index.withWord(own[0] ?? "").flatMap((aggregate): TaughtPlace[] => {
    const keys = index.keys(aggregate);
    if (!own.every((key) => keys.includes(key))) return [];
    const group = keys.filter((key) => !own.includes(key));
    const beside = parts.map((part) => (part.apart ? undefined : index.oneBeside([...keysOf(part), ...group], aggregate)));
    // 前年 達成率 does not follow from 実績 and 目標 that nothing calls 前年.
    if (group.length > 0 && beside.every((line) => line === undefined)) return [];
    const lines = parts.flatMap((part, at) => beside[at] ?? index.oneBeside(keysOf(part), aggregate) ?? []);
    return lines.length === parts.length && new Set([aggregate, ...lines]).size === lines.length + 1 ? [{ aggregate, parts: lines }] : [];
  });
}

function keysOf({ label }: TaughtLine): readonly string[] {
  return [...new Set(wordsOf(label).map(({ key }) => key))];
}

/** The names by which lines of an example are taught: the words that the result shares with a part name its group, which may be another one elsewhere. Undefined where a line has no name. */
export function taughtNames(view: View, { aggregate, parts }: TaughtPlace): Pick<TaughtRelation, "result" | "parts"> | undefined {
  const names = lineNames(view);
  const own = names[aggregate] ?? [];
  const others = parts.map((line) => names[line] ?? []);
  if (own.length === 0 || others.some((words) => words.length === 0)) return undefined;
  const group = groupOf(own, others);
  const left = own.filter(({ key }) => !group?.has(key));
  if (!group || left.length === 0) return { result: lineOf(own), parts: others.map((words) => ({ ...lineOf(words), apart: true })) };
  return {
    result: lineOf(left),
    parts: others.map((words) => {
      const isBeside = words.filter(({ key }) => group.has(key)).length === group.size;
      return isBeside ? lineOf(words.filter(({ key }) => !group.has(key))) : { ...lineOf(words), apart: true };
    }),
  };
}

function lineOf(words: readonly NameWord[]): TaughtLine {
  return { label: words.map(({ text }) => text) };
}

/** The words that the result shares with parts: all of them or none stand in each part. Undefined where that is not so, or where a part is of another period: then the lines are meant and no others. */
function groupOf(own: readonly NameWord[], others: readonly (readonly NameWord[])[]): ReadonlySet<string> | undefined {
  const shared = own.filter(({ key }) => others.some((words) => words.some((word) => word.key === key)));
  const group = new Set(shared.map(({ key }) => key));
  const isDated = shared.some(({ isPeriod }) => isPeriod);
  const isClear = others.every((words) => {
    const count = words.filter(({ key }) => group.has(key)).length;
    return count === group.size || (count === 0 && !(isDated && words.some(({ isPeriod }) => isPeriod)));
  });
  return isClear ? group : undefined;
}

const known = new WeakMap<View, LineIndex>();

function indexOf(view: View): LineIndex {
  let index = known.get(view);
  if (!index) known.set(view, (index = new LineIndex(lineNames(view))));
  return index;
}

/** The lines of a view by their words. */
class LineIndex {
  private readonly byWord = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  private readonly words: readonly (readonly string[])[];

  constructor(names: readonly (readonly NameWord[])[]) {
    this.words = names.map((name) => [...new Set(name.map(({ key }) => key))]);
    this.words.forEach((keys, line) => {
      for (const key of keys) put(this.byWord, key, line);
      put(this.byName, nameOf(keys), line);
    });
  }

  keys(line: number): readonly string[] {
    return this.words[line] ?? [];
  }

  withWord(key: string): readonly number[] {
    return this.byWord.get(key) ?? [];
  }

  /** The one line of just these words that stands with another line. Of blocks that bear the same names each has its own: as many results as parts, or none of the other results between. */
  oneBeside(keys: readonly string[], aggregate: number): number | undefined {
    const lines = this.byName.get(nameOf(keys)) ?? [];
    if (lines.length < 2) return lines[0];
    const results = this.byName.get(nameOf(this.keys(aggregate))) ?? [];
    if (results.length === lines.length) return lines[results.indexOf(aggregate)];
    const near = lines.filter(
      (line) => !results.some((other) => (line < other && other < aggregate) || (aggregate < other && other < line)),
    );
    return near.length === 1 ? near[0] : undefined;
  }
}

function nameOf(keys: readonly string[]): string {
  return [...new Set(keys)].sort().join("\n");
}

function put(map: Map<string, number[]>, key: string, line: number): void {
  const known = map.get(key);
  if (known) known.push(line);
  else map.set(key, [line]);
}
