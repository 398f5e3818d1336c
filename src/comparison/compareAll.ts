import type { Workbook } from "../sheet/workbook";
import type { Comparison } from "./change";
import { compareDocuments } from "./compareDocuments";
import { listDocument, readDocument, type ReadDocument } from "./document";
import { editionPairs } from "./editions";
import type { SaidPair } from "./matching/pair";

/** Another document that a workbook is held against. */
export interface OtherDocument {
  readonly kind: "previous" | "plan";
  /** What findings call it: the name of its file. */
  readonly name: string;
  readonly workbook: Workbook;
}

/** Editions of which fewer figures than this can be compared, or more differ than agree, are rather two things of one name. */
const FEWEST_FIGURES = 3;

/** Holds a workbook against other documents, and against earlier editions in itself. `said`: what a person said of indicators that were taken for one, or for two. */
export function compareAll(current: ReadDocument, others: readonly OtherDocument[], said: readonly SaidPair[] = []): Comparison[] {
  const within = editionPairs(current.readings).flatMap(({ earlier, later }) => {
    const [before, now] = [earlier, later].map((reading) => listDocument({ ...current, readings: [reading], regions: [] }));
    const comparison = before && now && compareDocuments(now, { kind: "edition", document: undefined, listed: before }, said);
    return comparison && comparison.compared >= FEWEST_FIGURES && comparison.agreeing * 2 >= comparison.compared ? [comparison] : [];
  });
  if (others.length === 0) return within;
  const listed = listDocument(current);
  const between = others.map(({ kind, name, workbook }) =>
    compareDocuments(listed, { kind, document: name, listed: listDocument(readDocument(workbook)) }, said),
  );
  return [...within, ...between];
}
