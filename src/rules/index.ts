import { accumulationChange } from "./accumulation-change";
import { averageMismatch } from "./average-mismatch";
import { averagingPolicy } from "./averaging-policy";
import { carriedFigure } from "./carried-figure";
import { changedBaseline } from "./changed-baseline";
import { changedDefinition } from "./changed-definition";
import { changedRating } from "./changed-rating";
import { changedRoadmap } from "./changed-roadmap";
import { changedTarget } from "./changed-target";
import { conflictingDuplicates } from "./conflicting-duplicates";
import { cumulativeMismatch } from "./cumulative-mismatch";
import { definitionConflict } from "./definition-conflict";
import { deltaMismatch } from "./delta-mismatch";
import { duplicateNumber } from "./duplicate-number";
import { excessRate } from "./excess-rate";
import { failedCheck } from "./failed-check";
import { fallingCumulative } from "./falling-cumulative";
import { flooredRate } from "./floored-rate";
import { foreignFunction } from "./foreign-function";
import { goalConflict } from "./goal-conflict";
import { headlineMismatch } from "./headline-mismatch";
import { impossibleShare } from "./impossible-share";
import { incompleteRow } from "./incomplete-row";
import { leftoverText } from "./leftover-text";
import { missingActual } from "./missing-actual";
import { missingIndicator } from "./missing-indicator";
import { missingPeriod } from "./missing-period";
import { missingRate } from "./missing-rate";
import { missingTarget } from "./missing-target";
import { mixedDash } from "./mixed-dash";
import { mixedUnit } from "./mixed-unit";
import { movedBenchmark } from "./moved-benchmark";
import { nameVariant } from "./name-variant";
import { newIndicator } from "./new-indicator";
import { otherRounding } from "./other-rounding";
import { overwrittenFormula } from "./overwritten-formula";
import { percentScale } from "./percent-scale";
import { periodOrder } from "./period-order";
import { ratingMismatch } from "./rating-mismatch";
import { ratingSpelling } from "./rating-spelling";
import { renamed } from "./renamed";
import { restatedPeriod } from "./restated-period";
import { roadmapBudget } from "./roadmap-budget";
import { roadmapProgress } from "./roadmap-progress";
import { roadmapTerm } from "./roadmap-term";
import { scaleOutlier } from "./scale-outlier";
import { staleActual } from "./stale-actual";
import { statedRateMismatch } from "./stated-rate-mismatch";
import { strayCharacter } from "./stray-character";
import { targetReversal } from "./target-reversal";
import { totalMismatch } from "./total-mismatch";
import { unformattedResult } from "./unformatted-result";
import { unitSlip } from "./unit-slip";
import { unusableTarget } from "./unusable-target";
import type { Rule } from "./rule";

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  missingTarget,
  missingActual,
  missingRate,
  incompleteRow,
  unusableTarget,
  statedRateMismatch,
  otherRounding,
  excessRate,
  flooredRate,
  averageMismatch,
  averagingPolicy,
  deltaMismatch,
  totalMismatch,
  cumulativeMismatch,
  ratingMismatch,
  ratingSpelling,
  impossibleShare,
  mixedUnit,
  percentScale,
  scaleOutlier,
  missingPeriod,
  periodOrder,
  staleActual,
  accumulationChange,
  fallingCumulative,
  targetReversal,
  conflictingDuplicates,
  duplicateNumber,
  headlineMismatch,
  failedCheck,
  carriedFigure,
  goalConflict,
  restatedPeriod,
  changedTarget,
  changedBaseline,
  unitSlip,
  changedRating,
  changedRoadmap,
  changedDefinition,
  renamed,
  missingIndicator,
  newIndicator,
  movedBenchmark,
  definitionConflict,
  strayCharacter,
  leftoverText,
  mixedDash,
  nameVariant,
  foreignFunction,
  unformattedResult,
  overwrittenFormula,
  roadmapTerm,
  roadmapProgress,
  roadmapBudget,
];
