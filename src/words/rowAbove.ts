// prettier-ignore
const OF_ABOVE =
  /^\W*(as )?(an? )?(%|percent(age)?|per ?cent|share|proportion|rate|ratio) of (the )?(above|previous|preceding|row above|line above)|^\W*(as )?(an? )?(%|percent(age)?|per ?cent|share|proportion|rate|ratio)$|^\W*(of which|thereof|of these)\b|^\W*(うち|内訳|上記の|上の|同上|(上記|同上|上段|前行)?(の|に(対する|占める))?(割合|比率|率)$)/i;

/**
 * Whether the name of a row says that the row tells a part, or a rate, of the row above it.
 * @example saysOfRowAbove("as % of the above") // => true
 */
export function saysOfRowAbove(name: string): boolean {
  return OF_ABOVE.test(name.trim());
}
