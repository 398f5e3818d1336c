/** A figure that is known by its name to follow from two others: turnout from ballots cast and the electorate. */
export interface KnownRelation {
  readonly form: "ratio" | "sum" | "difference";
  readonly result: RegExp;
  readonly first: RegExp;
  readonly second: RegExp;
  /** True for what is counted per so many hours, by one custom or another. */
  readonly counted?: true;
  /** Days of a year, for what is counted in days of turnover. */
  readonly scale?: number;
  /** The form is laid down by law: one that does not hold is wrong, even where it stands alone. */
  readonly isLaw?: boolean;
}

const WORKED = /\b(hours worked|(wo?man|person|work|working|worked|exposure)[- ]?hours)\b|延べ?(実)?労働時間(数)?/i;

/** What is held to be so by everybody who prints such figures; rates that are calculated in several ways (bed occupancy, staff turnover) are left out. */
// prettier-ignore
export const KNOWN_RELATIONS: readonly KnownRelation[] = [
  { form: "ratio", result: /\b(loss|claims) ratio\b|損害率/i, first: /\bclaims (incurred|paid)\b|\b(incurred|net|gross) claims\b|\blosses incurred\b|(発生|正味)?(損害額|支払保険金|保険金)/i, second: /\b(earned|net|written|gross)\b.*\bpremiums?\b|\bpremiums?\b.*\b(earned|written)\b|(収入|正味|既経過)保険料/i },
  { form: "ratio", result: /^(av|avg|ave|average|mean)\.? ?(£|\$|€|price|value)/im, first: /^(total |sales |gross )?(£|\$|€|value|amount|revenue|proceeds|sales)( ?000)?$/im, second: /^(head|no\.?|number|qty|quantity|units|sold|units sold|volume|lots|items)$/im },
  { form: "ratio", result: /\bturnout\b|投票率/i, first: /\b(ballots?( papers)?|votes?) (cast|polled|counted)\b|\btotal (votes|ballots)\b|投票(総|者)数|投票総数/i, second: /\belectorate\b|\b(registered|eligible) (voters?|electors?)\b|\belectors\b|有権者/i },
  { form: "ratio", result: /\b(process |first[- ]pass )?yield\b|良品率|歩留/i, first: /\bgood (units?|parts?|pieces|output|items)\b|\b(units|parts|pieces|items) (passed|accepted)\b|良品(数|量)|合格(数|品数)/i, second: /\b(units?|parts?|pieces|items) (started|produced|made|inspected|tested)\b|\btotal (output|produced|inspected)\b|生産(数|量)|検査(数|個数)|投入(数|量)/i },
  { form: "ratio", result: /\b(scrap|reject|defect|loss|wastage|spoilage|failure) rate\b|不良率|ロス率|廃棄率/i, first: /\b(scrap(ped)?|rejects?|rejected|defects?|defective|lost|losses|wasted|spoiled|failed|failures)\b|不良(数|品数|個数)|ロス(数|量)|廃棄(数|量)/i, second: /\b(units?|parts?|pieces|items) (started|produced|made|inspected|tested)\b|\btotal (output|produced|inspected|input)\b|生産(数|量)|検査(数|個数)|投入(数|量)|仕入(数|量)/i },
  { form: "ratio", result: /\boccupancy\b|\b(seat|load) factor\b|客室稼働率|入居率/i, first: /\b(rooms?|room[- ]nights?|seats?|places?|units?|bed[- ]?days|plots?|spaces) (occupied|sold|let|taken|filled)\b|\b(occupied|sold) (rooms?|room[- ]nights?|seats?|places?|bed[- ]?days|units?|spaces)\b|(販売|稼働)(客)?室数|入居(戸|室)数/i, second: /\b(rooms?|room[- ]nights?|seats?|places?|units?|bed[- ]?days|plots?|spaces) (available|offered)\b|\bavailable (rooms?|room[- ]nights?|seats?|places?|bed[- ]?days|units?|spaces)\b|(販売可能|総|全)(客)?室数|(管理|総)戸数/i },
  { form: "ratio", result: /\b(response|return) rate\b|回収率|回答率/i, first: /\b(responses|replies|returned|completed|questionnaires returned)\b|(有効)?回[収答](票|者)?数/i, second: /\b(sent|distributed|issued|mailed|invited|sample size)\b|(配布|発送|送付|調査対象)(票|者)?数/i },
  { form: "ratio", result: /\b(coverage|uptake)\b|接種率|受診率|実施率/i, first: /\b(vaccinated|immuni[sz]ed|screened|covered)\b|接種者数|受診者数|実施者数/i, second: /\b(eligible|target population|cohort|invited)\b|対象者数?/i },
  { form: "ratio", result: /\bpass rate\b|合格率/i, first: /\b(passed|passes)\b|合格者数?/i, second: /\b(entries|entrants|candidates|sat|entered)\b|受験者数?/i },
  { form: "ratio", result: /\banswer(ed)? rate\b|応答率/i, first: /\banswered\b|応答(件)?数/i, second: /\b(calls )?(offered|received|presented)\b|(着信|入電)(件)?数/i },
  { form: "ratio", result: /\b(recycling|recovery) rate\b|リサイクル率|再資源化率|資源化率/i, first: /\b(recycled|recovered)\b|(再)?資源化量|リサイクル量/i, second: /\b(total|all) (waste|arisings|collected)\b|\bcollected\b|(ごみ)?総排出量|ごみ総量/i },
  { form: "ratio", result: /\bunemployment rate\b|完全失業率/i, first: /\bunemployed\b|失業者数?/i, second: /\blabou?r force\b|労働力人口/i },
  { form: "ratio", result: /\b(win|close) rate\b|受注率|成約率/i, first: /\b(won|wins|orders won)\b|(受注|成約)(件)?数/i, second: /\b(quotes|quotations|proposals|bids|tenders)\b|(商談|見積|提案)(件)?数/i },
  { form: "ratio", result: /\bvacancy rate\b|空室率|空き家率/i, first: /\bvacant\b|空室数|空き家数/i, second: /\btotal (units|rooms|dwellings|homes|posts)\b|総(戸|室)数/i },
  { form: "ratio", result: /\bgross (profit )?margin\b|[粗荒]利(益)?率|売上総利益率/i, first: /\bgross profit\b|[粗荒]利(益)?(額|$)|売上総利益(?!率)/i, second: /\b(revenue|net sales|sales|turnover)\b|売上高(?!.*率)/i },
  { form: "ratio", scale: 365, result: /^(?!.*\b(average|avg)\b).*\b(DIO|DIH|days (of )?(inventor(y|ies)|stock)|inventory days|stock days)\b|^(?!.*平均)(棚卸資産|在庫)回転(日数|期間)/im, first: /\b(inventor(y|ies)|stocks?)\b(?!.*(days|turn))|(棚卸資産|在庫)(?!回転)/i, second: /\bcost of (sales|goods sold|revenue)\b|\bcogs\b|売上原価/i },
  { form: "ratio", scale: 365, result: /^(?!.*\b(average|avg)\b).*\b(DSO|days sales outstanding|debtor days|receivables? days)\b|^(?!.*平均)売(上|掛)債?[権金]回転(日数|期間)/im, first: /\b(trade )?(receivables|debtors)\b(?!.*days)|売(上|掛)債?[権金](?!回転)/i, second: /(?<!cost of )\b(revenue|net sales|sales|turnover)\b|売上高/i },
  { form: "ratio", scale: 365, result: /^(?!.*\b(average|avg)\b).*\b(DPO|days payables? outstanding|creditor days|payables? days)\b|^(?!.*平均)(仕入|買掛)債?[務金]回転(日数|期間)/im, first: /\b(trade )?(payables|creditors)\b(?!.*days)|(仕入|買掛)債?[務金](?!回転)/i, second: /\bcost of (sales|goods sold|revenue)\b|\bcogs\b|売上原価/i },
  { form: "ratio", result: /客単価(?!.*([前昨]|予算|目標|差|比|率))/, first: /売上(高|額|金額|計|合計)?(?!.*(前|予算|目標|構成|率|比))/, second: /(^|\s)(来店|来場|利用|購買|買上)?客数|(利用|来場|来館|来店|入場)(者|客)数|レジ通過(者|客)?数|(^|\s)買上点?数/m },
  { form: "ratio", result: /\boperating margin\b|営業利益率/i, first: /\boperating profit\b|営業利益(?!率)/i, second: /\b(revenue|net sales|sales|turnover)\b|売上高(?!.*率)/i },
  { form: "ratio", result: /\bRevPAR\b(?!.*(last|prior|previous|\bLY\b|budget|target|index|var|%))/i, first: /\brevenue\b(?!.*\b(total|per|last|LY)\b)|客室売上/i, second: /\bavailable( rooms?)?\b|(販売可能|総)(客)?室数/i },
  { form: "ratio", result: /\bADR\b(?!.*(last|prior|previous|\bLY\b|budget|target|index|var|%))|\baverage (daily |room )?rate\b|平均客室単価/i, first: /\brevenue\b(?!.*\b(total|per|last|LY)\b)|客室売上/i, second: /\b(rooms?|room[- ]nights?|nights?) (sold|occupied)\b|^(rooms? )?sold$|販売(客)?室数/i },
  { form: "ratio", result: /\b(CET ?1|common equity tier 1|tier 1( capital)?|total capital|capital adequacy|solvency) ratio\b|自己資本比率\(国内|普通株式等/i, first: /\b(CET ?1|common equity tier 1|tier 1|total|own) (capital|funds)\b|自己資本の額|普通株式等/i, second: /\b(risk[- ]weighted assets|RWAs?|risk exposure amount)\b|リスク・?アセット/i },
  { form: "ratio", result: /\bCPI\b|\bcost performance index\b/, first: /\b(EV|BCWP)\b|\b[Ee]arned value\b/, second: /\b(AC|ACWP)\b|\b[Aa]ctual cost\b/ },
  { form: "ratio", result: /\bSPI\b|\bschedule performance index\b/, first: /\b(EV|BCWP)\b|\b[Ee]arned value\b/, second: /\b(PV|BCWS)\b|\b[Pp]lanned value\b/ },
  { form: "ratio", result: /\b(crop )?yield\b(?!.*(target|index|change))|単収|反収/i, first: /\bproduction\b|\bharvest(ed)? (quantity|tonnage)|収穫量|生産量/i, second: /\b(harvested |sown |planted )?area\b|(作付|栽培|収穫)面積/i },
  { form: "ratio", result: /\bclearance (rate|ratio|indicator)\b/i, first: /\bfinali[sz]ations?\b|\b(cases )?(disposed|disposals|finali[sz]ed|resolved)\b/i, second: /\blodge?ments?\b|\b(cases )?(filed|filings|lodged|registered)\b/i },
  { form: "ratio", result: /\b(avg\.?|average|mean) (deal|order|sale|ticket|basket|transaction|claim|gift|donation|grant|loan|invoice)( size| value)?\b|\bAOV\b|平均(契約|受注|購入|取引|寄附|寄付|融資)額/i, first: /^(total )?(deal |order |sales |gift )?(amount|value|revenue)\b|^(契約|受注|購入|取引|寄附|寄付|融資)?(総)?(金額|額)/im, second: /^(#|no\.?( of)?|number( of)?|count( of)?)\s*[a-z]|^(deals|orders|sales|tickets|transactions|claims|gifts|donations|grants|loans|invoices)\b|件数/im },
  { form: "ratio", counted: true, result: /\b(LTI ?FR?|LTIR|lost[- ]time injury (frequency )?rate)\b(?!.*\b(ago|last|previous|prior|target|LY|budget|average)\b)/i, first: /\blost[- ]time (injur|accident|incident)|^LTIs?\b/im, second: WORKED },
  { form: "ratio", counted: true, result: /\b(TRI ?FR?|TRIR|TRC?FR|total recordable (injury|incident|case) (frequency )?rate)\b(?!.*\b(ago|last|previous|prior|target|LY|budget|average)\b)/i, first: /\brecordable (injur|incident|case|accident)|^T?RIs?\b|^TRCs?\b/im, second: WORKED },
  { form: "ratio", counted: true, result: /度数率(?!.*(前年|目標|平均|差))/, first: /死傷者数|(休業|労働)災害(件数|者数|による死傷者)/, second: WORKED },
  { form: "ratio", counted: true, result: /強度率(?!.*(前年|目標|平均|差))|\bseverity rate\b(?!.*\b(ago|last|previous|prior|target|LY|budget|average)\b)/i, first: /(労働)?損失日数|\b(days lost|lost (work)?days)\b/i, second: WORKED },
  { form: "ratio", result: /(^|\s)(PPG|(average )?points? per (game|match))$/im, first: /(^|\s)(pts|points)\.?$/im, second: /(^|\s)(P|Pld?|GP|MP|played|games( played)?|matches( played)?)\.?$/im },
  { form: "ratio", result: /\bretention rate\b|(継続|定着)率/i, first: /\b(still|retained|remained|remaining|stayed)\b|(継続|定着)(者|会員|件)?数/i, second: /\bat (the )?start\b|\bstart of\b|\bdue for renewal\b|(対象|更新対象|採用)(者|会員|件)数/i },
  { form: "ratio", result: /\bcurrent ratio\b|流動比率/i, first: /(^|\s)(total )?current assets$|(^|\s)流動資産(合計|計)?$/im, second: /(^|\s)(total )?current liabilities$|(^|\s)流動負債(合計|計)?$/im },
  { form: "ratio", result: /管理費比率/, first: /管理費(合計|計)$/m, second: /経常費用(合計|計)$/m },
  { form: "sum", result: /\b(ballots?( papers)?|votes?) (cast|polled|counted)\b|\btotal (votes|ballots)\b|投票総数/i, first: /\bvalid (votes?|ballots?|papers)\b|有効投票(総)?数?|有効票/i, second: /\b(rejected|spoilt|spoiled|invalid)( votes?| ballots?| papers?)?\b|無効投票数?|無効票/i },
  { form: "difference", result: /\bCV\b|\b[Cc]ost variance\b/, first: /\b(EV|BCWP)\b|\b[Ee]arned value\b/, second: /\b(AC|ACWP)\b|\b[Aa]ctual cost\b/ },
  { form: "difference", result: /\bSV\b|\b[Ss]chedule variance\b/, first: /\b(EV|BCWP)\b|\b[Ee]arned value\b/, second: /\b(PV|BCWS)\b|\b[Pp]lanned value\b/ },
  { form: "difference", result: /\bVAC\b|\b[Vv]ariance at completion\b/, first: /\bBAC\b|\b[Bb]udget at completion\b/, second: /^EAC\b|\b[Ee]stimate at completion\b/m },
  { form: "difference", isLaw: true, result: /歳入歳出差引|形式収支/, first: /歳入(決算)?(総額|合計|額)|歳入計/, second: /歳出(決算)?(総額|合計|額)|歳出計/ },
  { form: "difference", isLaw: true, result: /(?<!年度の?)実質収支(?!比率|の)/, first: /歳入歳出差引|形式収支/, second: /翌年度(へ|に)?(の)?繰(り)?越(す|し)?(べき)?財源/ },
  { form: "difference", result: /\bgross profit\b|売上総利益(?!率)|[粗荒]利(益)?(?!率)/i, first: /\b(revenue|net sales|sales|turnover)\b|売上高(?!.*率)/i, second: /\bcost of (goods sold|sales|revenue)\b|\bcogs\b|売上原価(?!率)/i },
  { form: "difference", result: /\b(pre-provision|operating|net operating) (profit|surplus|income)\b/i, first: /\btotal (operating )?income\b/i, second: /\b(total )?operating (costs?|expenses?|expenditure)\b/i },
];

/** A figure that is known by its name to be what two others leave of a third: 不用額 of the budget. */
export interface KnownRest {
  readonly result: RegExp;
  /** The plainest words first. */
  readonly whole: readonly RegExp[];
  readonly parts: readonly [RegExp, RegExp];
}

export const KNOWN_RESTS: readonly KnownRest[] = [
  {
    result: /不用額/,
    whole: [/予算現額|予算現計|現計予算|最終予算/, /予算(現)?額|^予算/],
    parts: [/支出(済)?額|決算額|執行(済)?額/, /繰越(額|繰越)?|明許/],
  },
  { result: /(収入)?未済額/, whole: [/調定額/], parts: [/収入(済)?額(?!未済)|収納(済)?額/, /欠損額?/] },
];

/** A figure that is known by its name to be the sum of others, as many of them as the table prints. */
export interface KnownSum {
  readonly result: RegExp;
  readonly parts: readonly RegExp[];
  /** How often each of the parts counts, where all are needed. */
  readonly times?: readonly number[];
  /** True for percentages of those asked, named by the innermost heading. */
  readonly ofAnswers?: true;
}

/** "Three points deducted": then the points of a league are not those of its matches. */
export const saysDeducted = (note: string): boolean => /deduct|penalt|減点|剥奪|差し?引/i.test(note);

const WON = /(^|\s)(w|won|wins|勝(ち|数)?)\.?$/im;
const DRAWN = /(^|\s)(d|drawn|draws|分(け|数)?|引(き)?分け?(数)?)\.?$/im;

export const KNOWN_SUMS: readonly KnownSum[] = [
  {
    result: /\b(cash conversion cycle|CCC)\b|キャッシュ・?コンバージョン・?サイクル/i,
    parts: [
      /\b(DIO|DIH|inventory days|stock days)\b|(棚卸資産|在庫)回転/i,
      /\b(DSO|debtor days|receivables? days)\b|売(上|掛)債?[権金]回転/i,
      /\b(DPO|creditor days|payables? days)\b|(仕入|買掛)債?[務金]回転/i,
    ],
    times: [1, 1, -1],
  },
  {
    result: /人口(の)?増減(?!率)|^増減(数|計)?$|\b(population|total|net|overall) (change|increase|growth)\b/i,
    parts: [/自然(増減|増加|動態)(?!率)|\bnatural (change|increase)\b/im, /社会(増減|増加|動態)(?!率)|\b(net )?migration\b/i],
  },
  {
    result: /(^|\s)(pts|points|勝ち?点)\.?$/im,
    parts: [WON, DRAWN],
    times: [3, 1],
  },
  {
    result: /(^|\s)(p|pld?|gp|mp|played|games( played)?|matches( played)?|試合(数)?)\.?$/im,
    parts: [WON, DRAWN, /(^|\s)(l|lost|loss(es)?|負け?(数)?|敗(戦|数|け)?)\.?$/im],
  },
  {
    result: /\bAHT\b|\bhandl(e|ing) time\b|平均(処理|対応)時間/i,
    parts: [/\b(talk|ATT)\b|通話時間/i, /\bhold\b|保留/i, /\b(wrap([- ]?up)?|after[- ]call|ACW)\b|後処理/i],
  },
  {
    result: /\b(net|total|all|overall) (agree|satisfied|positive)\b|\b(agree|satisfied) \((net|total)\)|\btop[- ](2|two)\b/i,
    parts: [
      /^(strongly agree|very (satisfied|good|likely))/i,
      /^((tend to|slightly|somewhat|fairly|quite) )?(agree|satisfied|good|likely)$/i,
    ],
    ofAnswers: true,
  },
  {
    result: /肯定(的)?(な)?(回答|意見|評価)?(の?割合|率|計|合計)|満足(度|層)?(の?合計|計)$/,
    parts: [/^(とても|大変|非常に|大いに|強く)|^(そう思う|満足(している)?)$/, /^(やや|まあ|どちらかといえば|ある程度)(?!.*(不満|ない|悪))/],
    ofAnswers: true,
  },
];

/** A figure that is known by its name to be a sum of others divided by another one, or by the mean of two. */
export interface KnownFraction {
  readonly result: RegExp;
  readonly parts: readonly RegExp[];
  /** How often each part counts above the line, then how often below it. */
  readonly signs: readonly number[];
  readonly scale: number;
}

export const KNOWN_FRACTIONS: readonly KnownFraction[] = [
  {
    result: /\bNPS\b|net promoter score|推奨者正味比率/i,
    parts: [
      /\bpromoters?\b|(?<!批)推奨者?/i,
      /\bdetractors?\b|批判者?/i,
      /\b(responses|respondents|replies|answers|total|n)\b|回答(者|件)?数?|合計|総数/i,
    ],
    signs: [1, -1, 0, 0, 0, 1],
    scale: 100,
  },
  {
    result: /\b(turnover|turn-?over) interval\b|病床回転間隔/i,
    parts: [
      /\b(available|staffed) bed[- ]?days\b|延べ?病床数/i,
      /\b(occupied bed[- ]?days|bed[- ]?days (used|occupied)|patient days)\b|延べ?(入院)?患者(延べ?)?数/i,
      /\b(discharges|separations)\b|退院/i,
    ],
    signs: [1, -1, 0, 0, 0, 1],
    scale: 1,
  },
  {
    result: /平均在(院|所|棟)日数/,
    parts: [/延べ?.{0,6}患者(延べ?)?数?|患者延べ?(人?数|日数)?/, /新規?入院|(?<!延べ?)入院(患者|件)?数$|新入棟/, /退院|退棟/],
    signs: [1, 0, 0, 0, 1, 1],
    scale: 2,
  },
];

/** "Cost per visit": so much of the one for each of the other. */
const PER_LATIN =
  /^(?:average |mean )?(.+?) per (?!(?:year|month|week|day|hour|annum|cent)\b)([a-z][a-z -]+?)(?:\s*[([,£$€¥].*|\s+(?:pence|pounds?|cents?|dollars?|euros?|litres?|kg|hours?|minutes?|days|no\.?))?$/i;
const PER_JAPANESE = /^(?:[1一](?:か所|ヶ所|カ所)?)?([^\d]*?)(?:当(?:た)?り|あたり)の?(.+?)(?:\s*[([].*)?$/;

/** "Net cost per trip" is that of the cost where no line is a net one. */
export const withoutNet = (name: string): string => name.replace(/^(net|total) /i, "");

/** The names of what is divided and by what, in the name of a figure that is counted for each of something. */
export function namesPerUnit(text: string): readonly [string, string] | undefined {
  const [, over, under] = PER_LATIN.exec(text) ?? [];
  if (over !== undefined && under !== undefined) return [over, under];
  const [, unit, what] = PER_JAPANESE.exec(text) ?? [];
  return unit !== undefined && what !== undefined && unit !== "" ? [what, unit] : undefined;
}

/** Other names of what is divided, and of what it is counted for each one of: "per head" of the population, "per unit" of the volume. */
const OTHER_NAMES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(head|capita|person|resident|inhabitant)s?$/i, /\b(population|residents|inhabitants)\b|人口/i],
  [/^(unit|item|piece)s?$/i, /\b(volume|quantity|qty|units|items|pieces)\b|数量/i],
  [/^costs?$/i, /\b(costs?|spend|spending|expenditure|expenses|outlay)\b/i],
];

/** What else a line may be called that is named so in the name of a figure for each one. */
export function otherNames(name: string): RegExp | undefined {
  return OTHER_NAMES.find(([own]) => own.test(name.trim()))?.[1];
}

const INCLUDED = /[([]\s*(?:incl\.?|including|with)\s+([a-z][a-z -]+?)\s*[)\]]|[([]\s*([^()[\]]+?)を?(?:含む|込み)\s*[)\]]/i;

/**
 * What a name says in brackets to be counted in, lower case.
 * @example includedName("LTIFR (incl. fatalities)") // => "fatalities"
 */
export function includedName(text: string): string | undefined {
  const [, latin, japanese] = INCLUDED.exec(text) ?? [];
  return (latin ?? japanese)?.toLowerCase();
}
