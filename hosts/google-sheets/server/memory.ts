import type { Wording } from "../../../src/index";
import type { MemoryName } from "../../host";
import { HostError } from "../../hostError";
import { KEPT, uncertainInGoogle } from "../wayBack";

/** Google takes 30,000 characters of keys and values for a file, of all add-ons together; the rest is left to the others. */
const LONGEST = 28_000;

const FULL: Wording = {
  ja: "この Google スプレッドシートには、これ以上の設定や了解した指摘を保存できません（Google の上限は 3 万文字です）。何も変えていません。要らなくなった了解を取り消してから、もう一度お試しください。",
  en: "This file cannot keep more settings and dismissed findings (Google's limit is 30,000 characters). Nothing was changed. Take back dismissals that are no longer needed, then try again.",
};

/**
 * What Kensan keeps lies in the developer metadata of the file: it belongs to the file and not to a user, needs no further permission, and is not to
 * be seen in the sheets. Every copy of Kensan can read it, whoever installed it.
 */
export function loadMemory(name: MemoryName): string | null {
  return entriesOf(name)[0]?.getValue() ?? null;
}

export function saveMemory(name: MemoryName, text: string): void {
  const all = SpreadsheetApp.getActiveSpreadsheet().getDeveloperMetadata();
  const others = all.filter((entry) => entry.getKey().startsWith(PREFIX) && entry.getKey() !== key(name));
  const kept = others.reduce((sum, entry) => sum + entry.getKey().length + (entry.getValue() ?? "").length, 0);
  if (kept + key(name).length + text.length > LONGEST) throw new HostError("too-large", FULL);
  const [first, ...twins] = all.filter((entry) => entry.getKey() === key(name));
  const before = first?.getValue() ?? null;
  try {
    write(name, text, first, twins);
    SpreadsheetApp.flush();
  } catch (error) {
    const kept = presentMemory(name, error);
    // Whatever failed, it is kept where it can be read again.
    if (kept === text) return;
    throw kept === before ? error : uncertainInGoogle(KEPT, error);
  }
}

function presentMemory(name: MemoryName, cause: unknown): string | null {
  try {
    return loadMemory(name);
  } catch {
    throw uncertainInGoogle(KEPT, cause);
  }
}

type Entry = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

function write(name: MemoryName, text: string, first: Entry | undefined, twins: readonly Entry[]): void {
  if (first) first.setValue(text);
  else SpreadsheetApp.getActiveSpreadsheet().addDeveloperMetadata(key(name), text, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  for (const twin of twins) twin.remove();
}

const PREFIX = "kensan.";

function key(name: MemoryName): string {
  return PREFIX + name;
}

function entriesOf(name: MemoryName): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getDeveloperMetadata()
    .filter((entry) => entry.getKey() === key(name));
}
