import { withoutPeriods } from "./lineLabel";

/** Indices against an earlier time: 回復率, 2019年比, "Recovery rate", "% of 2019". */
const INDEX =
  /回復(率|度|状況)|((19|20)\d\d|元|[\dR]\d*)年度?(同(月|期))?比|コロナ(禍)?前|指数|基準(年|時)(度)?比|\b(recovery (rate|index|ratio)|recovered|index)\b|(%|percent(age)?|share) of (pre-|(19|20)\d\d)|\bvs\.? (pre-|(19|20)\d\d)/i;
/** What is no more than the name of a time, but for its unit. */
const NO_NAME = /^[\s()（）[\]・･/.,-]*(年|年度|月|期|同月|同期|千?人|人数|件数?)?[\s()（）[\]]*$/;

/**
 * Whether the headings of a rate and of what it is divided by say that another time is compared with: such a rate may well exceed 100 %.
 * @example saysOtherTime("回復率", "令和元年") // => true
 */
export function saysOtherTime(rate: string, whole: string): boolean {
  if (INDEX.test(rate)) return true;
  const { periods, rest } = withoutPeriods(whole);
  return periods.length > 0 && NO_NAME.test(rest);
}
