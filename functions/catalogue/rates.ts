import { DIRECTION, OPTIONAL, parameter, RATE_DIGITS, ROUNDING, same, says, WHOLE, type FunctionEntry } from "./entry";
import { AVERAGES, FIGURES, RANGES } from "./treatments";

const RATE: FunctionEntry = {
  id: "RATE",
  description: says("達成率（実績÷目標）を求めます", "Attainment rate: actual ÷ target"),
  parameters: [
    parameter("actual", "実績値。「45.0% (R5年度)」のような文字列でもよい", `Actual; text such as "45.0% (FY2023)" will do`),
    parameter("target", "目標値", "Target"),
    RATE_DIGITS,
    parameter(
      "cap",
      "これより大きい達成率の代わりになる値（例：100%）。省くと上限なし",
      "Rates above count as this (example: 100%). Left out, there is no cap",
      OPTIONAL,
    ),
    parameter(
      "baseline",
      "基準値。あれば（実績−基準）÷（目標−基準）",
      "Baseline; with it the progress (actual − baseline) ÷ (target − baseline)",
      OPTIONAL,
    ),
    DIRECTION,
    ROUNDING,
  ],
  result: says("達成率（0.749 は 74.9%）", "The rate as a fraction (0.749 is 74.9%)"),
  notes: [
    says(
      "目標値が空欄か「—」なら #N/A、0なら #DIV/0! です。空のセルを0として渡す古いExcelでは、空欄も #DIV/0! になります。",
      "Without a target (empty or —) the result is #N/A, for a target of 0 #DIV/0!. Older Excel hands an empty cell over as 0: then it is #DIV/0!, too.",
    ),
    says(
      "「10件以下」のように印刷された目標は、方向を省いても減らす指標として扱います。",
      `A target printed as a limit to stay below ("10 or less") counts as less is better, unless a direction is given.`,
    ),
    says(
      "減らす指標は、基準値を指定した方が実態に合います（基準30、目標20、実績25なら50%、目標÷実績なら80%、2−実績÷目標なら75%）。",
      "Where less is better, a baseline tells more: from 30 to 20, an actual of 25 is 50 %, while target ÷ actual gives 80 % and 2 − actual ÷ target 75 %.",
    ),
  ],
  known: {
    excel: says("専用の関数なし（=実績/目標）", "No function of its own (=actual/target)"),
    powerBi: says("メトリックの進捗（現在値÷目標）、DAX の DIVIDE", "Progress of a metric (value ÷ target); DIVIDE in DAX"),
    documents: says("達成率、目標達成率、進捗率", "達成率, attainment rate, % of target"),
  },
  treats: FIGURES,
  plain: { formula: "=ROUND(37.4%/80%,3)", same: "=KPI.RATE(37.4%,80%,1)" },
  examples: [
    { formula: "=KPI.RATE(37.4%,80%,1)", result: 0.468 },
    { formula: '=KPI.RATE("45.0% (R5年度)","60.1%",1)', result: 0.749 },
    { formula: '=KPI.RATE("18市町村 (R5年度)","40市町村",1)', result: 0.45 },
    { formula: '=KPI.RATE("500g","1kg")', result: 0.5 },
    { formula: '=KPI.RATE("90分","2時間")', result: 0.75 },
    { formula: '=KPI.RATE("850千円","2百万円",1)', result: 0.425 },
    { formula: '=KPI.RATE("18件","40人")', result: "#VALUE!" },
    { formula: '=KPI.RATE("▲0.3%","14.6%",1)', result: -0.021 },
    { formula: '=KPI.RATE("60.0%","45.4%",1,100%)', result: 1 },
    { formula: "=KPI.RATE(25,20,1,,30)", result: 0.5 },
    { formula: '=KPI.RATE(25,20,1,,,"減らす")', result: 0.8 },
    { formula: '=KPI.RATE(25,20,1,,,"mirror")', result: 0.75 },
    { formula: '=KPI.RATE(2,3,1,,,,"切り捨て")', result: 0.666 },
    { formula: "=KPI.RATE({18;21;24},40,1)", result: [[0.45], [0.525], [0.6]] },
    {
      formula: "=KPI.RATE({18;21},{40,42},1)",
      result: [
        [0.45, 0.429],
        [0.525, 0.5],
      ],
    },
    { formula: '=KPI.RATE({18;"—"},{40;40},1)', result: [[0.45], ["#N/A"]] },
    { formula: '=KPI.RATE(18,"—")', result: "#N/A" },
    { formula: "=KPI.RATE(18,0)", result: "#DIV/0!" },
    { formula: '=KPI.RATE("集計方法を変更",40)', result: "#VALUE!" },
  ],
};

const MISSING = parameter(
  "missing",
  `「—」などの記号：zero は0として数える（率で省いたとき）、skip は数えない（数で省いたとき）`,
  `Markers such as —: "zero" counts them as 0 (if left out, for rates), "skip" leaves them out (if left out, for figures)`,
  OPTIONAL,
);

const AVERAGE: FunctionEntry = {
  id: "AVERAGE",
  description: says(
    "達成率の平均を求めます（上限100%、下限0%、「—」は0）",
    "Average of rates: at most 100 %, at least 0 %, markers (—) as 0",
  ),
  parameters: [
    parameter("rates", "達成率（または数）の範囲", "Range of rates, or of figures", WHOLE),
    RATE_DIGITS,
    parameter(
      "cap",
      `これより大きい値の代わりになる値。省くと率は100%、数は上限なし。"なし" で上限なし`,
      `Values above count as this. Left out: 100% for rates, no cap for figures; "none" for no cap`,
      OPTIONAL,
    ),
    parameter(
      "floor",
      `これより小さい値の代わりになる値。省くと率は0%、数は下限なし。"なし" で下限なし`,
      `Values below count as this. Left out: 0% for rates, no floor for figures; "none" for no floor`,
      OPTIONAL,
    ),
    MISSING,
    parameter("weights", "重みの範囲（達成率と同じ大きさ）", "Range of weights, of the same size as the rates", {
      optional: true,
      whole: true,
    }),
    ROUNDING,
    parameter("kind", "rate（率）か figure（数）。省くと値から判断", `"rate" or "figure". Left out, the values decide`, OPTIONAL),
  ],
  result: says("平均（率では 0.441 が 44.1%）", "The average (for rates 0.441 is 44.1%)"),
  notes: [
    says(
      "％の付いた値があるか、すべて−2から2までなら率とみなし、上限100%・下限0%を掛けます。「3.2点」のように単位が付くか、すべて2を超える数か、すべて整数なら、そのまま平均し、桁数もその数の桁数です。どちらとも決められないとき（0.9 と 3.2）は #VALUE! です。",
      "Values are rates, capped at 100 % and floored at 0 %, where one has a percent sign or all lie from −2 to 2. With a unit (3.2点), or all above 2, or all whole, they are averaged as they are, and digits are their own. Where neither is clear (0.9 and 3.2), the result is #VALUE!.",
    ),
    says(
      "空のセルは平均に含めません。ただし空のセルを0として渡す古いExcelでは、0として数えてしまいます。",
      "Empty cells are no part of the average. Older Excel may hand them over as 0, though, and then they count as 0.",
    ),
    says(
      "％の付いた値の中の 92.9 のような数（10を超えるもの）は、92.9% の書き間違いとみなして #VALUE! にします。",
      "Among values with a percent sign a number above 10, such as 92.9 for 92.9%, is refused with #VALUE!.",
    ),
  ],
  known: {
    excel: says("AVERAGE（重みは SUMPRODUCT÷SUM）", "AVERAGE (with weights SUMPRODUCT ÷ SUM)"),
    powerBi: same("AVERAGE, AVERAGEX (DAX)"),
    documents: says("達成率の単純平均、加重平均", "達成率の単純平均, simple (weighted) average of rates"),
  },
  treats: AVERAGES,
  plain: { formula: "=ROUND(AVERAGE({0.188;0.207;0.929}),3)", same: "=KPI.AVERAGE({0.188;0.207;0.929},1)" },
  examples: [
    { formula: "=KPI.AVERAGE({0.188;0.207;0.929},1)", result: 0.441 },
    { formula: '=KPI.AVERAGE({"達成率";"18.8%";"20.7%";"92.9%"},1)', result: 0.441 },
    { formula: '=KPI.AVERAGE({"—";"—";"92.9%"},1)', result: 0.31 },
    { formula: '=KPI.AVERAGE({"—";"—";"92.9%"},1,,,"skip")', result: 0.929 },
    { formula: '=KPI.AVERAGE({"132%";"▲2.1%";"50%"},1)', result: 0.5 },
    { formula: '=KPI.AVERAGE({"132%";"50%"},1,"なし")', result: 0.91 },
    { formula: "=KPI.AVERAGE({0.5;1},1,,,,{3;1})", result: 0.625 },
    { formula: "=KPI.AVERAGE({3.2;5.1;7.7},1)", result: 5.3 },
    { formula: '=KPI.AVERAGE({"3.2点";"5.1点";"—"},2)', result: 4.15 },
    { formula: "=KPI.AVERAGE({0.9;3.2})", result: "#VALUE!" },
    { formula: '=KPI.AVERAGE({0.9;3.2},2,,,,,,"figure")', result: 2.05 },
    { formula: '=KPI.AVERAGE({"79.9%";64.5})', result: "#VALUE!" },
  ],
};

const POOLED: FunctionEntry = {
  id: "POOLED",
  description: says("全体の達成率（実績の合計÷目標の合計）を求めます", "The rate of all together: sum of actuals ÷ sum of targets"),
  parameters: [
    parameter("actuals", "実績値の範囲", "Range of actuals", WHOLE),
    parameter("targets", "目標値の範囲（実績値と同じ大きさ）", "Range of targets, of the same size", WHOLE),
    RATE_DIGITS,
    parameter(
      "missing",
      `実績が「—」などの記号の行：zero は実績0として目標を含める（省いたとき）、skip は行ごと除く`,
      `Rows whose actual is a marker (—): "zero" counts the actual as 0 beside its target (if left out), "skip" leaves the row out`,
      OPTIONAL,
    ),
    ROUNDING,
  ],
  result: says("全体の達成率（0.749 は 74.9%）", "The rate as a fraction (0.749 is 74.9%)"),
  notes: [
    says(
      "達成率の平均（KPI.AVERAGE）とは違い、目標の大きい指標ほど重く効きます。同じ単位で数えた指標だけをまとめてください。",
      "Unlike the average of rates (KPI.AVERAGE) it weighs each indicator by its target. Only indicators counted in one unit go together.",
    ),
    says("実績か目標が空欄の行、目標が「—」の行は含めません。", "Rows with an empty cell, or with a marker for a target, are left out."),
  ],
  known: {
    excel: same("SUM ÷ SUM"),
    powerBi: says("DIVIDE(SUM(実績), SUM(目標))（DAX）", "DIVIDE(SUM(actual), SUM(target)) in DAX"),
    documents: says("全体の達成率、合計の達成率、加重平均", "全体の達成率, overall (pooled) rate"),
  },
  treats: AVERAGES,
  plain: { formula: "=ROUND(SUM({30;50})/SUM({40;200}),3)", same: "=KPI.POOLED({30;50},{40;200},1)" },
  examples: [
    { formula: "=KPI.POOLED({30;50},{40;200},1)", result: 0.333 },
    { formula: '=KPI.POOLED({"実績";"30件";"—"},{"目標";"40件";"20件"},1)', result: 0.5 },
    { formula: '=KPI.POOLED({"30件";"—"},{"40件";"20件"},1,"skip")', result: 0.75 },
    { formula: '=KPI.POOLED({"500g";"2kg"},{"1kg";"4kg"},1)', result: 0.5 },
    { formula: '=KPI.POOLED({"30件";"50人"},{"40件";"200人"})', result: "#VALUE!" },
    { formula: '=KPI.POOLED({"";"—"},{40;""})', result: "#N/A" },
  ],
};

const SHARE: FunctionEntry = {
  id: "SHARE",
  description: says("構成比（内訳÷全体）を求めます", "Share of each part in the whole"),
  parameters: [
    parameter("parts", "内訳のセルか範囲", "Part, or a range of parts"),
    parameter("whole", "全体。省くと内訳の合計", "Whole. Left out: the sum of the parts", OPTIONAL),
    RATE_DIGITS,
    parameter(
      "control",
      "total なら、丸めた構成比の合計が100.0%（全体に満たなければその割合）になるよう調整。省くと調整しません",
      `"total" makes the rounded shares add up to 100.0% (or to the share of their sum). Left out, each is rounded alone`,
      OPTIONAL,
    ),
    ROUNDING,
  ],
  result: says("構成比（0.333 は 33.3%）", "The share as a fraction (0.333 is 33.3%)"),
  notes: [
    says(
      "調整は最大剰余法です。切り捨てた端数の大きい順に1つずつ切り上げ、端数が同じなら大きい内訳、それも同じなら先の内訳を上げます。",
      "Shares are made to add up by the method of the largest remainders: all are cut off, then those with the largest rest go up; of equal ones the larger part, then the earlier one.",
    ),
  ],
  known: {
    excel: says("専用の関数なし。ピボットテーブルの「総計に対する比率」", "No function of its own; “% of Grand Total” of a pivot table"),
    powerBi: says("総計のパーセント", "Percent of grand total"),
    documents: says("構成比、割合、交付率", "構成比, 割合, share"),
  },
  treats: RANGES,
  plain: { formula: "=ROUND(120/(120+80+100),3)", same: "=KPI.SHARE(120,300,1)" },
  examples: [
    { formula: "=KPI.SHARE(120,300,1)", result: 0.4 },
    { formula: "=KPI.SHARE({1;1;1},3,1)", result: [[0.333], [0.333], [0.333]] },
    { formula: '=KPI.SHARE({1;1;1},,1,"total")', result: [[0.334], [0.333], [0.333]] },
    { formula: '=KPI.SHARE({"120人";"80人";"—"},"1千人",1)', result: [[0.12], [0.08], ["#N/A"]] },
    { formula: "=KPI.SHARE(5,0)", result: "#DIV/0!" },
  ],
};

export const RATE_FUNCTIONS: readonly FunctionEntry[] = [RATE, AVERAGE, POOLED, SHARE];
