import { legible } from "../../parse/fold";
import { unitOf } from "../../parse/units";
import { withoutPeriods } from "../../words/lineLabel";
import { lineRoleOf } from "../../words/lineRole";
import type { View } from "../view";

/** One word of a line's name: a heading, or a period in it. */
export interface NameWord {
  readonly text: string;
  /** The text as it is compared: without widths, blanks, case and units. */
  readonly key: string;
  readonly isPeriod: boolean;
}

const BRACKET = /[([【]([^()[\]【】]*)[)\]】]/g;

/** The words of headings, outermost first; of one heading its periods first. */
export function wordsOf(headings: readonly string[]): readonly NameWord[] {
  return headings.flatMap((heading) => {
    const { periods, rest } = withoutPeriods(legible(heading).trim());
    const words = periods.map((period): NameWord => ({ text: period, key: `@${period}`, isPeriod: true }));
    return rest === "" ? words : [...words, { text: rest, key: keyOf(rest), isPeriod: false }];
  });
}

function keyOf(text: string): string {
  const plain = text.replace(BRACKET, (bracket, inside: string) => (unitOf(inside.trim()) ? "" : bracket));
  return (plain.trim() === "" ? text : plain).toLowerCase().replace(/\s+/g, "");
}

const known = new WeakMap<View, readonly (readonly NameWord[])[]>();

/** The names of all lines of a view. */
export function lineNames(view: View): readonly (readonly NameWord[])[] {
  let names = known.get(view);
  if (!names) known.set(view, (names = namesOf(view)));
  return names;
}

function namesOf(view: View): (readonly NameWord[])[] {
  const paths = Array.from({ length: view.lines }, (_, line) => view.label(line).path);
  const isOfOne = paths.every(({ length }) => length < 2);
  return (isOfOne ? inGroups(paths.map(([only = ""]) => only)) : paths).map(wordsOf);
}

/** Names that come again, such as 実績 and 達成率, belong to the last name above that does not: 売上目標 is the target of 売上. */
function inGroups(texts: readonly string[]): (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const isItem = (text: string | undefined): boolean => text !== undefined && text !== "" && (counts.get(text) ?? 0) > 1;
  const heads = texts.filter((text, line) => text !== "" && !isItem(text) && isItem(texts[line + 1]));
  if (heads.length < 2) return texts.map((text) => [text]);
  const item = sharedItem(heads);
  let group: string | undefined;
  return texts.map((text) => {
    if (isItem(text)) return group === undefined ? [text] : [group, text];
    const isHead = heads.includes(text);
    group = isHead ? text.slice(0, text.length - item.length) : undefined;
    return isHead ? [group ?? "", item] : [text];
  });
}

/** The word of a role in which all heads of groups end, as 目標 in 売上目標 and 利益目標; "" where there is none. */
function sharedItem(heads: readonly string[]): string {
  const [first = ""] = heads;
  let length = 0;
  while (length < first.length - 1 && heads.every((head) => head.length > length + 1 && head.endsWith(first.slice(-length - 1))))
    length += 1;
  const ending = /^[数値額]*(.*)$/s.exec(first.slice(first.length - length))?.[1] ?? "";
  return lineRoleOf(ending) === "" ? "" : ending;
}
