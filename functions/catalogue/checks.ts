import { DIRECTION, OPTIONAL, parameter, same, says, STATED_ROUNDING, WHOLE, type FunctionEntry, type OtherNames } from "./entry";
import { AVERAGES, FIGURES, RANGES } from "./treatments";

const VERDICTS = says(
  "一致、丸めの範囲、端数処理の違い、丸めと端数処理の範囲、不一致のどれか",
  "matches, within rounding, other rounding, within rounding and rounded otherwise, or does not match",
);

const AS_PRINTED = [
  says(
    "「丸めの範囲」は、印刷された値が四捨五入される前の値から出ることを表します。誤りではありません。",
    `"within rounding" means that the figure follows from numbers that are printed so. It is no error.`,
  ),
  says(
    '数値のセルは、持っている桁がすべて印刷されているものとして読みます。45.0% と表示しているセルは TEXT(A1,"0.0%") で渡してください。',
    'A number cell is read as if all its digits were printed. For a cell shown as 45.0%, please pass TEXT(A1,"0.0%").',
  ),
  says(
    "「18市町村」「120人」のような個数は正確な値、率・小数と、円・千円・時間の付いた値は、その桁に丸めた値として読みます。",
    "Counts such as 18 towns are exact. Rates, decimals, and amounts of money or time, even whole ones, are read as rounded to their last digit.",
  ),
];

const NO_NAMES: OtherNames = {
  excel: says("専用の関数なし", "No function of its own"),
  powerBi: same("—"),
  documents: says("検算", "検算, check of the arithmetic"),
};

const CHECK: FunctionEntry = {
  id: "CHECK",
  description: says("記載された達成率が実績値と目標値から出るかを確かめます", "Whether a stated rate follows from actual and target"),
  parameters: [
    parameter("stated", "記載された達成率", "Stated rate"),
    parameter("actual", "実績値", "Actual"),
    parameter("target", "目標値", "Target"),
    parameter(
      "cap",
      `達成率の上限。省くと、上限なしと、上限100%・下限0%の両方で確かめます。"なし" で上限なしだけ`,
      `Cap of the rate. Left out, no cap is tried, then 100 % with a floor of 0 %; "none" tries no cap only`,
      OPTIONAL,
    ),
    parameter(
      "baseline",
      "基準値。あれば（実績−基準）÷（目標−基準）",
      "Baseline; with it (actual − baseline) ÷ (target − baseline)",
      OPTIONAL,
    ),
    DIRECTION,
    STATED_ROUNDING,
  ],
  result: says(
    `${VERDICTS.ja}。100%で頭打ち、0%で底打ちのときはその旨`,
    `${VERDICTS.en}; with a note where capped at 100 % or floored at 0 %`,
  ),
  notes: AS_PRINTED,
  known: NO_NAMES,
  treats: FIGURES,
  examples: [
    { formula: '=KPI.CHECK("79.9%","30.2%","37.8%")', result: says("一致", "matches") },
    { formula: '=KPI.CHECK("74.8%","45.0%","60.1%")', result: says("丸めの範囲", "within rounding") },
    { formula: '=KPI.CHECK("47.8%","45.0%","60.1%")', result: says("不一致", "does not match") },
    { formula: '=KPI.CHECK("66.6%","2人","3人")', result: says("端数処理の違い", "other rounding") },
    { formula: '=KPI.CHECK("66.6%","2人","3人",,,,"切り捨て")', result: says("一致", "matches") },
    { formula: '=KPI.CHECK("50.0%","30分","1時間")', result: says("一致", "matches") },
    { formula: '=KPI.CHECK("50.0%",25,20,,30)', result: says("一致", "matches") },
    { formula: '=KPI.CHECK("80.0%","25件","20件",,,"down")', result: says("一致", "matches") },
    { formula: '=KPI.CHECK("100%","60.0%","45.4%")', result: says("一致（上限100%）", "matches (capped at 100%)") },
    { formula: '=KPI.CHECK("100%","60.0%","45.4%","なし")', result: says("不一致", "does not match") },
    { formula: '=KPI.CHECK("0.0%","▲0.3%","14.6%")', result: says("一致（下限0%）", "matches (floored at 0%)") },
    { formula: '=KPI.CHECK("47.8%","45.0%","—")', result: "#N/A" },
  ],
};

const CHECKAVERAGE: FunctionEntry = {
  id: "CHECKAVERAGE",
  description: says("記載された平均が、並んだ達成率から出るかを確かめます", "Whether a stated average follows from the rates"),
  parameters: [
    parameter("stated", "記載された平均", "Stated average"),
    parameter("rates", "達成率（または数）の範囲", "Range of rates, or of figures", WHOLE),
    parameter("cap", "達成率の上限", "Cap of the rates", OPTIONAL),
    parameter("floor", "達成率の下限", "Floor of the rates", OPTIONAL),
    parameter(
      "missing",
      "「—」などの記号：zero は0として数える、skip は数えない",
      `Markers (—): "zero" counts them as 0, "skip" leaves them out`,
      OPTIONAL,
    ),
    parameter("weights", "重みの範囲（達成率と同じ大きさ）", "Range of weights, of the same size as the rates", {
      optional: true,
      whole: true,
    }),
    STATED_ROUNDING,
  ],
  result: says(
    `${VERDICTS.ja}。上限・下限・「—」の扱いによるときはその旨`,
    `${VERDICTS.en}; with a note where it takes a cap, a floor or — as 0`,
  ),
  notes: [
    says(
      "上限・下限・記号の扱いをすべて省くと、考えられる平均のしかたを順に試し、合うものを括弧に示します。1つでも指定すると、省いたものは KPI.AVERAGE と同じです。",
      "Where cap, floor and missing are all left out, every usual way of averaging is tried, and the one that fits is named. Where one is given, the others are those of KPI.AVERAGE.",
    ),
    ...AS_PRINTED,
  ],
  known: NO_NAMES,
  treats: AVERAGES,
  examples: [
    { formula: '=KPI.CHECKAVERAGE("63.1%",{"79.9%";"64.5%";"45.0%"})', result: says("一致", "matches") },
    { formula: '=KPI.CHECKAVERAGE("31.0%",{"—";"—";"92.9%"})', result: says("一致（「—」は0）", "matches (— as 0)") },
    { formula: '=KPI.CHECKAVERAGE("75.0%",{"132%";"50%"})', result: says("一致（上限100%）", "matches (capped at 100%)") },
    { formula: '=KPI.CHECKAVERAGE("62.0%",{"79.9%";"64.5%";"45.0%"})', result: says("不一致", "does not match") },
    { formula: '=KPI.CHECKAVERAGE("5.3点",{"3.2点";"5.1点";"7.7点"})', result: says("一致", "matches") },
  ],
};

const CURRENT = parameter("current", "今回の値", "Current value");
const PREVIOUS = parameter("previous", "前回の値", "Previous value");

const CHECKDELTA: FunctionEntry = {
  id: "CHECKDELTA",
  description: says("記載された差（前期差）が2つの値から出るかを確かめます", "Whether a stated difference follows from two figures"),
  parameters: [
    parameter("stated", "記載された差（+8.3ポイント、▲1.2万人など）", "Stated difference, such as +8.3 points"),
    CURRENT,
    PREVIOUS,
    STATED_ROUNDING,
  ],
  result: VERDICTS,
  notes: AS_PRINTED,
  known: { ...NO_NAMES, documents: says("前期差の検算", "前期差の検算, check of a difference") },
  treats: FIGURES,
  examples: [
    { formula: '=KPI.CHECKDELTA("+8.3ポイント","63.2%","54.9%")', result: says("一致", "matches") },
    { formula: '=KPI.CHECKDELTA("+8.4ポイント","63.2%","54.9%")', result: says("丸めの範囲", "within rounding") },
    { formula: '=KPI.CHECKDELTA("+9.3ポイント","63.2%","54.9%")', result: says("不一致", "does not match") },
    { formula: '=KPI.CHECKDELTA("▲1.2万人","145.2万人","146.4万人")', result: says("一致", "matches") },
    { formula: '=KPI.CHECKDELTA("3市町村","21市町村","18団体")', result: "#VALUE!" },
  ],
};

const CHECKCHANGE: FunctionEntry = {
  id: "CHECKCHANGE",
  description: says("記載された増減率が2つの値から出るかを確かめます", "Whether a stated relative change follows from two figures"),
  parameters: [parameter("stated", "記載された増減率", "Stated change"), CURRENT, PREVIOUS, STATED_ROUNDING],
  result: VERDICTS,
  notes: AS_PRINTED,
  known: { ...NO_NAMES, documents: says("増減率の検算", "増減率の検算, check of a relative change") },
  treats: FIGURES,
  examples: [
    { formula: '=KPI.CHECKCHANGE("3.9%",1899,1827)', result: says("一致", "matches") },
    { formula: '=KPI.CHECKCHANGE("3.8%",1899,1827)', result: says("不一致", "does not match") },
    { formula: '=KPI.CHECKCHANGE("▲3.8%","1,827件","1,899件")', result: says("一致", "matches") },
    { formula: '=KPI.CHECKCHANGE("3.9%",1899,0)', result: "#DIV/0!" },
  ],
};

const CHECKTOTAL: FunctionEntry = {
  id: "CHECKTOTAL",
  description: says("記載された合計が内訳から出るかを確かめます", "Whether a stated total follows from its parts"),
  parameters: [
    parameter("stated", "記載された合計", "Stated total"),
    parameter("parts", "内訳の範囲", "Range of the parts", WHOLE),
    STATED_ROUNDING,
  ],
  result: VERDICTS,
  notes: AS_PRINTED,
  known: {
    ...NO_NAMES,
    excel: says("=SUM(内訳)=合計", "=SUM(parts)=total"),
    documents: says("合計の検算、縦横計算", "合計の検算, check of a total"),
  },
  treats: RANGES,
  examples: [
    { formula: '=KPI.CHECKTOTAL("35件",{"20件";"15件"})', result: says("一致", "matches") },
    { formula: '=KPI.CHECKTOTAL("36件",{"20件";"15件"})', result: says("不一致", "does not match") },
    { formula: '=KPI.CHECKTOTAL("100.0%",{"33.3%";"33.3%";"33.3%"})', result: says("丸めの範囲", "within rounding") },
    { formula: '=KPI.CHECKTOTAL("3.6百万円",{"1,200千円";"2,400千円"})', result: says("一致", "matches") },
  ],
};

const BOUNDS: FunctionEntry = {
  id: "BOUNDS",
  description: says("印刷された値から、丸める前の値の下限と上限を求めます", "The lowest and highest number that is printed so"),
  parameters: [parameter("stated", "印刷された値（1列）", "Printed figure, or a column of them"), STATED_ROUNDING],
  result: says("下限と上限（横に2セル）。限りがない側は空欄", "The bounds in two cells side by side; empty where there is none"),
  notes: [
    says(
      "四捨五入では、下限は含み、上限はちょうどその値を含みません（負の値では逆です）。「18市町村」のような数は丸められていないので、下限と上限が同じです。",
      "The lower bound is included, the upper one is not (the reverse for negative figures). A count such as 18 towns is exact: both are the same.",
    ),
    says(
      '数値のセルは、その桁で丸めた値とみなします。30.0% と表示しているセルは TEXT(A1,"0.0%") で渡してください。',
      'A number cell is taken as rounded to its own digits. For a cell shown as 30.0%, please pass TEXT(A1,"0.0%").',
    ),
  ],
  known: { ...NO_NAMES, documents: says("丸めの範囲", "丸めの範囲, range of rounding") },
  treats: {
    ...FIGURES,
    unit: says("値の単位のまま。万・百万円などは掛けた値", "In the unit of the figure; 万 and 百万円 are multiplied out"),
  },
  examples: [
    { formula: '=KPI.BOUNDS("30.2%")', result: [[0.3015, 0.3025]] },
    { formula: '=KPI.BOUNDS("30.2%","切り捨て")', result: [[0.302, 0.303]] },
    { formula: '=KPI.BOUNDS("18市町村")', result: [[18, 18]] },
    { formula: '=KPI.BOUNDS("146.41万")', result: [[1464050, 1464150]] },
    { formula: '=KPI.BOUNDS("99%以上")', result: [[0.99, ""]] },
  ],
};

const COUNTOF: FunctionEntry = {
  id: "COUNTOF",
  description: says("割合と母数から、もとの数（n のうち k）を求めます", "The count k behind a percentage of n"),
  parameters: [parameter("percent", "割合", "Percentage"), parameter("n", "母数", "Base: how many there are in all"), STATED_ROUNDING],
  result: says("もとの数。どの数もその割合にならなければ #N/A", "The count; #N/A where no count is printed as this percentage"),
  notes: [
    says(
      "母数が大きくていくつもの数が同じ割合になるときは、割合に最も近い数を返します。",
      "Where the base is so large that several counts are printed alike, the nearest one is given.",
    ),
  ],
  known: {
    ...NO_NAMES,
    excel: says("=ROUND(割合*母数,0)（出ない割合も数にしてしまう）", "=ROUND(percent*n,0), which also answers where no count fits"),
    documents: says("該当数", "該当数, count behind a share"),
  },
  treats: FIGURES,
  plain: { formula: "=ROUND(45%*40,0)", same: '=KPI.COUNTOF("45.0%",40)' },
  examples: [
    { formula: '=KPI.COUNTOF("45.0%",40)', result: 18 },
    { formula: '=KPI.COUNTOF("45.1%",40)', result: "#N/A" },
    { formula: '=KPI.COUNTOF("33.3%","3市町村")', result: 1 },
    { formula: '=KPI.COUNTOF("66.6%",3,"切り捨て")', result: 2 },
  ],
};

export const CHECK_FUNCTIONS: readonly FunctionEntry[] = [CHECK, CHECKAVERAGE, CHECKDELTA, CHECKCHANGE, CHECKTOTAL, BOUNDS, COUNTOF];
