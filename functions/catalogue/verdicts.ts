import { DIRECTION, OPTIONAL, parameter, same, says, WHOLE, type FunctionEntry } from "./entry";
import { FIGURES, RANGES } from "./treatments";

const RATING: FunctionEntry = {
  id: "RATING",
  description: says("達成率に応じた評価（○△、ABCなど）を求めます", "The rating that the attainment rate earns on a scale"),
  parameters: [
    parameter("actual", "実績値", "Actual"),
    parameter(
      "target",
      "目標値。「4以上」「10件以下」「80%超」のような目標は、その条件で判定します",
      `Target; a target such as "4 or more" or "10 or less" is judged as it says`,
    ),
    parameter(
      "scale",
      "○△、○×、○△×、◎○△×、達成、ABCD、順調、RAG のどれか、または「評価・達成率」の2列の表。省くと ○△",
      "○△, ○×, ○△×, ◎○△×, 達成, ABCD, 順調, RAG, or a table of two columns: label and rate. Left out: ○△",
      { optional: true, whole: true },
    ),
    DIRECTION,
  ],
  result: says("評価", "The label"),
  notes: [
    says(
      "表の行は順不同でよく、見出しの行があってもかまいません。達成率には「80%」（80%以上）のほか「80%超」「60%未満」も書けます。達成率が空欄の行は、残りすべての評価です。",
      `The rows of the table may stand in any order, under a heading or not. A rate may be "80%" (from 80 %) or "below 60%". A row without a rate takes all the rest.`,
    ),
    says(
      "％のない数は、10を超えるものが1つでもあれば表全体で％とみなします（100、80、60 は 100%、80%、60%）。",
      "Numbers without a percent sign are percentages where one of them is above 10 (100, 80, 60 are 100 %, 80 %, 60 %).",
    ),
    says(
      "減らす指標で実績が0なら最も良い評価、目標が0で実績が0でなければ達成率0%として評価します。",
      "Where less is better, an actual of 0 earns the best label; with a target of 0, anything above it counts as 0 %.",
    ),
    says(
      "用意した評価基準：○△ は100%以上で○、○△× は100%・80%、◎○△× は110%・100%・80%、ABCD は100%・80%・60%、順調 は80%・60%（やや遅れ・遅れ）、RAG は90%・75%。大文字と小文字は区別しません。",
      "Named scales: ○△ gives ○ from 100 %; ○△× 100, 80; ◎○△× 110, 100, 80; ABCD 100, 80, 60; 順調 80, 60 (やや遅れ, 遅れ); RAG 90, 75. Upper and lower case are one.",
    ),
  ],
  known: {
    excel: says("IFS、VLOOKUP（近似一致）", "IFS, VLOOKUP (approximate match)"),
    powerBi: says("メトリックの状態ルール", "Status rules of a metric"),
    documents: says("評価、達成区分", "評価, 達成区分, rating"),
  },
  treats: FIGURES,
  examples: [
    { formula: "=KPI.RATING(10,8)", result: "○" },
    { formula: '=KPI.RATING(3.54,"4以上")', result: "△" },
    { formula: '=KPI.RATING("32百万枚","32百万枚以下")', result: "○" },
    { formula: '=KPI.RATING("0件","10件以下")', result: "○" },
    { formula: '=KPI.RATING("43.1%","67.4%","abcd")', result: "C" },
    { formula: '=KPI.RATING(90,100,{"A",100;"B",80;"C",""})', result: "B" },
    {
      formula: '=KPI.RATING({95;70;30},100,{"評価","達成率";"停滞","";"遅れ","60%以上";"順調",0.8})',
      result: [["順調"], ["遅れ"], ["停滞"]],
    },
    { formula: '=KPI.RATING(10,8,"五段階")', result: "#VALUE!" },
  ],
};

const RANK: FunctionEntry = {
  id: "RANK",
  description: says("値の順位を求めます（グループの中でも）", "The rank of a value among others, also within its group"),
  parameters: [
    parameter("value", "順位を求める値", "Value to be ranked"),
    parameter("values", "比べる値の範囲（順位を求める値を含む）", "Range of the values, itself among them", WHOLE),
    parameter(
      "order",
      "desc（大きい順、省いたとき）か asc（小さい順）。Excel の 0 と 1 でもよい",
      `"desc" (largest first, if left out) or "asc"; Excel's 0 and 1 will do`,
      OPTIONAL,
    ),
    parameter("group", "その値のグループ（省くと全体）", "Group of the value. Left out: all are one", OPTIONAL),
    parameter("groups", "グループの範囲（比べる値と同じ大きさ）", "Range of the groups, of the same size as the values", {
      optional: true,
      whole: true,
    }),
  ],
  result: says("順位。同じ値は同じ（上の）順位", "The rank; equal values share the better one"),
  notes: [
    says(
      "値は正確に比べます。計算で出た 0.3 と 0.1+0.2、「500g」と「0.5kg」は同じ値です。",
      "Values are compared exactly: 0.3 and 0.1+0.2, or 500g and 0.5kg, are equal.",
    ),
    says("比べる値の中にない値は #N/A です。", "A value that is not among the others is #N/A."),
  ],
  known: {
    excel: says("RANK.EQ（グループ内は COUNTIFS）", "RANK.EQ (within groups COUNTIFS)"),
    powerBi: same("RANKX (DAX)"),
    documents: says("順位", "順位, rank"),
  },
  treats: {
    ...RANGES,
    blank: says(
      "比べる値の空欄は含めません。順位を求める値が空欄なら #N/A",
      "Empty cells among the values are left out; an empty value is #N/A",
    ),
  },
  plain: { formula: "=SUMPRODUCT(--({60;80;80;40}>60))+1", same: "=KPI.RANK(60,{60;80;80;40})" },
  examples: [
    { formula: "=KPI.RANK(60,{60;80;80;40})", result: 3 },
    { formula: '=KPI.RANK({"60%";"80%";"—"},{"60%";"80%";"—"},"asc")', result: [[1], [2], ["#N/A"]] },
    { formula: '=KPI.RANK(60,{60;80;80;40},,"県南",{"県南";"県北";"県北";"県南"})', result: 1 },
    { formula: "=KPI.RANK(70,{60;80})", result: "#N/A" },
  ],
};

export const VERDICT_FUNCTIONS: readonly FunctionEntry[] = [RATING, RANK];
