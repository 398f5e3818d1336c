import type { Figure } from "../indicators/figure";
import { indicatorName } from "../indicators/indicatorName";
import type { Period } from "../parse/period";
import { quoted } from "./evidence";

/** A figure as a sentence quotes it together with its period, which may stand in a cell of its own: "218件 (R5～R6の累計)". */
export function datedQuote(figure: Figure, period: Period | undefined): string {
  const text = indicatorName(quoted(figure));
  return period && !figure.value.period ? `${text} (${periodText(period)})` : text;
}

/** A period as a sentence names it, without the line breaks of a narrow column. */
export function periodText({ text }: Period): string {
  return indicatorName(text);
}
