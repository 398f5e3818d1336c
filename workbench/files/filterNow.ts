import { a1Range } from "../../src/index";
import { parseLocal } from "../excel/addresses";
import { isShifted, rangesAfter, type Move } from "../excel/moves";
import type { CarriedSheet } from "./carried";

const CONDITIONS = /<(filterColumn|sortState)\b/;

/**
 * The filter of a sheet where its cells are now; "" where they are gone. Its conditions name columns by number, so that they hold only as long as
 * nothing was inserted or deleted in the sheet.
 */
export function filterNow({ filter }: CarriedSheet, name: string, moves: readonly Move[]): string {
  if (filter === "" || !isShifted(moves, name)) return filter;
  const range = parseLocal(/\sref="([^"]*)"/.exec(filter)?.[1] ?? "");
  const [now] = range ? rangesAfter(moves, name, [range]) : [];
  return now ? `<autoFilter ref="${a1Range(now)}"/>` : "";
}

/** Whether the conditions of a filter can not be kept. */
export function losesConditions(sheet: CarriedSheet, name: string, moves: readonly Move[]): boolean {
  return CONDITIONS.test(sheet.filter) && !CONDITIONS.test(filterNow(sheet, name, moves));
}
