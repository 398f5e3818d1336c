import type { Draft } from "./draft";
import { anyWording, baseOf, countPrint, namesFor, oneOf, partOf, planWording, rateHeading, rateOf, ratePrint, rowCount } from "./sketch";
import type { Wording } from "./wordings";

/** Name, base, part, rate: one row each. */
export function plainColumns(draft: Draft): void {
  const wording = anyWording(draft);
  const print = ratePrint(draft);
  const isPartFirst = draft.random.chance(0.2);
  const middle = isPartFirst ? [wording.part, wording.base] : [wording.base, wording.part];
  const top = draft.random.chance(0.3) ? 2 : 0;
  if (top > 0)
    draft.write(0, 0, oneOf(draft, ["令和6年度 進捗管理表", "第3回 評価会議 資料2"], ["Quarterly review pack", "Annex B: delivery"]));
  const table = draft.shifted(top, 0);
  table.write(0, 0, wording.name, ...middle, rateHeading(draft, wording.rate, print));
  const count = countPrint(draft, wording.unit);
  namesFor(draft, wording.items, rowCount(draft)).forEach((name, at) => {
    const row = at + 1;
    const base = baseOf(draft, wording.size);
    table.write(row, 0, name);
    const baseFigure = table.figure(row, isPartFirst ? 2 : 1, base, count);
    const part = table.figure(row, isPartFirst ? 1 : 2, partOf(draft, base, wording.exceeds), count);
    rateOf(table, row, 3, [part, baseFigure], print);
  });
}

/** The same among columns that are no figures of the calculation: numbers, codes, units, years, notes. */
export function columnsWithDecoys(draft: Draft): void {
  const wording = anyWording(draft);
  const print = ratePrint(draft);
  const [unit, note] = [
    oneOf(draft, ["単位", "計数単位"], ["Unit", "UoM"]),
    oneOf(draft, ["備考", "所管からのコメント"], ["Remarks", "Owner comment"]),
  ];
  const id = oneOf(draft, ["No.", "整理番号", "管理番号"], ["#", "Ref", "Cost code"]);
  const year = oneOf(draft, ["開始年度", "策定年"], ["Start year", "Set in"]);
  draft.write(0, 0, id, wording.name, unit, year, wording.base, wording.part, rateHeading(draft, wording.rate, print), note);
  const [first, count] = [draft.random.pick([1, 101, 2001, 40210]), countPrint(draft)];
  namesFor(draft, wording.items, rowCount(draft)).forEach((name, at) => {
    const row = at + 1;
    draft.write(
      row,
      0,
      String(first + at),
      name,
      wording.unit || oneOf(draft, ["件", "式"], ["no.", "each"]),
      String(draft.random.int(2015, 2024)),
    );
    const base = baseOf(draft, wording.size);
    const baseFigure = draft.figure(row, 4, base, count);
    const part = draft.figure(row, 5, partOf(draft, base, wording.exceeds), count);
    rateOf(draft, row, 6, [part, baseFigure], print);
    if (draft.random.chance(0.4)) {
      draft.write(
        row,
        7,
        oneOf(draft, ["3月末で集計中", "前年度は12件", "委託先2社"], ["2 suppliers left", "see minutes of 4 May", "recount due in Q1"]),
      );
    }
  });
}

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

/** Points for thousands, commas for decimals, a blank before the sign. */
export function europeanNumbers(draft: Draft): void {
  const heads = draft.ja
    ? draft.random.pick([
        ["海外拠点", "計画", "実績", "計画比"],
        ["欧州販社", "予算(€)", "実績(€)", "消化率"],
      ])
    : draft.random.pick([
        ["Niederlassung", "Plan", "Ist", "Erfüllung"],
        ["Filiale", "Budget", "Réalisé", "Taux de réalisation"],
        ["Branch (EU format)", "Plan", "Actual", "Plan fulfilment"],
      ]);
  draft.write(0, 0, ...heads);
  const money = { grouped: true, european: true, decimals: 2, exact: true };
  const print = { european: true, decimals: draft.random.pick([1, 2]), unit: "%" };
  namesFor(draft, ["Köln", "Lyon", "Graz", "Porto", "Gent", "Malmö", "Brno", "Turin"], Math.min(8, rowCount(draft))).forEach((name, at) => {
    draft.write(at + 1, 0, name);
    const plan = draft.random.int(2_000_00, 90_000_00);
    const base = draft.figure(at + 1, 1, plan / 100, money);
    const actual = draft.figure(at + 1, 2, Math.round(plan * (0.5 + draft.random.next() * 0.7)) / 100, money);
    rateOf(draft, at + 1, 3, [actual, base], print);
  });
}

/** Headings that no list of words can know, over at least five rows: the figures alone must do. */
export function unknownWords(draft: Draft): void {
  const heads = draft.ja
    ? draft.random.pick([
        ["名", "甲", "乙", "丙"],
        ["品番", "枠", "入り", "埋まり具合"],
        ["組", "持ち点", "取り点", "勝ち味"],
      ])
    : draft.random.pick([
        ["Lot", "Brim", "Fill", "Fullness"],
        ["Tag", "X1", "X2", "X3"],
        ["Crew", "Stint", "Done", "Gist"],
      ]);
  const print = { decimals: draft.random.pick([1, 2]), unit: draft.random.chance(0.6) ? "%" : "" };
  const wording: Wording = anyWording(draft);
  draft.write(0, 0, ...heads);
  namesFor(draft, wording.items, draft.random.int(5, 14)).forEach((name, at) => {
    draft.write(at + 1, 0, name);
    const base = draft.random.int(130, 4800);
    const figure = draft.figure(at + 1, 1, base);
    rateOf(draft, at + 1, 3, [draft.figure(at + 1, 2, partOf(draft, base, true)), figure], print);
  });
}
