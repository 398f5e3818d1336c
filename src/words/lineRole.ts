import { readOnce } from "./readOnce";

/**
 * What a heading or a stub says that its line holds. share: part of a whole. relative-change: change in percent. year-on-year: this period against the last,
 * as a ratio or as a change. difference: one figure less another. attainment: actual against target. rate: any other quotient. previous, current: the last and this period.
 */
export type LineRole =
  | ""
  | "share"
  | "relative-change"
  | "year-on-year"
  | "difference"
  | "attainment"
  | "rate"
  | "baseline"
  | "target"
  | "actual"
  | "previous"
  | "current"
  | "opening"
  | "closing"
  | "inflow"
  | "outflow"
  | "weight"
  | "product";

/** Lines of rates: never added up, never parts of an amount. */
export const RATE_ROLES: ReadonlySet<LineRole> = new Set<LineRole>(["attainment", "rate", "year-on-year", "relative-change", "share"]);

/** Lines of changes, in the unit of what changed or in percent. */
export const CHANGE_ROLES: ReadonlySet<LineRole> = new Set<LineRole>(["difference", "relative-change", "year-on-year"]);

/** The words of each role. The first that matches wins: 目標達成率 is an attainment rate and no target, 前年比 compares with last year and is not it. */
// prettier-ignore
const WORDS: readonly (readonly [LineRole, RegExp])[] = [
  ["share", /構成(比|割合)(率)?|シェア|占有率|内訳比|寄与率|\b(share(?! of (the )?(goal|target|plan|budget|quota|forecast))|mix|composition|breakdown %)\b|\banteil\b|\bof (the )?(grand )?total\b|% of (sum|all)\b/i],
  ["relative-change", /^δ\s*[(]?%|増減(率|割合)|増減\s*[([]\s*%|変化率|伸び率|伸長率|伸率|成長率|増加率|減少率|差異率|乖離率|\b(variance|var\.?|change|chg\.?|diff(erence)?|growth|increase|decrease|deviation|movement)\s*[([]?\s*(%|pct|percent|per cent|rate)|(%|percent(age)?|pct)\s*(variance|var\b|change|chg|diff|increase|decrease|growth|movement)|\b(growth|cagr)\b|[△▲δ±]\s*%|%\s*[△▲δ±]/i],
  ["year-on-year", /(前年|前期|前月|前回|昨年|昨期|先月|対前年|対前期|対前月|前々年|前週|基準年)(度)?(同(月|期|週))?(期)?(との)?(比|対比)(?!較)(率)?|対前年(?!(度|同[月期週])?比?(差|増減))(度|同[月期週])?(比)?|\b(year|month|quarter|week|period) before\b|\b(year|month|quarter|week|period)[- ]o(n|ver)[- ](year|month|quarter|week|period)\b|\b(of|on|over) (the )?(previous|prior|last) (year|month|quarter|period)|same (month|quarter|period) last year.*%|%.*(last|previous|prior) year|\b(yoy|y\/y|yr\/yr|mom|m\/m|qoq|q\/q|vs\.? ?(last|prior|previous) (year|month|quarter|period)|vs\.? ?(py|ly))\b/i],
  ["opening", /前(年度|月|期|回|日)?(末)?(残高?|残|からの繰越|繰越|より繰越)|繰越(金|額)?$|期首|月初|年初|\b(opening|(brought|bought) f(or)?w(ar)?d|b\/f(wd)?|beginning|starting (mrr|arr|balance|headcount|inventory|stock|customers|members|cash|position|backlog|total|caseload|workforce|subscribers|population)|start of (the )?(month|year|period)|at (the )?start)\b/i],
  ["closing", /差引残高|(期末|月末|年度末|年末|当月|当期|差引|翌年度|次期|次月|次年度)(への)?(残高?|残|繰越(金|額)?)|期末$|(?<![\d元])(月|年度|年|期)末(?!日|時|現在)|残高|^残$|\b(closing|carried f(or)?w(ar)?d|c\/f(wd)?|ending|end of (the )?(month|year|period)|at (the )?end|balance)\b/i],
  ["difference", /^((令和|平成|[rh]|fy ?)?\d{1,4}年?度?) ?(→|⇒|->) ?((令和|平成|[rh]|fy ?)?\d{1,4}年?度?)$|^±$|^[±δ]\s*(pts?|pp|points)\b|^δ$|^δ ?(vs\.?|from|on|since)\b|差異|(と|から)の差|差額|差引(?!き?後)|差分|過不足|超過?\W{0,3}不足|(との|対)比較(?!.*[%率])|比較増減(?!率)|前(年|期|回|月)(度)?(との)?比較|(目標|計画|予算|前年|前期|前月|前回|昨年|予実|増減|当初|基準)(度)?(同(月|期))?(との)?(値)?(差|増減)|増減(数|額|幅|量)?|増加(数|額)|減少(数|額)|乖離|残高?差|^差(?=$|[(（])|(ポイント|pt|ｐｔ)差|得失点?差?|(県|国|市|町|村|府|都|道|全国|平均|校内|学年|地区)差$|^空き(数|枠|人数)?$|^欠員(数)?$|^残り?(数|額|枠|席)$|^残り(?=$|[(（])|^余裕(数|枠)?$|未達(数|額)|不用額|執行残|\b(variances?|var\.?|gap|diff\.?|difference|delta|change|over\/?\(?under\)?|(over|above|ahead|better|fav(ou?rable)?)\b\W{0,8}((or|and) )?\W{0,3}(under|below|behind|worse|adv(erse)?|unfav(ou?rable)?)|gd|surplus|shortfall|deviation|remaining|remainder|vacan(t|cies)|unfilled|unspent|headroom|net change|movement( (in|on|since|from) (the )?(year|month|quarter|period|last|previous|prior).*)?$|abweichung|desviación|v\.? (the )?(budget|plan|target|forecast|last year|prior year))\b|(?<![\wà-ÿ])écart\b|\w minus \w|\+\/-|[+＋±][/／][-－]|^± ?(pp|ppts?|pts?|points?|%)?$/i],
  ["attainment", /達成(率|度|状況|割合|比)|進捗(率|度|状況|割合)?|進み具合|到達(率|度)|(対)?(目標|計画|予算|予実|予定|定員|基準)(値)?(対)?(比|対比|実績比)(率)?|対(目標|計画|予算)|執行率|消化率|充足率|\b(attainment|achievement|completion|fulfil?ment|progress|realisation|realization|utili[sz]ation|execution)\b|%\s*(achieved|attained|complete[d]?|done|used|spent|met|of (the )?(goal|target|plan|budget|quota|objective)s?)|percent (achieved|complete|attained|of (target|plan|budget|goal))|(actual|ac|result)s? ?(\/|vs\.?|as % of) ?(target|plan|budget|goal)|\b(to|vs\.?|versus|of|against) ?(the )?(plan|target|budget|goal|quota|forecast|schedule|expected|estimate|capacity)\b|(goals?|targets?|plan) (met|attained|achieved|reached|hit)\b|share of (the )?(goal|target|plan|budget|quota|forecast)\b|erfüllung|zielerreichung|taux (de réalisation|d.atteinte)|cumplimiento|\bvs\.? /i],
  ["weight", /ウェイト|ウエイト|重み|配点|加重値|比重|\b(weights?|weightings?|wt\.?)\b/i],
  ["rate", /率|割合|比率|歩合|\b(rate|ratio|percent(age)?|pct\.?|proportion)\b|^%$|当たり|あたり|\bper (capita|head|person|\d[\d, ]*|hundred|thousand|100k)\b|\/\s?(capita|head)|\b(ltifr|ltir|trifr|trir|trcfr|roi|roas)\b/i],
  ["product", /^weighted$|換算点|加重(得点|評点|スコア|点)|得点×|\b(weighted (score|marks?|grade|points|value|rating|result)|contribution|line total|extended (price|amount))\b/i],
  ["baseline", /基準(値|年度値|年値|時)?|起点|ベースライン|当初値|初期値|開始(値|時)?|策定時|出発点|\b(baseline|base(?! case)|start(ing)?( value| point| level)?|initial|entry value)\b/i],
  ["inflow", /収入|入金|入庫|受入|増加|新規|流入|転入|入会|入荷|受領|\b(receipts?|income|inflows?|in$|in(?=\s*[([])|received|additions?|hires?|joiners?|joined|new|deposits?)\b/i],
  ["outflow", /支出|出金|出庫|払出|減少|流出|転出|退会|出荷|解約|\b(payments?|expenditures?|outflows?|out$|out(?=\s*[([])|issued|disposals?|leavers?|left|departures?|withdrawals?|removals?)\b/i],
  ["target", /目標|到達点|計画(?!比)|予算|ノルマ|予定|見込|定員|必要(数|額)|(?<!\bon[- ])\b(targets?|goals?|plan(ned(?! (end|completion|duration|maintenance|absence|leave|works?|visits?|care)))?|budget(ed)?|forecast|quota|objective|expected|allocation|aim|to be|capacity|estimate|soll|ziel(wert)?|objectif|cible|prévu|objetivo|previsto)\b/i],
  ["actual", /実績|決算|結果|実際|達成値|達成数|実数|実施|到達値|最新値|直近値|\b(actuals?|achieved|results?|outcome|done|completed|reali[sz]ed|spent|delivered|reached|attained|latest|ist|realizado)\b|\bréalisée?(?![\wà-ÿ])/i],
  ["previous", /前年(度)?|前期|前回|前月|先月|昨年(度)?|昨期|前々年|\b(prior|previous|last)( year| month| quarter| period)?\b|\b(py|ly)\b/i],
  ["current", /今年(度)?|当年(度)?|本年(度)?|今期|当期|今回|当月|今月|現状値?|現在値?|\b(current|this)( year| month| quarter| period)?\b|\b(cy|ty)\b/i],
];

/** A percent sign in the heading itself, not as the unit in brackets: "Received %", "% booked". */
const OPEN_PERCENT = /%|\bpct\b|\bper ?cent\b/i;

/** Names of rates that do not say "rate": what stands below them in percent is one. */
const RATES =
  /\b(coverage|turnout|occupancy|conversion|availability|uptime|service level|retention|churn|attrition|uptake|take-up|yield|wastage|compliance|penetration|margin|accuracy|attendance|absence|adherence|productivity|efficiency|performance|quality|loss(es)?|response|pass(ed)?|recovery|collection|drop-?out)\b|歩留|稼働|カバレッジ|コンバージョン|サービスレベル|離職|定着/i;

/**
 * Whether a heading without a role names what is printed in percent as a rate.
 * @example namesRate("Dose 1 coverage") // => true
 */
export function namesRate(text: string): boolean {
  return RATES.test(text);
}

/** The role that a heading names; "" where it names none. What is counted in percent by its very name is a rate, whatever of. */
export const lineRoleOf: (text: string) => LineRole = readOnce((text) => {
  const role = WORDS.find(([, words]) => words.test(text))?.[0] ?? "";
  if (RATE_ROLES.has(role) || role === "difference" || !OPEN_PERCENT.test(text)) return role;
  return OPEN_PERCENT.test(text.replace(/[([【][^()[\]【】]*[)\]】]/g, " ")) ? "rate" : role;
});

/** The heading without the words of any role: what tells one measure from another. */
export function withoutRoleWords(text: string): string {
  let rest = text;
  for (const [role, words] of WORDS) if (role !== "inflow" && role !== "outflow") rest = rest.replace(words, " ");
  return rest;
}

/** The later of two times less the earlier one: R6-R5, 2024-2023; 2023-24 is a year. */
export function namesTimesApart(text: string): boolean {
  const [, mark = "", later = "", other = "", earlier = ""] =
    /^(\D{0,2}?)(\d{1,4})(?:年度?)? ?- ?(\D{0,2}?)(\d{1,4})(?:年度?)?$/.exec(text.trim()) ?? [];
  return (
    later !== "" &&
    mark === other &&
    later.length >= earlier.length &&
    Number(later) > Number(earlier) &&
    earlier.length >= later.length - 1
  );
}
