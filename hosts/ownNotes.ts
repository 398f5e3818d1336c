/** The first characters of a note or comment that Kensan wrote, in every language. */
export const OWN_NOTE = "[検算 Kensan]";

/** What Kensan wrote itself says nothing about the data. */
export function isOwnNote(text: string): boolean {
  return text.startsWith(OWN_NOTE);
}
