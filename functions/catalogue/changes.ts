import { OPTIONAL, parameter, RATE_DIGITS, ROUNDING, same, says, WHOLE, type FunctionEntry } from "./entry";
import { FIGURES } from "./treatments";

const CURRENT = parameter("current", "今回の値", "Current value");
const PREVIOUS = parameter("previous", "前回の値", "Previous value");

const DELTA: FunctionEntry = {
  id: "DELTA",
  description: says("差（今回−前回）を求めます。率の差はポイント", "Difference, current − previous; percentage points for rates"),
  parameters: [
    CURRENT,
    PREVIOUS,
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
    ROUNDING,
  ],
  result: says(
    "差（率では 0.083 が 8.3ポイント）。単位は今回の値の単位",
    "The difference (for rates 0.083 is 8.3 points), in the unit of the current value",
  ),
  notes: [
    says(
      "率の差も小数です。作業ウィンドウの検査で、+8.3%ポイントと見える表示形式を付けられます。「+8.3ポイント」と書くには KPI.DELTATEXT を使います。",
      "The difference of rates is a fraction, too. A check in the pane offers a format that shows +8.3% pts; KPI.DELTATEXT writes +8.3 points.",
    ),
    says(
      "種類を省くと、％の付いた値と、両方が−2から2までの数を率とみなします。",
      "Without a kind, values with a percent sign, and two numbers from −2 to 2, are taken for rates.",
    ),
  ],
  known: {
    excel: says("引き算（=今回-前回）", "Subtraction (=current-previous)"),
    powerBi: says("差（variance）、クイックメジャーの「基準値との差」", "Variance; the quick measure “Difference from baseline”"),
    documents: says("前期差、増減、ポイント差", "前期差, 増減, difference in points"),
  },
  treats: FIGURES,
  plain: { formula: "=ROUND(63.2%-54.9%,3)", same: "=KPI.DELTA(63.2%,54.9%,1)" },
  examples: [
    { formula: '=KPI.DELTA("63.2%","54.9%")', result: 0.083 },
    { formula: "=KPI.DELTA(63.2%,54.9%,1)", result: 0.083 },
    { formula: '=KPI.DELTA("21市町村","18市町村")', result: 3 },
    { formula: '=KPI.DELTA("1kg","500g")', result: 0.5 },
    { formula: "=KPI.DELTA(18.24,15.1,1)", result: 3.1 },
    { formula: '=KPI.DELTA(1.26,1.2,1,"figure")', result: 0.1 },
    { formula: '=KPI.DELTA("63.2%","—")', result: "#N/A" },
  ],
};

const DELTATEXT: FunctionEntry = {
  id: "DELTATEXT",
  description: says("差を「+8.3ポイント」「▲1.2万人」のような文字にします", "The difference as tables print it: +8.3 points"),
  parameters: [
    CURRENT,
    PREVIOUS,
    parameter("digits", "小数点以下の桁数。省くと値の桁数", "Decimals. Left out: those of the values", OPTIONAL),
    parameter(
      "unit",
      "単位（ポイント、人、万人、百万円など）。省くと値の単位。率はポイント",
      "Unit such as points, people or 万人. Left out: that of the values; points for rates",
      OPTIONAL,
    ),
    parameter(
      "minus",
      "減少の記号：▲（省いたとき）、△、−、-",
      `Sign of a fall: ▲, △, − or -. Left out: − in English, ▲ in Japanese`,
      OPTIONAL,
    ),
    ROUNDING,
  ],
  result: says("文字。計算には KPI.DELTA を使ってください", "Text. To calculate with it, please use KPI.DELTA"),
  notes: [says("変わらなければ「±0.0」です。3桁ごとにコンマが入ります。", "No change is ±0.0. Digits stand in groups of three.")],
  known: {
    excel: says("表示形式 +0.0;▲0.0、TEXT 関数", "The number format +0.0;▲0.0; the function TEXT"),
    powerBi: says("動的な書式指定文字列", "Dynamic format strings"),
    documents: says("（+8.3ポイント）、▲1.2万人", "(+8.3ポイント), ▲1.2万人"),
  },
  treats: FIGURES,
  examples: [
    { formula: '=KPI.DELTATEXT("63.2%","54.9%")', result: says("+8.3ポイント", "+8.3 points") },
    { formula: '=KPI.DELTATEXT("145.2万人","146.4万人")', result: says("▲1.2万人", "−1.2万人") },
    { formula: '=KPI.DELTATEXT("1,250件","18件")', result: "+1,232件" },
    { formula: '=KPI.DELTATEXT(1452000,1464100,1,"万人","△")', result: "△1.2万人" },
    { formula: '=KPI.DELTATEXT("45.0%","45.0%")', result: says("±0.0ポイント", "±0.0 points") },
    { formula: '=KPI.DELTATEXT("63.2%","—")', result: "#N/A" },
  ],
};

const CHANGE: FunctionEntry = {
  id: "CHANGE",
  description: says("増減率（今回−前回）÷前回を求めます", "Relative change: (current − previous) ÷ previous"),
  parameters: [CURRENT, PREVIOUS, RATE_DIGITS, ROUNDING],
  result: says("増減率（0.039 は 3.9%）", "The change as a fraction (0.039 is 3.9%)"),
  notes: [
    says(
      "前回が0なら #DIV/0! です（皆増）。前回が負なら、その大きさで割ります。",
      "For a previous value of 0 the result is #DIV/0!. A negative previous value divides by its size.",
    ),
  ],
  known: {
    excel: says("ピボットテーブルの「基準値との差分の比率」", "“% Difference From” of a pivot table"),
    powerBi: says("クイックメジャーの「基準値との差のパーセント」", "The quick measure “Percentage difference from baseline”"),
    documents: says("増減率、伸び率、変化率", "増減率, 伸び率, % change"),
  },
  treats: FIGURES,
  plain: { formula: "=ROUND((1899-1827)/ABS(1827),3)", same: "=KPI.CHANGE(1899,1827,1)" },
  examples: [
    { formula: "=KPI.CHANGE(1899,1827,1)", result: 0.039 },
    { formula: '=KPI.CHANGE("382人","209人",1)', result: 0.828 },
    { formula: '=KPI.CHANGE("382人","209名",1,"切り捨て")', result: 0.827 },
    { formula: "=KPI.CHANGE(74,0)", result: "#DIV/0!" },
  ],
};

const YOY: FunctionEntry = {
  id: "YOY",
  description: says(
    "時点の付いた系列から、前年比の増減率を求めます",
    "Change against the same period a year before, out of a series with periods",
  ),
  parameters: [
    parameter(
      "series",
      "時点と値の2列（または2行）。「382人 (R6年度)」のように時点の付いた値の1列でもよい",
      `Two columns (or rows), period and figure; or figures with their periods, such as "382 people (FY2024)"`,
      WHOLE,
    ),
    parameter("period", "求める時点（R6年度、2025.9月末、2024、日付など）", "Period: FY2024, Sep 2025, 2024, a date"),
    RATE_DIGITS,
    ROUNDING,
  ],
  result: says("増減率（0.106 は +10.6%、前年比110.6%）", "The change as a fraction (0.106 is +10.6%)"),
  notes: [
    says("時点は順不同でよく、空いた年があってもかまいません。", "Periods may stand in any order, and some may be absent."),
    says("「前年比110.6%」の形には、結果に1を足してください。", "For “110.6 % of last year” add 1 to the result."),
  ],
  known: {
    excel: says("専用の関数なし（XLOOKUP で前年を引いて割り算）", "No function of its own (XLOOKUP of the year before, then a division)"),
    powerBi: says(
      "クイックメジャーの「前年比の変化」（SAMEPERIODLASTYEAR）",
      "The quick measure “Year-over-year change” (SAMEPERIODLASTYEAR)",
    ),
    documents: says("前年比、対前年度増減率、前年同期比", "前年比, 対前年度増減率, year on year"),
  },
  treats: {
    ...FIGURES,
    blank: says("その時点か前年の値が空欄なら #N/A", "#N/A where the figure of the period or of the year before is empty"),
    text: says("時点として読めない見出しの行は飛ばします", "Lines whose label is no period are passed over"),
    error: says("使う2つの値のどちらかがエラーなら、そのエラー", "An error in one of the two figures used is the result"),
    era: says("R6年度・令和6年度・2024年度・FY2024 は同じ時点です", "R6年度, 令和6年度, 2024年度 and FY2024 are one period"),
  },
  examples: [
    { formula: '=KPI.YOY({"R5年度",1899;"R6年度",2100},"2024年度",1)', result: 0.106 },
    { formula: '=KPI.YOY({"2024.9月末","2025.9月末";"209人","382人"},"令和7年9月末",1)', result: 0.828 },
    { formula: '=KPI.YOY({"209人 (R5年度)";"382人 (R6年度)"},"R6年度",1)', result: 0.828 },
    { formula: "=KPI.YOY({2023,80;2024,100},2024)", result: 0.25 },
    { formula: '=KPI.YOY({"R5年度",1899;"R7年度",2100},"R7年度")', result: "#N/A" },
  ],
};

const CAGR: FunctionEntry = {
  id: "CAGR",
  description: says("年平均成長率を求めます", "Even yearly growth from the first figure to the last"),
  parameters: [
    parameter("first", "始めの値", "First figure"),
    parameter("last", "終わりの値", "Last figure"),
    parameter("years", "年数", "Years between them"),
    RATE_DIGITS,
    ROUNDING,
  ],
  result: says("年平均成長率（0.1 は 10%）", "The growth as a fraction (0.1 is 10%)"),
  notes: [
    says(
      "年数は「2.5」のような小数でもよく、どの年数でも正確な値から一度だけ丸めます。",
      "Years may have decimals, such as 2.5. For all of them the exact value is rounded once.",
    ),
  ],
  known: {
    excel: says("RRI（引数は 年数、始め、終わり の順）", "RRI (its arguments are years, first, last)"),
    powerBi: same("RRI (DAX)"),
    documents: says("年平均成長率、年平均伸び率", "年平均成長率, compound annual growth rate"),
  },
  treats: FIGURES,
  plain: { formula: "=ROUND((133.1/100)^(1/3)-1,4)", same: "=KPI.CAGR(100,133.1,3,2)" },
  examples: [
    { formula: "=KPI.CAGR(100,121,2)", result: 0.1 },
    { formula: '=KPI.CAGR("1,200人","1,500人",5,1)', result: 0.046 },
    { formula: "=KPI.CAGR(100,50,2,1)", result: -0.293 },
    { formula: "=KPI.CAGR(100,110,2.5,4)", result: 0.03886 },
    { formula: "=KPI.CAGR(0,50,2)", result: "#DIV/0!" },
    { formula: "=KPI.CAGR(-10,50,2)", result: "#VALUE!" },
  ],
};

export const CHANGE_FUNCTIONS: readonly FunctionEntry[] = [DELTA, DELTATEXT, CHANGE, YOY, CAGR];
