import type { Draft } from "./draft";
import type { Print } from "./figure";
import { anyWording, baseOf, namesFor, oneOf, partOf, planWording, rateHeading, ratePrint, rowCount } from "./sketch";

const PROMISES = {
  ja: [
    "目標件数",
    "実績件数",
    "達成度",
    "前年度比",
    "構成割合",
    "差引",
    "累計額",
    "平均評点",
    "加入率",
    "当初計画",
    "決算見込",
    "伸び率",
    "世帯数",
    "小計",
    "残高",
    "1人当たり",
  ],
  en: [
    "Goal",
    "Outcome",
    "Attained %",
    "On last year",
    "Mix %",
    "Gap",
    "To date",
    "Mean mark",
    "Coverage",
    "Original plan",
    "Forecast outturn",
    "Growth",
    "Households",
    "Subtotal",
    "Balance",
    "Per head",
  ],
};

/** Headings that promise rates, totals, shares and changes, over figures that have nothing to do with each other. */
export function promisingHeadings(draft: Draft): void {
  const heads = draft.random.some(PROMISES[draft.language], draft.random.int(3, 6));
  const wording = anyWording(draft);
  draft.write(0, 0, wording.name, ...heads);
  const names = namesFor(draft, wording.items, rowCount(draft));
  names.forEach((name, at) => {
    draft.write(at + 1, 0, name);
    heads.forEach((head, column) => randomFigure(draft, at + 1, column + 1, head));
  });
  if (!draft.random.chance(0.4)) return;
  draft.write(names.length + 1, 0, oneOf(draft, ["合計", "平均", "計"], ["Total", "Average", "Mean"]));
  heads.forEach((head, column) => randomFigure(draft, names.length + 1, column + 1, head));
}

function randomFigure(draft: Draft, row: number, column: number, head: string): void {
  const isRate = /[度割比率]|%|Growth|Coverage|year/.test(head) && !head.endsWith("年度");
  if (isRate) draft.figure(row, column, draft.random.int(120, 1480) / 10, { decimals: 1, unit: "%" });
  else draft.figure(row, column, draft.random.int(12, 4200), { grouped: true });
}

/** Rates of one column cut, or all rounded up: right throughout under the column's own rule. */
export function otherRounding(mode: "down" | "up"): (draft: Draft) => void {
  return (draft) => {
    const wording = anyWording(draft);
    const print: Print = { ...ratePrint(draft), mode };
    draft.write(0, 0, wording.name, wording.base, wording.part, rateHeading(draft, wording.rate, print));
    namesFor(draft, wording.items, Math.max(4, rowCount(draft))).forEach((name, at) => {
      draft.write(at + 1, 0, name);
      const base = baseOf(draft, wording.size);
      const figures = [draft.figure(at + 1, 2, partOf(draft, base, wording.exceeds)), draft.figure(at + 1, 1, base)];
      draft.derive(at + 1, 3, "ratio", figures, { print, scale: 100 });
    });
  };
}

/** Rates that somebody calculated from figures which the table does not show; what it shows beside them is something else. */
export function unseenFigures(draft: Draft): void {
  const wording = planWording(draft);
  const print = ratePrint(draft);
  const heads = draft.random.chance(0.5)
    ? [wording.base, wording.part]
    : [oneOf(draft, ["登録者数", "予算額"], ["Registered", "Budget"]), wording.base];
  draft.write(0, 0, wording.name, ...heads, rateHeading(draft, wording.rate, print));
  namesFor(draft, wording.items, rowCount(draft)).forEach((name, at) => {
    draft.write(at + 1, 0, name);
    const base = baseOf(draft, wording.size);
    draft.figure(at + 1, 1, base);
    draft.figure(at + 1, 2, partOf(draft, base, true));
    draft.figure(at + 1, 3, draft.random.int(210, 1240) / 10, print);
  });
}
