import { isWeightedLine } from "./lineFlags";

/** Words of means in which each figure counts once. */
const SIMPLE =
  /単純平均|算術平均|相加平均|\b(simple|plain|arithmetic|unweighted)\b|ungewichtet|einfache[rs]? (mittel|durchschnitt)|moyenne simple|media simple|promedio simple|non pondér|no ponderad/i;

/** How a line that is called a mean says that it is made; undefined where it does not say. */
export function meanSaid(text: string): "weighted" | "simple" | undefined {
  return SIMPLE.test(text) ? "simple" : isWeightedLine(text) ? "weighted" : undefined;
}

// prettier-ignore
const COUNTED =
  /(?:全|計|対象)\s?(\d+)\s?(?!年|月|期|日|%)\p{L}|[([]\s*(\d+)\s?(?:校|社|店舗?|施設|団体|市町村?|町村|都道府県|県|園|院|病院|人|名|件|世帯|部門|支店|自治体|クラス|組|チーム|機関|事業所|品目|項目|指標|業務|事業|地区|[かカヶケ箇]所)(?:の?平均)?\s*[)\],、]|\bn\s?=\s?(\d+)|\b(?:all|of|over|across|for)(?: the| all)? (\d+) (?!years?|months?|weeks?|days?|quarters?)[a-z]{3}|[([]\s*(\d+) (?!years?|months?|weeks?|days?|quarters?)[a-z]{3,}\s*[)\]]/iu;

/** So many of what is counted, at the end of a name: 合計（落札分4件）, "Total (4 lots)". */
const SUMMED = /[([][^()[\]\d]*(\d+) ?(?!年|月|期|日|[かヶカケ]月|years?|months?|weeks?|days?|quarters?)\p{L}{1,8}\s*[)\]]\s*$/u;

/**
 * How many parts a total says that it has; undefined where it does not say.
 *
 * @example partsSaid("合計(落札分4件)") // => 4
 */
export function partsSaid(text: string): number | undefined {
  const digits = SUMMED.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * How many a line says that it is the mean of; undefined where it does not say.
 * @example membersSaid("市平均(全19校)") // => 19
 */
export function membersSaid(text: string): number | undefined {
  const said = COUNTED.exec(text)
    ?.slice(1)
    .find((digits) => digits !== undefined);
  return said === undefined ? undefined : Number(said);
}

/** 平均処理日数, 1日平均外来患者数: the noun that is measured stands behind the word. */
const MEASURE =
  /平均(?!値)[^\s()・、:]{2,10}(数|間|額|価|費|齢|量)(\s*[([][^()[\]]*[)\]])?$|^(average|avg\.?|mean) (?!of |per |for |across |over |all |(this|last|the) )(\w+ )*(time|wait|length|days|cost|score|duration|age|size|speed|spend|hours|minutes|delay|stay)\b/i;

/**
 * Whether a name with a word for means is that of an indicator, and no mean of other lines.
 * @example namesMeanMeasure("定型支払事務の平均処理日数") // => true
 * @example namesMeanMeasure("平均") // => false
 */
export function namesMeanMeasure(text: string): boolean {
  return MEASURE.test(text.trim());
}
