import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { monthNames, yearNames } from "./periodWords";
import { minusSign, namesFor, oneOf, rateHeading, rowCount } from "./sketch";

const ACCOUNTS = {
  ja: ["人件費", "旅費", "需用費", "役務費", "委託料", "使用料", "備品購入費", "負担金", "修繕費", "広告料"],
  en: ["Salaries", "Travel", "Premises", "Catering", "Contractors", "Software", "Vehicles", "Grants paid", "Repairs", "Advertising"],
};

/** Budget, actual, what lies between them, and that in percent of the budget; a total row at times. */
export function variance(draft: Draft): void {
  const isReversed = draft.random.chance(0.25);
  const minus = minusSign(draft);
  const heads = draft.ja
    ? draft.random.pick([
        ["費目", "当初予算", "執行額", isReversed ? "執行残" : "増減額", "増減割合"],
        ["科目", "予算現額", "支出済額", isReversed ? "不用額" : "超過額", "差異率"],
        ["項目", "計画額", "実績額", isReversed ? "残額" : "差額", "乖離率"],
      ])
    : draft.random.pick([
        ["Account", "Budget", "Spend", isReversed ? "Underspend" : "Over/(under)", "Variance %"],
        ["Line", "Plan", "Actuals", isReversed ? "Remaining" : "Deviation", "Dev. %"],
        ["Item", "Approved", "Outturn", isReversed ? "Balance left" : "Difference", "Diff. %"],
      ]);
  const hasPercent = !isReversed && draft.random.chance(0.7);
  const print: Print = { decimals: 1, unit: draft.random.chance(0.7) ? "%" : "", minus };
  const money: Print = { grouped: true, minus };
  draft.write(0, 0, ...heads.slice(0, 4), ...(hasPercent ? [rateHeading(draft, heads[4] ?? "", print)] : []));
  const rows = namesFor(draft, ACCOUNTS[draft.language], Math.min(10, rowCount(draft))).map((name, at) => {
    draft.write(at + 1, 0, name);
    const budget = draft.random.int(200, 99_000);
    return [draft.figure(at + 1, 1, budget, money), draft.figure(at + 1, 2, Math.round(budget * (0.7 + draft.random.next() * 0.5)), money)];
  });
  const hasTotal = draft.random.chance(0.6);
  if (hasTotal) {
    const row = rows.length + 1;
    draft.write(row, 0, oneOf(draft, ["計", "歳出合計"], ["Total", "Total spend"]));
    rows.push(
      [0, 1].map((at) =>
        draft.derive(
          row,
          at + 1,
          "sum",
          rows.flatMap((figures) => figures[at] ?? []),
          { print: money },
        ),
      ),
    );
  }
  const differences = rows.flatMap(([budget, actual], at) => {
    if (!budget || !actual) return [];
    const difference = draft.derive(at + 1, 3, "difference", isReversed ? [budget, actual] : [actual, budget], { print: money });
    if (hasPercent) draft.derive(at + 1, 4, "change", [actual, budget], { print, scale: 100 });
    return [difference];
  });
  const total = differences.at(-1);
  if (hasTotal && total) draft.relate("sum", total, differences.slice(0, -1));
}

/** Opening balance, what came in, what went out, closing balance, which opens the next period. Periods run down or across. */
export function balances(draft: Draft): void {
  const labels = draft.ja
    ? draft.random.pick([
        ["前年度繰越", "収入", "支出", "残高"],
        ["期首在庫", "入庫", "出庫", "期末在庫"],
        ["月初会員数", "入会", "退会", "月末会員数"],
        ["前月末残", "発生", "解消", "当月末残"],
      ])
    : draft.random.pick([
        ["Brought forward", "Receipts", "Payments", "Carried forward"],
        ["Opening stock", "Received", "Issued", "Closing stock"],
        ["Members at start", "Joined", "Left", "Members at end"],
        ["Open cases", "New", "Closed", "Open at period end"],
      ]);
  const isAcross = draft.random.chance(0.4);
  const periods = draft.random.chance(0.5) ? yearNames(draft, draft.random.int(3, 6)) : monthNames(draft).slice(0, draft.random.int(4, 9));
  const print: Print = { grouped: true, minus: minusSign(draft) };
  const place = (period: number, line: number): readonly [number, number] => (isAcross ? [line + 1, period + 1] : [period + 1, line + 1]);
  draft.write(0, 0, isAcross ? oneOf(draft, ["区分", "項目"], ["Line", "Item"]) : oneOf(draft, ["期間", "時期"], ["Period", "When"]));
  periods.forEach((period, at) => draft.write(...place(at, -1), period));
  labels.forEach((label, line) => draft.write(...place(-1, line), label));
  let closing: Figure | undefined;
  periods.forEach((_, period) => {
    const start = draft.random.int(400, 9000);
    const opening = closing
      ? draft.derive(...place(period, 0), "sum", [closing], { print })
      : draft.figure(...place(period, 0), start, print);
    const [more, less] = [1, 2].map((line) => draft.figure(...place(period, line), draft.random.int(20, 380), print));
    if (more && less) closing = draft.derive(...place(period, 3), "balance", [opening, more, less], { print, signs: [1, 1, -1] });
  });
}

/** A running total beside or below the figures of the period; what was there before the first period counts at times. */
export function runningTotals(draft: Draft): void {
  const isAcross = draft.random.chance(0.5);
  const hasOpening = draft.random.chance(0.3);
  const labels = draft.ja
    ? draft.random.pick([
        ["当月分", "年度累計"],
        ["新規登録", "延べ登録"],
        ["月間支出", "支出累計"],
      ])
    : draft.random.pick([
        ["In month", "Year to date"],
        ["New sign-ups", "Sign-ups so far"],
        ["Spend", "Cumulative spend"],
      ]);
  const months = monthNames(draft).slice(0, draft.random.int(4, 12));
  const print: Print = { grouped: draft.random.chance(0.5) };
  const place = (period: number, line: number): readonly [number, number] => (isAcross ? [line + 1, period + 1] : [period + 1, line + 1]);
  draft.write(0, 0, isAcross ? oneOf(draft, ["区分", "月"], ["Line", "Month"]) : oneOf(draft, ["月", "期間"], ["Month", "Period"]));
  months.forEach((month, at) => draft.write(...place(at, -1), month));
  labels.forEach((label, line) => draft.write(...place(-1, line), label));
  let running: Figure | undefined;
  months.forEach((_, month) => {
    const value = draft.random.int(15, 620);
    const own = draft.figure(...place(month, 0), value, print);
    if (running) running = draft.derive(...place(month, 1), "sum", [running, own], { print });
    else if (hasOpening) running = draft.figure(...place(month, 1), value + draft.random.int(100, 3000), print);
    else running = draft.derive(...place(month, 1), "sum", [own], { print });
  });
}

/** Money in thousands or millions, rounded from unseen digits: totals may miss by rounding and are right all the same. */
export function scaledMoney(draft: Draft): void {
  const [unit, divisor] = draft.ja
    ? draft.random.pick([["千円", 1000] as const, ["百万円", 1_000_000] as const])
    : draft.random.pick([["$ thousand", 1000] as const, ["€m", 1_000_000] as const]);
  const money: Print = { grouped: true, exact: false };
  const print: Print = { decimals: 1, unit: "%" };
  const heads = draft.ja
    ? ["費目", `予算額（${unit}）`, `決算額（${unit}）`, "執行割合"]
    : ["Vote", `Budget (${unit})`, `Outturn (${unit})`, "Used"];
  draft.write(0, 0, ...heads);
  const rows = namesFor(draft, ACCOUNTS[draft.language], Math.min(10, rowCount(draft))).map((name, at) => {
    draft.write(at + 1, 0, name);
    const budget = draft.random.int(40 * divisor, 9000 * divisor);
    const actual = Math.round(budget * (0.5 + draft.random.next() * 0.49));
    return [budget, actual].map((value, column) => draft.figure(at + 1, column + 1, value / divisor, money, true));
  });
  const row = rows.length + 1;
  draft.write(row, 0, oneOf(draft, ["合計", "歳出計"], ["Total", "All votes"]));
  rows.push(
    [0, 1].map((at) =>
      draft.derive(
        row,
        at + 1,
        "sum",
        rows.flatMap((figures) => figures[at] ?? []),
        { print: money },
      ),
    ),
  );
  rows.forEach(([budget, actual], at) => {
    if (budget && actual) draft.derive(at + 1, 3, "ratio", [actual, budget], { print, scale: 100 });
  });
}
