import { OPTIONAL, parameter, says, type FunctionEntry } from "./entry";

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
    parameter(
      "direction",
      "増やす指標は up、減らす指標は down。省くと up",
      `"up" for more is better, "down" for less is better. Left out: up`,
      OPTIONAL,
    ),
  ],
  result: says("評価", "The label"),
  notes: [
    says(
      "表は良い順に書きます。達成率には「80%」（80%以上）のほか「80%超」「60%未満」も書けます。最後の行の達成率を空欄にすると、残りすべてがその評価になります。",
      `Write the table from best to worst. A rate may be "80%" (from 80 %) or "below 60%". A last row without a rate takes all the rest.`,
    ),
    says(
      "用意した評価基準：○△ は100%以上で○、○△× は100%・80%、◎○△× は110%・100%・80%、ABCD は100%・80%・60%、順調 は80%・60%（やや遅れ・遅れ）、RAG は90%・75%。",
      "Named scales: ○△ gives ○ from 100 %; ○△× 100, 80; ◎○△× 110, 100, 80; ABCD 100, 80, 60; 順調 80, 60 (やや遅れ, 遅れ); RAG 90, 75.",
    ),
  ],
  examples: [
    { formula: "=KPI.RATING(10,8)", result: "○" },
    { formula: '=KPI.RATING(3.54,"4以上")', result: "△" },
    { formula: '=KPI.RATING("32百万枚","32百万枚以下")', result: "○" },
    { formula: '=KPI.RATING("43.1%","67.4%","ABCD")', result: "C" },
    { formula: '=KPI.RATING({95;70;30},100,{"順調",0.8;"遅れ","60%以上";"停滞",""})', result: [["順調"], ["遅れ"], ["停滞"]] },
    { formula: '=KPI.RATING(10,8,"五段階")', result: "#VALUE!" },
  ],
};

const CHECK: FunctionEntry = {
  id: "CHECK",
  description: says("記載された達成率が実績値と目標値から出るかを確かめます", "Whether a stated rate follows from actual and target"),
  parameters: [
    parameter("stated", "記載された達成率", "Stated rate"),
    parameter("actual", "実績値", "Actual"),
    parameter("target", "目標値", "Target"),
  ],
  result: says(
    "一致、丸めの範囲、端数処理の違い、丸めと端数処理の範囲、不一致のどれか。100%で頭打ち、0%で底打ちのときはその旨",
    "matches, within rounding, other rounding, within rounding and rounded otherwise, or does not match; with a note where capped at 100 % or floored at 0 %",
  ),
  notes: [
    says(
      "「丸めの範囲」は、印刷された値が四捨五入される前の値から出ることを表します。誤りではありません。",
      `"within rounding" means that the rate follows from numbers that are printed so. It is no error.`,
    ),
    says(
      '数値のセルは、持っている桁がすべて印刷されているものとして読みます。45.0% と表示しているセルは TEXT(A1,"0.0%") で渡してください。',
      'A number cell is read as if all its digits were printed. For a cell shown as 45.0%, please pass TEXT(A1,"0.0%").',
    ),
  ],
  examples: [
    { formula: '=KPI.CHECK("79.9%","30.2%","37.8%")', result: says("一致", "matches") },
    { formula: '=KPI.CHECK("74.8%","45.0%","60.1%")', result: says("丸めの範囲", "within rounding") },
    { formula: '=KPI.CHECK("47.8%","45.0%","60.1%")', result: says("不一致", "does not match") },
    { formula: '=KPI.CHECK("66.6%","2人","3人")', result: says("端数処理の違い", "other rounding") },
    { formula: '=KPI.CHECK("100%","60.0%","45.4%")', result: says("一致（上限100%）", "matches (capped at 100%)") },
    { formula: '=KPI.CHECK("0.0%","▲0.3%","14.6%")', result: says("一致（下限0%）", "matches (floored at 0%)") },
    { formula: '=KPI.CHECK("47.8%","45.0%","—")', result: "#N/A" },
  ],
};

const BOUNDS: FunctionEntry = {
  id: "BOUNDS",
  description: says("印刷された値から、四捨五入する前の値の下限と上限を求めます", "The lowest and highest number that is printed so"),
  parameters: [parameter("stated", "印刷された値（1列）", "Printed figure, or a column of them")],
  result: says("下限と上限（横に2セル）。限りがない側は空欄", "The bounds in two cells side by side; empty where there is none"),
  notes: [
    says(
      "下限は含み、上限はちょうどその値を含みません（負の値では逆です）。「18市町村」のような数は丸められていないので、下限と上限が同じです。",
      "The lower bound is included, the upper one is not (the reverse for negative figures). A count such as 18 towns is exact: both are the same.",
    ),
    says(
      '数値のセルは、その桁で丸めた値とみなします。30.0% と表示しているセルは TEXT(A1,"0.0%") で渡してください。',
      'A number cell is taken as rounded to its own digits. For a cell shown as 30.0%, please pass TEXT(A1,"0.0%").',
    ),
  ],
  examples: [
    { formula: '=KPI.BOUNDS("30.2%")', result: [[0.3015, 0.3025]] },
    { formula: '=KPI.BOUNDS("18市町村")', result: [[18, 18]] },
    { formula: '=KPI.BOUNDS("146.41万")', result: [[1464050, 1464150]] },
    { formula: '=KPI.BOUNDS("99%以上")', result: [[0.99, ""]] },
  ],
};

const COUNTOF: FunctionEntry = {
  id: "COUNTOF",
  description: says("割合と母数から、もとの数（n のうち k）を求めます", "The count k behind a percentage of n"),
  parameters: [parameter("percent", "割合", "Percentage"), parameter("n", "母数", "Base: how many there are in all")],
  result: says("もとの数。どの数もその割合にならなければ #N/A", "The count; #N/A where no count is printed as this percentage"),
  notes: [
    says(
      "母数が大きくていくつもの数が同じ割合になるときは、割合に最も近い数を返します。",
      "Where the base is so large that several counts are printed alike, the nearest one is given.",
    ),
  ],
  examples: [
    { formula: '=KPI.COUNTOF("45.0%",40)', result: 18 },
    { formula: '=KPI.COUNTOF("45.1%",40)', result: "#N/A" },
    { formula: '=KPI.COUNTOF("33.3%","3市町村")', result: 1 },
  ],
};

export const VERDICT_FUNCTIONS: readonly FunctionEntry[] = [RATING, CHECK, BOUNDS, COUNTOF];
