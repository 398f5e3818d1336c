/** The marks that numbers of a sheet are printed with. */
export interface NumberFormat {
  /** Between groups of three digits. */
  readonly group: "," | "." | " " | "'";
  readonly decimal: "." | ",";
}

/** 1,234.5 */
export const USUAL_NUMBER_FORMAT: NumberFormat = { group: ",", decimal: "." };

/** Different texts that must prove a decimal comma, where none has a mark of groups beside it. */
const ENOUGH = 3;

const SIGN = /^[-+−–▲△(]?\s*/;
const TAIL = /\s*[%％)]*$/;
const SPACES = /[\u00a0\u2009\u202f ]/g;

/** 1.234,5 or 1 234,5 or 1'234,5: a comma behind another mark of groups. */
const GROUPED_COMMA = /^\d{1,3}(?:([. '])\d{3})(?:\1\d{3})*,\d+$/;
/** 12,5 or 1234,56 or 0,123: a comma that is no mark of groups. */
const DECIMAL_COMMA = /^(?:\d+,(?:\d{1,2}|\d{4,})|(?:0|\d{4,}),\d+)$/;
const POINT_GROUPS = /^\d{1,3}(?:\.\d{3}){2,}$/;
/** 1,234.5 or 1,234,567 or 12.5 or 0.123 or 1 234.5: only a decimal point fits. */
const POINT = /^(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,})|(?:0|\d{4,})\.\d+|\d{1,3}(?:[ ']\d{3})+\.\d+)$/;
const OTHER_GROUPS = /^\d{1,3}([ '])\d{3}/;

/**
 * The number format that a sheet shows throughout, from the texts of its cells. The usual one unless the texts prove another: a few
 * decimal commas, and no figure that only a decimal point explains. Texts that fit both ways ("1.234") prove nothing.
 * @example numberFormatOf(["1.234,5", "12,0"]) // => {"group":".","decimal":","}
 * @example numberFormatOf(["1'234.5"]) // => {"group":"'","decimal":"."}
 * @example numberFormatOf(["1,234", "1,2"]) // => {"group":",","decimal":"."}
 */
export function numberFormatOf(texts: Iterable<string>): NumberFormat {
  let hasPoint = false;
  let isSure = false;
  const commas = new Set<string>();
  const groups = new Map<string, number>();
  for (const text of texts) {
    const number = text.replace(SIGN, "").replace(TAIL, "").replace(SPACES, " ");
    hasPoint ||= POINT.test(number);
    const grouped = GROUPED_COMMA.exec(number);
    const pointed = POINT_GROUPS.test(number);
    isSure ||= grouped !== null || pointed;
    if (DECIMAL_COMMA.test(number)) commas.add(number);
    const group = grouped?.[1] ?? (pointed ? "." : OTHER_GROUPS.exec(number)?.[1]);
    if (group !== undefined) groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  const isComma = !hasPoint && (isSure || commas.size >= ENOUGH);
  return formatWith(mostFrequent(groups, isComma), isComma);
}

function formatWith(group: "." | " " | "'" | undefined, isComma: boolean): NumberFormat {
  if (isComma) return { group: group ?? ".", decimal: "," };
  return group === undefined ? USUAL_NUMBER_FORMAT : { group, decimal: "." };
}

/** The mark between groups; with a decimal point, no point. */
function mostFrequent(groups: ReadonlyMap<string, number>, isComma: boolean): "." | " " | "'" | undefined {
  const marks = ([" ", "'", "."] as const).filter((mark) => groups.has(mark) && (isComma || mark !== "."));
  return marks.sort((a, b) => groups.get(b)! - groups.get(a)!)[0];
}
