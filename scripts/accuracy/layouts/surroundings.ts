import type { Layout } from "./catalogue";
import type { Draft } from "./draft";
import { oneOf } from "./sketch";

/** The table as a document shows it: sometimes below a title, sometimes with a note at its foot. */
export function drawAmongTexts({ draw }: Layout, draft: Draft): void {
  const { random } = draft;
  const title = random.chance(0.35) ? oneOf(draft, TITLES.ja, TITLES.en) : "";
  draft.write(0, 0, title);
  draw(title === "" ? draft : draft.shifted(random.int(1, 2), 0));
  if (random.chance(0.25)) draft.write(draft.end.row + random.int(0, 1), 0, oneOf(draft, NOTES.ja, NOTES.en));
}

const TITLES = {
  ja: ["令和6年度 進捗管理表", "資料2 第3回評価会議", "（別紙1）", "月次報告 2024年10月版", "■ 集計結果"],
  en: ["Quarterly review pack", "Annex B: delivery", "Board paper 4.2 (October 2024)", "Table 3", "Summary for the 12 May meeting"],
};

const NOTES = {
  ja: ["※ 令和6年9月末時点。速報値を含む。", "(注) 四捨五入のため合計が一致しないことがある。", "出典：各課調べ", "* 2件は再集計中"],
  en: [
    "Note: as of 30 September 2024, provisional.",
    "Figures may not sum due to rounding.",
    "Source: team returns",
    "* two sites under review",
  ],
};
