import type { Language } from "../../src/index";
import { numbered } from "./counts";

const ja = {
  none: "率のある表か、3つ以上の時点がある表を検査すると、ここに概況が出ます。",
  order: "並べ方",
  orders: { table: "表の順", gap: "目標との差が大きい順", change: "前期差が小さい順（下がったものから）", name: "名前の順" },
  change: (points: string) => `前期差 ${points}ポイント`,
  unchanged: "前期から変わらず",
  noPrevious: "前期の値なし",
  previous: (text: string) => `前期 ${text}`,
  target: "目標",
  actual: "実績",
  missing: (instead: string) => (instead === "" ? "率なし（空欄）" : `率なし（${instead}）`),
  notUpdated: "更新なし",
  mismatch: "この平均は達成率から計算した値と合いません",
  averageInDoubt: "この平均には指摘があります",
  doubtful: (severity: string, title: string) => `${severity}：${title}`,
  inDoubt: "指摘あり",
  legend: (isShare: boolean) =>
    `棒：${isShare ? "割合" : "今期の達成率"}、▲：前期、縦線：${isShare ? "全体" : "目標"}（100%）、斜線の棒：指摘のある数値、右の矢印：100%超`,
  seriesTitle: "推移",
  seriesOf: { rate: "達成率の推移", actual: "実績の推移", target: "目標の推移" },
  seriesLegend: "縦の目盛りは指標ごとに違います。×：指摘のある数値",
  first: (shown: number, all: number) => `${numbered(all)}件のうち初めの${numbered(shown)}件`,
  svg: "SVGで保存",
  png: "PNGで保存",
  loading: "概況を用意しています…",
  figure: (title: string) => `「${title}」の達成率の図`,
};

const en: typeof ja = {
  none: "After a check of a table with rates, or with three periods or more, its overview is shown here.",
  order: "Order",
  orders: { table: "As in the table", gap: "Largest gap to target first", change: "Largest fall first", name: "By name" },
  change: (points) => `${points} pt from the period before`,
  unchanged: "no change from the period before",
  noPrevious: "no earlier figure",
  previous: (text) => `before ${text}`,
  target: "Target",
  actual: "Actual",
  missing: (instead) => (instead === "" ? "No rate (empty)" : `No rate (${instead})`),
  notUpdated: "not updated",
  mismatch: "This average does not follow from the rates",
  averageInDoubt: "There is a finding about this average",
  doubtful: (severity, title) => `${severity}: ${title}`,
  inDoubt: "in doubt",
  legend: (isShare) =>
    `Bar: ${isShare ? "share" : "rate now"} · ▲: period before · line: ${isShare ? "the whole" : "target"} (100%) · hatched: figures in doubt · arrow: above 100%`,
  seriesTitle: "Over time",
  seriesOf: { rate: "Rates over time", actual: "Actuals over time", target: "Targets over time" },
  seriesLegend: "Each on its own vertical scale. ×: a figure in doubt",
  first: (shown, all) => `The first ${numbered(shown)} of ${numbered(all)}`,
  svg: "Save as SVG",
  png: "Save as PNG",
  loading: "Drawing…",
  figure: (title) => `Attainment rates of ${title}`,
};

/** The words of the overview, which is loaded when it is looked at. */
export const OVERVIEW_WORDS: Readonly<Record<Language, typeof ja>> = { ja, en };
