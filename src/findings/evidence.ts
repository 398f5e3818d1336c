import type { Figure } from "../indicators/figure";
import { figureText } from "./figureText";
import type { Evidence } from "./finding";

/** Figures as evidence, in the order in which the message names them. */
export function evidenceOf(...figures: readonly (Figure | undefined)[]): Evidence[] {
  return figures.flatMap((figure) => (figure ? [{ cell: figure.cell, role: figure.column.role, text: figure.text }] : []));
}

/** A figure as a sentence quotes it: on one line, without the period and notes printed beside it. */
export function quoted(figure: Figure): string {
  return figureText(figure);
}
