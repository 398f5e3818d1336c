import type { Language } from "../../../../src/index";

/** The words of the page that no other report has. */
export interface HtmlWords {
  readonly title: string;
  made(date: string, ruleset: string): string;
  by(name: string): string;
  readonly findings: string;
  readonly place: string;
  readonly what: string;
  readonly attainment: string;
  readonly target: string;
  readonly actual: string;
  readonly rate: string;
  readonly chart: string;
  readonly chartLegend: string;
  readonly lessIsBetter: string;
  chartTitle(actual: string, target: string, baseline: string | undefined): string;
  readonly total: string;
  readonly count: string;
}

const ja: HtmlWords = {
  title: "検算の報告",
  made: (date, ruleset) => `検査日 ${date}、kensan ${ruleset}`,
  by: (name) => `確認者 ${name}`,
  findings: "指摘",
  place: "場所",
  what: "内容・計算・根拠",
  attainment: "目標と実績",
  target: "目標値",
  actual: "実績値",
  rate: "記載の達成率",
  chart: "図",
  chartLegend: "棒は実績値、太い縦線は目標値、点線は基準値です。目盛りは0から始まります。記載のとおりの数値で、正しさは確かめていません。",
  lessIsBetter: "少ないほどよい",
  chartTitle: (actual, target, baseline) => `実績 ${actual}、目標 ${target}${baseline === undefined ? "" : `、基準 ${baseline}`}`,
  total: "合計",
  count: "件数",
};

const en: HtmlWords = {
  title: "Kensan report",
  made: (date, ruleset) => `Checked on ${date}, kensan ${ruleset}`,
  by: (name) => `Reviewed by ${name}`,
  findings: "Findings",
  place: "Where",
  what: "What, calculation and evidence",
  attainment: "Targets and actuals",
  target: "Target",
  actual: "Actual",
  rate: "Rate as stated",
  chart: "Chart",
  chartLegend:
    "The bar is the actual, the thick line the target, the dotted line the baseline. The scale begins at 0. The figures are as printed; the chart does not say that they are right.",
  lessIsBetter: "less is better",
  chartTitle: (actual, target, baseline) => `actual ${actual}, target ${target}${baseline === undefined ? "" : `, baseline ${baseline}`}`,
  total: "Total",
  count: "Count",
};

export const htmlWords: Readonly<Record<Language, HtmlWords>> = { ja, en };
