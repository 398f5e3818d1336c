import type { Language } from "../src/index";
import { shared } from "./shared";

interface OfficeGlobal {
  readonly Office?: { readonly context?: { readonly displayLanguage?: string } };
}

/** The language of answers: the one that was set, else the display language of Office, else Japanese. */
export function currentLanguage(): Language {
  const { language } = shared();
  if (language) return language;
  const display = (globalThis as OfficeGlobal).Office?.context?.displayLanguage;
  return display === undefined || display.toLowerCase().startsWith("ja") ? "ja" : "en";
}

/** Sets the language of answers for every script of the page; undefined goes back to that of the program. */
export function setLanguage(language: Language | undefined): void {
  shared().language = language;
}
