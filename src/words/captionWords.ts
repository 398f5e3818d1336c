/** What names a unit or a source, and no column: 単位：百万円, Ref: MS/04, R = revised, 更新日 令和7年4月18日. */
const CAPTION = /単位|\bunits?\b|[:=]|^(?:更新|作成|記入|現在)|^page \d/i;
/** A round number of what is counted: thousand tonnes, 千人, 百万円. */
const COUNTED =
  /^(?:thousands?|millions?|billions?)(?: (?:of )?\p{L}+)?$|^(?:十|百|千|万|十万|百万|千万|億|十億)(?:円|人|件|トン|t|kwh|kl|台|戸|世帯)?$/iu;

export const namesCaption = (text: string): boolean => CAPTION.test(text);
export const countsInRoundNumbers = (text: string): boolean => COUNTED.test(text);
