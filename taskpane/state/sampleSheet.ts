import type { NewSheet } from "../../hosts/host";
import type { Language } from "../../src/index";

const PERCENT = "0.0%";

/** What stands in a row: target, then actual and attainment rate of the period before and of this one. One rate does not follow from its figures. */
const FIGURES: readonly (readonly [target: number, before: number, rateBefore: number, now: number, rateNow: number])[] = [
  [0.8, 0.584, 0.73, 0.639, 0.799],
  [40, 15, 0.375, 18, 0.45],
  [0.601, 0.412, 0.686, 0.45, 0.478],
  [1200, 804, 0.67, 1260, 1.05],
];
const AVERAGES = ["", "", 0.615, "", 0.75];

interface Wordings {
  readonly name: string;
  readonly headings: NewSheet["rows"];
  readonly indicators: readonly string[];
  readonly average: string;
  /** How each row shows its target and actuals. */
  readonly formats: readonly string[];
}

const WORDINGS: Readonly<Record<Language, Wordings>> = {
  ja: {
    name: "検算の見本",
    headings: [
      ["行政経営分野 KPI（見本）", "", "", "", "", ""],
      ["指標", "目標値(A)", "2025.3月末", "", "2025.9月末", ""],
      ["", "", "値(B)", "達成率(B/A)", "値(B)", "達成率(B/A)"],
    ],
    indicators: ["電子申請の利用率", "公開データ数", "テレワークの導入率", "研修の修了者"],
    average: "達成率の単純平均",
    formats: [PERCENT, '0"件"', PERCENT, '#,##0"人"'],
  },
  en: {
    name: "Kensan sample",
    headings: [
      ["Administration KPIs (sample)", "", "", "", "", ""],
      ["Indicator", "Target (A)", "March 2025", "", "September 2025", ""],
      ["", "", "Actual (B)", "Attainment rate", "Actual (B)", "Attainment rate"],
    ],
    indicators: ["Online applications", "Open data sets", "Remote work", "Trained staff"],
    average: "Average",
    formats: [PERCENT, "0", PERCENT, "#,##0"],
  },
};

/** A small table with one rate that its figures do not give, for those who have no table at hand. Its figures are numbers, so that formulas can use them. */
export function sampleSheet(language: Language): NewSheet {
  const { name, headings, indicators, average, formats } = WORDINGS[language];
  const inRow = (format = ""): readonly string[] => ["", format, format, PERCENT, format, PERCENT];
  return {
    name,
    headings: headings.length,
    rows: [...headings, ...FIGURES.map((figures, row) => [indicators[row] ?? "", ...figures]), [average, ...AVERAGES]],
    formats: [...headings.map(() => []), ...FIGURES.map((_, row) => inRow(formats[row])), inRow()],
  };
}
