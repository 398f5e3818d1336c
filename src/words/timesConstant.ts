/** A name or letter, the sign, perhaps what the constant is called, the constant and its unit. */
const TIMES =
  /^[=＝]?\s*([^\d×*=＝]{1,20}?)\s*[×*]\s*([^\d×*+\-÷/]{0,14}?)([\d,]+(?:\.\d+)?)\s*(?:千|百万|万|億)?(?:円|人|件|時間|日|時)?(?:\/\S{1,6})?$/;

/**
 * What a folded text says to be multiplied by a constant.
 * @example timesConstant("B×平均人件費7,280千円") // => { "name": "B", "constant": 7280 }
 * @example timesConstant("B×C") // => undefined
 */
export function timesConstant(text: string): { readonly name: string; readonly constant: number } | undefined {
  const [, name = "", , digits] = TIMES.exec(text.trim()) ?? [];
  const constant = Number(digits?.replace(/,/g, ""));
  return digits !== undefined && constant > 0 ? { name: name.trim(), constant } : undefined;
}
