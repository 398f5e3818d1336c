import type { Edit } from "../../src/index";
import { parseCell } from "../../src/index";
import type { CellContent } from "./changeLog";
import { unixText } from "../unixText";

/** Whether a cell that was written shows what the user agreed to. */
export function isShownAsForeseen(edit: Edit, content: CellContent, shown: string): boolean {
  if (shown.trim() === unixText(edit.after).trim() || isUnforeseen(edit)) return true;
  // A narrow column shows a number as ####; blanks and separators of a format do not change the figure.
  return content.kind !== "text" && (/^#+$/.test(shown) || sameFigure(shown, edit.after));
}

/** A formula whose result only the program can tell: what it shows is right. */
function isUnforeseen({ after, content }: Edit): boolean {
  return content !== undefined && "formula" in content && after === `=${content.formula}`;
}

function sameFigure(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => figure(text));
  return first !== undefined && first === second;
}

/** The figure and unit that a text says, whatever the blanks and separators in it. */
function figure(text: string): string | undefined {
  const { quantity } = parseCell({ value: text, text });
  return quantity && `${quantity.value.units} ${quantity.value.scale} ${quantity.unit}`;
}
