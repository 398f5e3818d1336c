import type { Json } from "../../hosts/host";
import type { ComparedDocument } from "../checking/checker";
import { choiceIn, fieldsIn, listIn, textIn } from "../../hosts/memory/storedShape";

/** A document that the workbook is held against. */
export interface Compared extends ComparedDocument {
  /** False where only its name is known, from an earlier session: the workbook does not keep the document itself. */
  readonly isRead: boolean;
}

const CHOICES: Readonly<Record<ComparedDocument["kind"], true>> = { previous: true, plan: true };
/** In the order in which they are told. */
export const KINDS: readonly ComparedDocument["kind"][] = ["previous", "plan"];
const MOST = 10;
const NAME_LENGTH = 255;

/** What the workbook kept: one document of each kind, as earlier versions kept it without a list. What cannot be meant is passed over. */
export function readCompared(json: Json | undefined): readonly Compared[] {
  const stored = listIn(Array.isArray(json) ? json : [json ?? null], MOST, comparedIn);
  return stored.reduce(withCompared, []);
}

/** The documents with one more, in place of the one of its kind. */
export function withCompared(documents: readonly Compared[], document: Compared): readonly Compared[] {
  return KINDS.flatMap((kind) => (kind === document.kind ? document : (documents.find((one) => one.kind === kind) ?? [])));
}

function comparedIn(json: Json): Compared | undefined {
  const stored = fieldsIn(json);
  const kind = choiceIn(stored.kind, CHOICES);
  const name = textIn(stored.name, NAME_LENGTH);
  return kind && name ? { kind, name, isRead: false } : undefined;
}
