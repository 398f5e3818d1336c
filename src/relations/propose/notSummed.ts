import { notesOf } from "../../regions/notes";
import type { Region } from "../../regions/region";
import { countsOnce, denialsOfSums, exclusions, inclusions, leftOut, takesSeveralAnswers } from "../../words/notSummed";
import type { LineLabel } from "../../words/lineLabel";
import { namesWhole } from "../../words/wholeWords";
import type { Instance } from "../reading";
import type { View } from "../view";

/** A shorter name may stand anywhere in a note. */
const SHORTEST = 2;
/** Marks of notes, which part a name from its translation as well. */
const MARKS = /[※*†‡§]+/;

/** Whether a note takes back that a line is a sum in an observation: of what it names, or of all totals. */
export type NotSummed = (line: number, observation: number) => boolean;

/** What says in a cell of a row how it went: 不調, "void". */
const MARK = /^[^\d\s]{2,12}$/;
/** Fewer than one row in so many is marked. */
const MARKED_OF = 2;

/** What the notes of a table take back; undefined where they take nothing back. */
export function notSummedOf(view: View): NotSummed | undefined {
  const denials = [...notesOf(view.region).flatMap(denialsOfSums), ...headingsOver(view.region).filter(takesSeveralAnswers)];
  const included = notesOf(view.region).flatMap(inclusions);
  const excluded = notesOf(view.region).flatMap(exclusions);
  if (denials.length + included.length + excluded.length === 0) return undefined;
  const namesIn = (text: string): Named => ({
    lines: namedIn(text, view.lines, (line) => view.label(line)),
    observations: namedIn(text, view.observations, (observation) => view.observation(observation)),
  });
  const named = [
    ...denials.map(namesIn),
    ...included.map(namesIn).filter(({ observations }) => observations.size > 0),
    ...excluded.map(namesIn).flatMap(inAll),
  ];
  if (named.length === 0) return undefined;
  return (line, observation) =>
    named.some(({ lines, observations }) =>
      observations.size > 0
        ? observations.has(observation)
        : lines.size > 0
          ? lines.has(line)
          : [view.label(line), view.observation(observation)].some(isWhole),
    );
}

/** What is left out of a total is left out in the columns that the note names, or in all. */
function inAll({ lines, observations }: Named): readonly Named[] {
  if (observations.size > 0) return [{ lines, observations }];
  return lines.size > 0 ? [{ lines: new Set(), observations }] : [];
}

function isWhole({ total, path }: LineLabel): boolean {
  return total || namesWhole(path.at(-1) ?? "");
}

/** What stands over the stubs of the rows. */
function headingsOver({ sheet, range, place }: Region): readonly string[] {
  const { row: first, column } = place(0);
  const texts: string[] = [];
  for (let row = range.top; row < first; row += 1)
    for (let stub = range.left; stub < column; stub += 1) texts.push(sheet.rows[row]?.[stub]?.text ?? "");
  return texts;
}

interface Named {
  readonly lines: ReadonlySet<number>;
  readonly observations: ReadonlySet<number>;
}

interface Name {
  readonly text: string;
  readonly rest: string;
  readonly total: boolean;
}

function namedIn(text: string, count: number, nameOf: (place: number) => Name): ReadonlySet<number> {
  const said = new Set<number>();
  const plain = text.toLowerCase();
  for (let place = 0; place < count; place += 1) {
    const { rest, text: whole, total } = nameOf(place);
    const names = (rest.length < SHORTEST ? whole : rest).split(MARKS).map((name) => name.trim());
    const isNamed = (name: string): boolean =>
      name.length >= SHORTEST && (holds(plain, name) || (/[a-z]{3}s$/.test(name) && holds(plain, name.slice(0, -1))));
    if (!total && names.some(isNamed)) said.add(place);
  }
  return said;
}

const NOTHING: ReadonlySet<number> = new Set<number>();

/** The lines that the name of a total leaves out, or a note: 計には不調の1件を含まない speaks of the row in which 不調 stands. */
export function leftOutOf(view: View, total: number): ReadonlySet<number> {
  const text = leftOut(view.label(total).text);
  const said = [
    ...(text === undefined ? [] : [text]),
    ...(view.byColumn
      ? []
      : notesOf(view.region)
          .flatMap(exclusions)
          .filter((note) => isOfAll(view, note))),
  ];
  if (said.length === 0) return NOTHING;
  const nameOf = (line: number): Name => ({ ...view.label(line), rest: view.label(line).path.at(-1) ?? "" });
  const named = said.flatMap((one) => [...namedIn(one, view.lines, nameOf)]);
  const marked = said.flatMap((one) => rowsMarked(view, one));
  return new Set([...named, ...marked].filter((line) => line !== total));
}

/** Whether a note speaks of no column alone. */
function isOfAll(view: View, note: string): boolean {
  return namedIn(note, view.observations, (observation) => view.observation(observation)).size === 0;
}

/** The rows in which a text stands that a note names: few of them, since the figures of most rows are counted. */
function rowsMarked(view: View, note: string): readonly number[] {
  const { region } = view;
  if (view.byColumn) return [];
  const rows = Array.from({ length: view.lines }, (_, line) => line).filter((line) => {
    const cells = region.sheet.rows[region.place(view.place(line, 0)).row] ?? [];
    return cells.slice(region.range.left, region.range.right + 1).some((cell) => cell && MARK.test(cell.text) && note.includes(cell.text));
  });
  return rows.length * MARKED_OF < view.lines ? rows : [];
}

/** Latin names stand as whole words. */
function holds(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0 || !/^[a-z]/.test(name)) return at >= 0;
  return !/[a-z]/.test(text[at - 1] ?? "") && !/[a-z]/.test(text[at + name.length] ?? "");
}

/**
 * Sums of which a heading or a stub says that each is counted once need not hold: 実人数, 合計（重複を除く）. Such a total lies between its largest part and the sum of
 * all. Where another sum of the line holds under the same words, each part stands for others.
 */
export function countedOnce(view: View, aggregate: number, instances: Instance[]): Instance[] {
  const said = instances.filter(({ observation }) => saysOnce(view, aggregate, observation));
  if (said.length === 0) return instances;
  const { value } = view.region;
  const spans = new Map(said.map((instance) => [instance, spanOf(view, instance)]));
  if (said.some((instance) => value[instance.k] === spans.get(instance)?.sum)) return instances;
  return instances.map((instance) => {
    const span = spans.get(instance);
    const stated = value[instance.k] ?? NaN;
    return span ? { ...instance, free: stated >= span.largest && stated <= span.sum } : instance;
  });
}

/** The stub of a total may name the column that it speaks of. */
function saysOnce(view: View, aggregate: number, observation: number): boolean {
  if (countsOnce(view.observation(observation).text)) return true;
  const { text } = view.label(aggregate);
  if (!countsOnce(text)) return false;
  const named = namedIn(text, view.observations, (place) => view.observation(place));
  return named.size === 0 || named.has(observation);
}

function spanOf({ region: { value } }: View, { parts }: Instance): { readonly largest: number; readonly sum: number } {
  const figures = parts.map((part) => value[part] ?? 0);
  return { largest: Math.max(...figures), sum: figures.reduce((total, figure) => total + figure, 0) };
}
