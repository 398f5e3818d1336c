import type { ColumnRole } from "./table";

/**
 * The words that head the columns of KPI tables, Japanese and English, as data.
 * Words are compared after folding: widths and blanks gone, lower case, brackets and formula letters such as "(B/A)×100=C" removed.
 */
// prettier-ignore
export const HEADER_WORDS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  indicator: [
    "指標名", "指標", "中間指標", "成果指標", "評価指標", "活動指標", "kpi", "kpi名", "kpi指標", "重要業績評価指標", "基本目標", "数値目標項目", "指標項目", "管理指標",
    "indicator", "indicatorname", "indicators", "measure", "metric", "kpiname", "performanceindicator", "performancemeasure", "keyresult",
  ],
  target: [
    "目標値", "目標", "目標数値", "計画値", "最終目標", "最終目標値", "年度目標", "年間目標", "中間目標", "数値目標", "kpi目標", "目標水準",
    "target", "targetvalue", "targets", "goal", "annualtarget", "plannedvalue", "planned",
  ],
  actual: [
    "実績値", "実績", "実績数値", "値", "現在値", "最新値", "数値", "指数", "結果", "当期実績", "当期", "当期値", "測定値", "進捗値",
    "actual", "actuals", "actualvalue", "result", "results", "value", "outturn", "performance", "ytd", "yeartodate", "current", "currentvalue", "latest",
  ],
  baseline: [
    "基準値", "基準", "現状値", "現況値", "当初値", "策定時", "策定時の値", "初期値", "基準年度値",
    "baseline", "baselinevalue", "base", "startingvalue", "startvalue",
  ],
  rate: [
    "達成率", "達成度", "進捗率", "目標達成率", "目標達成度", "達成割合",
    "attainment", "attainmentrate", "achievement", "achievementrate", "%oftarget", "%achieved", "percentoftarget", "progressrate", "%attainment", "targetattainment",
  ],
  delta: [
    "前期差", "前回差", "前年差", "前年度差", "前期比", "前回比", "前年比", "前年度比", "増減", "増減値", "差", "対前期差", "対前年度差", "対前期比", "対前年度比", "伸び",
    "delta", "change", "difference", "changeonpreviousperiod", "changesincelast", "vsprevious", "vs.previous", "variance", "movement", "pointchange", "changeonquarter",
  ],
  rating: [
    "評価", "判定", "達成状況", "評定", "達成区分", "評価区分", "進捗評価", "進捗状況", "自己評価", "達成度評価",
    "rag", "ragrating", "ragstatus", "rating", "status", "assessment",
  ],
  source: ["データの出所", "出所", "出典", "データ出典", "データ元", "データソース", "情報源", "典拠", "source", "datasource", "sources"],
  note: [
    "備考", "注", "注記", "記載", "説明", "取組状況", "主な取組", "概要", "コメント", "要因", "要因分析", "課題", "今後の対応", "参考",
    "note", "notes", "comment", "comments", "remarks", "commentary", "narrative",
  ],
  unit: ["単位", "unit", "units", "unitofmeasure"],
  number: ["no", "no.", "番号", "№", "事業no", "kpi番号", "kpino", "指標番号", "項番", "#", "id", "ref"],
  field: ["分野", "施策", "柱", "政策", "政策分野", "施策分野", "大項目", "領域", "area", "theme", "pillar", "priority", "domain"],
  item: [
    "項目", "取組", "取組項目", "取組名", "施策名", "事業名", "事業名又は取組名", "項目名", "中項目", "小項目", "具体的な取組", "item", "action", "project", "activity", "objective",
  ],
  whole: ["人口", "対象者数", "対象数", "総数", "全体", "母数", "分母", "対象", "全数", "世帯数", "総件数", "whole", "population", "base(n)", "eligible", "totalnumber", "denominator", "outof"],
  part: ["交付枚数", "保有枚数", "分子", "該当数", "交付数", "実施数", "導入数", "利用者数", "申請件数", "うち", "part", "number", "count", "numerator", "cardsissued"],
  total: ["合計", "計", "総計", "累計", "total", "sum"],
  period: ["時点", "対象期間", "基準日", "データ時点", "実績時点", "asof", "asat", "period", "dataperiod"],
  other: [
    "担当", "部", "課", "名称", "部局", "担当課", "担当部局", "担当課等", "所管", "所管課", "部局名", "事業概要又は取組内容", "指標又は目標",
    "owner", "department", "lead", "team", "division",
  ],
};

/** Names of rows, municipalities and the like that head the first column of share tables. */
// prettier-ignore
export const STUB_WORDS: readonly string[] = [
  "市町村名", "市町村", "団体名", "自治体名", "区分", "名称", "地域", "都道府県", "施設名", "学校名", "municipality", "region", "name", "category", "district", "area", "council",
];

/** A header that ends so names a share where no better word is there: 交付率, 普及率, 女性の割合. */
export const SHARE_ENDING = /(率|割合|比率|構成比|シェア|share|rate|ratio|%)$/;

/** Row labels of averages and totals. */
export const AVERAGE_LABEL = /単純平均|平均値?$|^平均|^kpi\(.*平均\)|^(simple |weighted )?(average|mean)\b|\b(average|mean)$/;
export const TOTAL_LABEL =
  /^(合計|計|総計|小計|県計|市計|町村計|市町村計|全体計?|total|grand total|sub-?total|sum)(\(.*\))?$|(合計|総計)$|\btotal$/;

/** Rows of a roadmap's grid. */
export const GOAL_LABEL = /^(目標|target|goal)$/;
export const PLAN_LABEL = /^(計画|予定|plan|planned)$/;
export const PROGRESS_LABEL = /^(実績|進捗|結果|actual|progress|done)$/;
