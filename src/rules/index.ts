import { accumulationChange } from "./accumulation-change";
import { fallingCumulative } from "./falling-cumulative";
import { missingActual } from "./missing-actual";
import { missingPeriod } from "./missing-period";
import { missingTarget } from "./missing-target";
import { mixedUnit } from "./mixed-unit";
import { periodOrder } from "./period-order";
import { staleActual } from "./stale-actual";
import { targetReversal } from "./target-reversal";
import { unusableTarget } from "./unusable-target";
import type { Rule } from "./rule";

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  missingTarget,
  missingActual,
  unusableTarget,
  mixedUnit,
  missingPeriod,
  periodOrder,
  staleActual,
  accumulationChange,
  fallingCumulative,
  targetReversal,
];
