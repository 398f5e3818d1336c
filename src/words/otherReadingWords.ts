/** What a count of persons or cases leaves out of its shares: 年齢不詳, "Not stated". */
const UNKNOWN = /不詳|不明|未回答|無回答|\bunknown\b|\bnot (stated|known|specified|recorded|answered)\b|\bunspecified\b|\bno answer\b/i;

/** A column that says for each row what its rate is counted per. */
const PER_COLUMN = /^(rate )?(per|multiplier|base)$|^(単位人口|対人口|倍率|基準人口|.*当たり)$/i;

/** Means of others than the rows of the table: OECD平均, 全国平均, "National average". */
const OF_WIDER =
  /(OECD|EU|全国|全県|都道府県|[県国]内?|業界|(製造|建設|運輸|小売|卸売|サービス|宿泊|飲食|金融|保険|医療|福祉|[農林漁鉱])業|業[種態]|産業|同規模|類似(団体)?|他(市|社|県)|近隣)(の)?平均|\b(oecd|eu|national|england|uk|us|state|county|regional|sector|industry|peer|world|global|benchmark|nationwide)('s)? (average|avg\.?|mean)\b/i;

/** What is left over, and never less than nothing: 積み残し, "Carry-over". */
const LEFT = /残|繰越|未(処理|対応|完)|\b(carr(y|ied)[- ]?(over|forward)|remaining|backlog|left|outstanding|shortfall)\b/i;

/** A number of the end of a time, which is not added up: 月末会員数, "Members at month end", "(period end)". */
const AT_END =
  /(期|月|年|年度|四半期)末|末(現在|時点)|現在(数|高)|残高|在庫|在籍|\b((period|month|quarter|year|half|week)[- ]end|end of (the )?(period|month|quarter|year|half)|at (the )?end|closing|as (at|of)|outstanding|in force|on hand)\b|[,(] ?end\)?$/i;

/** A number of the beginning of a time: "Open, start", 月初. */
const AT_START =
  /(期|月|年|年度|四半期)(首|初|当初)|前(期|月|年度)末|\b(opening|at (the )?(start|beginning)|(start|beginning) of (the )?(period|month|quarter|year))\b|[,(] ?start\)?$/i;

/** What is left of what came in when all was spent. */
const REST =
  /繰越|差引|差額|収支差|剰余|残(高|額)|過不足|\b(surplus|deficit|net (result|position|income|surplus)|carried forward|balance)\b/i;

/** What is spent: of it a variance is mostly budget less actual. */
const COST = /原価|費$|経費|支出|\b(costs?|expen[cs]es?|expenditure|overheads?|spend)\b/i;

export const saysCost = (text: string): boolean => COST.test(text);
export const saysAtStart = (text: string): boolean => AT_START.test(text);
export const saysAtEnd = (text: string): boolean => AT_END.test(text);
export const saysRest = (text: string): boolean => REST.test(text);
export const saysLeft = (text: string): boolean => LEFT.test(text);
export const isOfUnknown = (text: string): boolean => UNKNOWN.test(text);
export const saysPerColumn = (text: string): boolean => PER_COLUMN.test(text.trim());
export const isMeanOfWider = (text: string): boolean => OF_WIDER.test(text);
