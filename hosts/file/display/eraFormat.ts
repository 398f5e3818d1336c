interface Era {
  /** Serial number (1900 system) of its first day. */
  readonly from: number;
  /** The Gregorian year of its year 1. */
  readonly first: number;
  readonly names: readonly [string, string, string];
}

const eras: readonly Era[] = [
  { from: 43586, first: 2019, names: ["R", "令", "令和"] },
  { from: 32516, first: 1989, names: ["H", "平", "平成"] },
  { from: 9856, first: 1926, names: ["S", "昭", "昭和"] },
  { from: 4595, first: 1912, names: ["T", "大", "大正"] },
  { from: 0, first: 1868, names: ["M", "明", "明治"] },
];

/** One stretch of a format code: text to keep, or a run of g or e to fill in. */
interface Stretch {
  readonly text: string;
  readonly era: "g" | "e" | undefined;
}

/** Quoted and escaped text, bracketed conditions and locales, exponents: none of these holds an era letter. */
const pattern = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|E[+-]|g+|e+/gis;

function stretches(code: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const match of code.matchAll(pattern)) {
    const text = match[0];
    const letter = text[0]?.toLowerCase();
    if (!/^(g+|e+)$/i.test(text) || (letter !== "g" && letter !== "e")) continue;
    found.push({ text: code.slice(from, match.index), era: undefined }, { text, era: letter });
    from = match.index + text.length;
  }
  found.push({ text: code.slice(from), era: undefined });
  return found;
}

function yearOf(serial: number): number {
  return new Date(Date.UTC(1899, 11, 30 + Math.floor(serial < 60 ? serial + 1 : serial))).getUTCFullYear();
}

/**
 * Japanese era dates (g R, gg 令, ggg 令和, e the year in the era), which the renderer below does not know.
 * Gives a function that fills the era into the code as quoted text for one serial number, or undefined
 * where the code has no era letters or is written for another language.
 */
export function eraFormat(code: string): ((serial: number) => string) | undefined {
  const locale = /\[\$[^\]-]*-([^\],]*)/.exec(code)?.[1];
  if (locale !== undefined && !/^(ja\b|[0-9a-f]{0,4}411$)/i.test(locale)) return undefined;
  const parts = stretches(code);
  if (parts.length === 1) return undefined;
  const gannen = /gannen/i.test(code);
  return (serial) => {
    const era = eras.find(({ from }) => serial >= from);
    if (!era) return code;
    const year = yearOf(serial) - era.first + 1;
    return parts.map((part) => filled(part, era, year, gannen)).join("");
  };
}

function filled({ text, era: letter }: Stretch, era: Era, year: number, gannen: boolean): string {
  if (letter === "g") return `"${era.names[Math.min(text.length, 3) - 1]}"`;
  if (letter !== "e") return text;
  if (gannen && year === 1) return '"元"';
  return `"${text.length > 1 ? String(year).padStart(2, "0") : year}"`;
}
