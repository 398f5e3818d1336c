import type { Json } from "../host";

/** How what is stored is written; a later Kensan that writes otherwise counts on. */
const VERSION = 1;

export function storedText(value: Json): string {
  return JSON.stringify({ version: VERSION, value });
}

/** What was stored; undefined where there is nothing, or nothing that Kensan wrote. */
export function contentOf(text: string | null): Json | undefined {
  if (text === null) return undefined;
  try {
    const stored = JSON.parse(text) as unknown;
    if (typeof stored !== "object" || stored === null || !("version" in stored) || !("value" in stored)) return undefined;
    return stored.version === VERSION ? (stored.value as Json) : undefined;
  } catch {
    return undefined;
  }
}
