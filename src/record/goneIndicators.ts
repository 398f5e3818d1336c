import { foldName } from "../parse/foldName";
import type { ListedFigure } from "./figureList";
import type { RecordEntry } from "./recordEntry";

type NamedFigure = Pick<ListedFigure, "key" | "name" | "sheet">;

/** The figures of the submission before, where they are known, and of this one. */
export interface KnownFigures {
  readonly before: readonly NamedFigure[] | undefined;
  readonly now: readonly NamedFigure[];
}

/**
 * Whether what an entry is about is no longer there: then nothing says that it was corrected. That is its indicator; for an entry about a table, every name
 * of its sheet.
 */
export function isGoneFrom({ before, now }: KnownFigures): (entry: RecordEntry) => boolean {
  const [isKnown, isLeft] = [before && namesIn(before), namesIn(now)];
  return ({ indicator, sheet }) => {
    if (indicator !== "" && (isKnown?.(indicator) ?? true)) return !isLeft(indicator);
    const ofSheet = before?.filter((figure) => figure.sheet === sheet) ?? [];
    return ofSheet.length > 0 && !ofSheet.some(({ name }) => isLeft(name));
  };
}

/** Whether figures have that name, as that of their row or, in a table that is turned, as the end of that of their column. */
function namesIn(figures: readonly NamedFigure[]): (indicator: string) => boolean {
  const names = new Set(figures.map(({ name }) => foldName(name)));
  const headings = new Set(figures.map(({ key }) => key.slice(key.lastIndexOf("|") + 1)));
  headings.delete("");
  return (indicator) => {
    const name = foldName(indicator);
    return names.has(name) || [...headings].some((heading) => name.endsWith(heading));
  };
}
