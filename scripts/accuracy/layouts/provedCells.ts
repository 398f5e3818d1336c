import type { Review } from "../../../src/index";
import type { Figure } from "./figure";

/** Which figures a review calls proved, and how many in all. */
export function provedCells(
  { coverage, stateOf }: Pick<Review, "coverage" | "stateOf">,
  sheet: string,
): { readonly isProved: (figure: Figure) => boolean; readonly most: number } {
  return { isProved: ({ row, column }) => stateOf({ sheet, row, column }) === "proved", most: coverage.proved };
}
