import type { ListedFigure } from "./figureList";

/** A figure that says something else than before. */
export interface ChangedFigure {
  readonly before: ListedFigure;
  readonly after: ListedFigure;
}

/** What became of the figures of the submission before. */
export interface FigureChanges {
  readonly changed: readonly ChangedFigure[];
  /** Figures whose name, role and period are found in one submission only: what became of them cannot be known. */
  readonly gone: readonly ListedFigure[];
  readonly added: readonly ListedFigure[];
}

/** Compares two submissions figure by figure, wherever their cells have moved. Spelling is no change: 61.0% and ６１．０％ say the same. */
export function changedFigures(before: readonly ListedFigure[], after: readonly ListedFigure[]): FigureChanges {
  const changed: ChangedFigure[] = [];
  const gone: ListedFigure[] = [];
  const added: ListedFigure[] = [];
  const later = byKey(after);
  for (const [key, olds] of byKey(before)) {
    const news = later.get(key) ?? [];
    later.delete(key);
    const pairs = pairUp(olds, news);
    changed.push(...pairs.changed);
    gone.push(...pairs.gone);
    added.push(...pairs.added);
  }
  for (const rest of later.values()) added.push(...rest);
  return { changed, gone, added };
}

/** Of figures with one key, those that say the same are the same; the others come in their order. */
function pairUp(olds: readonly ListedFigure[], news: readonly ListedFigure[]): FigureChanges {
  const left = [...news];
  const moved = olds.filter((old) => {
    const same = left.findIndex((figure) => spelled(figure.text) === spelled(old.text));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  const changed = moved.flatMap((before, at) => (left[at] ? [{ before, after: left[at] }] : []));
  return { changed, gone: moved.slice(changed.length), added: left.slice(changed.length) };
}

function spelled(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

function byKey(figures: readonly ListedFigure[]): Map<string, ListedFigure[]> {
  const groups = new Map<string, ListedFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.key);
    if (group) group.push(figure);
    else groups.set(figure.key, [figure]);
  }
  return groups;
}
