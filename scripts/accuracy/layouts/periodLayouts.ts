import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { monthNames, quarterNames, yearNames } from "./periodWords";
import { baseOf, countPrint, namesFor, oneOf, partOf, planWording, rateHeading, rateOf, ratePrint, rowCount } from "./sketch";

/** Bare words for columns that stand below a period of their own. */
function triple(draft: Draft): readonly [string, string, string] {
  return draft.ja
    ? draft.random.pick([
        ["計画値", "実績値", "達成度"],
        ["見込", "確定", "進捗率"],
        ["予定数", "実施数", "実施率"],
        ["定員", "利用", "稼働率"],
      ] as const)
    : draft.random.pick([
        ["Planned", "Done", "Done %"],
        ["Goal", "Outcome", "Attained"],
        ["Capacity", "In use", "Load factor"],
        ["Commitment", "Delivered", "Delivery %"],
      ] as const);
}

/** 計画値 R5, R6 · 実績値 R5, R6 · 達成度 R5, R6: in one row of headings or in two. */
export function groupedByMeasure(draft: Draft): void {
  const [words, print, count] = [triple(draft), ratePrint(draft), countPrint(draft)];
  const years = yearNames(draft, draft.random.int(2, 3));
  const wording = planWording(draft);
  const isTwoRows = draft.random.chance(0.5);
  draft.write(0, 0, wording.name);
  words.forEach((word, at) => {
    const column = 1 + at * years.length;
    if (isTwoRows) {
      draft.writeAcross(0, column, word, years.length);
      draft.write(1, column, ...years);
    } else draft.write(0, column, ...years.map((year) => (draft.ja ? `${year}${word}` : `${word} ${year}`)));
  });
  const top = isTwoRows ? 2 : 1;
  namesFor(draft, wording.items, rowCount(draft)).forEach((name, at) => {
    const row = top + at;
    draft.write(row, 0, name);
    years.forEach((_, year) => {
      const base = baseOf(draft, wording.size);
      const target = draft.figure(row, 1 + year, base, count);
      const actual = draft.figure(row, 1 + years.length + year, partOf(draft, base, true), count);
      rateOf(draft, row, 1 + 2 * years.length + year, [actual, target], print);
    });
  });
}

/** Base, part and rate again under each period. */
export function periodBlocks(draft: Draft): void {
  const [words, print, count] = [triple(draft), ratePrint(draft), countPrint(draft)];
  const periods = draft.random.chance(0.5)
    ? yearNames(draft, draft.random.int(2, 3))
    : quarterNames(draft).slice(0, draft.random.int(2, 4));
  const wording = planWording(draft);
  draft.write(0, 0, wording.name);
  periods.forEach((period, at) => {
    draft.writeAcross(0, 1 + 3 * at, period, 3);
    draft.write(1, 1 + 3 * at, ...words);
  });
  namesFor(draft, wording.items, rowCount(draft)).forEach((name, at) => {
    const row = 2 + at;
    draft.write(row, 0, name);
    periods.forEach((_, period) => {
      const base = baseOf(draft, wording.size);
      const target = draft.figure(row, 1 + 3 * period, base, count);
      const actual = draft.figure(row, 2 + 3 * period, partOf(draft, base, true), count);
      rateOf(draft, row, 3 + 3 * period, [actual, target], print);
    });
  });
}

/** Twelve months with the two halves and the year. */
export function monthsAcross(draft: Draft): void {
  const months = monthNames(draft);
  const wording = planWording(draft);
  const halves = draft.ja
    ? draft.random.pick([
        ["上期", "下期", "通期"],
        ["上半期計", "下半期計", "年間合計"],
        ["前半小計", "後半小計", "年計"],
      ])
    : draft.random.pick([
        ["H1", "H2", "FY"],
        ["First half", "Second half", "Full year"],
        ["H1 total", "H2 total", "Year total"],
      ]);
  const isHalfAfterSix = draft.random.chance(0.7);
  const heads = isHalfAfterSix ? [...months.slice(0, 6), halves[0], ...months.slice(6), halves[1], halves[2]] : [...months, ...halves];
  draft.write(0, 0, wording.name, ...heads.map((head) => head ?? ""));
  const count = countPrint(draft);
  namesFor(draft, wording.items, Math.min(12, rowCount(draft))).forEach((name, at) => {
    const row = at + 1;
    draft.write(row, 0, name);
    const column = (month: number): number => month + 1 + (isHalfAfterSix && month >= 6 ? 1 : 0);
    const figures = months.map((_, month) => draft.figure(row, column(month), draft.random.int(12, 480), count));
    const first = draft.derive(row, isHalfAfterSix ? 7 : 13, "sum", figures.slice(0, 6), { print: count });
    const second = draft.derive(row, 14, "sum", figures.slice(6), { print: count });
    const year = draft.derive(row, 15, "sum", [first, second], { print: count });
    draft.relate("sum", year, figures);
  });
}

/** Four quarters, what they come to, what was planned, and the rate of the two. */
export function quartersAcross(draft: Draft): void {
  const wording = planWording(draft);
  const print = ratePrint(draft);
  const total = oneOf(draft, ["年度計", "通年実績", "4期合計"], ["Year", "Full-year actual", "YTD"]);
  const [, , rate] = triple(draft);
  draft.write(0, 0, wording.name, ...quarterNames(draft), total, wording.base, rateHeading(draft, rate, print));
  const count = countPrint(draft);
  const rows: Figure[][] = namesFor(draft, wording.items, rowCount(draft)).map((name, at) => {
    const row = at + 1;
    draft.write(row, 0, name);
    const quarters = [0, 1, 2, 3].map((quarter) => draft.figure(row, quarter + 1, draft.random.int(25, 900), count));
    const sum = draft.derive(row, 5, "sum", quarters, { print: count });
    const target = draft.figure(row, 6, baseOf(draft, [Math.round(Number(sum.digits) * 0.8), Math.round(Number(sum.digits) * 1.4)]), count);
    rateOf(draft, row, 7, [sum, target], print);
    return [...quarters, sum, target];
  });
  if (draft.random.chance(0.5)) totalRow(draft, rows, print, count);
}

function totalRow(draft: Draft, rows: readonly (readonly Figure[])[], print: Print, count: Print): void {
  const row = rows.length + 1;
  draft.write(row, 0, oneOf(draft, ["全体", "総計", "合計"], ["All", "Grand total", "Sum"]));
  const totals = Array.from({ length: 6 }, (_, at) => {
    const column = rows.flatMap((figures) => figures[at] ?? []);
    return draft.derive(row, at + 1, "sum", column, { print: count });
  });
  const [sum, target] = totals.slice(4);
  if (!sum || !target) return;
  draft.relate("sum", sum, totals.slice(0, 4));
  rateOf(draft, row, 7, [sum, target], print);
}
