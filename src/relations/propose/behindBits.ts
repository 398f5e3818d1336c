import type { LineRole } from "../../words/lineRole";
import { PRIOR, type PairForm } from "../priors";
import type { Ground } from "./proposal";

/** The names of what mostly stands behind its two parts. */
const BEHIND: Partial<Readonly<Record<PairForm, ReadonlySet<LineRole>>>> = {
  change: new Set<LineRole>(["relative-change", "year-on-year"]),
  ratio: new Set<LineRole>(["attainment", "rate", "year-on-year"]),
};

const NAMED_BEHIND: ReadonlySet<LineRole> = new Set<LineRole>(["difference", "relative-change", "year-on-year", "attainment", "rate"]);

/** Whether a line of this role can get any of these bits. */
export function mayStandBehind(role: LineRole): boolean {
  return NAMED_BEHIND.has(role);
}

/** Bits for a difference, change or rate that stands directly behind its two lines: NPS, Target, Gap. */
export function behindBits(ground: Ground, form: PairForm, aggregate: number, [over = -1, under = -1]: readonly number[]): number {
  const { view, kinds } = ground;
  const isBehind = Math.max(over, under) === aggregate - 1 && Math.min(over, under) === aggregate - 2;
  if (!isBehind) return 0;
  const { role } = view.label(aggregate);
  const own = kinds.get(aggregate) === "percent";
  const isOverPercent = isPercentLine(ground, over);
  const isDifference = role === "difference" && (own ? isOverPercent : !isOverPercent || kinds.get(aggregate) !== "count");
  const isSo =
    form === "difference"
      ? isDifference
      : BEHIND[form]?.has(role) === true || (form === "change" && role === "difference" && own && !isOverPercent);
  return isSo ? PRIOR.behindBoth : 0;
}

/** By its figures, or by its heading alone: 0.8 below "Month %" is not taken off an index. */
export function isPercentLine({ kinds, view }: Ground, line: number): boolean {
  return kinds.get(line) === "percent" || view.label(line).percent;
}
