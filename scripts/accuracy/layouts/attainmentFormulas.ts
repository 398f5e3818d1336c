import type { Draft } from "./draft";
import { anyWording, baseOf, namesFor, partOf, planWording, rateHeading, rateOf, ratePrint, rowCount } from "./sketch";

/** Attainment that stops at 100 %, with at least two rows that show it. */
export function cappedRates(draft: Draft): void {
  const wording = planWording(draft);
  const print = ratePrint(draft);
  draft.write(0, 0, wording.name, wording.base, wording.part, rateHeading(draft, wording.rate, print));
  namesFor(draft, wording.items, Math.max(4, rowCount(draft))).forEach((name, at) => {
    const base = baseOf(draft, wording.size);
    draft.write(at + 1, 0, name);
    const part = at < 2 ? Math.round(base * (1.1 + draft.random.next() * 0.4)) + 1 : partOf(draft, base, false);
    const figures = [draft.figure(at + 1, 2, part), draft.figure(at + 1, 1, base)];
    draft.derive(at + 1, 3, "ratio", figures, { print, scale: 100, cap: 100 });
  });
}

const LOWER_IS_BETTER = {
  ja: ["クレーム件数", "時間外勤務", "不良品数", "延滞件数", "事故件数", "待ち時間", "廃棄ロス", "離職者数", "誤配送"],
  en: ["Complaints", "Overtime hours", "Scrap", "Overdue files", "Lost-time accidents", "Waiting minutes", "Leavers", "Misroutes"],
};

/** Some rows where more is better and some where fewer is: each calculated in its own direction. */
export function mixedDirection(draft: Draft): void {
  const [wording, print] = [planWording(draft), ratePrint(draft)];
  draft.write(0, 0, wording.name, wording.base, wording.part, rateHeading(draft, wording.rate, print));
  const more = namesFor(draft, wording.items, draft.random.int(3, 6)).map((name) => ({ name, isFewer: false }));
  const fewer = namesFor(draft, LOWER_IS_BETTER[draft.language], draft.random.int(2, 3)).map((name) => ({ name, isFewer: true }));
  draft.random.some([...more, ...fewer], 9).forEach(({ name, isFewer }, at) => {
    draft.write(at + 1, 0, name);
    const base = baseOf(draft, wording.size);
    const target = draft.figure(at + 1, 1, base);
    const actual = draft.figure(at + 1, 2, partOf(draft, base, true));
    rateOf(draft, at + 1, 3, isFewer ? [target, actual] : [actual, target], print);
  });
}

/** Fewer is better, throughout: limit ÷ actual, or 200 % − actual ÷ limit. */
export function lowerIsBetter(operator: "ratio" | "mirror"): (draft: Draft) => void {
  return (draft) => {
    const print = ratePrint(draft);
    const heads = draft.ja
      ? draft.random.pick([
          ["抑制指標", "上限", "発生数", "抑制達成率"],
          ["低減項目", "許容値", "実数", "達成率"],
          ["改善指標", "目標値", "実績値", "達成度"],
        ])
      : draft.random.pick([
          ["Reduction measure", "Ceiling", "Recorded", "Achieved"],
          ["Keep-below indicator", "Limit", "Actual", "Attainment"],
          ["Loss indicator", "Max. allowed", "Seen", "Goal met"],
        ]);
    draft.write(0, 0, ...heads.slice(0, 3), rateHeading(draft, heads[3] ?? "", print));
    namesFor(draft, LOWER_IS_BETTER[draft.language], Math.min(9, rowCount(draft))).forEach((name, at) => {
      draft.write(at + 1, 0, name);
      const limit = baseOf(draft, [20, 400]);
      const base = draft.figure(at + 1, 1, limit);
      const actual = draft.figure(at + 1, 2, Math.max(1, Math.round(limit * (0.6 + draft.random.next() * 0.8))));
      draft.derive(at + 1, 3, operator, operator === "ratio" ? [base, actual] : [actual, base], { print, scale: 100 });
    });
  };
}

/** How much of the way from where it began to where it should be. */
export function progressFromBaseline(draft: Draft): void {
  const print = ratePrint(draft);
  const heads = draft.ja
    ? draft.random.pick([
        ["成果目標", "策定時", "目標年次の値", "直近値", "進捗度"],
        ["指標", "現状値(R2)", "目標値(R8)", "最新値", "達成率"],
        ["ゴール", "起点", "到達点", "今の値", "進み具合"],
      ])
    : draft.random.pick([
        ["Outcome", "At start", "End-line target", "Latest", "Progress"],
        ["Measure", "Baseline 2021", "Target 2027", "Now", "Way gone"],
        ["Result area", "From", "To", "Current", "% complete"],
      ]);
  const value = draft.random.pick([{ decimals: 1, unit: "%" }, { decimals: 1 }, {}, {}]);
  draft.write(0, 0, ...heads.slice(0, 4), rateHeading(draft, heads[4] ?? "", print));
  namesFor(draft, anyWording(draft).items, rowCount(draft)).forEach((name, at) => {
    const row = at + 1;
    const from = draft.random.int(120, 600) / (value.decimals ? 10 : 1);
    const to = from * (draft.random.chance(0.3) ? 0.5 + draft.random.next() * 0.3 : 1.2 + draft.random.next() * 0.4);
    draft.write(row, 0, name);
    const base = draft.figure(row, 1, from, value);
    const target = draft.figure(row, 2, to, value);
    const now = draft.figure(row, 3, from + (to - from) * (0.15 + draft.random.next() * 0.8), value);
    draft.derive(row, 4, "progress", [now, base, target], { print, scale: 100 });
  });
}
