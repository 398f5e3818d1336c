/** "Change v 2023", "FY24 v FY23", "vs 5-yr avg", "Growth on 2023", "Increase since 2019". */
const LATIN = /^(.*?)\b(?:vs?\.?|versus|against|over|on|from|since|compared (?:with|to))\s+(?:the )?([^()]+?)(?:\s*[([,%].*)?$/i;
/** 対2023年度増減率, 5か年平均比, R4との差. */
const JAPANESE = /^()対?(.+?)(?:との|から(?:の)?|に対する)?(?:比較|対比|比|差|増減|伸び|増加|減少|変化)(?:率|額|数)?(?:\s*[([].*)?$/;

/** What a heading of changes says that it is counted from, and what to: "" where it does not say. */
export interface NamedBase {
  readonly from: string;
  readonly to: string;
}

/**
 * The names of the two figures that a change is counted between.
 * @example namedBase("FY24 v FY23") // => { from: "fy23", to: "fy24" }
 */
export function namedBase(heading: string): NamedBase | undefined {
  const [, to, from] = LATIN.exec(heading) ?? JAPANESE.exec(heading) ?? [];
  return from === undefined ? undefined : { from: plainName(from), to: plainName(to ?? "") };
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\byrs?\b/g, "year"],
  [/\bavg\b/g, "average"],
  [/\bqtr\b/g, "quarter"],
  [/\b(change|growth|increase|decrease|variance|var|movement|diff(erence)?|percent)\b/g, " "],
];

/** A name without signs, its usual short forms written out. */
export function plainName(text: string): string {
  let name = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
  for (const [short, long] of SHORT) name = name.replace(short, long);
  return name.replace(/\s+/g, "");
}
