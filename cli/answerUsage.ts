import type { Wording } from "../src/index";

export const answerUsage: Wording = {
  ja: "返ってきた指摘一覧と、新しい資料を1つずつ指定してください。例: kensan answer 指摘一覧.xlsx 指標_再提出.xlsx",
  en: "Name the list of findings that came back and the new submission. Example: kensan answer findings.xlsx indicators-2.xlsx",
};
