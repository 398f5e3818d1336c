import { isLimit } from "../../words/limitWords";
import type { Reading } from "../reading";

/** Whether a figure is the most that its heading allows: "Achievement (cap 120%)". */
export function isCapSaid({ view, aggregate }: Reading, k: number): boolean {
  const { text } = view.label(aggregate);
  return [...text.matchAll(/\d+(\.\d+)?/g)].some(
    ([number], at, all) =>
      Number(number) === view.region.value[k] && isLimit(text.slice(0, all[at]?.index), text.slice((all[at]?.index ?? 0) + number.length)),
  );
}
