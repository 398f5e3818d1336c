import type { Draft } from "./draft";
import type { Figure } from "./figure";
import { monthNames, yearNames } from "./periodWords";
import { countPrint, minusSign, namesFor, oneOf, rowCount } from "./sketch";
import { itemsOf } from "./wordings";

/** A rate of each area, that of all areas, and how far each is from it. */
export function againstRow(draft: Draft): void {
  const [area = "", people = "", cases = "", rate = "", gap = "", all = ""] = draft.ja
    ? draft.random.pick([
        ["市町村", "対象者数", "受診者数", "受診率(%)", "県平均との差", "県計"],
        ["学校", "在籍者", "参加者", "参加率(%)", "全体との差", "全体"],
      ])
    : draft.random.pick([
        ["Area", "Eligible", "Screened", "Screened (%)", "Difference from county", "County"],
        ["School", "On roll", "Took part", "Took part (%)", "Difference from all schools", "All schools"],
      ]);
  draft.write(0, 0, area, people, cases, rate, gap);
  const count = countPrint(draft);
  const print = { decimals: draft.random.pick([1, 1, 2]) };
  const rows = namesFor(draft, itemsOf(draft.language, "places"), Math.max(4, rowCount(draft))).map((name, at) => {
    draft.write(at + 1, 0, name);
    const base = draft.random.int(400, 9600);
    return [draft.figure(at + 1, 1, base, count), draft.figure(at + 1, 2, Math.round(base * (0.2 + draft.random.next() * 0.6)), count)];
  });
  const foot = rows.length + 1;
  draft.write(foot, 0, all);
  const column = (at: number): Figure[] => rows.flatMap((figures) => figures[at] ?? []);
  rows.push([0, 1].map((at) => draft.derive(foot, at + 1, "sum", column(at), { print: count })));
  const rates = rows.map(([base, part], at) => draft.derive(at + 1, 3, "ratio", part && base ? [part, base] : [], { print, scale: 100 }));
  const whole = rates.at(-1);
  const signed = { ...print, exact: false, plus: draft.random.chance(0.5), minus: minusSign(draft) } as const;
  rates.slice(0, -1).forEach((own, at) => {
    if (whole) draft.derive(at + 1, 4, "difference", [own, whole], { print: signed });
  });
}

/** Figures of some years with their index, down or across. */
export function fixedIndex(draft: Draft): void {
  const years = yearNames(draft, draft.random.int(5, 9));
  const isDown = draft.random.chance(0.6);
  const names = draft.ja ? ["来館者数", "売上高"] : ["Visitors", "Turnover"];
  const measures = names.slice(0, draft.random.int(1, 2));
  const index = oneOf(draft, ["指数", `指数(${years[0] ?? ""}=100)`], ["Index", `Index (${years[0] ?? ""} = 100)`]);
  const count = countPrint(draft);
  const place = (line: number, at: number): readonly [number, number] => (isDown ? [at + 1, line] : [line, at + 1]);
  years.forEach((year, at) => draft.write(...place(0, at), year));
  measures.forEach((measure, at) => {
    const [own, of] = [2 * at + 1, 2 * at + 2];
    for (const [line, text] of [
      [own, measure],
      [of, index],
    ] as const)
      draft.write(isDown ? 0 : line, isDown ? line : 0, text);
    let value = draft.random.int(900, 48_000);
    const figures = years.map((_, year) => {
      const figure = draft.figure(...place(own, year), value, count);
      value = Math.round(value * (0.88 + draft.random.next() * 0.3));
      return figure;
    });
    const base = figures[0];
    figures.forEach((figure, year) => {
      if (base) draft.derive(...place(of, year), "ratio", [figure, base], { print: { decimals: 1 }, scale: 100 });
    });
  });
}

/** What was spent in each month, the running total, and how much of the year's budget that is. */
export function ofAnnualBudget(draft: Draft): void {
  const heads = draft.ja
    ? draft.random.pick([
        ["月", "月次計画", "月次実績", "実績累計", "年間計画に対する進捗率"],
        ["月", "予算額", "支出額", "支出累計", "執行率(年間予算比)"],
      ])
    : draft.random.pick([
        ["Month", "Budget", "Spent", "Cumulative spent", "% of annual budget"],
        ["Month", "Plan", "Delivered", "Delivered to date", "Progress against year plan"],
      ]);
  draft.write(0, 0, ...heads);
  const count = countPrint(draft);
  const months = monthNames(draft);
  const known = draft.random.int(6, 12);
  const plans = months.map((month, at) => {
    draft.write(at + 1, 0, month);
    return draft.figure(at + 1, 1, draft.random.int(120, 980), count);
  });
  const done = plans.slice(0, known).map((_, at) => draft.figure(at + 1, 2, draft.random.int(110, 990), count));
  const foot = months.length + 1;
  draft.write(foot, 0, oneOf(draft, ["合計", "年間計"], ["Total", "Year"]));
  const total = draft.derive(foot, 1, "sum", plans, { print: count });
  draft.derive(foot, 2, "sum", done, { print: count });
  let before: Figure | undefined;
  for (const [at, figure] of done.entries()) {
    before = draft.derive(at + 1, 3, "sum", before ? [before, figure] : [figure], { print: count });
    draft.derive(at + 1, 4, "ratio", [before, total], { print: { decimals: 1, unit: "%" }, scale: 100 });
  }
}
