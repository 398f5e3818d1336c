import type { Language } from "../../../src/index";
import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { rational } from "./rational";
import { namesFor, oneOf, rowCount } from "./sketch";
import { itemsOf } from "./wordings";

/** Objectives with key results scored from 0 to 1 and their average; the average of the objectives below. */
export function okrScores(draft: Draft): void {
  const print: Print = { decimals: draft.random.pick([1, 2]) };
  const heads = draft.ja
    ? draft.random.pick([
        ["目的", "主な成果", "評点"],
        ["O", "KR", "スコア(0〜1)"],
      ])
    : draft.random.pick([
        ["Objective", "Key result", "Score"],
        ["Aim", "Measured by", "Grade (0-1)"],
      ]);
  draft.write(0, 0, ...heads);
  const average = oneOf(draft, ["平均", "O平均", "目的の評点"], ["Average", "Objective score", "Mean"]);
  let row = 1;
  const means = namesFor(draft, itemsOf(draft.language, "charity"), draft.random.int(2, 4)).map((objective) => {
    const results = namesFor(draft, itemsOf(draft.language, "townHall"), draft.random.int(2, 4));
    const scores = results.map((result, at) => {
      draft.write(row, 0, at === 0 ? objective : "", result);
      return draft.figure(row++, 2, draft.random.int(1, 9) / 10, { ...print, exact: true });
    });
    draft.write(row, 1, average);
    return draft.derive(row++, 2, "mean", scores, { print: { decimals: 2 } });
  });
  draft.write(row, 0, oneOf(draft, ["全体平均", "総合"], ["Overall", "All objectives"]));
  draft.derive(row, 2, "mean", means, { print: { decimals: 2 } });
}

/** Weights that add up to 100 %, scores, and what they come to: each product and their sum, or the sum alone. */
export function weightedScores(draft: Draft): void {
  const hasProducts = draft.random.chance(0.6);
  const heads = draft.ja
    ? draft.random.pick([
        ["審査項目", "配点割合", "採点", "換算点"],
        ["評価軸", "ウエイト", "得点", "加重得点"],
      ])
    : draft.random.pick([
        ["Criterion", "Weight", "Mark", "Weighted mark"],
        ["Test area", "Weighting", "Points", "Contribution"],
      ]);
  draft.write(0, 0, ...heads.slice(0, hasProducts ? 4 : 3));
  const count = draft.random.int(3, 6);
  const steps = draft.random.some([5, 10, 15, 20, 25, 30], count - 1);
  const scale = steps.reduce((sum, step) => sum + step, 0) >= 100 ? 0.5 : 1;
  const weights = steps.map((step) => step * scale);
  weights.push(100 - weights.reduce((sum, step) => sum + step, 0));
  const isPercent = draft.random.chance(0.7);
  const weight: Print = isPercent
    ? { unit: "%", decimals: scale < 1 ? 1 : 0, exact: true, factor: rational(1, 100) }
    : { decimals: 3, exact: true };
  const parts: Figure[] = [];
  const products = namesFor(draft, itemsOf(draft.language, "school"), count).flatMap((name, at) => {
    draft.write(at + 1, 0, name);
    const value = weights[at] ?? 0;
    const own = draft.figure(at + 1, 1, isPercent ? value : value / 100, weight);
    const score = draft.figure(at + 1, 2, draft.random.int(30, 98));
    parts.push(own, score);
    if (!hasProducts) return [];
    return [draft.derive(at + 1, 3, "weighted-sum", [own, score], { print: { decimals: 2 } })];
  });
  const row = count + 1;
  draft.write(row, 0, oneOf(draft, ["総合点", "合計"], ["Overall mark", "Total"]));
  draft.derive(
    row,
    1,
    "sum",
    parts.filter((_, at) => at % 2 === 0),
    { print: weight },
  );
  if (hasProducts) draft.derive(row, 3, "sum", products, { print: { decimals: 2 } });
  else draft.derive(row, 2, "weighted-mean", parts, { print: { decimals: 2 } });
}

/** Cases per 1,000 or per 100,000 of the population, with a total row at times. */
export function perPopulation(draft: Draft): void {
  const scale = draft.random.pick([1000, 10_000, 100_000]);
  const said = scale.toLocaleString("en");
  const heads = draft.ja
    ? draft.random.pick([
        ["圏域", "住民数", "届出数", `人口${scale / 10_000 >= 1 ? `${scale / 10_000}万` : "千"}対`],
        ["保健所", "管内人口", "医師数", `${said}人当たり`],
      ])
    : draft.random.pick([
        ["Health area", "Residents", "Notified cases", `Rate per ${said}`],
        ["County", "Population", "GPs", `GPs per ${said} people`],
      ]);
  const print: Print = { decimals: draft.random.pick([1, 2]) };
  draft.write(0, 0, ...heads);
  const rows = namesFor(draft, itemsOf(draft.language, "places"), rowCount(draft)).map((name, at) => {
    draft.write(at + 1, 0, name);
    const people = draft.random.int(11_000, 940_000);
    const cases = Math.max(12, Math.round((people / scale) * (2 + draft.random.next() * 60)));
    return [draft.figure(at + 1, 1, people, { grouped: true }), draft.figure(at + 1, 2, cases, { grouped: true })];
  });
  if (draft.random.chance(0.4)) {
    const row = rows.length + 1;
    draft.write(row, 0, oneOf(draft, ["県計", "総数"], ["All areas", "Total"]));
    const column = (at: number): Figure[] => rows.flatMap((figures) => figures[at] ?? []);
    rows.push([0, 1].map((at) => draft.derive(row, at + 1, "sum", column(at), { print: { grouped: true } })));
  }
  rows.forEach(([people, cases], at) => {
    if (people && cases) draft.derive(at + 1, 3, "ratio", [cases, people], { print, scale });
  });
}

const UNIT_PAIRS: Readonly<Record<Language, readonly (readonly [string, string, number])[]>> = {
  ja: [
    ["時間", "分", 60],
    ["百万円", "千円", 1000],
    ["kg", "g", 1000],
    ["km", "m", 1000],
    ["日", "時間", 24],
  ],
  en: [
    ["hours", "min", 60],
    ["kg", "g", 1000],
    ["km", "m", 1000],
    ["L", "mL", 1000],
    ["days", "hours", 24],
  ],
};

/** Base and part of one row in units that differ: 45分 of 1時間. The unit stands in the cell. */
export function unitsWithinRow(draft: Draft): void {
  const print: Print = { decimals: draft.random.pick([0, 1]), unit: "%" };
  const heads = draft.ja
    ? draft.random.pick([
        ["便", "見積", "実働", "消化割合", "routes"],
        ["資材", "必要量", "手当済", "手当率", "goods"],
      ])
    : draft.random.pick([
        ["Run", "Allotted", "Used", "Used of allotted", "routes"],
        ["Material", "Required", "Received", "Received %", "goods"],
      ]);
  draft.write(0, 0, ...heads.slice(0, 4));
  namesFor(draft, itemsOf(draft.language, heads[4] ?? ""), Math.min(9, rowCount(draft))).forEach((name, at) => {
    draft.write(at + 1, 0, name);
    const [large, small, factor] = draft.random.pick(UNIT_PAIRS[draft.language]);
    const base = draft.random.int(2, 9);
    const isMixed = at < 2 || draft.random.chance(0.6);
    const unit = draft.ja ? "" : " ";
    const whole = draft.figure(at + 1, 1, base, { unit: unit + large, factor: rational(factor), exact: true });
    const value = Math.max(1, Math.round(base * factor * (0.3 + draft.random.next() * 0.8)));
    const part = isMixed
      ? draft.figure(at + 1, 2, value, { unit: unit + small, exact: true })
      : draft.figure(at + 1, 2, Math.max(1, base - 1), { unit: unit + large, factor: rational(factor), exact: true });
    draft.derive(at + 1, 3, "ratio", [part, whole], { print, scale: 100 });
  });
}
