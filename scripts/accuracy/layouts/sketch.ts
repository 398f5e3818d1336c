import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { common, plans, shares, type Wording } from "./wordings";

/** One of the texts of the draft's language: 「合計」 or "Total". */
export function oneOf(draft: Draft, ja: readonly string[], en: readonly string[]): string {
  return draft.random.pick(draft.ja ? ja : en);
}

export function anyWording(draft: Draft): Wording {
  return draft.random.chance(0.3) ? draft.random.pick(shares[draft.language]) : planWording(draft);
}

/** One in three in common words. */
export function planWording({ random, language }: Draft): Wording {
  return random.pick(random.chance(0.33) ? common[language] : plans[language]);
}

/** Mostly three to nine, sometimes up to forty. */
export function rowCount({ random }: Draft): number {
  return random.chance(0.12) ? random.int(10, 40) : random.int(3, 9);
}

/** So many names, numbered where there are not enough of them. */
export function namesFor({ random }: Draft, items: readonly string[], count: number): string[] {
  const names = random.some(items, items.length);
  return Array.from({ length: count }, (_, at) => {
    const turn = Math.floor(at / names.length);
    return `${names[at % names.length] ?? ""}${turn > 0 ? ` ${turn + 1}` : ""}`;
  });
}

/** How rates are printed in this table: mostly with a decimal, sometimes whole, sometimes without the sign. */
export function ratePrint({ random }: Draft): Print {
  return { decimals: random.pick([1, 1, 1, 0, 2]), unit: random.chance(0.7) ? "%" : "" };
}

/** The rate's heading; a rate without a percent sign mostly says in the heading that it is one. */
export function rateHeading(draft: Draft, heading: string, { unit }: Print): string {
  if (unit === "%" || draft.random.chance(0.3)) return heading;
  return heading + (draft.ja ? draft.random.pick(["(%)", "（％）"]) : " (%)");
}

/** How counts are printed in this table. */
export function countPrint({ random }: Draft, unit = ""): Print {
  return { grouped: random.chance(0.5), ...(unit !== "" && random.chance(0.2) && { unit }) };
}

export function minusSign(draft: Draft): "-" | "−" | "▲" | "△" {
  return draft.ja ? draft.random.pick(["▲", "△", "-", "−"] as const) : draft.random.pick(["-", "-", "−"] as const);
}

/** A base as people set it: often a round number. */
export function baseOf({ random }: Draft, [low, high]: readonly [number, number]): number {
  const value = random.int(low, high);
  const round = value >= 1000 ? 100 : value >= 100 ? 10 : 5;
  return random.chance(0.4) ? Math.max(round, Math.round(value / round) * round) : value;
}

/** What came of a base: a whole number that is never 0. */
export function partOf({ random }: Draft, base: number, exceeds: boolean): number {
  const most = exceeds ? 1.3 : 0.98;
  return Math.max(1, Math.round(base * (0.35 + random.next() * (most - 0.35))));
}

/** The part in percent of the base. */
export function rateOf(draft: Draft, row: number, column: number, [part, base]: readonly [Figure, Figure], print: Print): Figure {
  return draft.derive(row, column, "ratio", [part, base], { print, scale: 100 });
}
