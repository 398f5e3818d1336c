import { expect, test } from "vitest";
import { toText } from "../../src/measures/decimal";
import { parsePrinted, print } from "../../src/parse/parsePrinted";
import { SEED_CELLS } from "./seedCells";
import { line } from "./summary";

const FY2023 = "period[2023-04-01..2024-03-31]";

test.each([
  // Numbers
  ["5,000", "quantity 5000 ±1 - none"],
  ["6000", "quantity 6000 ±1 - none"],
  ["67.4", "quantity 67.4 ±0.1 - none"],
  ["８００", "quantity 800 ±1 - none"],
  ["１２，３４５件", "quantity 12345 ±1 件 count"],
  ["－１．５", "quantity -1.5 ±0.1 - none signed"],
  ["100万", "quantity 1000000 ±10000 - none"],
  ["146.41万", "quantity 1464100 ±100 - none"],
  ["11万件", "quantity 110000 ±10000 件 count"],
  ["1万2千人", "quantity 12000 ±1000 人 count"],
  ["1億2,300万", "quantity 123000000 ±10000 - none"],
  ["2億3千430万", "quantity 234300000 ±10000 - none"],
  ["3千5百円", "quantity 3500 ±100 円 money"],
  ["3千4千", "text"],
  ["三百二十", "quantity 320 ±1 - none"],
  ["二十五名", "quantity 25 ±1 名 count"],
  ["5,144千円", "quantity 5144000 ±1000 円 money"],
  ["5,144 千円", "quantity 5144000 ±1000 円 money"],
  ["９割以上", "quantity 90 ±10 % percent >="],
  ["3割5分", "quantity 35 ±1 % percent"],
  ["123456789012345678", "quantity 123456789012345678 ±1 - none"],
  ["①500 ②50", "several others[①=500 ±1 - none; ②=50 ±1 - none]"],
  // Percent and qualifiers
  ["81.60%", "quantity 81.60 ±0.01 % percent"],
  ["12.5％", "quantity 12.5 ±0.1 % percent"],
  ["5‰", "quantity 5 ±1 ‰ permille"],
  ["ほぼ100%", "quantity 100 ±1 % percent approximate"],
  ["99%以上", "quantity 99 ±1 % percent >="],
  ["４以上", "quantity 4 ±1 - none >="],
  ["32百万枚以下", "quantity 32000000 ±1000000 枚 count <="],
  ["60%未満", "quantity 60 ±1 % percent <"],
  ["5件超", "quantity 5 ±1 件 count >"],
  ["≥ 95%", "quantity 95 ±1 % percent >="],
  ["at least 40%", "quantity 40 ±1 % percent >="],
  ["less than 5 days", "quantity 5 ±1 days time <"],
  ["500+", "quantity 500 ±1 - none >="],
  ["８００名程度", "quantity 800 ±1 名 count approximate"],
  ["約1,855", "quantity 1855 ±1 - none approximate"],
  ["≒5", "quantity 5 ±1 - none approximate"],
  ["c. 5", "quantity 5 ±1 - none approximate"],
  ["全国値 58.0%", "quantity 58.0 ±0.1 % percent note[全国値]"],
  ["R6年度全国値 58.0%", "quantity 58.0 ±0.1 % percent period[2024-04-01..2025-03-31] note[全国値]"],
  // Units
  ["30,000 回", "quantity 30000 ±1 回 count"],
  ["40市町 村", "quantity 40 ±1 市町村 count"],
  ["延べ56手続き", "quantity 56 ±1 手続 count note[延べ]"],
  ["計12業務", "quantity 12 ±1 業務 count note[計]"],
  ["合計４回", "quantity 4 ±1 回 count note[合計]"],
  ["16,843時間／年", "quantity 16843 ±1 時間/年 time"],
  ["100㎡", "quantity 100 ±1 ㎡ other"],
  ["5 km/h", "quantity 5 ±1 km/h other"],
  ["¥1,200", "quantity 1200 ±1 円 money"],
  ["$1.2M", "quantity 1200000 ±100000 $ money"],
  ["1,200 vehicles", "quantity 1200 ±1 vehicles count"],
  // Signs and changes
  ["▲0.3%", "quantity -0.3 ±0.1 % percent signed"],
  ["△0.3", "quantity -0.3 ±0.1 - none signed"],
  ["-198", "quantity -198 ±1 - none signed"],
  ["−1.5", "quantity -1.5 ±0.1 - none signed"],
  ["±0.0ポイント", "quantity 0.0 ±0.1 ポイント point signed"],
  ["▲1.9P", "quantity -1.9 ±0.1 ポイント point signed"],
  ["120P", "quantity 120 ±1 P other"],
  ["(1,234)", "quantity -1234 ±1 - none signed"],
  ["(+8.3ポイント)", "quantity 8.3 ±0.1 ポイント point signed"],
  ["(▲2.0ポイント)", "quantity -2.0 ±0.1 ポイント point signed"],
  ["前期差 +17.0ポイント", "quantity 17.0 ±0.1 ポイント point signed note[前期差]"],
  ["22.5ポイント増加", "quantity 22.5 ±0.1 ポイント point signed"],
  ["2.0ポイント減少", "quantity -2.0 ±0.1 ポイント point signed"],
  ["3.5 percentage points", "quantity 3.5 ±0.1 ポイント point"],
  ["63.2% (+8.3ポイント)", "quantity 63.2 ±0.1 % percent delta[8.3 ±0.1 ポイント point signed]"],
  ["63.2%\n前期差 +8.3ポイント", "quantity 63.2 ±0.1 % percent delta[8.3 ±0.1 ポイント point signed] note[前期差]"],
  ["45.0% (前年45%)", "quantity 45.0 ±0.1 % percent others[前年=45 ±1 % percent]"],
  ["3 (累計4)", "quantity 3 ±1 - none others[累計=4 ±1 - none]"],
  ["164名込み", "quantity 164 ±1 名 count note[込み]"],
  ["人口に対する保有枚数率：74％", "quantity 74 ±1 % percent note[人口に対する保有枚数率]"],
  ["45.0%※1", "quantity 45.0 ±0.1 % percent note[※1]"],
  ["1,234 r", "quantity 1234 ±1 - none note[r]"],
  // Periods
  ["30.2% (R5年度)", `quantity 30.2 ±0.1 % percent ${FY2023}`],
  ["30.2%（Ｒ５年度)", `quantity 30.2 ±0.1 % percent ${FY2023}`],
  ["R5年度：45.0%", `quantity 45.0 ±0.1 % percent ${FY2023}`],
  ["41.9% (R6年度末 時点)", "quantity 41.9 ±0.1 % percent period[2024-04-01..2025-03-31 asOf]"],
  ["382人 (R6～ R7の累計)", "quantity 382 ±1 人 count period[2024-04-01..2026-03-31 cumulative]"],
  ["-198 (R3.4～ R3.12)", "quantity -198 ±1 - none signed period[2021-04-01..2021-12-31]"],
  ["37.5%【2月1日時点】", "quantity 37.5 ±0.1 % percent note[2月1日時点]"],
  ["45.0% (R5年度、速報値)", `quantity 45.0 ±0.1 % percent ${FY2023} note[速報値]`],
  ["R5年度", `period ${FY2023}`],
  ["2025.9月末", "period period[2025-09-01..2025-09-30 asOf]"],
  ["2025年", "period period[2025-01-01..2025-12-31]"],
  // Markers
  ["-", "marker nil"],
  ["‐", "marker nil"],
  ["—", "marker nil"],
  ["_", "marker nil"],
  ["— (R5年度)", `marker ${FY2023} nil`],
  ["/", "marker not-applicable"],
  ["／", "marker not-applicable"],
  ["…", "marker unknown"],
  ["x", "marker suppressed"],
  ["***", "marker suppressed"],
  ["未集計", "marker not-collected"],
  ["TBC", "marker not-collected"],
  ["調査中", "marker under-survey"],
  ["実績なし", "marker no-result"],
  ["未設定", "marker not-set"],
  ["再掲", "marker reprint"],
  ["※再掲：No46", "marker reprint note[No46]"],
  ["同上", "marker same-as-above"],
  ["〃", "marker same-as-above"],
  ["(更新なし)", "marker not-updated"],
  ["皆増", "marker from-nothing"],
  ["皆減", "marker to-nothing"],
  ["N/A", "marker not-applicable"],
  // Ratings
  ["○（達成）", "rating rating[○ 達成]"],
  ["△（一部達成）", "rating rating[△ 一部達成]"],
  ["△(一部達成）", "rating rating[△ 一部達成]"],
  ["〇", "rating rating[○]"],
  ["◯ (R5年度)", `rating ${FY2023} rating[○]`],
  ["×", "rating rating[×]"],
  ["Ａ", "rating rating[A]"],
  ["on track", "rating rating[On track]"],
  ["おおむね達成", "rating rating[概ね達成]"],
  ["　", "blank"],
])("%s is read as %s", (text, expected) => {
  expect(line(parsePrinted(text))).toBe(expected);
});

test.each([
  "017-734-9163",
  "第4-1",
  "No. 56",
  "Ｎｏ． 67",
  "1(2)",
  "1(10)",
  "(10)",
  "3(6)ア",
  "(6)ア",
  "Ⅰ 1",
  "計画",
  "①産業・しごと",
  "9月",
  "5年度",
  "3号",
  "2025.13.1",
  "令和５年度は、95名の職員に対して、研修を行った。",
  "4 産業振興",
  "1 震災からの復興・再生",
  "2件市町村の課題解決を図る",
  "12,34",
  "007",
  "1.2.3",
  "10:30",
  "18/40",
  "5～10人",
  "一部",
  "十分",
  "八戸",
  "四国",
  "千円",
  "百万円",
  "▲",
  "TRUE",
  "1行政経営分野 KPI①",
  "R5年度関連事業",
])("%s is text, no figure", (text) => {
  expect(parsePrinted(text)).toEqual({ text, kind: "text" });
});

test("the same number of sheets in 万 and in 百万 differs by a hundred", () => {
  expect([parsePrinted("40万枚"), parsePrinted("40百万枚")].map((printed) => printed.quantity?.value.units)).toEqual([400_000, 40_000_000]);
});

test("△ alone is a rating, ▲ and △ before a digit are minus signs", () => {
  expect(parsePrinted("△").kind).toBe("rating");
  expect(parsePrinted("▲0.3%").quantity?.value).toEqual({ units: -3, scale: 1 });
  expect(parsePrinted("△0.3%").quantity?.value).toEqual({ units: -3, scale: 1 });
});

test("the period of a cell keeps its text as printed", () => {
  expect(parsePrinted("108,651人 (R7年9月時 点)").period?.text).toBe("R7年9月時 点");
  expect(parsePrinted("— （Ｒ５年度）").period?.text).toBe("Ｒ５年度");
});

function seen(text: string): string {
  const { kind, quantity, others, delta, period, note } = parsePrinted(text);
  if (kind === "marker") return kind;
  if (kind === "several") return `several ${others?.map((other) => toText(other.quantity.value)).join(" ")}`;
  if (!quantity) return kind;
  const value = toText(quantity.value);
  const said = [kind, value.includes(".") ? value.replace(/\.?0+$/, "") : value, quantity.unit === "" ? "-" : quantity.unit];
  if (quantity.approximate) said.push("approximate");
  if (quantity.bound) said.push(quantity.bound);
  if (delta) said.push("delta", toText(delta.value));
  if (others?.[0]) said.push("other", toText(others[0].quantity.value));
  if (period) said.push("period", period.text.replaceAll(" ", ""));
  if (note !== undefined && /\d/.test(note)) said.push("note", note);
  return said.join(" ");
}

test("all figure cells of the seed documents are read as a reader sees them", () => {
  expect(SEED_CELLS.length).toBeGreaterThan(290);
  expect(SEED_CELLS.map(([text]) => `${text} is ${seen(text)}`)).toEqual(SEED_CELLS.map(([text, expected]) => `${text} is ${expected}`));
});

test("what is printed back is what was read", () => {
  for (const [text] of SEED_CELLS) expect(print(parsePrinted(text))).toBe(text);
});
