import type { Json } from "../../hosts/host";
import type { ComparedDocument } from "../checking/checker";
import { choiceIn, fieldsIn, textIn } from "./storedShape";

/** The document that the workbook is held against. */
export interface Compared extends ComparedDocument {
  /** False where only its name is known, from an earlier session: the workbook does not keep the document itself. */
  readonly isRead: boolean;
}

const KINDS: Readonly<Record<ComparedDocument["kind"], true>> = { previous: true, plan: true };
const NAME_LENGTH = 255;

/** What the workbook kept; nothing where it cannot be meant. */
export function readCompared(json: Json | undefined): Compared | undefined {
  const stored = fieldsIn(json);
  const kind = choiceIn(stored.kind, KINDS);
  const name = textIn(stored.name, NAME_LENGTH);
  return kind && name ? { kind, name, isRead: false } : undefined;
}
