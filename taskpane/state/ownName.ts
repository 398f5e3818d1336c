const KEY = "kensan.name";
const LONGEST = 100;

/** The name that this user gave, for the states of findings; "" where none was given. */
export function ownName(): string {
  try {
    return (localStorage.getItem(KEY) ?? "").slice(0, LONGEST);
  } catch {
    // Storage may be blocked for embedded pages.
    return "";
  }
}

/** Remembers the name for this user, not in the workbook, which others sign with their own. */
export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name.slice(0, LONGEST));
  } catch {
    // The name then holds until the pane is closed.
  }
}
