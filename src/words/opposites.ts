/** What people count as one or the other: together they are the whole of which a rate is told. The second words are looked for where the first do not stand. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/不合格|\bfail(s|ed|ures?)?\b/i, /合格|\bpass(es|ed)?\b/i],
  [/\blost\b|\bloss(es)?\b|失注|敗/i, /\bw[io]ns?\b|受注|勝/i],
  [/\bwomen\b|\bfemales?\b|\bgirls\b|女/i, /\bmen\b|\bmales?\b|\bboys\b|男/i],
  [/失敗|\bunsuccessful\b/i, /成功|\bsuccess(es|ful)?\b/i],
  [
    /反対|否決|\bagainst\b|\bno\b|\brejected\b|\brefused\b|却下/i,
    /賛成|可決|\bfor\b|\byes\b|\baccepted\b|\bapproved\b|\bgranted\b|承認|採択/i,
  ],
  [/未|不|非|\b(not|non|un\w+|late|missed|overdue|in\w*complete)\b/i, /済|\b(on time|in time|met|kept|complete[d]?|done)\b|良|可/i],
  [/\b(dead|died|deaths)\b|死亡/i, /\b(alive|survived|survivors)\b|生存/i],
];

/**
 * Whether two headings name what is counted as one or the other.
 * @example areOpposites("Deals won", "Deals lost") // => true
 * @example areOpposites("合格者数", "不合格者数") // => true
 * @example areOpposites("合格者数", "受験者数") // => false
 */
export function areOpposites(one: string, other: string): boolean {
  return OPPOSITES.some(([first, second]) => {
    const [a, b] = [first.test(one), first.test(other)];
    return a !== b && second.test(a ? other : one);
  });
}
