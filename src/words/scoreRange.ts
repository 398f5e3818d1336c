import { CHANGE_ROLES, lineRoleOf } from "./lineRole";

const FROM_TO = /[([]\s*(\d{1,2})\s*(?:-|–|—|~|〜|to|から)\s*(\d{1,3})\s*(?:点|scale|段階)?\s*[)\]]/i;
const FULL_MARKS = /(\d{1,3})\s*点満点|満点\s*[:=]?\s*(\d{1,3})/;
/** "Cases (/100)" are counted per hundred, and "passed out of 30" are people: only of scores it is the most. */
const OUT_OF = /\bout of (\d{1,3})\b|[([]\s*\/\s*(\d{1,3})\s*[)\]]/i;
const SCORED = /スコア|得点|評点|評価|満足度|平均|点数|\b(score[sd]?|rating|satisfaction|mean|average|grade|index|csat)\b/i;

/** The least and the most that a score can be. */
export interface ScoreRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Between what a heading says that its scores lie; undefined where it says nothing of the kind.
 * @example scoreRange("Mean score (1-5)") // => {"low":1,"high":5}
 * @example scoreRange("満足度(5点満点)") // => {"low":0,"high":5}
 * @example scoreRange("Residents (18-64)") // => undefined
 * @example scoreRange("Cases (/100)") // => undefined
 */
export function scoreRange(heading: string): ScoreRange | undefined {
  if (CHANGE_ROLES.has(lineRoleOf(heading))) return undefined;
  const [, from, to] = FROM_TO.exec(heading) ?? [];
  if (from !== undefined && to !== undefined)
    return SCORED.test(heading) && Number(from) <= 1 && Number(to) > Number(from) ? { low: Number(from), high: Number(to) } : undefined;
  const marks = FULL_MARKS.exec(heading) ?? (SCORED.test(heading) ? OUT_OF.exec(heading) : null);
  const most = marks?.slice(1).find(Boolean);
  return most === undefined || Number(most) < 3 ? undefined : { low: 0, high: Number(most) };
}
