import { AGREES, DISAGREES, FAR_MISS, FLOAT_ERROR, TRIVIAL, weighAgreements, type Agreement, type Evidence } from "./evidence";
import type { RunningHypothesis } from "./hypothesis";
import type { View } from "./view";

/** How far each figure of a line is the one before it and what another line adds. */
export function runningEvidence(view: View, { aggregate, parts }: RunningHypothesis): Evidence {
  const { observationCount: n, value, half } = view;
  const added = parts[0]!;
  const score = new Float64Array(n);
  const state = new Int8Array(n);
  const previous = new Int32Array(n).fill(-1);
  const agreements: Agreement[] = [];
  let last = -1;
  for (let j = 0; j < n; j++) {
    const x = value[aggregate * n + j]!;
    const d = value[added * n + j]!;
    if (Number.isNaN(x) || Number.isNaN(d)) continue;
    const before = last;
    last = j;
    if (before < 0) continue;
    previous[j] = before;
    const predicted = value[aggregate * n + before]! + d;
    const hx = half[aggregate * n + j]!;
    const tolerance = hx + half[aggregate * n + before]! + half[added * n + j]!;
    const residual = Math.abs(predicted - x);
    if (residual > tolerance + FLOAT_ERROR * Math.abs(x)) {
      [score[j], state[j]] = [FAR_MISS, DISAGREES];
      continue;
    }
    const loose = residual > FLOAT_ERROR * (1 + Math.abs(x));
    state[j] = d === 0 && !loose ? TRIVIAL : AGREES;
    if (loose && hx >= 0.5) score[j] = -2;
    else if (state[j] === AGREES) {
      const [width, discount] = loose ? [2 * tolerance, 3] : [2 * hx, 1];
      const plain = { exact: false, weight: 1, key: x * 1.6180339 + predicted * 2.7182818, rivals: [] };
      agreements.push({ observation: j, aggregate: x, predicted, width, discount, loose, widest: 2 * Math.abs(d), ...plain });
    }
  }
  return { score, state, ...weighAgreements(score, agreements, 0, () => false), isJoint: true, usedParts: 1, previous };
}
