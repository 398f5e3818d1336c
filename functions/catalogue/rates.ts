import { OPTIONAL, parameter, RATE_DIGITS, says, type FunctionEntry } from "./entry";

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
    parameter(
      "direction",
      "増やす指標は up、減らす指標は down（目標÷実績）。省くと up",
      `"up" for more is better, "down" for less is better (target ÷ actual). Left out: up`,
      OPTIONAL,
    ),
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
      "減らす指標は、基準値を指定した方が実態に合います（基準30、目標20、実績25なら50%、目標÷実績なら80%）。",
      "Where less is better, a baseline tells more: from 30 to 20, an actual of 25 is 50 %, while target ÷ actual gives 80 %.",
    ),
  ],
  examples: [
    { formula: "=KPI.RATE(37.4%,80%,1)", result: 0.468 },
    { formula: '=KPI.RATE("45.0% (R5年度)","60.1%",1)', result: 0.749 },
    { formula: '=KPI.RATE("18市町村 (R5年度)","40市町村",1)', result: 0.45 },
    { formula: '=KPI.RATE("▲0.3%","14.6%",1)', result: -0.021 },
    { formula: '=KPI.RATE("60.0%","45.4%",1,100%)', result: 1 },
    { formula: "=KPI.RATE(25,20,1,,30)", result: 0.5 },
    { formula: '=KPI.RATE(25,20,1,,,"down")', result: 0.8 },
    { formula: "=KPI.RATE({18;21;24},40,1)", result: [[0.45], [0.525], [0.6]] },
    { formula: '=KPI.RATE({18;"—"},{40;40},1)', result: [[0.45], ["#N/A"]] },
    { formula: '=KPI.RATE(18,"—")', result: "#N/A" },
    { formula: "=KPI.RATE(18,0)", result: "#DIV/0!" },
    { formula: '=KPI.RATE("集計方法を変更",40)', result: "#VALUE!" },
  ],
};

const AVERAGE: FunctionEntry = {
  id: "AVERAGE",
  description: says(
    "達成率の平均を求めます（上限100%、下限0%、「—」は0）",
    "Average of rates: at most 100 %, at least 0 %, markers (—) as 0",
  ),
  parameters: [
    parameter("rates", "達成率の範囲", "Range of rates", { whole: true }),
    RATE_DIGITS,
    parameter(
      "cap",
      `これより大きい達成率の代わりになる値。省くと100%、"なし" で上限なし`,
      `Rates above count as this. Left out: 100%; "none" for no cap`,
      OPTIONAL,
    ),
    parameter(
      "floor",
      `これより小さい達成率の代わりになる値。省くと0%、"なし" で下限なし`,
      `Rates below count as this. Left out: 0%; "none" for no floor`,
      OPTIONAL,
    ),
    parameter(
      "missing",
      `「—」などの記号：zero は0として数える（省いたとき）、skip は数えない`,
      `Markers such as —: "zero" counts them as 0 (if left out), "skip" leaves them out`,
      OPTIONAL,
    ),
    parameter("weights", "重みの範囲（達成率と同じ大きさ）", "Range of weights, of the same size as the rates", {
      optional: true,
      whole: true,
    }),
  ],
  result: says("平均（0.441 は 44.1%）", "The average as a fraction (0.441 is 44.1%)"),
  notes: [
    says(
      "空のセルは平均に含めません。ただし空のセルを0として渡す古いExcelでは、0として数えてしまいます。",
      "Empty cells are no part of the average. Older Excel may hand them over as 0, though, and then they count as 0.",
    ),
    says(
      "92.9 のように％の付いていない大きな数（10を超えるもの）は、92.9% の書き間違いとみなして #VALUE! にします。上限を指定すれば計算します。",
      "A number above 10 without a percent sign, such as 92.9 for 92.9%, is refused with #VALUE!. With a cap it is calculated.",
    ),
  ],
  examples: [
    { formula: "=KPI.AVERAGE({0.188;0.207;0.929},1)", result: 0.441 },
    { formula: '=KPI.AVERAGE({"18.8%";"20.7%";"92.9%"},1)', result: 0.441 },
    { formula: '=KPI.AVERAGE({"—";"—";"92.9%"},1)', result: 0.31 },
    { formula: '=KPI.AVERAGE({"—";"—";"92.9%"},1,,,"skip")', result: 0.929 },
    { formula: '=KPI.AVERAGE({"132%";"▲2.1%";"50%"},1)', result: 0.5 },
    { formula: '=KPI.AVERAGE({"132%";"50%"},1,"なし")', result: 0.91 },
    { formula: "=KPI.AVERAGE({0.5;1},1,,,,{3;1})", result: 0.625 },
    { formula: "=KPI.AVERAGE({79.9;64.5;45})", result: "#VALUE!" },
  ],
};

const DELTA: FunctionEntry = {
  id: "DELTA",
  description: says("差（今回−前回）を求めます。率の差はポイント", "Difference, current − previous; percentage points for rates"),
  parameters: [
    parameter("current", "今回の値", "Current value"),
    parameter("previous", "前回の値", "Previous value"),
    parameter(
      "digits",
      "差の小数点以下の桁数。率ではポイントの桁数（1なら8.3ポイント）。省くと丸めません",
      "Decimals of the difference; of the points for rates (1 gives 8.3 points). Left out, nothing is rounded",
      OPTIONAL,
    ),
    parameter(
      "kind",
      "桁数の数え方：rate は率、figure は数。省くと値から判断",
      `How digits are counted: "rate" or "figure". Left out, the values decide`,
      OPTIONAL,
    ),
  ],
  result: says("差（率では 0.083 が 8.3ポイント）", "The difference (for rates 0.083 is 8.3 points)"),
  notes: [
    says(
      '率の差も小数です。表示形式を 0.0% にすると 8.3% と見えます。「8.3ポイント」と見せるには、100を掛けて表示形式を 0.0"ポイント" にしてください。',
      "The difference of rates is a fraction, too: the format 0.0% shows 8.3%. Multiply by 100 to show it in points.",
    ),
    says(
      "種類を省くと、％の付いた値と、両方が−2から2までの数を率とみなします。",
      "Without a kind, values with a percent sign, and two numbers from −2 to 2, are taken for rates.",
    ),
  ],
  examples: [
    { formula: '=KPI.DELTA("63.2%","54.9%")', result: 0.083 },
    { formula: "=KPI.DELTA(63.2%,54.9%,1)", result: 0.083 },
    { formula: '=KPI.DELTA("21市町村","18市町村")', result: 3 },
    { formula: "=KPI.DELTA(18.24,15.1,1)", result: 3.1 },
    { formula: '=KPI.DELTA(1.26,1.2,1,"figure")', result: 0.1 },
    { formula: '=KPI.DELTA("63.2%","—")', result: "#N/A" },
  ],
};

const CHANGE: FunctionEntry = {
  id: "CHANGE",
  description: says("増減率（今回−前回）÷前回を求めます", "Relative change: (current − previous) ÷ previous"),
  parameters: [parameter("current", "今回の値", "Current value"), parameter("previous", "前回の値", "Previous value"), RATE_DIGITS],
  result: says("増減率（0.039 は 3.9%）", "The change as a fraction (0.039 is 3.9%)"),
  notes: [
    says(
      "前回が0なら #DIV/0! です（皆増）。前回が負なら、その大きさで割ります。",
      "For a previous value of 0 the result is #DIV/0!. A negative previous value divides by its size.",
    ),
  ],
  examples: [
    { formula: "=KPI.CHANGE(1899,1827,1)", result: 0.039 },
    { formula: '=KPI.CHANGE("382人","209人",1)', result: 0.828 },
    { formula: "=KPI.CHANGE(74,0)", result: "#DIV/0!" },
  ],
};

const PACE: FunctionEntry = {
  id: "PACE",
  description: says(
    "基準から目標まで均等に進むとしたときの、ある日の期待値を求めます",
    "Where an indicator should stand on a day if it moves evenly from baseline to target",
  ),
  parameters: [
    parameter("baseline", "基準値", "Baseline"),
    parameter("target", "目標値", "Target"),
    parameter("start", "基準値の日。日付か「R4年度末」のような文字列", `Day of the baseline: a date, or text such as "end of FY2022"`),
    parameter("end", "目標の期限", "Day by which the target is due"),
    parameter("asOf", "期待値を求める日", "Day of the expected value"),
  ],
  result: says("期待値（目標値と同じ単位）", "The expected value, in the unit of the target"),
  notes: [
    says("開始日より前は基準値、期限より後は目標値です。", "Before the start it is the baseline, after the end the target."),
    says(
      "「R5年度」のような期間は、開始日では初日、期限と求める日では最終日とします。「R4年度末」はその最終日です。",
      `A period such as "FY2023" stands for its first day as a start, else for its last; "end of" always for its last.`,
    ),
  ],
  examples: [
    { formula: '=KPI.PACE(30,20,"2025-04-01","2025-04-11","2025-04-06")', result: 25 },
    { formula: "=KPI.PACE(30,20,45748,45758,45753)", result: 25 },
    { formula: '=KPI.PACE("20%","60%","R4年度末","R5年度末","2023.9月末")', result: 0.4 },
    { formula: '=KPI.PACE(30,20,"R8年度末","R4年度末","R6年度末")', result: "#VALUE!" },
  ],
};

export const RATE_FUNCTIONS: readonly FunctionEntry[] = [RATE, AVERAGE, DELTA, CHANGE, PACE];
