import type { Json } from "./host";

/** How what is stored is written; a later Kensan that writes otherwise counts on. */
const VERSION = 1;

/** More than any workbook needs; a longer text is not even read, so that it cannot hold up every later check. */
const LONGEST = 2_000_000;

/** What is put into the workbook. */
export function storedText(value: Json): string {
  return JSON.stringify({ version: VERSION, value });
}

/** What was stored; undefined where there is nothing, or nothing that Kensan wrote. Whoever made the workbook can have put anything there. */
export function contentOf(text: unknown): Json | undefined {
  if (typeof text !== "string" || text.length > LONGEST) return undefined;
  try {
    const stored = JSON.parse(text) as unknown;
    if (typeof stored !== "object" || stored === null || !("version" in stored) || !("value" in stored)) return undefined;
    return stored.version === VERSION ? (stored.value as Json) : undefined;
  } catch {
    return undefined;
  }
}
