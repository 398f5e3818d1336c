import { clausesOf } from "./clauses";

/** Words of a note by which a total need not be the sum of what stands above it: 合計は一致しない, 重複を除く, "is not the sum of the work packages". */
// prettier-ignore
const NOT_SUMMED = /(合計|総計|総数|小計|計|内訳|足し上げ|積み上げ).{0,12}(一致し(ない|ません)|合わな|異なる|等しくな)|重複(を|分を?|者を?)?(除|排除|控除|含ま|あり|して|が|計上)|(合計|総数|全体|計)(欄|値)?(は|については).{0,10}(実(人数|人員|数)|加重|再計算)|複数回答|\b(is|are|was|were|does|do|did|will|may|need|can)(n't| not|not) (be )?(necessarily )?(the |a |simply |simple )*(sum|add|total|equal)|\bnot (the |a )?(simple |arithmetic )?(sum|total) of\b|\b(un|de-?)duplicated\b|\bcount(s|ed|ing)? (each |every |a )?([a-z]+ ){0,3}(only )?once\b|\b(but|and) (only )?once (in|for|over|by) |(では|には|も)[1一](人|件|名|回|台|世帯)と(数|計算|カウント)|\bdouble[- ]count|\bmultiple (responses?|answers?)\b/i;
/** Questions with several answers: the answers come to more than those who gave them. */
const SEVERAL_ANSWERS =
  /複数(回答|選択)|(当|あ)てはまるものを?(すべて|全て)|いくつでも|\b(tick|select|choose|check|mark) (all|any|as many)|\bmultiple (responses?|answers?|choices? allowed)|\bmore than one (answer|response|option)|\bmulti-?(response|select)/i;
/** Figures that miss their sum by rounding only are another matter. */
const ROUNDED = /四捨五入|端数|切り?(捨|上)|丸め|\bround/i;

/** What nobody adds up: "medians cannot be added" says nothing of numbers. */
const NEVER_SUMMED =
  /^\W*(the |all )?(medians?|percentiles?|centiles?|averages|means|rates|ratios|percentages)\b|^[※*\s]*(中央値|平均値?|[^、は計]{0,6}率)(は|を)/i;

/** The clauses of a note that take back that a total is a sum. */
export function denialsOfSums(note: string): string[] {
  return ROUNDED.test(note) ? [] : clausesOf(note).filter((clause) => NOT_SUMMED.test(clause) && !NEVER_SUMMED.test(clause));
}

/** What a total holds that no row shows: コンビニ交付の計には本庁管内を含む. That is said of the line which the note names, and of no other. */
const INCLUDES = /(合計|総計|総数|計)(欄|値)?(に)?は.{1,14}含(む|み|ん|め)|\b(sub-?)?totals?( figures?)? (also )?(includes?|contains?)\b/i;

export function inclusions(note: string): string[] {
  return clausesOf(note).filter((clause) => INCLUDES.test(clause));
}

/** What a row shows and a total does not hold: 合計の件数は調剤を除く, "Total excludes walk-ins". */
const EXCLUDES =
  /(合計|総計|総数|計)(欄|値|の.{1,8})?(に)?は.{1,14}(を?除(く|き|い)|含ま(ない|ず|れない))|\b(sub-?)?totals?( figures?)? excludes?\b/i;

/** What the name of a total leaves out: 計（魚類を除く）, "Total excl. agency staff". */
const LEAVES_OUT = /[^()（）、,]{2,}(?=を?(除く|除き|除いた|含まない|含まず))|\b(?:excl(?:\.|uding)?|except(?: for)?|without) [^()]{3,}/i;

/**
 * The part of a name that tells what it leaves out.
 * @example leftOut("計(魚類・無脊椎を除く)") // => "魚類・無脊椎"
 */
export function leftOut(name: string): string | undefined {
  return LEAVES_OUT.exec(name)?.[0];
}

export function exclusions(note: string): string[] {
  return clausesOf(note).filter((clause) => EXCLUDES.test(clause));
}

/** Whether a heading says that each may give several answers. */
export function takesSeveralAnswers(heading: string): boolean {
  return SEVERAL_ANSWERS.test(heading);
}

/** What counts each person or thing once, in whatever parts it stands: 実人数, "unique visitors", 純計. */
// prettier-ignore
const DISTINCT = /重複(を|分を?|者を?)?(除|排除|控除|なし|含まない|含まず)|純計|実(人数|人員|世帯数?|団体数?|(利用|受講|参加|相談|受診|受給|来館|登録|支援|実施)?者数?|患者数?)|ユニーク|\b(un|de-?)duplicated\b|\bdistinct\b|\bunique\b|\bcounted (only )?once\b|\bdouble[- ]count|\bnet of (duplicat|overlap|repeat|double|transfers)|\b(ex(cl(\.|uding)?)?|without|less|after removing) (the )?(duplicat|overlap|double|repeat)/i;

/** Whether a heading or a stub says so of its line: the total of such a line lies between its largest part and their sum. */
export function countsOnce(label: string): boolean {
  return DISTINCT.test(label);
}
