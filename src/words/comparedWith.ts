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
