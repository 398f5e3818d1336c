const QUOTIENT = /[^\s/÷]\s*[/÷]\s*[^\s/÷]/;
const DIFFERENCE = /\S\s*[-−－]\s*\S/;

/**
 * Whether a heading divides one thing by another.
 * @example isWrittenQuotient("R5/目標") // => true
 */
export const isWrittenQuotient = (text: string): boolean => QUOTIENT.test(text);

/**
 * Whether a heading takes one thing from another.
 * @example isWrittenDifference("R5-R4") // => true
 */
export const isWrittenDifference = (text: string): boolean => DIFFERENCE.test(text);
