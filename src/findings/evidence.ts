import type { Figure } from "../indicators/figure";
import { figureText } from "./figureText";
import type { Evidence } from "./finding";

/** Figures as evidence, in the order in which the message names them. */
export function evidenceOf(...figures: readonly (Figure | undefined)[]): Evidence[] {
  return figures.flatMap((figure) => (figure ? [{ cell: figure.cell, role: figure.column.role, text: figure.text }] : []));
}

/** A figure as a sentence quotes it: on one line, without the period and notes printed beside it, with the unit that its header or row gives. */
export function quoted(figure: Figure): string {
  const text = figureText(figure);
  const unit = figure.value.quantity?.unit ?? "";
  if (!/[\d０-９]$/.test(text)) return text;
  return /^[a-z]/i.test(unit) ? `${text} ${unit}` : text + unit;
}
