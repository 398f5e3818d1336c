import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { ownCopy } from "../xml/xmlText";

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/**
 * The lines of delimited text, as lists of fields (RFC 4180). A field in quotes may hold delimiters, line ends and doubled quotes; a quote that
 * neither opens nor closes a field is a letter like any other. Every character is looked at once, whatever the text. `met` is told where each field stands.
 */
export function* records(
  text: string,
  delimiter: string,
  limits: ReadLimits,
  met?: (from: number, end: number) => void,
): Generator<string[]> {
  const mark = delimiter.charCodeAt(0);
  let fields: string[] = [];
  for (let at = 0; at <= text.length;) {
    const quoted = text.charCodeAt(at) === QUOTE ? quotedField(text, at, mark) : undefined;
    const end = quoted?.end ?? plainEnd(text, at, mark);
    const field = quoted?.field ?? text.slice(at, end);
    if (field.length > limits.cellText) throw overLimit(limits, "cellText");
    fields.push(ownCopy(field));
    met?.(at, end);
    if (fields.length > limits.columns) throw overLimit(limits, "columns");
    at = end + 1;
    if (text.charCodeAt(end) === mark) continue;
    if (text.charCodeAt(end) === RETURN && text.charCodeAt(at) === LINE_FEED) at += 1;
    yield fields;
    fields = [];
  }
}

function plainEnd(text: string, from: number, mark: number): number {
  for (let at = from; at < text.length; at += 1) if (endsField(text.charCodeAt(at), mark)) return at;
  return text.length;
}

/** NaN stands for the end of the text. */
function endsField(code: number, mark: number): boolean {
  return code === mark || code === LINE_FEED || code === RETURN || Number.isNaN(code);
}

/** The field whose first quote stands at `from`, and where it ends; without a quote that closes it, the rest of the text belongs to it. */
function quotedField(text: string, from: number, mark: number): { readonly field: string; readonly end: number } {
  const pieces: string[] = [];
  let start = from + 1;
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text.charCodeAt(at + 1) === QUOTE) {
      pieces.push(text.slice(start, at + 1));
      at += 1;
      start = at + 1;
      continue;
    }
    const end = afterBlanks(text, at + 1);
    if (endsField(text.charCodeAt(end), mark)) return { field: pieces.join("") + text.slice(start, at), end };
  }
  return { field: pieces.join("") + text.slice(start), end: text.length };
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at += 1;
  return at;
}
