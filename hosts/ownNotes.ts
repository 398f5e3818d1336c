import { OWN_NOTE } from "../src/index";

/** What Kensan wrote itself says nothing about the data. */
export function isOwnNote(text: string): boolean {
  return text.startsWith(OWN_NOTE);
}
