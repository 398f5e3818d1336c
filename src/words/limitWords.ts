// prettier-ignore
const BEFORE =
  /(上限|下限|最大|最小|最高|最低|目標値?|基準値?|満点|許容|範囲|合格(点|ライン)?|\b(cap(ped)?|limit(ed)?|max(imum)?|min(imum)?|ceiling|floor|threshold|target|goal|standard|benchmark|at (least|most)|no (more|less) than|up to|within|from|over|above|below|under|between|out of))\.?\s*(at|of|to|is|値|は|が|を)?\s*[:=([]?\s*$|[<>≤≥≦≧±]\s*$/i;
const AFTER =
  /^\s*([)\]]?\s*(以上|以下|未満|超|以内|まで|[をがでは]?\s*(上限|下限|目標|最大|基準|満点|とする|として)|[をで]?(打ち?切|頭打ち)|\b(or (more|less|above|below|better|over|under|higher|lower)|and (above|below|over|under)|cap(ped)?|max(imum)?|min(imum)?|limit|target|goal|threshold|confidence|ci|interval|=)\b)|[=~])/i;

/**
 * Whether the words around a figure make it a bound or an aim, and no result: "capped at 100%", 上限100％, "target 95%", 90％以上.
 * @example isLimit("Achievement (capped at ", ")") // => true
 */
export function isLimit(before: string, after: string): boolean {
  return BEFORE.test(before) || AFTER.test(after);
}

const LEFT_TO_TARGET =
  /(目標(値|達成)?)(まで|に(対する|向けた|必要な))の?.{0,4}(残|不足|必要|あと)|\b(remaining|left|still needed|required|gap) to (reach |meet )?(the )?(target|goal)\b/i;

/** Whether a heading says how much is left to a target: 目標までの残り人口. */
export function saysLeftToTarget(text: string): boolean {
  return LEFT_TO_TARGET.test(text);
}
