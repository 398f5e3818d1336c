import type { Language } from "../../src/index";

const KEY = "kensan.language";

/** The language that this user chose, else the one of the program: Japanese for ja, English for all others. */
export function preferredLanguage(program: string | undefined): Language {
  const kept = remembered();
  if (kept === "ja" || kept === "en") return kept;
  return program === undefined || program.toLowerCase().startsWith("ja") ? "ja" : "en";
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage may be blocked for embedded pages: the program's language is used then.
    return null;
  }
}

/** Remembers the choice for this user, not in the workbook, which others read in their own language. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice then holds until the pane is closed.
  }
}
