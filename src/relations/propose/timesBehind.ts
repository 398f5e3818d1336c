import { timesConstant } from "../../words/timesConstant";
import { STATED_PRIORS } from "../formPriors";
import { acrossProposal } from "./across";
import { keyOf, type Ground, type Proposal } from "./proposal";
import { StatedLines } from "./statedLines";
import { textsBehind } from "./textsBehind";

const MOST_LINES = 60;
const NEAR = 0.02;
const AGREEING = 2;

/** Rows of which a text behind their figures says that they are another row times a constant: 人件費, "B×平均人件費7,280千円". */
export function* timesBehindProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || view.from > 0 || view.byColumn || lines.length > MOST_LINES) return;
  const known = new StatedLines(ground);
  for (const aggregate of lines) {
    for (const stated of textsBehind(view, aggregate).flatMap((text) => timesConstant(text) ?? [])) {
      const part = known.ofName(stated.name, aggregate, false);
      const scale = part === undefined ? undefined : shownScale(ground, aggregate, part, stated.constant);
      if (part === undefined || scale === undefined) continue;
      const key = (): string => keyOf(ground, `times${scale}`, [aggregate, part]);
      yield acrossProposal(ground, { form: "multiple", scale, aggregate, parts: [part], prior: STATED_PRIORS.names, said: true, key });
    }
  }
}

/** The constant in the unit of the row: 7,280千円 as it stands where the row counts thousands too, a thousand times as much where it does not. */
function shownScale({ view, observations }: Ground, aggregate: number, part: number, constant: number): number | undefined {
  const { value } = view.region;
  const shown = new Map<number, number>();
  for (const observation of observations) {
    const times = (value[view.at(aggregate, observation)] ?? NaN) / (value[view.at(part, observation)] ?? NaN) / constant;
    const power = Math.round(Math.log10(times));
    if (!(Math.abs(times / 10 ** power - 1) < NEAR) || power % 3 !== 0) continue;
    shown.set(power, (shown.get(power) ?? 0) + 1);
    if (shown.get(power) === AGREEING) return constant * 10 ** power;
  }
  return undefined;
}
