import type { Language, Wording } from "../../src/index";

/** Files that come in two forms: as they were published, and as those who keep them work in them. */
const kinds: Readonly<Record<string, Wording>> = {
  "000": { ja: "達成率の表3つ", en: "Three attainment tables" },
  "001": { ja: "年度別の目標値", en: "Targets by year" },
  "002": { ja: "達成率の表8つとダッシュボード", en: "Eight attainment tables and a dashboard" },
  "003": { ja: "目標・実績・評価の一覧", en: "Targets, actuals and ratings" },
  "004": { ja: "事業のロードマップ20枚", en: "Twenty roadmaps of projects" },
};

const forms: Readonly<Record<string, Wording>> = {
  published: { ja: "公表の形", en: "as published" },
  worked: { ja: "作業の形", en: "working file" },
};

/** Those with a fault to be found. */
const faulty: Readonly<Record<string, Wording>> = {
  "attainment.csv": { ja: "達成率の表（誤り1つ）", en: "Attainment table (one wrong rate)" },
  "english-scorecard.xlsx": { ja: "英語の四半期の表（誤りあり）", en: "Quarterly scorecard (with faults)" },
};

/** The sample that is shown at first: one with an error in it. */
export const FIRST_SAMPLE: Readonly<Record<Language, string>> = { ja: "attainment.csv", en: "english-scorecard.xlsx" };

/** A sample by what it shows; one that nobody named, by its file. */
export function sampleName(file: string, language: Language): string {
  const named = faulty[file]?.[language];
  if (named !== undefined) return named;
  const [kind, form] = (/^(\d+)-(\w+)\.xlsx$/.exec(file) ?? []).slice(1).map((word, at) => (at === 0 ? kinds : forms)[word]?.[language]);
  if (kind === undefined || form === undefined) return file;
  return language === "ja" ? `${kind}（${form}）` : `${kind} (${form})`;
}

/** Those with faults come first, the one that is shown at first before all others. */
export function inSampleOrder(files: readonly string[], language: Language): string[] {
  const rank = (file: string): number => (file === FIRST_SAMPLE[language] ? 0 : file in faulty ? 1 : 2);
  return [...files].sort((one, other) => rank(one) - rank(other));
}
