import type { CellContent, RawContent } from "../../changes/changeLog";

/** What has to be written so that the cell holds this content again. */
export function writable({ kind, raw, format }: CellContent): RawContent {
  return kind === "text" && typeof raw === "string" ? asText(raw, format) : raw;
}

/**
 * What has to be written so that Google Sheets keeps a text as it is, and takes it neither for a formula nor for a number, a date or an error: a
 * leading apostrophe, as if typed. In a cell formatted as text ("@") only what could begin a formula gets one.
 */
export function asText(text: string, format: string): string {
  if (/^[=+\-@'＝＋－＠]/.test(text)) return `'${text}`;
  if (text === "" || format === "@") return text;
  return /\p{Nd}/u.test(text) || /^(true|false|#.*)$/is.test(text.trim()) ? `'${text}` : text;
}
