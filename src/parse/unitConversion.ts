import { multiply, toText, type Decimal } from "../measures/decimal";
import type { Ratio } from "../measures/ratio";
import { withoutMark } from "./notationMark";
import { unitOf } from "./units";

/** What a unit measures, and how many of the base unit of that dimension it is. */
export interface UnitMeasure {
  /** "mass", "time", …; where nothing else converts to the unit, the unit itself. */
  readonly dimension: string;
  readonly factor: Decimal;
}

/**
 * Units that convert into each other, with the size of each in the first dimension's base unit; "|" parts names of one size. A month is no number of days,
 * so months and years are a dimension of their own. Not here, since their size is a matter of convention: KB to PB (1000 or 1024), 度, キロ, and kWh in MJ
 * (statistics of energy count it by what a power station burns).
 */
const DIMENSIONS: Readonly<Record<string, string>> = {
  mass: "g 1 kg 1000 t 1000000",
  emission: "kg-CO2 1 t-CO2 1000",
  time: "ms 0.001 秒|seconds 1 分|minutes 60 時間|hours 3600 日|日間|days 86400 週|週間|weeks 604800",
  calendar: "か月|months 1 年|年間|years 12",
  length: "mm 0.001 cm 0.01 m 1 km 1000",
  area: "㎡ 1 a 100 ha 10000 ㎢ 1000000",
  volume: "ml 0.001 L 1 kL|㎥ 1000",
  energy: "J 1 MJ 1000000 GJ 1000000000 TJ 1000000000000 PJ 1000000000000000",
  electricity: "Wh 1 kWh 1000 MWh 1000000 GWh 1000000000",
  power: "W 1 kW 1000 MW 1000000",
  bandwidth: "bps 1 kbps 1000 Mbps 1000000 Gbps 1000000000",
  concentration: "ppb 0.001 ppm 1",
  share: "‰ 0.001 % 0.01",
  // Two words for one thing, as tables mix them.
  people: "人|名|人分|名分|people 1",
  cases: "件|件分|cases 1",
  places: "箇所|sites 1",
  companies: "社|企業|companies 1",
  shops: "店|店舗 1",
  kinds: "種|種類 1",
  schools: "校|学校|schools 1",
  households: "世帯|households 1",
  municipalities: "市町村|市区町村|municipalities 1",
};

const table = new Map<string, UnitMeasure>();
for (const [dimension, list] of Object.entries(DIMENSIONS)) {
  const words = list.split(" ");
  for (let i = 0; i < words.length; i += 2)
    for (const unit of words[i]!.split("|")) table.set(unit, { dimension, factor: plainDecimal(words[i + 1]!) });
}

function plainDecimal(text: string): Decimal {
  const [whole = "", fraction = ""] = text.split(".");
  return { units: Number(whole + fraction), scale: fraction.length };
}

/**
 * What a unit measures. Takes the unit of a `Quantity` ("円": the multiplier is in its value) and the unit of a heading alike ("千円", "kg/人").
 * @example measureOf("千円") // => {"dimension":"円","factor":{"units":1000,"scale":0}}
 * @example measureOf("g/人") // => {"dimension":"mass/1 people","factor":{"units":1,"scale":0}}
 */
export function measureOf(unit: string): UnitMeasure {
  const slash = unit.indexOf("/");
  if (slash > 0) {
    const [above, below] = [plainMeasure(unit.slice(0, slash)), plainMeasure(unit.slice(slash + 1))];
    // 回/日 and 回/週 stay apart: seven times the count of a day need not be that of a week.
    return { dimension: `${above.dimension}/${toText(below.factor)} ${below.dimension}`, factor: above.factor };
  }
  return plainMeasure(unit);
}

function plainMeasure(printed: string): UnitMeasure {
  const named = unitOf(printed);
  const unit = named?.unit ?? printed;
  const { dimension, factor } = table.get(withoutMark(unit)) ?? { dimension: unit, factor: { units: 1, scale: 0 } };
  return { dimension, factor: named?.multiplier ? multiply(factor, { units: 10 ** named.multiplier, scale: 0 }) : factor };
}

/**
 * What a figure in one unit is multiplied by to be one in another, as an exact fraction; undefined where the units measure different things.
 * A figure without a unit ("") converts to such a figure only: what it counts is for the caller to say. 人/年 converts to 人, since tables name the
 * time that they count over only here and there; 人/年 and 人/日 are two units.
 * @example conversionFactor("g", "kg") // => {"numerator":{"units":1,"scale":0},"denominator":{"units":1000,"scale":0}}
 * @example conversionFactor("分", "時間") // => {"numerator":{"units":60,"scale":0},"denominator":{"units":3600,"scale":0}}
 * @example conversionFactor("件", "人") // => undefined
 */
export function conversionFactor(from: string, to: string): Ratio | undefined {
  const [a, b] = [measureOf(from), measureOf(to)];
  if (a.dimension === b.dimension) return { numerator: a.factor, denominator: b.factor };
  const [x, y] = [withoutTime(from), withoutTime(to)];
  return (x === from) === (y === to) ? undefined : conversionFactor(x, y);
}

const TIMES = new Set(["月", "年度"]);

/** 人 for 人/年; the unit itself where it is not counted over a time. */
function withoutTime(unit: string): string {
  const slash = unit.indexOf("/");
  if (slash <= 0) return unit;
  const below = unit.slice(slash + 1);
  return TIMES.has(below) || ["time", "calendar"].includes(plainMeasure(below).dimension) ? unit.slice(0, slash) : unit;
}
