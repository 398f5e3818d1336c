import { OPTIONAL, parameter, says, type FunctionEntry } from "./entry";
import { FIGURES } from "./treatments";

const PARSE: FunctionEntry = {
  id: "PARSE",
  description: says("印刷されたセルから値・単位・時点などを取り出します", "Value, unit, period and the rest of a printed cell"),
  parameters: [
    parameter("text", "セル", "Printed cell"),
    parameter(
      "part",
      "value（値）、unit（単位）、period（時点）、qualifier（修飾）、note（備考）、rating（評価）、delta（増減）、start（始期）、end（終期）、kind（種類）のどれか。省くと最初の5つを横に並べます",
      "value, unit, period, qualifier, note, rating, delta, start, end or kind. Left out, the first five are given side by side",
      OPTIONAL,
    ),
  ],
  result: says("取り出した要素。ないものは空欄", "The part; empty where there is none"),
  notes: [
    says(
      "％の値は小数です（30.2% は 0.302）。始期と終期は 2024-03-31 の形の文字列です。",
      "Percentages are fractions (30.2% is 0.302). Start and end are texts such as 2024-03-31.",
    ),
    says(
      "数値として読めない文章の値は #VALUE! です。「—」の値は空欄で、記号は備考に入ります。",
      "The value of text that is no figure is #VALUE!. The value of — is empty; the marker goes to the note.",
    ),
  ],
  known: {
    excel: says("VALUE、TEXTSPLIT、LEFT など", "VALUE, TEXTSPLIT, LEFT and others"),
    powerBi: says("Power Query の「例からの列」", "“Column From Examples” of Power Query"),
    documents: says("値、単位、時点、備考", "値, 単位, 時点, 備考"),
  },
  treats: {
    blank: says("どの要素も空欄", "Every part is empty"),
    text: says("値として読めない文字は、値が #VALUE!、備考に全文", "Text that is no figure: the value is #VALUE!, the note has it all"),
    error: FIGURES.error,
    unit: says("単位の要素に、掛けた後の単位（百万円は円）", "The unit after multiplying: 円 for 百万円"),
    era: says("時点の要素は書かれたまま、始期と終期は西暦の日付", "The period as printed; start and end as dates"),
  },
  examples: [
    { formula: '=KPI.PARSE("18市町村 (R5年度)")', result: [[18, "市町村", "R5年度", "", ""]] },
    { formula: '=KPI.PARSE("ほぼ100%","qualifier")', result: "ほぼ" },
    { formula: '=KPI.PARSE("▲0.3% (R5年)","value")', result: -0.003 },
    { formula: '=KPI.PARSE("3 (累計4)","note")', result: "累計4" },
    { formula: '=KPI.PARSE("63.2% (+8.3ポイント)","delta")', result: 0.083 },
    { formula: '=KPI.PARSE({"30.2% (R5年度)";"—"},"end")', result: [["2024-03-31"], [""]] },
  ],
};

const PERIOD: FunctionEntry = {
  id: "PERIOD",
  description: says("「R5年度」「2025.9月末」などの時点の最終日を求めます", "The last day of a period such as FY2023 or 2025.9月末"),
  parameters: [parameter("text", "時点、または時点の付いた値", "Period, or a figure with one")],
  result: says(
    "最終日（作業ウィンドウの検査で、日付の表示形式を付けられます）",
    "The last day; a check in the pane can give the cell a date format",
  ),
  notes: [
    says(
      "結果は日付のシリアル値です（2024-03-31 は 45382）。ExcelでもGoogleスプレッドシートでも同じ日付になります（Excelの1904年方式のブックを除く）。",
      "The result is the serial number of a date (45382 for 2024-03-31), the same date in Excel and Google Sheets; not in workbooks that count from 1904.",
    ),
  ],
  known: {
    excel: says("EOMONTH、DATEVALUE", "EOMONTH, DATEVALUE"),
    powerBi: says("日付テーブルの年度末", "Year end of a date table"),
    documents: says("時点、年度", "時点, 年度, period"),
  },
  treats: {
    blank: FIGURES.blank,
    text: says("時点のない値は #N/A、時点でも値でもない文字は #VALUE!", "A figure without a period is #N/A, other text #VALUE!"),
    error: FIGURES.error,
    unit: says("使いません", "Not used"),
    era: says(
      "令和・平成・昭和と西暦、年度（4月から）、FY、四半期、月末を読みます",
      "Japanese eras and Western years, 年度 and FY (from April), quarters, ends of months",
    ),
  },
  examples: [
    { formula: '=KPI.PERIOD("R5年度")', result: 45382 },
    { formula: '=KPI.PERIOD("30.2% (R5年度)")', result: 45382 },
    { formula: '=KPI.PERIOD("2025.9月末")', result: 45930 },
    { formula: '=KPI.PERIOD("30.2%")', result: "#N/A" },
  ],
};

const FINDINGS: FunctionEntry = {
  id: "FINDINGS",
  description: says("表全体を検算し、指摘を一覧にします", "Checks a whole table and lists the findings"),
  parameters: [
    parameter("table", "見出し行から最後の行までの範囲", "Range from the header row to the last row", { whole: true }),
    parameter(
      "previousTable",
      "前回の表。値の変わった時点・目標・基準値と、増えた指標、なくなった指標、名前の変わった指標も挙げます",
      "Previous table: changed figures of a period, targets and baselines are listed, too, and indicators that are new, missing or renamed",
      { optional: true, whole: true },
    ),
  ],
  result: says(
    "見出し行と、重要度・セル・指標・内容・規則の行",
    "A header row, then severity, cell, indicator, finding and rule line by line",
  ),
  notes: [
    says(
      "前回の表との比較では、両方の表に1つずつある同じ名前の指標について、時点・役割（実績、達成率、目標、基準値など）が同じで、丸めを考えても同じ数ではありえない値を挙げます。時点の書かれていない実績値は比べません。",
      "Against a previous table it lists figures of one indicator, named alike and once in each table, of the same period and role (actual, rate, target, baseline), that cannot be the same number, rounding considered. Actuals without a period are not compared.",
    ),
    says(
      "前回の表にない指標、前回の表にだけある指標も挙げます。そのうち、2つ以上の値が一致し、食い違う値のない組は、名前が変わった指標とみなします。",
      "Indicators that only one of the two tables has are listed as well. Where two figures or more agree and none differs, the indicator is taken to have been renamed.",
    ),
    says(
      "最初だけ、検査の部品を読み込む間お待ちください。読み込めないときは #N/A です。作業ウィンドウを一度開いてから再計算してください。",
      "The first time it waits until the checker is loaded. Where that fails it is #N/A: open the pane once, then recalculate.",
    ),
    says(
      "関数には表示形式とセルの結合が渡らないため、詳しい検査には作業ウィンドウを使ってください。",
      "Functions see neither number formats nor merged cells: for a thorough check please use the pane.",
    ),
    says(
      "Google スプレッドシートは範囲の場所を関数に伝えないため、そこではセルの番地を範囲の左上を A1 として数えます。",
      "Google Sheets does not tell functions where a range is: there the cells are counted with the range's upper left corner as A1.",
    ),
  ],
  known: {
    excel: says("エラー チェック（数式の）", "Error checking (of formulas)"),
    powerBi: says("—", "—"),
    documents: says("検算、照合", "検算, review of a table"),
  },
  treats: {
    blank: says("表の空欄として検査します", "Checked as holes of the table"),
    text: says("印刷された表として読みます", "Read as a printed table"),
    error: says("表の中のエラーは、エラーのセルとして読みます", "Errors within the table are read as cells with errors"),
    unit: says("見出しや行の単位も読みます", "Units of headings and rows are read, too"),
    era: says("元号・西暦、年度・月末を読み、時点を比べます", "Eras, financial years and dates are read and compared"),
  },
  examples: [],
};

export const TEXT_FUNCTIONS: readonly FunctionEntry[] = [PARSE, PERIOD, FINDINGS];
