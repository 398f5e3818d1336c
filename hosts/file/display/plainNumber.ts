/** Renders a number, or gives undefined for the few whose rounding needs care (see numberFormat). */
export type QuickRenderer = (value: number) => string | undefined;

/** 0, 0.0, #,##0.0, 0.0% between literal texts ("▲"0.0, 0.0%" (R5年度)", 0_): the bulk of what tables use. */
const section = /^((?:"[^"]*"|\\.|_.|[ ▲△¥()+-])*)(#,##)?0(?:\.(0{1,9}))?(%)?((?:"[^"]*"|\\.|_.|[ )])*)$/;
const literal = /"([^"]*)"|\\(.)|_.|./g;

function literalText(code: string): string {
  return code.replace(
    literal,
    (piece: string, quoted?: string, escaped?: string) => quoted ?? escaped ?? (piece.startsWith("_") ? " " : piece),
  );
}

/** A quick renderer of a number format with one or two plain sections, undefined where the format is of another shape. */
export function plainNumber(code: string): QuickRenderer | undefined {
  if (code.replace(/"[^"]*"|\\./g, "").split(";").length !== code.split(";").length) return undefined;
  const [positive, negative, ...more] = code.split(";");
  const above = sectionRenderer(positive ?? "");
  if (!above || more.length > 0) return undefined;
  if (negative === undefined) return (value) => (value < 0 ? above(-value, "-") : above(value, ""));
  const below = sectionRenderer(negative);
  return below && ((value) => (value < 0 ? below(-value, "") : above(value, "")));
}

/** Renders the size of a number; a minus is put in front unless the figures are all zero. */
function sectionRenderer(code: string): ((size: number, minus: string) => string | undefined) | undefined {
  const parts = section.exec(code);
  if (!parts) return undefined;
  const [, before = "", grouping, zeros = "", percent = "", after = ""] = parts;
  const prefix = literalText(before);
  const suffix = percent + literalText(after);
  const factor = 10 ** (zeros.length + (percent ? 2 : 0));
  return (size, minus) => {
    const scaled = size * factor;
    if (!(scaled < 1e11)) return undefined;
    const units = Math.round(scaled);
    // Near a half the binary number no longer tells which way the decimal one rounds.
    if (Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-4) return undefined;
    return (units === 0 ? "" : minus) + prefix + pointed(units, zeros.length, grouping !== undefined) + suffix;
  };
}

function pointed(units: number, decimals: number, grouped: boolean): string {
  let digits = String(units);
  if (decimals > 0) digits = digits.padStart(decimals + 1, "0");
  const whole = digits.length - decimals;
  const integer = grouped && whole > 3 ? withCommas(digits.slice(0, whole)) : digits.slice(0, whole);
  return decimals > 0 ? `${integer}.${digits.slice(whole)}` : integer;
}

function withCommas(digits: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return text;
}
