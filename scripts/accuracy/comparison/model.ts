import type { Language } from "../../../src/index";
import type { Random } from "../layouts/random";
import { fromDigits, over, rational, times, toDigits } from "../layouts/rational";

/** One indicator of a made document. Figures are digits as printed without unit: "1234", "45.0". */
export interface MadeIndicator {
  readonly number: string;
  readonly field: string;
  readonly item: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly baseline: string;
  /** By fiscal year. */
  readonly targets: ReadonlyMap<number, string>;
  readonly actuals: ReadonlyMap<number, string>;
  /** Rates that were left as they were when a figure was typed over. */
  readonly keptRates?: ReadonlyMap<number, string>;
}

/** A document: its indicators, and the fiscal years that its columns are for. */
export interface MadeDocument {
  readonly language: Language;
  readonly years: readonly number[];
  readonly indicators: readonly MadeIndicator[];
}

const FIELDS: Readonly<Record<Language, readonly string[]>> = {
  ja: ["行政サービス", "教育・人材", "産業振興", "健康・福祉"],
  en: ["Services", "Education", "Industry", "Health"],
};

const WHAT: Readonly<Record<Language, readonly string[]>> = {
  ja: [
    "オンライン申請",
    "図書館の貸出",
    "健診の受診",
    "空き家の活用相談",
    "観光案内所の来訪",
    "子育て広場の利用",
    "災害時の避難訓練参加",
    "コミュニティバスの乗車",
    "保育所の入所",
    "農産物直売所の売上",
    "起業塾の修了",
    "移住体験ツアーの参加",
    "ごみの資源化",
    "公共施設の予約",
    "窓口の待ち時間",
    "防犯カメラの設置",
    "学校給食の地場産品使用",
    "市民講座の受講",
    "電子図書館の登録",
    "介護予防教室の参加",
  ],
  en: [
    "Online applications",
    "Library loans",
    "Health check attendance",
    "Vacant home enquiries",
    "Visitor centre arrivals",
    "Play group sessions",
    "Evacuation drill turnout",
    "Community bus boardings",
    "Nursery placements",
    "Farm shop turnover",
    "Start-up course graduates",
    "Relocation tour guests",
    "Household recycling",
    "Facility bookings",
    "Counter waiting time",
    "Street camera installations",
    "Local produce in school meals",
    "Evening class enrolments",
    "E-library registrations",
    "Fall prevention classes",
  ],
};

const KINDS: Readonly<Record<Language, readonly { readonly word: string; readonly unit: string; readonly decimals: number }[]>> = {
  ja: [
    { word: "件数", unit: "件", decimals: 0 },
    { word: "者数", unit: "人", decimals: 0 },
    { word: "率", unit: "%", decimals: 1 },
    { word: "に係る延べ回数", unit: "回", decimals: 0 },
  ],
  en: [
    { word: "", unit: "cases", decimals: 0 },
    { word: " (people)", unit: "people", decimals: 0 },
    { word: " rate", unit: "%", decimals: 1 },
  ],
};

/** A document with so many indicators, no two of one name. Figures grow a little from year to year. */
export function madeDocument(random: Random, language: Language, years: readonly number[]): MadeDocument {
  const rows = random.int(6, 14);
  const indicators = random.some(WHAT[language], rows).map((what, at): MadeIndicator => {
    const { word, unit, decimals } = random.pick(KINDS[language]);
    const start = decimals > 0 ? 150 + random.next() * 450 : 120 * 100 ** random.next();
    const grow = 1.03 + random.next() * 0.12;
    const value = (step: number, wobble: number): string => digitsOf(start * grow ** step * wobble, decimals);
    const all = [...years, (years.at(-1) ?? 0) + 1];
    return {
      number: String(at + 1),
      field: FIELDS[language][Math.floor((at * 4) / rows)] ?? "",
      item: language === "ja" ? `${what.slice(0, 4)}の推進` : `${what} programme`,
      name: `${what}${word}`,
      unit,
      decimals,
      baseline: value(-1, 1),
      targets: new Map(all.map((year, step) => [year, value(step, 1.05)])),
      actuals: new Map(all.map((year, step) => [year, value(step, 0.9 + random.next() * 0.2)])),
    };
  });
  return { language, years, indicators };
}

/** The digits of a number counted in the last place: 456.2 with one decimal is "45.6". */
function digitsOf(inLastPlace: number, decimals: number): string {
  return toDigits(rational(BigInt(Math.max(1, Math.round(inLastPlace))), 10n ** BigInt(decimals)), decimals, "half-up");
}

/** actual ÷ target in percent with one decimal. */
export function rateOf(actual: string, target: string): string {
  return toDigits(times(over(fromDigits(actual), fromDigits(target)), rational(100)), 1, "half-up");
}

/** The simple mean of printed rates. */
export function meanOf(rates: readonly string[]): string {
  const sum = rates.reduce((total, rate) => total + BigInt(rate.replace(".", "")), 0n);
  return toDigits(rational(sum, 10n * BigInt(rates.length)), 1, "half-up");
}
