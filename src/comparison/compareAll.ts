import type { Workbook } from "../sheet/workbook";
import type { Comparison } from "./change";
import { compareDocuments } from "./compareDocuments";
import { listDocument, readDocument, type ReadDocument } from "./document";
import type { SaidPair } from "./matching/pair";

/** Another document that a workbook is held against. */
export interface OtherDocument {
  readonly kind: "previous" | "plan";
  /** What findings call it: the name of its file. */
  readonly name: string;
  readonly workbook: Workbook;
  /** What a person said of indicators that were taken for one, or for two. */
  readonly said?: readonly SaidPair[];
}

/** Holds a workbook against other documents. */
export function compareAll(current: ReadDocument, others: readonly OtherDocument[]): Comparison[] {
  if (others.length === 0) return [];
  const listed = listDocument(current);
  return others.map(({ kind, name, workbook, said = [] }) =>
    compareDocuments(listed, { kind, document: name, listed: listDocument(readDocument(workbook)), said }),
  );
}
