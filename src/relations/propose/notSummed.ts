import { notesOf } from "../../regions/notes";
import { denialsOfSums } from "../../words/notSummed";
import type { View } from "../view";

/** A shorter name may stand anywhere in a note. */
const SHORTEST = 2;

/** Whether a note takes back that a line is a sum in an observation: of what it names, or of all totals. */
export type NotSummed = (line: number, observation: number) => boolean;

/** What the notes of a table take back; undefined where they take nothing back. */
export function notSummedOf(view: View): NotSummed | undefined {
  const denials = notesOf(view.region).flatMap(denialsOfSums);
  if (denials.length === 0) return undefined;
  const named = denials.map((text) => ({
    lines: namedIn(text, view.lines, (line) => view.label(line)),
    observations: namedIn(text, view.observations, (observation) => view.observation(observation)),
  }));
  return (line, observation) =>
    named.some(({ lines, observations }) =>
      observations.size > 0
        ? observations.has(observation)
        : lines.size > 0
          ? lines.has(line)
          : view.label(line).total || view.observation(observation).total,
    );
}

interface Name {
  readonly rest: string;
  readonly total: boolean;
}

function namedIn(text: string, count: number, nameOf: (place: number) => Name): ReadonlySet<number> {
  const said = new Set<number>();
  const plain = text.toLowerCase();
  for (let place = 0; place < count; place += 1) {
    const { rest, total } = nameOf(place);
    if (rest.length >= SHORTEST && !total && holds(plain, rest)) said.add(place);
  }
  return said;
}

/** Latin names stand as whole words. */
function holds(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0 || !/^[a-z]/.test(name)) return at >= 0;
  return !/[a-z]/.test(text[at - 1] ?? "") && !/[a-z]/.test(text[at + name.length] ?? "");
}
