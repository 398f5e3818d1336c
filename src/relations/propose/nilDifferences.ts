import { CHANGE_ROLES } from "../../words/lineRole";
import type { View } from "../view";

/** Whether a dash under a heading of differences stands for nothing: the two figures before it, in its row, are equal. */
export function isNilDifference(view: View, line: number, observation: number): boolean {
  if (!view.isVacant(line, observation)) return false;
  const { region } = view;
  const place = view.place(line, observation);
  const column = place % region.width;
  if (column < 2 || !CHANGE_ROLES.has(region.columnLabel(column).role)) return false;
  const [one, other] = [region.value[place - 2] ?? NaN, region.value[place - 1] ?? NaN];
  return one === other;
}
