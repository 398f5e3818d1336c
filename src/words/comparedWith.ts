/** 「％表示は対前期増減率」, "Percentages indicate year-on-year changes": what the bare % beside each amount of the table means. */
const CHANGES =
  /%(表示|欄)?は.{0,12}(増減|伸び|伸長|変化|成長)率?|(percentages?|percent figures|%|% figures|figures in %) (above |below |shown )?(indicates?|represents?|shows?|denotes?|are|is|expresses?) .{0,20}\b(changes?|growth|increase)/i;
/** What stands one row above, in a row of stages: 前工程比, "% of previous stage". */
const STAGE_BEFORE =
  /対?前(段階|工程|ステップ|ステージ|行程)(から)?の?(比|率|通過率|移行率|転換率|歩留)|\b(of|from|vs\.?|versus) (the )?(previous|prior|preceding) (stage|step|row|level|phase)\b|\b(step|stage)[- ](to[- ](step|stage) )?conversion\b|\b(conversion|pass[- ]through|yield)( rate)?\W{0,3}(from|of|on|vs\.?) (the )?(previous|prior|preceding|last)\b/i;

/**
 * Whether a title, heading or note says that percentages beside amounts are changes on the time before.
 * @example saysPercentsAreChanges("(%表示は、対前年同四半期増減率)") // => true
 * @example saysPercentsAreChanges("達成率(%)は小数第1位まで") // => false
 */
export const saysPercentsAreChanges = (text: string): boolean => CHANGES.test(text);

/**
 * Whether a heading says that its figures are held against the row before.
 * @example isOfStageBefore("% of previous stage") // => true
 */
export const isOfStageBefore = (text: string): boolean => STAGE_BEFORE.test(text);

/** Signs that say what is good rather than what is more. */
const GOOD_OR_BAD =
  /\bbetter\b.{0,4}\bworse\b|\bfav(ou?rable|\.)?\b.{0,6}\b(un ?fav|adv)|[(（/]\s*(un-?fav|adv(erse)?\b|worse\b)|改善.{0,3}悪化|良化.{0,3}悪化|有利.{0,3}不利/i;

/**
 * Whether the figures of a heading are positive where it is good, whichever way that is: a row of costs and one of income have other signs there.
 * @example saysGoodOrBad("Better/(worse) than target") // => true
 * @example saysGoodOrBad("Above/(below) target") // => false
 */
export const saysGoodOrBad = (text: string): boolean => GOOD_OR_BAD.test(text);

const FROM_OTHERS =
  /\b(gap|diff(erence)?|variance|points?|pts|pp)\b.{0,12}\b(to|from|vs\.?|with|against) (the )?(national|england|country|state|region(al)?|peer|sector|benchmark|average|mean)\b|(全国|県|都|道|府|国|他市|類似団体|業界|全体)(平均)?(値)?との(差|比較|乖離)|平均(値)?との(差|乖離)/i;

/**
 * Whether a heading holds its figures against others outside the table: such gaps do not add up.
 * @example isFromOthers("Gap to national, expected (61%)") // => true
 * @example isFromOthers("Variance to budget") // => false
 */
export const isFromOthers = (text: string): boolean => FROM_OTHERS.test(text);
