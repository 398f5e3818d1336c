import type { Edit, Wording } from "../../../src/index";

/** A file of which single cells can be written anew, everything else kept byte for byte. */
export interface Repairable {
  /** Why the cell cannot be written without losing something, or would not show what it should; undefined where nothing stands in the way. */
  obstacle(edit: Edit): Wording | undefined;
  /** The bytes of the file with the edits made, none of which has an obstacle. Throws CopyRefusal. */
  withEdits(edits: readonly Edit[]): Uint8Array;
}
