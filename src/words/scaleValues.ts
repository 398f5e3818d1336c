/** The value that a heading of a scale of answers gives to each of them: "SA (5)", "4 = agree", 5点, ★★★. */
const IN_BRACKETS = /[([](\d{1,2})(?: ?(?:pts?|points?|点))?[)\]]\s*$/i;
const IN_FRONT = /^(\d{1,2})\s*(?:[=:.\-–—]|点(?!以|未)|$|stars?$|★)/i;
const STARS = /^(★+)☆*$/;
/** Those of a school, of last year or of others are not the mean of this line's answers. */
const MEAN =
  /^((the|weighted|item|overall) )?(mean|average|avg\.?|mean score|average (score|rating))$|^(加重)?平均(点|値|評価|スコア|評点)?$/i;
const COUNT = /^(n|base|valid n|answers?|respon(ses|dents)|total( (responses|answers))?|all)\b|^(有効)?回答(者)?数|^(合)?計$|^総数$/i;

/** The value of an answer, in the name of the line that counts how many gave it; undefined where it names none. */
export function valueOfAnswer(heading: string): number | undefined {
  const text = heading.trim();
  const stars = STARS.exec(text)?.[1];
  if (stars !== undefined) return stars.length;
  const [, value] = IN_BRACKETS.exec(text) ?? IN_FRONT.exec(text) ?? [];
  return value === undefined ? undefined : Number(value);
}

/** Whether a line is called a mean, as of answers. */
export function isMeanOfAnswers(text: string): boolean {
  return MEAN.test(text.replace(/[([][^()[\]]*[)\]]/g, "").trim());
}

/** Whether a line is called the number of all who answered. */
export function countsAnswers(text: string): boolean {
  return COUNT.test(text.trim());
}
