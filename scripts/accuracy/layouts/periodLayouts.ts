import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { monthNames, quarterNames, yearNames } from "./periodWords";
import { baseOf, countPrint, minusSign, namesFor, oneOf, partOf, planWording, rateHeading, rateOf, ratePrint, rowCount } from "./sketch";

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

/** Last year, this year, and what that is in percent: as a ratio or as growth. */
export function yearOnYear(draft: Draft): void {
  const isRatio = draft.random.chance(0.5);
  const print = { ...ratePrint(draft), minus: minusSign(draft), ...(!isRatio && draft.random.chance(0.3) && { plus: true }) };
  const [earlier = "", later = ""] = draft.random.chance(0.5)
    ? yearNames(draft, 2)
    : draft.ja
      ? draft.random.pick([
          ["前期実績", "当期実績"],
          ["昨年同期", "今年"],
          ["前年度決算", "今年度決算"],
        ])
      : draft.random.pick([
          ["Prior period", "Current period"],
          ["LY", "TY"],
          ["Same month last year", "This month"],
        ]);
  const rate = isRatio
    ? oneOf(draft, ["対前年比", "前年同期比", "昨対"], ["Index to last year", "TY as % of LY", "Ratio to prior"])
    : oneOf(draft, ["伸び率", "対前年増減率", "増減(%)"], ["Growth", "Change on year", "% change"]);
  const hasDifference = draft.random.chance(0.4);
  const difference = hasDifference ? oneOf(draft, ["増減", "増減数", "差引増減"], ["Change", "Increase/(decrease)", "Difference"]) : "";
  const wording = planWording(draft);
  draft.write(0, 0, wording.name, earlier, later, ...(hasDifference ? [difference] : []), rateHeading(draft, rate, print));
  const count = countPrint(draft, wording.unit);
  const rows = namesFor(draft, wording.items, rowCount(draft)).map((name, at) => {
    draft.write(at + 1, 0, name);
    const base = draft.random.int(150, 9000);
    return [
      draft.figure(at + 1, 1, base, count),
      draft.figure(at + 1, 2, Math.round(base * (0.65 + draft.random.next() * 0.8)), count),
    ] as const;
  });
  if (draft.random.chance(0.4)) {
    const row = rows.length + 1;
    draft.write(row, 0, oneOf(draft, ["計", "総数"], ["Total", "All lines"]));
    const [left, right] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
    rows.push([draft.derive(row, 1, "sum", left, { print: count }), draft.derive(row, 2, "sum", right, { print: count })]);
  }
  rows.forEach(([before, now], at) => {
    const row = at + 1;
    if (hasDifference) draft.derive(row, 3, "difference", [now, before], { print: { ...count, minus: print.minus } });
    draft.derive(row, hasDifference ? 4 : 3, isRatio ? "ratio" : "change", [now, before], { print, scale: 100 });
  });
}

/** A series over years with the change on the year before beside it. */
export function growthSeries(draft: Draft): void {
  const print = { decimals: draft.random.pick([1, 2]), unit: draft.random.chance(0.7) ? "%" : "", minus: minusSign(draft) };
  const isRatio = draft.random.chance(0.4);
  const heads = draft.ja
    ? [draft.random.pick(["年次", "年度"]), draft.random.pick(["観光入込客数", "出荷額", "会員数"]), isRatio ? "前年対比" : "対前年増加率"]
    : ["Year", draft.random.pick(["Members", "Turnover", "Passengers"]), isRatio ? "As % of year before" : "Growth on year before"];
  draft.write(0, 0, ...heads.slice(0, 2), rateHeading(draft, heads[2] ?? "", print));
  let before: Figure | undefined;
  let value = draft.random.int(900, 9000);
  yearNames(draft, draft.random.int(5, 12)).forEach((year, at) => {
    draft.write(at + 1, 0, year);
    const now = draft.figure(at + 1, 1, value, { grouped: true });
    if (before) draft.derive(at + 1, 2, isRatio ? "ratio" : "change", [now, before], { print, scale: 100 });
    else draft.write(at + 1, 2, draft.ja ? "―" : "n/a");
    before = now;
    value = Math.round(value * (0.85 + draft.random.next() * 0.35));
  });
}

/** Rows of amounts over years; below each pair of years, or below each row, the change in percent. */
export function changeRows(draft: Draft): void {
  const years = yearNames(draft, draft.random.int(3, 6));
  const print = { decimals: 1, unit: draft.random.chance(0.7) ? "%" : "", minus: minusSign(draft) };
  const wording = planWording(draft);
  const label = oneOf(draft, ["　前年比増減率", "伸率（％）", "対前年増減率"], ["Change on year (%)", "% change", "Year-on-year growth"]);
  draft.write(0, 0, wording.name, ...years);
  const count = countPrint(draft);
  namesFor(draft, wording.items, draft.random.int(2, 5)).forEach((name, at) => {
    const row = 1 + 2 * at;
    draft.write(row, 0, name);
    draft.write(row + 1, 0, label);
    let value = draft.random.int(300, 9000);
    const figures = years.map((_, year) => {
      const figure = draft.figure(row, year + 1, value, count);
      value = Math.round(value * (0.8 + draft.random.next() * 0.5));
      return figure;
    });
    figures.slice(1).forEach((now, year) => {
      const before = figures[year];
      if (before) draft.derive(row + 1, year + 2, "change", [now, before], { print, scale: 100 });
    });
  });
}
