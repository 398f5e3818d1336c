/** Words of sums and means over the last few periods: 移動年計, 直近12か月, "Rolling 12-month". */
// prettier-ignore
const ROLLING = /移動(年計|合計|累計|平均|計)|後方移動|直近\s*\d+|過去\s*\d+\s*(か月|ヶ月|カ月|ヵ月|箇月|年|期|四半期|週|日)(間)?(の)?(計|合計|累計|平均|率)|\b(rolling|moving|trailing)\b|\b(last|past|previous) (\d+|three|four|six|twelve) (months|quarters|weeks|years|days|periods)\b|\b(ttm|ltm)\b|gleitend|glissant|\bmóvil|\bmovil\b/i;
/** A mean or sum of so many: "3-sprint avg", "Three-year average", "average of last 4 periods", 3か月平均. */
const OF_SO_MANY =
  /\b(\d{1,2}|two|three|four|five|six|twelve)[- ]?(sprints?|years?|yrs?|months?|mths?|quarters?|qtrs?|periods?|weeks?|wks?|days?|terms?|games?|matches|seasons?|sessions?|surveys?|rounds?|shifts?)[- ]*(avg\b|average|mean|total|sum)\b|\b(average|mean|avg\.?|total|sum) (of|over) (the )?(last|past|previous|latest) (\d{1,2}|two|three|four|five|six|twelve)\b|\d{1,2}(か月|ヶ月|カ月|ヵ月|箇月|[かカヶヵケ箇]?年|期|週|日|回)(間)?(の)?平均/i;
const WIDTH =
  /(\d{1,3})\s*-?\s*(か月|ヶ月|カ月|ヵ月|箇月|月|年|期|四半期|週|日|点|months?|mths?|m\b|quarters?|qtrs?|weeks?|wks?|years?|yrs?|days?|points?|periods?|sprints?|games?|matches|seasons?|sessions?|surveys?|rounds?|shifts?|回|[かカヶヵケ箇]年|term|monate|mois|meses)/i;
const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/\btwelve\b|移動年計|\bttm\b|\bltm\b|\bannual\b/i, 12],
  [/\btwo\b/i, 2],
  [/\bthree\b/i, 3],
  [/\bfour\b/i, 4],
  [/\bfive\b/i, 5],
  [/\bsix\b/i, 6],
];

/** A mean over so many years: 3カ年平均, "5-year average". */
const OVER_TIME =
  /\d+\s*-?\s*([かカヶヵケ箇]?(年|月|期)間?|四半期|週間?|日間?|years?|yrs?|months?|quarters?|weeks?|days?)\s*-?\s*(の|移動|単純)?(平均|average|mean)/i;

/**
 * Whether a line is a mean over periods, and so none of lines that are no periods.
 * @example isMeanOverTime("財政力指数(3カ年平均)") // => true
 */
export function isMeanOverTime(text: string): boolean {
  return OVER_TIME.test(text);
}

/** What is held against such a mean is none itself: 3カ年平均比, "vs 5-year average". */
const AGAINST_MEAN = /平均(値)?(と|から)?の?(対?比|差|増減)|\b(vs?\.?|versus|against|on|from) (the )?\d/i;

/** A mean over years is no quotient of one year's figures, as a mean per day is. */
export function isMeanOverYears(text: string): boolean {
  return !AGAINST_MEAN.test(text) && /年|y/i.test(OVER_TIME.exec(text)?.[1] ?? "") && !/日|day/i.test(OVER_TIME.exec(text)?.[1] ?? "");
}

/**
 * How many periods a line says that it looks back over, 0 where it does not say; undefined for a line that is no such sum or mean.
 * @example windowSaid("Velocity (3-sprint avg)") // => 3
 * @example windowSaid("Average per month") // => undefined
 */
export function windowSaid(text: string): number | undefined {
  if (!ROLLING.test(text) && !OF_SO_MANY.test(text)) return undefined;
  const width = Number(WIDTH.exec(text)?.[1] ?? 0);
  return width > 1 ? width : (NUMBERS.find(([words]) => words.test(text))?.[1] ?? 0);
}

const SPAN =
  /^((第?[1-4一二三四](四半)?期|[上下]半?期|通期|年[度間]?計?|通年|四半期)|(first|second|third|fourth)? ?(half|quarter)[- ]?(year)?|[hq][1-4]|(full )?year|annual)(\b.{0,12})?$/i;

/**
 * Whether a name is that of several months together.
 *
 * @example isSpan("Half-year") // => true
 * @example isSpan("上期") // => true
 * @example isSpan("4月") // => false
 */
export function isSpan(text: string): boolean {
  return SPAN.test(text.trim());
}
