import type { Figure } from "../indicators/figure";
import { squeeze } from "../parse/fold";
import type { Period } from "../parse/period";
import { quoted } from "./evidence";

/** A figure with its period and second figures as a sentence quotes it, wherever the period stands: "218件 (R5～R6の累計)", "3 (累計4)". */
export function datedQuote(figure: Figure, period: Period | undefined): string {
  if (figure.value.period || figure.value.others) return squeeze(figure.text);
  return period ? `${quoted(figure)} (${periodText(period)})` : quoted(figure);
}

/** A period as a sentence names it, without the blanks and line breaks of a narrow column. */
export function periodText({ text }: Period): string {
  return squeeze(text);
}
