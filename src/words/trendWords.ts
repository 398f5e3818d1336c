/** Marks and words that say which way a figure went. Folded, in lower case. ▲ and ▼ are left out: in accounts both mean less than nothing. */
const UP = /^[↑⇑⬆↗⤴🔺]|^(up|rising|rise|rose|increas(e|ed|ing)|higher|増|増加|上昇|増加傾向|上昇傾向)$/iu;
const DOWN = /^[↓⇓⬇↘⤵🔻]|^(down|falling|fall|fell|decreas(e|ed|ing)|lower|減|減少|下降|低下|減少傾向|低下傾向)$/iu;
const FLAT =
  /^[→⇒➡↔⇔⟷=]|^(flat|same|stable|steady|static|level|unchanged|no change|no movement|横ばい|横這い|同|同じ|同程度|変化なし|増減なし|維持)$/iu;
/** Headings of how well it goes: fewer complaints point up there. */
const PERFORMANCE = /travel|perform|improv|better|worse|progress|outlook|forecast|改善|進捗|達成|良化|悪化|評価|見通し|予測/i;

/** Which way a figure went. */
export type Way = "up" | "down";
export type Trend = Way | "flat";

/**
 * Which way a mark says that its figure went; undefined where it says something else.
 * @example trendOf("↑") // => "up"
 * @example trendOf("横ばい") // => "flat"
 */
export function trendOf(text: string): Trend | undefined {
  return UP.test(text) ? "up" : DOWN.test(text) ? "down" : FLAT.test(text) ? "flat" : undefined;
}

/** Whether marks under this heading say how well it goes, not which way the figures went. */
export function isOfPerformance(heading: string): boolean {
  return PERFORMANCE.test(heading);
}
