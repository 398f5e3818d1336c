import type { LineLabel } from "../../words/lineLabel";
import type { Ground } from "./proposal";
import { spanOf, type Span } from "./spanOf";

/** How many months the period of a label lasts: 1, 3, 6 or 12; 0 where it names none. */
export function monthsOf({ periods, text, total }: LineLabel): number {
  const last = periods.at(-1) ?? "";
  if (/\bq(tr|uarter|[1-4])\b/i.test(text)) return 3;
  if (last === "" && total && /通期|通年|年間|年計|year|annual/i.test(text)) return 12;
  if (/四半期|q/.test(last)) return 3;
  if (/[上下前後]半?期?|^h[12]$|half$/.test(last)) return 6;
  if (/月|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/.test(last)) return 1;
  return /年|^(19|20)\d\d|^fy/.test(last) ? 12 : 0;
}

/**
 * Three months make a quarter, four quarters a year: those that lie in it by their labels, and the run of shorter periods that ends before the line, or
 * begins after it.
 */
export function periodParts({ view, words }: Ground, aggregate: number, list: readonly number[]): number[][] {
  const months = words ? monthsOf(view.label(aggregate)) : 0;
  if (months < 3) return [];
  const at = list.indexOf(aggregate);
  const span = spanOf(view.label(aggregate).text);
  return [1, 3, 6].flatMap((shorter) => {
    if (shorter >= months) return [];
    const count = months / shorter;
    const isShorter = (line: number): boolean => monthsOf(view.label(line)) === shorter;
    const within = span ? list.filter((line) => isShorter(line) && isWithin(spanOf(view.label(line).text), span)) : [];
    const before = list.slice(0, at).filter(isShorter).slice(-count);
    const after = list
      .slice(at + 1)
      .filter(isShorter)
      .slice(0, count);
    return [within, before, after].filter((lines) => lines.length === count);
  });
}

function isWithin(part: Span | undefined, { start, end }: Span): boolean {
  return part !== undefined && part.start >= start && part.end <= end;
}
