/** Words of lines that add others up. */
const TOTAL =
  /合計|総計|総数|総額|小計|中計|(?<![設統会家時推集累])計(\s*\(|$)|^計|全体|全庁|総合(点|得点|評点|スコア)|^総合$|^累計$|年計|通期|上期計|下期計|半期計|通年|年間(計|合計|実績計)|四半期計|\b(grand total|sub-?\s?totals?|totals?|sum|overall|full[- ]year|fy total|all|combined|whole|net|summe|gesamt|insgesamt)\b|^(full )?year$|^fy$|^annual$|^年間$/i;
/** What is left of others, or went out less what came in: it may be of one measure among others. */
const NET = /\bnet\b/i;
/** A total of its own line, whatever else stands around it. */
const PLAIN_TOTAL = /^(合計|計|総計|小計|total|subtotal)/i;
const MEAN = /平均|\b(average|avg\.?|mean|aht|asa|durchschnitt|mittelwert|moyenne|promedio)\b/i;
const CUMULATIVE = /累計|累積|\b(cumulative|cumul\.?|ytd|year[- ]to[- ]date|running( total)?|to[- ]date|so far|cum\.?)\b/i;
/** Names of things of which less is better, so that a rate may be target ÷ actual. */
const LOWER_IS_BETTER =
  /削減|減少|短縮|抑制|不良|不適合|不具合|不備|故障|災害|苦情|クレーム|事故|残業|時間外|給与費|人件費|材料費|ロス|延滞|超過|離職|遅延|遅れ|欠|ミス|待ち|待機|滞納|未納|犯罪|火災|死亡|日数|時間|費用|コスト|経費|排出|ごみ|漏|再発|返品|不具合|故障|キャンセル|解約|退学|中退|放棄|違反|\b(late|defects?|complaints?|accidents?|overtime|turnover|churn|delays?|costs?|errors?|time|lead|downtime|waste|reduction|absence|sick(ness)?|injur(y|ies)|incidents?|emissions?|spend|wait(ing)?|backlog|infections?|falls|reopened|re-?work|re-?admissions?|abandon(ed|ment)?|breach(es)?|outages?|failures?|failed|faults?|unresolved|missed|rejected|rejections?|cancell?(ed|ations?)|no-?shows?|drop-?outs?)\b/i;
/** The last part of a heading path decides whether a line is a total: 合計 above 目標 and 実績 makes both totals, 累計 alone does not. */
export function isTotalLine(path: readonly string[]): boolean {
  const leaf = path.at(-1) ?? "";
  if (PLAIN_TOTAL.test(leaf)) return true;
  // 委員総数／うち女性 names two counts, neither of them of the rows above.
  if (/[/／]\s*うち/.test(leaf)) return false;
  return path.some((part, at) => TOTAL.test(part) && !(isInside(path, at) && OFFICE.test(part))) && !/累計(?!計)/.test(leaf);
}

/** Whether a line is called a total by nothing but "net": "Net cost" below visits and issues adds nothing up. */
export const isNetOnly = (text: string): boolean => NET.test(text) && !TOTAL.test(text.replace(NET, " "));

/** In a column between others, who does it: all departments. */
const OFFICE = /^全(庁|課|部署?)$/;

function isInside(path: readonly string[], at: number): boolean {
  return at > 0 && at < path.length - 1;
}

/** A line of the highest, the lowest or the middle of others, or of how far they lie apart, and named for nothing else: 最高気温 is a measure. */
const EXTREME =
  /^(the )?(highest|lowest|largest|smallest|biggest|max(\.|imum)?|min(\.|imum)?|median|range|spread)( (score|mark|value|figure)s?)?$|^(the )?(best|worst|top|bottom|peak|highest|lowest|max(\.|imum)?|min(\.|imum)?)( (week|month|quarter|year|day|site|store|team|region|farm|line|unit|value|score))?$|^(the )?(shortest|longest|fastest|slowest|youngest|oldest|earliest|latest)$|^(最高|最低|最大|最小|最多|最少|最短|最長|最年少|最年長|ピーク|ベスト|ワースト)(点|値|額|得点|時|月|日|週|店)?$|^(中央値|メジアン|メディアン)$|^(範囲|レンジ|値幅|幅|標準偏差|分散|変動係数)$|標準偏差$|^(standard deviation|variance \(stat.*)$|\b(std\.? ?dev(iation)?\.?|standard deviation)$/i;

/** Scores that are neither amounts nor rates. */
const SCORE = /\b(scores?|grades?|confidence|rating)\b|スコア|得点|評点/i;
/** How far off, whichever way. */
const ABSOLUTE = /絶対(値|誤差)|誤差率|\babs(olute)?\b|\bmape\b/i;
/** Changes in points: "± pp", ポイント差. A league's points add up. */
const POINTS = /\b(pp|ppts?|percentage points)\b|[%％]ポイント|(ポイント|pt)(差|増減)/i;

export const isScoreLine = (text: string): boolean => SCORE.test(text);
export const isAbsoluteLine = (text: string): boolean => ABSOLUTE.test(text);
export const isPointsLine = (text: string): boolean => POINTS.test(text);
/** The unit behind the name of a line: 最長(分), "Largest £000". */
const UNIT_BEHIND =
  /\s*[([（][^()[\]（）]{1,8}[)\]）]$|,?\s+([$£€¥]\s?(k|m|bn|000s?)?|'000s?|rs\.?|%|mins?|hrs?|hours?|days?|kg|km|t|mg\/l)$/i;
export const isExtremeLine = (leaf: string): boolean => EXTREME.test(leaf.trim().replace(UNIT_BEHIND, ""));
export const isMeanLine = (text: string): boolean => MEAN.test(text);
/** "Plant average" is the mean of the plants, "Average wait" a measure. */
const MEAN_LAST = /(平均(値)?|\b(average|avg\.?|mean))$/i;

export const endsInMean = (text: string): boolean => MEAN_LAST.test(text);
const WEIGHTED = /加重|ウエイト付|ウェイト付|\bweighted\b|gewichtet|pondér|ponderad/i;

export const isWeightedLine = (text: string): boolean => WEIGHTED.test(text);
/** What is counted for one of something, so that a total of it is no sum: 単価, 1人当たり, "per visitor". */
const PER_UNIT =
  /単価|当(た)?り|あたり|中央値|密度|[/／](日|人|時間|件|世帯|㎡|km)[)）]?$|\b(per|price|median|density|intensity|productivity|nps|net promoter|csat|cp[acmlo]|cac|arpu|adr|t?revpar|aov|eps)\b|\w ?\/ ?(day|week|month|hour|km|mile|head|person|capita|visit|unit|fte|employee|boarding|trip|bed|m2|sq ft)\b|(^|[\s(])[a-z€$£¥]{1,5} ?\/ ?[a-z]{1,4}[²³]?($|[\s)])/i;

/** What one of something costs is set, and exact: 単価, "Unit price"; not what customers spent on average. */
const PRICE = /(?<!客|平均|客室)単価|(?<!(average|avg\.?|mean) (unit |sale )?)\bprice\b/i;

export const isPrice = (text: string): boolean => PRICE.test(text);
export const isPerUnit = (text: string): boolean => PER_UNIT.test(text);
/** What is counted in one period, in an indicator that is followed cumulatively: 実績(単年) below 移住者数〔累計管理〕. */
const SINGLE = /単(年|月|期)|(当|各)[年月期]度?(分|中)|\b(in[- ]year|single[- ]year|in[- ]month|in[- ]quarter)\b/i;
/** Whether a line counts on and on, by its own name or, where that says nothing else, by those above it. */
export const isCumulativeLine = (text: string, leaf = text): boolean =>
  CUMULATIVE.test(text) && (CUMULATIVE.test(leaf) || !SINGLE.test(leaf));
export const isLowerBetter = (text: string): boolean => LOWER_IS_BETTER.test(text);

const YEAR_BEFORE = /前年|前期|前回|昨年|\b(previous|prior|last)\b|\bprev\./i;

/** Whether a heading speaks of the time before: 前年度収納率. */
export const isOfYearBefore = (text: string): boolean => YEAR_BEFORE.test(text);

const OVER_TIME = /増減|前[年期回月]|\b(change|last|previous|prior|year)\b/i;
const AIMED_AT = /目標|計画|予定|予算|\b(target|plan|budget|goal)\b/i;

/** Whether a heading of changes speaks of what was gained since last time; a gap or a variance is from the target. */
export const isChangeOverTime = (text: string): boolean => OVER_TIME.test(text) && !AIMED_AT.test(text);

/** The heading without the words that say total, mean or running total. */
export function withoutFlagWords(text: string): string {
  return text.replace(TOTAL, " ").replace(MEAN, " ").replace(CUMULATIVE, " ");
}
