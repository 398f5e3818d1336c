/** A figure that is known by its name to be the product of others: an amount of quantity and unit price. */
export interface KnownProduct {
  readonly result: RegExp;
  readonly factors: readonly RegExp[];
}

const FREQUENCY = /発生(頻度|可能性|確率|度)|^頻度|^可能性|\b(likelihood|probability|frequency|occurrence)\b/im;
const SEVERITY = /影響(度|の大きさ)?|重大(性|度)|重篤(性|度)|厳しさ|\b(impact|severity|consequences?)\b/im;

/** A mean price is what comes out when an amount is divided, and no factor. */
export const KNOWN_PRODUCTS: readonly KnownProduct[] = [
  {
    result:
      /^(金額|小計|代金|料金|費用|売上(高|額|金額)?|支払額|請求額)|\b(amount|line total|total( price| cost| value)?|cost|value|sales|subtotal|charge|fee income|pay)\b/im,
    factors: [
      /数量|個数|人数|台数|枚数|本数|冊数|日数|時間数?|面積|回数|\b(qty|quantity|units|hours|days|nights|sessions|pieces|copies|litres|kg|tonnes)\b/im,
      /(?<!平均.{0,6})(単価|時給|日額)|\b(?<!(avg\.?|average|mean) )((unit|hourly|daily|day|pay) )?(price|rate|unit cost|unit value)\b(?! of)/im,
    ],
  },
  {
    result: /排出量|\bemissions\b|\bt?co2(e|eq)?\b/im,
    factors: [
      /使用量|活動量|消費量|購入量|\b(activity( data)?|consumption|consumed|usage|quantity|amount used|used)\b/im,
      /係数|\bfactor\b/im,
    ],
  },
  { result: /\bRPN\b|危険優先|リスク優先|優先(度|数)|\brisk priority\b/im, factors: [FREQUENCY, SEVERITY, /検出|検知|\bdetect/im] },
  {
    result: /リスク(値|スコア|レベル|点|度|の大きさ)|^評価点$|\b(risk|gross|net|residual|inherent|score|rating|exposure|level)\b/im,
    factors: [FREQUENCY, SEVERITY],
  },
];
