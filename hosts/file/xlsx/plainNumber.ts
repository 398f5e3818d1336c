const ZERO = 48;
const POINT = 46;
const MINUS = 45;
/** More digits than this do not fit a binary number exactly. */
const MOST_DIGITS = 15;
/** Longest text that General shows unchanged, sign apart. */
const MOST_SHOWN = 11;

const powers: readonly number[] = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** Reads plain decimal numbers (12, -0.5) out of a longer text without making a copy. One object reads many. */
export class PlainNumber {
  value = 0;
  private source = "";
  private from = 0;
  private to = 0;
  private isAsShown = false;

  /** Reads the stretch; false where it is anything but a plain decimal number of at most 15 digits. */
  read(source: string, from: number, to: number): boolean {
    const negative = source.charCodeAt(from) === MINUS;
    const first = negative ? from + 1 : from;
    let units = 0;
    let point = -1;
    for (let at = first; at < to; at += 1) {
      const code = source.charCodeAt(at);
      if (code === POINT && point < 0 && at > first) point = at;
      else if (code >= ZERO && code < ZERO + 10) units = units * 10 + code - ZERO;
      else return false;
    }
    const digits = to - first - (point < 0 ? 0 : 1);
    if (digits === 0 || digits > MOST_DIGITS) return false;
    const decimals = point < 0 ? 0 : to - point - 1;
    // Both are exact, so their quotient is the number nearest to the decimal text, as Number() gives it.
    const size = decimals === 0 ? units : units / (powers[decimals] as number);
    this.value = negative ? -size : size;
    this.source = source;
    this.from = from;
    this.to = to;
    this.isAsShown = to - first <= MOST_SHOWN && size >= 1e-4 && isTidy(source, first, to, point);
    return true;
  }

  /** The text itself where a cell without number format shows the number just so; else undefined. */
  get shown(): string | undefined {
    return this.isAsShown ? this.source.slice(this.from, this.to) : undefined;
  }
}

/** No zeros in front or behind the decimals. */
function isTidy(source: string, first: number, to: number, point: number): boolean {
  const leading = source.charCodeAt(first) === ZERO && point !== first + 1;
  const last = source.charCodeAt(to - 1);
  return !leading && (point < 0 || (last !== ZERO && last !== POINT));
}
