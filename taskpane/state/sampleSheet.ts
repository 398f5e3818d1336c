import type { NewSheet } from "../../hosts/host";
import type { Language } from "../../src/index";

/** A small table with one rate that its figures do not give, for those who have no table at hand. */
export function sampleSheet(language: Language): NewSheet {
  return SAMPLES[language];
}

const SAMPLES: Readonly<Record<Language, NewSheet>> = {
  ja: {
    name: "検算の見本",
    headings: 3,
    rows: [
      ["行政経営分野 KPI（見本）", "", "", "", "", ""],
      ["指標", "目標値(A)", "2025.3月末", "", "2025.9月末", ""],
      ["", "", "値(B)", "達成率(B/A)", "値(B)", "達成率(B/A)"],
      ["電子申請の利用率", "80.0%", "58.4%", "73.0%", "63.9%", "79.9%"],
      ["公開データ数", "40件", "15件", "37.5%", "18件", "45.0%"],
      ["テレワークの導入率", "60.1%", "41.2%", "68.6%", "45.0%", "47.8%"],
      ["研修の修了者", "1,200人", "804人", "67.0%", "1,260人", "105.0%"],
      ["達成率の単純平均", "", "", "61.5%", "", "75.0%"],
    ],
  },
  en: {
    name: "Kensan sample",
    headings: 3,
    rows: [
      ["Administration KPIs (sample)", "", "", "", "", ""],
      ["Indicator", "Target (A)", "March 2025", "", "September 2025", ""],
      ["", "", "Actual (B)", "Attainment rate", "Actual (B)", "Attainment rate"],
      ["Online applications", "80.0%", "58.4%", "73.0%", "63.9%", "79.9%"],
      ["Open data sets", "40", "15", "37.5%", "18", "45.0%"],
      ["Remote work", "60.1%", "41.2%", "68.6%", "45.0%", "47.8%"],
      ["Trained staff", "1,200", "804", "67.0%", "1,260", "105.0%"],
      ["Average", "", "", "61.5%", "", "75.0%"],
    ],
  },
};
