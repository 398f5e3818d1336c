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
  [/欠席|欠勤|不在|\babsen(t|ces?|tees)\b/i, /出席|出勤|在席|\b(attendances?|attended|present)\b/i],
  [/放棄|\babandon(ed|ment)?\b/i, /応答|\banswer(ed)?\b/i],
  [/不良|廃棄|\b(scrap(ped)?|defect(s|ive)?|reject(s|ed)?)\b/i, /良品|歩留|\b(yield|good|first pass)\b/i],
  [/解約|離職|退職|\bchurn(ed)?\b/i, /継続|定着|\bret(ention|ained)\b/i],
  [/空室|空床|\bvacan(t|cy|cies)\b/i, /入居|稼働|\boccup(ied|ancy)\b/i],
  [/超|以上|\b(over|breach(es|ed)?)\b|>/i, /以内|未満|以下|\b(within|under|less than)\b|</i],
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
