import { DIRECTION, FIGURE_DIGITS, OPTIONAL, parameter, ROUNDING, same, says, WHOLE, type FunctionEntry } from "./entry";
import { DATED, FIGURES, RANGES } from "./treatments";

const ACTUAL = parameter("actual", "実績値", "Actual");
const TARGET = parameter("target", "目標値", "Target");
const BASELINE = parameter("baseline", "基準値", "Baseline");
const START = parameter(
  "start",
  "基準値の日。日付か「R4年度末」のような文字列",
  `Day of the baseline: a date, or text such as "end of FY2022"`,
);
const END = parameter("end", "目標の期限", "Day by which the target is due");

const PERIODS_AS_DAYS = says(
  "「R5年度」のような期間は、開始日では初日、期限と求める日では最終日とします。「R4年度末」はその最終日です。",
  `A period such as "FY2023" stands for its first day as a start, else for its last; "end of" always for its last.`,
);

const PACE: FunctionEntry = {
  id: "PACE",
  description: says(
    "基準から目標まで均等に進むとしたときの、ある日の期待値を求めます",
    "Where an indicator should stand on a day if it moves evenly from baseline to target",
  ),
  parameters: [BASELINE, TARGET, START, END, parameter("asOf", "期待値を求める日", "Day of the expected value")],
  result: says("期待値（目標値と同じ単位）", "The expected value, in the unit of the target"),
  notes: [
    says("開始日より前は基準値、期限より後は目標値です。", "Before the start it is the baseline, after the end the target."),
    PERIODS_AS_DAYS,
  ],
  known: {
    excel: says("専用の関数なし（日数の比による直線補間）", "No function of its own (linear interpolation by days)"),
    powerBi: says("メトリックの時期ごとの目標", "Targets over time of a metric"),
    documents: says("期待値、目安値", "期待値, expected value, planned trajectory"),
  },
  treats: DATED,
  plain: {
    formula: "=30+(20-30)*(DATE(2025,4,6)-DATE(2025,4,1))/(DATE(2025,4,11)-DATE(2025,4,1))",
    same: '=KPI.PACE(30,20,"2025-04-01","2025-04-11","2025-04-06")',
  },
  examples: [
    { formula: '=KPI.PACE(30,20,"2025-04-01","2025-04-11","2025-04-06")', result: 25 },
    { formula: "=KPI.PACE(30,20,45748,45758,45753)", result: 25 },
    { formula: '=KPI.PACE("20%","60%","R4年度末","R5年度末","2023.9月末")', result: 0.4 },
    { formula: '=KPI.PACE("500g","1kg","2025-04-01","2025-04-11","2025-04-06")', result: 0.75 },
    { formula: '=KPI.PACE(30,20,"R8年度末","R4年度末","R6年度末")', result: "#VALUE!" },
  ],
};

const STATUS: FunctionEntry = {
  id: "STATUS",
  description: says("実績が目標へのペースに間に合っているかを求めます", "Whether an actual keeps pace with its target (RAG)"),
  parameters: [
    ACTUAL,
    BASELINE,
    TARGET,
    START,
    END,
    parameter("asOf", "実績の日", "Day of the actual"),
    parameter(
      "tolerance",
      "ペースからの遅れの許容幅。基準から目標までの道のりに対する割合。省くと10%",
      "How far behind the pace is still amber, as a share of the way from baseline to target. Left out: 10%",
      OPTIONAL,
    ),
  ],
  result: says(
    "達成、順調（緑）、やや遅れ（黄）、遅れ（赤）、開始前、期限超過 のどれか",
    "Achieved, On track (green), At risk (amber), Behind (red), Not started or Overdue",
  ),
  notes: [
    says(
      "進み具合（実績−基準）÷（目標−基準）が、過ぎた日数の割合以上なら順調、許容幅までの不足ならやや遅れです。増やす指標にも減らす指標にも使えます。",
      "Progress (actual − baseline) ÷ (target − baseline) is held against the share of days that have passed: at least as much is on track, short of it by no more than the tolerance at risk. It serves either direction.",
    ),
    says(
      "目標に届いていれば、いつでも「達成」です。「80%超」「10件未満」は、ちょうどでは届きません。期限の翌日からは「期限超過」です。",
      "Achieved wherever the target is reached. From the day after the end it is overdue.",
    ),
    PERIODS_AS_DAYS,
  ],
  known: {
    excel: says("Power Pivot の KPI の状態、条件付き書式のアイコン", "Status of a Power Pivot KPI; icon sets"),
    powerBi: says("メトリックの状態（On track、At risk、Behind、Overdue）", "Status of a metric (On track, At risk, Behind, Overdue)"),
    documents: says("進捗状況（順調・やや遅れ・遅れ）、RAG", "進捗状況, RAG status"),
  },
  treats: DATED,
  examples: [
    { formula: '=KPI.STATUS(26,30,20,"2025-04-01","2025-04-11","2025-04-05")', result: says("順調", "On track") },
    { formula: '=KPI.STATUS(50,0,100,"R6年度末","R7年度末","2025.10月末")', result: says("やや遅れ", "At risk") },
    { formula: '=KPI.STATUS(40,0,100,"R6年度末","R7年度末","2025.10月末")', result: says("遅れ", "Behind") },
    { formula: '=KPI.STATUS("20件",30,"20件以下","R6年度末","R7年度末","2025.10月末")', result: says("達成", "Achieved") },
    { formula: '=KPI.STATUS(99,0,100,"R6年度末","R7年度末","2026-04-01")', result: says("期限超過", "Overdue") },
    { formula: '=KPI.STATUS("—",0,100,"R6年度末","R7年度末","2025.10月末")', result: "#N/A" },
    { formula: '=KPI.STATUS(5,10,10,"R6年度末","R7年度末","2025.10月末")', result: "#DIV/0!" },
  ],
};

const FORECAST: FunctionEntry = {
  id: "FORECAST",
  description: says("これまでの値の傾向から、期限の値を見通します", "The value at a deadline if the series goes on as it did"),
  parameters: [
    parameter("series", "値の範囲", "Range of figures", WHOLE),
    parameter("dates", "日付の範囲（値と同じ大きさ）", "Range of dates, of the same size", WHOLE),
    parameter("deadline", "見通す日", "Day to look at"),
    FIGURE_DIGITS,
    ROUNDING,
  ],
  result: says("見込みの値（最初の値と同じ単位）", "The expected value, in the unit of the first figure"),
  notes: [
    says(
      "最小二乗法の直線を延ばします。値は2つ以上必要で、日付がすべて同じなら #DIV/0! です。",
      "It draws the line of least squares further. Two figures are needed; where all are of one date the result is #DIV/0!.",
    ),
    says(
      "目標に届くかは KPI.GAP(KPI.FORECAST(…),目標値) で分かります。",
      "KPI.GAP(KPI.FORECAST(…), target) says whether the target will be reached.",
    ),
  ],
  known: {
    excel: says("FORECAST.LINEAR（引数は 日付、値、日付 の順）、TREND", "FORECAST.LINEAR (its arguments are day, figures, dates), TREND"),
    powerBi: says("折れ線グラフの予測、近似曲線", "Forecast or trend line of a line chart"),
    documents: says("見込み、着地見込み", "見込み, 着地見込み, outlook"),
  },
  treats: {
    ...RANGES,
    blank: says(
      "空のセルと「—」の値は、その日付ごと含めません。値のある行の日付が空欄なら #N/A",
      "Empty cells and markers are left out with their dates; a figure without a date is #N/A",
    ),
    era: DATED.era,
  },
  plain: {
    formula: "=ROUND(FORECAST(DATE(2026,3,31),{12;25;31},{45838;45930;46022}),2)",
    same: '=KPI.FORECAST({12;25;31},{45838;45930;46022},"2026-03-31",2)',
  },
  examples: [
    { formula: '=KPI.FORECAST({10;20;30},{"2025.6月末";"2025.7月末";"2025.8月末"},"2025.9月末",1)', result: 39.7 },
    { formula: '=KPI.FORECAST({"30%";"—";"40%"},{"R4年度";"R5年度";"R6年度"},"R8年度",1)', result: 0.5 },
    { formula: '=KPI.FORECAST({10;20},{"R5年度";"R5年度"},"R6年度")', result: "#DIV/0!" },
    { formula: '=KPI.FORECAST({10;"—"},{"R5年度";"R6年度"},"R7年度")', result: "#N/A" },
  ],
};

const GAP: FunctionEntry = {
  id: "GAP",
  description: says("目標までの残り（目標−実績）を求めます", "What is still missing to the target"),
  parameters: [ACTUAL, TARGET, FIGURE_DIGITS, DIRECTION, ROUNDING],
  result: says("残り（目標値と同じ単位）。届いていれば0以下", "What is missing, in the unit of the target; 0 or less where it is reached"),
  notes: [
    says(
      "減らす指標（方向が down、または「10件以下」のような目標）では 実績−目標 です。",
      `Where less is better (direction "down", or a target such as "10 or less") it is actual − target.`,
    ),
  ],
  known: {
    excel: says("引き算（=目標-実績）", "Subtraction (=target-actual)"),
    powerBi: says("KPI ビジュアルの目標までの距離", "Distance to goal of the KPI visual"),
    documents: says("残り、不足数、目標との差", "残り, 不足数, gap to target"),
  },
  treats: FIGURES,
  plain: { formula: "=40-18", same: "=KPI.GAP(18,40)" },
  examples: [
    { formula: '=KPI.GAP("18市町村","40市町村")', result: 22 },
    { formula: '=KPI.GAP("45.0%","60.1%",1)', result: 0.151 },
    { formula: '=KPI.GAP("12件","10件以下")', result: 2 },
    { formula: '=KPI.GAP("500g","2kg")', result: 1.5 },
    { formula: "=KPI.GAP(120,100)", result: -20 },
  ],
};

const REQUIREDPACE: FunctionEntry = {
  id: "REQUIREDPACE",
  description: says(
    "期限までに目標に届くために、毎月（日・年）必要な増分を求めます",
    "The change that each month must bring to reach the target on time",
  ),
  parameters: [
    ACTUAL,
    TARGET,
    parameter("asOf", "実績の日", "Day of the actual"),
    parameter("deadline", "目標の期限", "Day by which the target is due"),
    parameter(
      "per",
      "month（月、省いたとき）、day（日）、week（週）、quarter（四半期）、year（年）",
      `"month" (if left out), "day", "week", "quarter" or "year"`,
      OPTIONAL,
    ),
    FIGURE_DIGITS,
    ROUNDING,
  ],
  result: says(
    "期間ごとに必要な変化（目標値と同じ単位）。減らす指標では負",
    "The change needed, in the unit of the target; negative where less is better",
  ),
  notes: [
    says(
      "月数は、月の途中は日数の割合で数えます（9月30日から翌年3月31日までは6か月）。",
      "Parts of a month count by their days: from 30 September to 31 March it is six months.",
    ),
    says("期限が実績の日より後でなければ #VALUE! です。", "A deadline that is not after the day of the actual is #VALUE!."),
  ],
  known: {
    excel: says("専用の関数なし（=(目標-実績)/残り月数）", "No function of its own (=(target-actual)/months left)"),
    powerBi: same("—"),
    documents: says("必要ペース、月当たり必要数", "必要ペース, run rate needed"),
  },
  treats: DATED,
  plain: { formula: "=ROUND((100-40)/6,1)", same: '=KPI.REQUIREDPACE(40,100,"2025.9月末","R7年度末",,1)' },
  examples: [
    { formula: '=KPI.REQUIREDPACE("40件","100件","2025.9月末","R7年度末")', result: 10 },
    { formula: '=KPI.REQUIREDPACE("45.0%","60.0%","R5年度末","R8年度末","year",1)', result: 0.05 },
    { formula: '=KPI.REQUIREDPACE(30,20,"2025-04-01","2025-04-11","day")', result: -1 },
    { formula: '=KPI.REQUIREDPACE(40,100,"R7年度末","2025.9月末")', result: "#VALUE!" },
  ],
};

export const PROGRESS_FUNCTIONS: readonly FunctionEntry[] = [PACE, STATUS, FORECAST, GAP, REQUIREDPACE];
