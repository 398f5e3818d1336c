import { sumOf, type Figures, type PrintedTable } from "./tables";

/** A clean table of a layout that people print, and what its figures must prove. */
export interface CleanTable {
  readonly table: PrintedTable;
  readonly proved: readonly string[];
}

const name = (index: number): string => `項目${"甲乙丙丁戊己庚辛壬癸"[index % 10]}${"子丑寅卯辰巳"[Math.floor(index / 10) % 6]}`;
const texts = (head: string, values: readonly (number | string)[]): string[] => [head, ...values.map(String)];

/** Amounts of three years and their total, a subtotal after every five rows, a total of all, and the share of one in the total. */
function groupsWithTotals(figures: Figures, rows: number): CleanTable {
  const groups = Math.max(2, Math.round(rows / 6));
  const withTotal = (parts: readonly number[]): number[] => [...parts, sumOf(parts)];
  const printed = (head: string, values: readonly number[]): string[] =>
    texts(head, [...values, ((100 * values[0]!) / values[3]!).toFixed(1)]);
  const body: string[][] = [];
  const all: number[][] = [];
  for (let g = 0; g < groups; g++) {
    const members = Array.from({ length: 5 }, () => withTotal(figures.list(3, 100, 9999)));
    members.forEach((values, i) => body.push(printed(name(g * 5 + i), values)));
    const subtotal = members[0]!.map((_, c) => sumOf(members.map((values) => values[c]!)));
    body.push(printed("小計", subtotal));
    all.push(subtotal);
  }
  body.push(
    printed(
      "合計",
      all[0]!.map((_, c) => sumOf(all.map((values) => values[c]!))),
    ),
  );
  const table = [["区分", "令和3", "令和4", "令和5", "計", "割合"], ...body];
  return { table, proved: ["column 4 = sum ×1 of 1,2,3", "column 5 = ratio ×100 of 1,4", "row 6 = sum ×1 of 1,2,3,4,5"] };
}

/** Targets, actuals and attainment rates with one decimal, capped at nothing. */
function attainment(figures: Figures, rows: number): CleanTable {
  const body = Array.from({ length: rows }, (_, i) => {
    const [target, actual] = [figures.whole(200, 9999), figures.whole(200, 9999)];
    return texts(name(i), [target, actual, ((100 * actual) / target).toFixed(1)]);
  });
  return { table: [["指標", "目標値", "実績値", "達成率"], ...body], proved: ["column 3 = ratio ×100 of 2,1"] };
}

/** What was there, what came, what went, what is left. */
function balance(figures: Figures, rows: number): CleanTable {
  const body = Array.from({ length: rows }, (_, i) => {
    const [before, income, expenses] = [figures.whole(5000, 99999), figures.whole(100, 9999), figures.whole(100, 4999)];
    return texts(name(i), [before, income, before + income, expenses, before + income - expenses]);
  });
  return { table: [["会計", "繰越", "収入", "収入後", "支出", "残高"], ...body], proved: ["column 3 = sum ×1 of 1,2"] };
}

/** What was added in a month, and the total since the beginning. */
function runningTotal(figures: Figures, rows: number): CleanTable {
  let total = 0;
  const body = Array.from({ length: rows }, (_, i) => {
    const added = figures.whole(50, 9999);
    total += added;
    return texts(name(i), [added, total]);
  });
  return { table: [["月", "当月", "累計"], ...body], proved: ["column 2 = running-total ×1 of 1"] };
}

/** Last year, this year, and the change in percent. */
function yearOnYear(figures: Figures, rows: number): CleanTable {
  const body = Array.from({ length: rows }, (_, i) => {
    const [last, now] = [figures.whole(1000, 99999), figures.whole(1000, 99999)];
    return texts(name(i), [last, now, ((100 * (now - last)) / last).toFixed(1)]);
  });
  return { table: [["品目", "前年", "今年", "増減率"], ...body], proved: ["column 3 = change ×100 of 1,2"] };
}

/** The parts of one whole in percent, with the whole at the end. */
function shareOfTotal(figures: Figures, rows: number): CleanTable {
  const counts = figures.list(rows, 50, 9999);
  const total = sumOf(counts);
  const row = (head: string, count: number): string[] => texts(head, [count, ((100 * count) / total).toFixed(1)]);
  const body = [...counts.map((count, i) => row(name(i), count)), row("総数", total)];
  return { table: [["区分", "人数", "構成比"], ...body], proved: ["column 2 = share ×100 of 1"] };
}

export const LAYOUTS: Readonly<Record<string, (figures: Figures, rows: number) => CleanTable>> = {
  "groups with subtotals, totals and rates": groupsWithTotals,
  attainment,
  balance,
  "running total": runningTotal,
  "year on year": yearOnYear,
  "share of a total": shareOfTotal,
};
