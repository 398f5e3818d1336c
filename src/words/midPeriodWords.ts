/** Words of what stands in the middle of a time, as the mean of both its ends: "mid-year population", 期中平均人口, 年央. */
const MIDDLE =
  /\bmid[- ]?(year|period|term|month)\b|\b(mean|average) (of|over|between) (the )?(two|both|start and end|opening and closing|beginning and end)|\b(average|mean) (population|headcount|staff|workforce|stock|inventory|balance|number|members(hip)?|assets|equity)\b|期中平均|年央|平均(人口|人員|在庫|残高|会員|世帯|職員|従業員)|(期首|年初|当初|始)[^。]{0,12}(期末|年末|末)[^。]{0,10}平均|2時点[^。]{0,8}平均/i;

/**
 * Whether words speak of the mean of both ends of a time.
 * @example saysMiddle("Rates use the mid-year population") // => true
 */
export const saysMiddle = (text: string): boolean => MIDDLE.test(text);
