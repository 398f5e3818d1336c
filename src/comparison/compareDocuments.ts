import { absencesOf } from "./absences";
import { benchmarkMoves } from "./benchmarks";
import type { BenchmarkMove, Comparison, ComparisonKind, FigureChange, NameChange } from "./change";
import type { ListedDocument } from "./document";
import { figureChanges } from "./figureChanges";
import type { SaidPair } from "./matching/pair";
import { indicatorsOf, matchListings } from "./matching/matchListings";
import { nameChanges } from "./nameChanges";
import { ratingChanges, type RatingChange } from "./ratingChanges";
import { roadmapChanges } from "./roadmapChanges";
import { openPairs } from "./questions";

/** Another document that the current one is held against. */
export interface Counterpart {
  readonly kind: ComparisonKind;
  /** Its name; undefined where it stands in the same workbook. */
  readonly document: string | undefined;
  readonly listed: ListedDocument;
}

/**
 * Compares two documents: which indicators are the same, and what they say otherwise for the same time. A figure that both print for one number agrees, whatever its
 * notation; the same change of an indicator that is listed twice is told once.
 */
export function compareDocuments(
  current: ListedDocument,
  { kind, document, listed: earlier }: Counterpart,
  words: readonly SaidPair[] = [],
): Comparison {
  const matches = matchListings(earlier, current, words);
  const changes = new Map<string, FigureChange>();
  const names = new Map<string, NameChange>();
  let [compared, agreeing] = [0, 0];
  const [benchmarks, ratings]: [BenchmarkMove[], RatingChange[]] = [[], []];
  for (const pair of matches.pairs) {
    const figures = figureChanges(pair, earlier, current);
    compared += figures.compared;
    agreeing += figures.agreeing;
    for (const change of figures.changes) remember(changes, keyOfChange(change), change);
    for (const change of nameChanges(pair, figures.unlike))
      remember(names, [change.of, change.current.sheet, change.earlierText, change.currentText].join("\n"), change);
    benchmarks.push(...benchmarkMoves(pair, figures.slots));
    ratings.push(...ratingChanges(pair, figures.slots));
  }
  const reversed = isNewer(earlier, current);
  const roadmaps = roadmapChanges(earlier.roadmaps, current.roadmaps);
  const { said } = matches;
  const unrelated = matches.pairs.length === 0 && matches.ties.length === 0 && roadmaps.length === 0;
  const gone = unrelated ? [] : absencesOf(earlier, current, matches, "other", kind);
  const come = unrelated ? [] : absencesOf(current, earlier, matches, "own", kind);
  return {
    kind,
    document,
    reversed,
    unrelated,
    place: current.start,
    earlierTables: earlier.tables.map(({ cell }) => cell),
    pairs: matches.pairs,
    ties: matches.ties,
    changes: [...changes.values()],
    names: [...names.values()],
    ratings,
    roadmaps,
    benchmarks,
    missing: reversed ? come : gone,
    added: reversed ? gone : come,
    compared,
    agreeing,
    open: openPairs(matches, said, { earlier: gone, current: come }),
    said: { of: words.length, used: said.used },
  };
}

function remember<T>(known: Map<string, T>, key: string, one: T): void {
  if (!known.has(key)) known.set(key, one);
}

function keyOfChange({ kind, pair, slot: { earlier, current, period } }: FigureChange): string {
  return [
    kind,
    pair.current.table.sheet,
    pair.current.key,
    current.role,
    current.slot,
    period?.end ?? "",
    earlier.figure.text,
    current.figure.text,
  ].join("\n");
}

/** Whether the first document is the newer one: by the last time that it gives actuals for, or because the second is a plan without any. */
function isNewer(one: ListedDocument, other: ListedDocument): boolean {
  const [year, otherYear] = [yearOf(one), yearOf(other)];
  if (year !== "" && otherYear !== "") return year > otherYear;
  const [a, b] = [latestOf(one), latestOf(other)];
  return a > b && (b !== "" || isPlan(other));
}

/** Roadmaps say which year they are of; their grids reach far beyond it. */
function yearOf({ roadmaps }: ListedDocument): string {
  return (
    roadmaps
      .map(({ documentYear }) => documentYear?.end ?? "")
      .sort()
      .at(-1) ?? ""
  );
}

function latestOf({ tables }: ListedDocument): string {
  return (
    tables
      .map(({ latest }) => latest)
      .sort()
      .at(-1) ?? ""
  );
}

function isPlan(document: ListedDocument): boolean {
  const roles = new Set(indicatorsOf(document).flatMap(({ observations }) => observations.map(({ role }) => role)));
  return roles.has("target") && !roles.has("actual") && !roles.has("rate");
}
