const REDUCTION =
  /(削減|除去|減少|低減|縮減|短縮|抑制|節減|節約|節電|軽減|値下げ?|値引き?|割引|減量)(率|割合|\s?[(（]?\s?[%％])|(^|\s)disc(ount)?\.?$|\b(reduction|reduced|removal|removed|savings?|saved|decrease|discount)\b\s*[([]?\s*(%|rate|efficiency|pct|per ?cent)|(%|percent(age)?|per ?cent|pct)\s*(reduction|reduced|removal|removed|savings?|saved|decrease|discount)\b/i;

/** Whether a line says by what percentage something fell, so that a fall is printed as a positive figure: 削減率, 除去率, "% saved". */
export function saysReduction(text: string): boolean {
  return REDUCTION.test(text);
}
