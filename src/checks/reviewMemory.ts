import { ReadingMemory } from "../indicators/readingMemory";
import type { RateMemory } from "./rateChecks";

/**
 * What a review read and judged, for the next review of the same workbook: rows that did not change are not read and judged again. The review is the same as
 * without. A cell is told by its identity, so one that changes must become another object.
 */
export class ReviewMemory {
  readonly readings = new ReadingMemory();
  readonly rates: RateMemory = new WeakMap();
}
