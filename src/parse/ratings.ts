import { isDigit } from "./characters";

/** Ratings by folded lower-case text, and the one spelling that rules compare by. ▲ is never a rating: it is a minus sign. */
const RATINGS = new Map<string, string>();

function add(symbol: string, ...spellings: string[]): void {
  for (const spelling of [symbol, ...spellings]) RATINGS.set(spelling.toLowerCase(), symbol);
}

add("○", "〇", "◯", "⭕");
for (const symbol of "◎△●■□◇◆☆★🟢🟡🔴🟠") add(symbol);
add("×", "✕", "☓", "✖", "✗", "❌", "╳");
for (const symbol of ["A", "B", "C", "D", "E", "F", "S", "G", "R", "SS", "AA", "AAA"])
  for (const sign of ["", "+", "-"]) add(symbol + sign);
for (const word of [
  "達成",
  "未達成",
  "一部達成",
  "一部未達成",
  "目標達成",
  "目標未達成",
  "目標超過達成",
  "相当程度進展あり",
  "進展が大きくない",
  "目標に向かっていない",
])
  add(word);
add("概ね達成", "おおむね達成");
add("未達成", "未達");
add("概ね順調", "おおむね順調");
for (const word of ["順調", "やや遅れ", "遅れ", "大幅な遅れ", "大幅に遅れ", "遅延", "計画どおり"]) add(word);
for (const word of [
  "Green",
  "Amber",
  "Red",
  "Yellow",
  "On track",
  "At risk",
  "Off track",
  "Met",
  "Not met",
  "Partly met",
  "Achieved",
  "Delayed",
  "Exceeded",
  "Behind",
])
  add(word);
add("Partly met", "partially met");
add("Not achieved", "missed");
for (const star of "★☆") for (let count = 2; count <= 5; count++) add(star.repeat(count));

/** The symbol of the rating that a folded text is: "○" for 〇 and ◯, "On track" for "on track". */
export function ratingSymbolOf(text: string): string | undefined {
  if (text.length > 16 || isDigit(text.charCodeAt(0))) return undefined;
  return RATINGS.get(text) ?? RATINGS.get(text.toLowerCase());
}
