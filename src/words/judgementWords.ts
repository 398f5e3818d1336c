/** Words that say that a target is met, and their opposites. Lower case, folded. */
const MET = new Set(
  "met,yes,y,pass,passed,ok,on track,on target,achieved,compliant,within target,within limit,hit,oui,sí,si,ja,○,◯,〇,✓,✔,達成,目標達成,達,適,適合,合格,クリア,はい,適正,良".split(
    ",",
  ),
);
const UNMET = new Set(
  "missed,not met,no,n,fail,failed,breach,breached,off track,off target,below target,above target,over target,not achieved,non-compliant,not compliant,outside target,over limit,non,nein,×,✗,✕,✖,☓,未達,未達成,目標未達成,目標未達,否,不適,不適合,不合格,未クリア,いいえ,不良".split(
    ",",
  ),
);
/** Words that tell by themselves what they speak of; a mark or a yes does so under a heading that asks for it. */
const TELLS = /met|miss|target|track|achiev|breach|compliant|達/;
const ASKS =
  /\b(met|meets?|hit|achieved|reached|attained|passed|atteinte?|cumple|erreicht|within|in) ?(the )?(target|threshold|standard|limit|goal|sla|tolerance|plan)?\s*\?|(target|threshold|standard|limit|goal|sla|plan|kpi) (was |is )?(met|hit|achieved|reached|attained)|^(met|ok|atteinte?|cumple|erreicht|pass\/fail|in sla|in target)\b|達成|適否|合否|可否|クリア/i;
const JUDGES = /\b(result|status|rag|outcome|judge?ment|rating|assessment|against target|vs\.? target)\b|判定|評価|結果|状況|状態/i;

/** A word of a judgement with two values; `plain` where its words, or its heading, say that it is about the target. */
export interface Judgement {
  readonly met: boolean;
  readonly plain: boolean;
}

/**
 * What a word says of a target under its heading, both folded; undefined where it is no such word, or the heading is about something else.
 * @example judgementOf("Yes", "Target met?") // => { met: true, plain: true }
 * @example judgementOf("Yes", "Published") // => undefined
 */
export function judgementOf(word: string, heading: string): Judgement | undefined {
  const key = word.toLowerCase();
  const met = MET.has(key);
  if (!met && !UNMET.has(key)) return undefined;
  const tells = TELLS.test(key);
  const asks = ASKS.test(heading);
  return tells || asks || JUDGES.test(heading) ? { met, plain: tells || asks } : undefined;
}

/** Headings of what is to be reached, or not to be passed. */
const AIM =
  /目標|基準値?|上限|下限|許容|目安|規格|\b(targets?|goals?|limits?|standards?|thresholds?|objectives?|tolerance|ceiling|floor|maximum|minimum|sla target|objectif|cible|objetivo|soll|ziel)\b/i;
/** What is counted from an aim is none. */
const NO_AIM =
  /差|達成率|達成度|達成状況|超過|未達|判定|評価|gap|variance|diff|against|vs\b|over|under|met\b|\?|%\s*of|achiev|attain|prior|last|前/i;
const MOST = /上限|以内|\b(limits?|ceiling|maximum)\b/i;

export function isAim(heading: string): boolean {
  return AIM.test(heading) && !NO_AIM.test(heading);
}

/** Whether the heading names what is not to be passed: 上限, "Limit". */
export function isCeiling(heading: string): boolean {
  return MOST.test(heading);
}

const STAGE = /\b(milestone|target|goal|stage|phase|year|interim|plan)\b|目標|計画|目安|中間|段階/i;

/**
 * Whether a heading names what is to be reached by a time.
 * @example namesStage("Milestone 2") // => true
 */
export function namesStage(text: string): boolean {
  return STAGE.test(text);
}
