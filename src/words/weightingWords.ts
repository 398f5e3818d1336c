import { isWeightedLine } from "./lineFlags";

const DENIES = /単純平均|加重(?:平均)?(?:では|し(?:て)?い?な)|unweighted|not weighted/i;
const PLAIN = /単純|算術|\b(?:simple|plain|unweighted|arithmetic)\b/i;

/**
 * Whether a sentence says of a mean that it is weighted.
 * @example saysWeighted("AHT weighted by answered calls") // => true
 * @example saysWeighted("加重平均ではない") // => false
 */
export function saysWeighted(text: string): boolean {
  return (isWeightedLine(text) || text.includes("重み付")) && !DENIES.test(text);
}

/**
 * Whether a line is called a mean that counts each figure once.
 * @example namesPlainMean("単純平均") // => true
 */
export function namesPlainMean(text: string): boolean {
  return PLAIN.test(text);
}
