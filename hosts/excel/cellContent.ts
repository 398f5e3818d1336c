import type { CellContent, RawContent } from "../changes/changeLog";

/** The error values of Excel as `values` and `text` spell them, in every language. */
const ERRORS = new Set(
  "#N/A #DIV/0! #VALUE! #REF! #NAME? #NUM! #NULL! #SPILL! #CALC! #FIELD! #BUSY! #BLOCKED! #CONNECT! #UNKNOWN! #EXTERNAL! #PYTHON! #TIMEOUT! #GETTING_DATA".split(
    " ",
  ),
);

export function isErrorText(text: string): boolean {
  return text.startsWith("#") && ERRORS.has(text);
}

/** A formula as `formulas` gives it; a text that begins with "=" is its own value and no formula. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** What a cell holds, so that it can be compared and written back. */
export function contentOf(formula: RawContent, value: unknown, type: string, format: string): CellContent {
  const kind = isFormula(formula, value) ? "formula" : type === "String" ? "text" : "value";
  return { kind, raw: formula, format };
}

/** What has to be written so that the cell holds this content again. */
export function writable({ kind, raw, format }: CellContent): RawContent {
  return kind === "text" && typeof raw === "string" ? asText(raw, format) : raw;
}

/**
 * What has to be written so that Excel keeps a text as it is, and takes it neither for a formula nor for a number, a date or an error: a leading apostrophe where it could.
 * Text with a digit in it gets one too, since only Excel knows what its language takes for a date. A cell formatted as text ("@") keeps everything.
 */
export function asText(text: string, format: string): string {
  if (text === "" || format === "@") return text;
  if ("=+-@'＝＋－＠".includes(text.charAt(0))) return `'${text}`;
  return /\p{Nd}/u.test(text) || /^(true|false|#.*)$/is.test(text.trim()) ? `'${text}` : text;
}
