import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { namesFor, oneOf, rowCount } from "./sketch";
import { itemsOf } from "./wordings";

/** A rate that is counted per so many of its base. */
interface ScaledRate {
  readonly title: string;
  readonly heads: readonly [name: string, base: string, part: string, rate: string];
  readonly scale: number;
  readonly base: readonly [number, number];
  /** Parts for each unit of the base. */
  readonly rate: readonly [number, number];
  readonly decimals?: number;
}

const RATES: Readonly<Record<"ja" | "en", readonly ScaledRate[]>> = {
  ja: [
    { title: "", heads: ["工場", "延労働時間", "死傷者数", "度数率"], scale: 1e6, base: [180_000, 4_100_000], rate: [3e-6, 3e-5] },
    {
      title: "",
      heads: ["事業場", "延べ実労働時間", "労働損失日数", "強度率"],
      scale: 1e3,
      base: [180_000, 4_100_000],
      rate: [1e-4, 9e-4],
    },
    {
      title: "延労働時間は千時間単位",
      heads: ["支社", "延労働時間（千）", "災害件数", "100万時間当たり"],
      scale: 1e3,
      base: [180, 9_100],
      rate: [3e-3, 3e-2],
    },
    {
      title: "単位：トン",
      heads: ["市町", "住民数", "収集量", "1人当たり（kg）"],
      scale: 1e3,
      base: [9_000, 140_000],
      rate: [0.1, 0.5],
      decimals: 1,
    },
    { title: "", heads: ["店名", "客数（千）", "苦情", "客10万人当たり"], scale: 100, base: [40, 900], rate: [0.05, 0.5] },
  ],
  en: [
    {
      title: "TRIR per 200,000 hours worked",
      heads: ["Plant", "Hours worked", "Recordables", "TRIR"],
      scale: 2e5,
      base: [180_000, 4_100_000],
      rate: [3e-6, 3e-5],
    },
    { title: "", heads: ["Site", "Exposure hours (000)", "Lost-time cases", "LTIFR"], scale: 1e3, base: [400, 9_100], rate: [2e-3, 2e-2] },
    {
      title: "Tonnes collected",
      heads: ["Town", "Residents", "Collected", "kg/resident"],
      scale: 1e3,
      base: [9_000, 140_000],
      rate: [0.1, 0.5],
      decimals: 1,
    },
    { title: "", heads: ["Area", "Shops", "Sales ($000)", "Sales per shop ($)"], scale: 1e3, base: [3, 60], rate: [90, 900], decimals: 0 },
    {
      title: "",
      heads: ["Depot", "Miles driven", "Breakdowns", "Per 100,000 miles"],
      scale: 1e5,
      base: [80_000, 900_000],
      rate: [3e-5, 3e-4],
    },
  ],
};

/** Rates whose scale a heading, a title or their very name says: per 200,000 hours, 度数率, kilograms of tonnes. Beside them a column that belongs to none. */
export function scaledRates(draft: Draft): void {
  const { random } = draft;
  const { title, heads, scale, base, rate, decimals = 2 } = random.pick(RATES[draft.language]);
  const hasDecoy = random.chance(0.4);
  const top = title === "" ? 0 : 2;
  draft.write(0, 0, title);
  draft.write(top, 0, ...heads, hasDecoy ? oneOf(draft, ["ヒヤリハット", "見学者"], ["Near misses", "Visitors"]) : "");
  const grouped: Print = { grouped: random.chance(0.7) };
  const rows = namesFor(draft, itemsOf(draft.language, "branches"), Math.max(5, rowCount(draft))).map((name, at) => {
    const row = top + 1 + at;
    draft.write(row, 0, name);
    const size = random.int(base[0], base[1]);
    const parts = Math.max(1, Math.round(size * (rate[0] + random.next() * (rate[1] - rate[0]))));
    if (hasDecoy) draft.figure(row, 4, random.int(3, 400));
    return [draft.figure(row, 1, size, grouped), draft.figure(row, 2, parts, grouped)];
  });
  if (random.chance(0.5)) {
    const row = top + 1 + rows.length;
    draft.write(row, 0, oneOf(draft, ["全体", "合計"], ["Total", "All"]));
    const column = (at: number): Figure[] => rows.flatMap((figures) => figures[at] ?? []);
    rows.push([0, 1].map((at) => draft.derive(row, at + 1, "sum", column(at), { print: grouped })));
  }
  rows.forEach(([whole, part], at) => {
    if (whole && part) draft.derive(top + 1 + at, 3, "ratio", [part, whole], { print: { decimals, grouped: true }, scale });
  });
}
