import type { Language } from "../../../src/index";
import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { namesFor, oneOf } from "./sketch";
import { itemsOf } from "./wordings";

const LABELS: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  ja: [
    [
      "指標",
      "所管",
      "分子",
      "分母",
      "結果",
      "目標値",
      "目標との差(ポイント)",
      "前年度の分子",
      "前年度の分母",
      "前年度の結果",
      "前年度からの増減(ポイント)",
      "備考",
    ],
    [
      "評価項目",
      "担当課",
      "分子：該当者数",
      "分母：対象者数",
      "算出値",
      "目標",
      "目標値との差",
      "前年度 分子",
      "前年度 分母",
      "前年度 算出値",
      "前年度との差",
      "特記事項",
    ],
  ],
  en: [
    [
      "Measure",
      "Lead",
      "Numerator",
      "Denominator",
      "Result",
      "Target",
      "Difference from target (points)",
      "Last year: numerator",
      "Last year: denominator",
      "Last year: result",
      "Change on last year (points)",
      "Comment",
    ],
    [
      "Title",
      "Contact",
      "Numerator (cases met)",
      "Denominator (all cases)",
      "Outturn",
      "Goal",
      "Gap to target",
      "Previous year numerator",
      "Previous year denominator",
      "Previous year outturn",
      "Change since previous year",
      "Remarks",
    ],
  ],
};

/** One indicator after another, each a sheet of its own: labels left, numerator, denominator and result right, those of last year and the differences at times. */
export function indicatorSheets(draft: Draft): void {
  const { random } = draft;
  const labels = random.pick(LABELS[draft.language]);
  const label = (at: number): string => labels[at] ?? "";
  const hasPrevious = random.chance(0.6);
  const print: Print = { decimals: 1, unit: "%" };
  const points: Print = { decimals: 1, plus: random.chance(0.5) };
  const note = oneOf(draft, ["母数が小さい。", "速報値。"], ["Small numbers.", "Provisional."]);
  let row = 0;
  namesFor(draft, itemsOf(draft.language, "townHall"), random.int(2, 4)).forEach((name) => {
    const lead = oneOf(draft, ["総務課", "健康課"], ["Public health", "Housing"]);
    draft.write(row, 0, label(0), name);
    draft.write(row + 1, 0, label(1), lead);
    row += 2;
    const result = quotient(draft, row, labels.slice(2, 5), print);
    row += 3;
    draft.write(row, 0, label(5));
    const target = draft.figure(row, 1, random.int(400, 950) / 10, print);
    draft.write(row + 1, 0, label(6));
    draft.derive(row + 1, 1, "difference", [result, target], { print: points });
    row += 2;
    if (hasPrevious) {
      const previous = quotient(draft, row, labels.slice(7, 10), print);
      draft.write(row + 3, 0, label(10));
      draft.derive(row + 3, 1, "difference", [result, previous], { print: points });
      row += 4;
    }
    draft.write(row, 0, label(11), note);
    row += 2;
  });
}

/** Numerator, denominator and what comes out, one below the other. */
function quotient(draft: Draft, row: number, labels: readonly string[], print: Print): Figure {
  labels.forEach((label, at) => draft.write(row + at, 0, label));
  const all = draft.random.int(90, 2400);
  const met = draft.figure(row, 1, Math.max(20, Math.round(all * (0.2 + 0.75 * draft.random.next()))));
  return draft.derive(row + 2, 1, "ratio", [met, draft.figure(row + 1, 1, all)], { print, scale: 100 });
}
