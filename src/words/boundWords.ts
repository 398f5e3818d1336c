/** Which end of an interval a heading names: 95%信頼区間 下限, "95% CI upper", "Low"; or how far the ends lie from the middle: ±, 誤差, "margin of error". */
export type BoundWord = "lower" | "upper" | "margin";

const LOWER =
  /下限|下側|\blower\b|\b(ci|interval|estimate|bound|limit|confidence)\W{0,3}low\b|\blow (estimate|bound|limit|ci|95)|\b(lcl|lci)\b/i;
const UPPER =
  /上限|上側|\bupper\b|\b(ci|interval|estimate|bound|limit|confidence)\W{0,3}high\b|\bhigh (estimate|bound|limit|ci|95)|\b(ucl|uci)\b/i;
const MARGIN = /(標本|推定|測定)?誤差(?!率)|±|\bmargin of error\b|\bmoe\b|\bhalf[- ]width\b|^margin$/i;

export function boundWord(text: string): BoundWord | undefined {
  if (LOWER.test(text)) return UPPER.test(text) ? undefined : "lower";
  if (UPPER.test(text)) return "upper";
  return MARGIN.test(text) ? "margin" : undefined;
}

/** The name without the word for the end: both ends of an interval have the same. */
export function withoutBound(text: string): string {
  return text
    .replace(/[上下](限|側)(値)?|\b(lower|upper|low|high)\b|\b[lu]c[li]\b/gi, "")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}
