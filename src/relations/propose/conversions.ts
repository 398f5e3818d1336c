import { isInDecimals } from "../../words/durationWords";
import { CONVERSION_PRIORS } from "../formPriors";
import { isTimed } from "../timedLines";
import { acrossProposal } from "./across";
import { keyOf, type Ground, type Proposal } from "./proposal";

/** Units of a length of time in minutes or seconds: hours, minutes, days. */
const SCALES: readonly number[] = [60, 3600, 1440, 86_400];
const NEAR = 0.01;
const LOOKED_AT = 4;
const AGREEING = 2;

/** Lengths of time that stand in decimals beside their hours and minutes: 37.60 beside 37:36. */
export function* conversionProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, kinds, words } = ground;
  const timed = lines.filter((line) => isTimed(view, line));
  if (timed.length === 0) return;
  for (const aggregate of lines) {
    if (kinds.get(aggregate) !== "decimal" || timed.includes(aggregate)) continue;
    const prior = words && isInDecimals(view.label(aggregate).text) ? CONVERSION_PRIORS.said : CONVERSION_PRIORS.none;
    for (const line of timed) {
      const scale = shownScale(ground, aggregate, line);
      if (scale === undefined) continue;
      yield acrossProposal(ground, {
        form: "multiple",
        scale: 1 / scale,
        aggregate,
        parts: [line],
        prior: prior - Math.log2(timed.length) / 2,
        said: false,
        key: () => keyOf(ground, `conversion${scale}`, [aggregate, line]),
      });
    }
  }
}

function shownScale({ view, observations }: Ground, aggregate: number, line: number): number | undefined {
  const { value } = view.region;
  const shown = new Map<number, number>();
  let looked = 0;
  for (const observation of observations) {
    const [k, part] = [view.at(aggregate, observation), view.at(line, observation)];
    if (k < 0 || part < 0 || !value[k] || !value[part]) continue;
    if ((looked += 1) > LOOKED_AT) break;
    const times = (value[part] ?? 0) / (value[k] ?? 1);
    const scale = SCALES.find((one) => Math.abs(times / one - 1) < NEAR);
    if (scale === undefined) continue;
    const count = (shown.get(scale) ?? 0) + 1;
    if (count >= AGREEING) return scale;
    shown.set(scale, count);
  }
  return undefined;
}
