import { check } from "./check";
import { checkAverage } from "./checkAverage";
import { checkChange, checkDelta } from "./checkDifference";
import { checkTotal } from "./checkTotal";
import type { Checks } from "./shared";

/** The functions that judge stated figures. They come with the reviewer, since they need most of its engine. */
export const checks: Checks = {
  CHECK: check,
  CHECKAVERAGE: checkAverage,
  CHECKDELTA: checkDelta,
  CHECKCHANGE: checkChange,
  CHECKTOTAL: checkTotal,
};
