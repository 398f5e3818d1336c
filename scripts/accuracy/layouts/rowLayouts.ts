import type { Draft } from "./draft";
import type { Figure } from "./figure";
import { monthNames, quarterNames, yearNames } from "./periodWords";
import { anyWording, baseOf, countPrint, namesFor, oneOf, partOf, planWording, rateOf, ratePrint } from "./sketch";

/** Under each indicator three rows: base, part, rate; periods across. */
export function rowsUnderIndicators(draft: Draft): void {
  const [wording, print, count] = [planWording(draft), ratePrint(draft), countPrint(draft)];
  const periods = draft.random.pick([quarterNames(draft), monthNames(draft).slice(0, 6), yearNames(draft, 3)]);
  const isNameRepeated = draft.random.chance(0.3);
  const kind = oneOf(draft, ["区分", "内訳", ""], ["Line", "Item", ""]) || " ";
  draft.write(0, 0, wording.name, kind, ...periods);
  namesFor(draft, wording.items, draft.random.int(2, 5)).forEach((name, at) => {
    const top = 1 + 3 * at;
    [wording.base, wording.part, wording.rate].forEach((label, line) => {
      draft.write(top + line, 0, line === 0 || isNameRepeated ? name : "", label);
    });
    periods.forEach((_, period) => {
      const base = baseOf(draft, wording.size);
      const target = draft.figure(top, period + 2, base, count);
      const actual = draft.figure(top + 1, period + 2, partOf(draft, base, wording.exceeds), count);
      rateOf(draft, top + 2, period + 2, [actual, target], print);
    });
  });
}

/** The plain table on its side: names or months across, with a total at the end at times. */
export function turned(draft: Draft): void {
  const [wording, print, count] = [anyWording(draft), ratePrint(draft), countPrint(draft)];
  const isMonthly = draft.random.chance(0.4);
  const names = isMonthly ? monthNames(draft).slice(0, draft.random.int(4, 12)) : namesFor(draft, wording.items, draft.random.int(3, 8));
  draft.write(0, 0, isMonthly ? oneOf(draft, ["月", "項目"], ["Month", "Item"]) : wording.name, ...names);
  [wording.base, wording.part, wording.rate].forEach((label, at) => draft.write(at + 1, 0, label));
  const pairs = names.map((_, at): readonly [Figure, Figure] => {
    const base = baseOf(draft, wording.size);
    const target = draft.figure(1, at + 1, base, count);
    const actual = draft.figure(2, at + 1, partOf(draft, base, wording.exceeds), count);
    rateOf(draft, 3, at + 1, [actual, target], print);
    return [actual, target];
  });
  if (!draft.random.chance(0.5)) return;
  const column = names.length + 1;
  draft.write(0, column, oneOf(draft, ["計", "合計", "累計"], ["Total", "Sum", "To date"]));
  const sums = [0, 1].map((line) => {
    const parts = pairs.map(([actual, target]) => (line === 0 ? target : actual));
    return draft.derive(line + 1, column, "sum", parts, { print: count });
  });
  const [target, actual] = sums;
  if (target && actual) rateOf(draft, 3, column, [actual, target], print);
}

function formLabels(draft: Draft): readonly string[] {
  return draft.ja
    ? draft.random.pick([
        ["指標の名称", "担当課", "目標の値", "実績の値", "達成割合"],
        ["評価項目", "責任者", "計画数", "実績数", "計画達成率"],
        ["事業の名称", "所管", "予定回数", "開催回数", "開催率"],
      ])
    : draft.random.pick([
        ["Name of measure", "Owner", "Target value", "Achieved value", "Share of target achieved"],
        ["Activity", "Lead", "Sessions planned", "Sessions held", "Held as % of plan"],
        ["Metric", "Responsible", "Goal for the year", "Reached", "Goal reached (%)"],
      ]);
}

/** One form for each indicator: labels on the left, values on the right; several on a sheet, below each other or side by side. */
export function forms(count: "one" | "several"): (draft: Draft) => void {
  return (draft) => {
    const labels = formLabels(draft);
    const print = ratePrint(draft);
    const wording = planWording(draft);
    const isAside = draft.random.chance(0.3);
    const gap = draft.random.int(0, 1);
    const names = namesFor(draft, wording.items, count === "one" ? 1 : draft.random.int(3, 6));
    names.forEach((name, at) => {
      const form = isAside ? draft.shifted(0, 3 * at) : draft.shifted((labels.length + gap) * at, 0);
      labels.forEach((label, row) => form.write(row, 0, label));
      form.write(0, 1, name);
      form.write(1, 1, oneOf(draft, ["企画課", "健康推進室", "総務係"], ["Operations", "Community team", "J. Marsh"]));
      const base = baseOf(draft, wording.size);
      const target = form.figure(2, 1, base, countPrint(draft, wording.unit));
      const actual = form.figure(3, 1, partOf(draft, base, true), target.print);
      rateOf(form, 4, 1, [actual, target], print);
    });
  };
}

/** A form with years across: one indicator, one row each for base, part and rate, in several blocks on a sheet. */
export function formWithYears(draft: Draft): void {
  const [, , target, actual, rate] = formLabels(draft);
  const print = ratePrint(draft);
  const wording = planWording(draft);
  const years = yearNames(draft, draft.random.int(3, 5));
  const gap = draft.random.int(0, 1);
  namesFor(draft, wording.items, draft.random.int(1, 4)).forEach((name, at) => {
    const form = draft.shifted((5 + gap) * at, 0);
    const count = countPrint(draft, wording.unit);
    form.write(0, 0, oneOf(draft, ["指標", "指標名", "KPI"], ["Indicator", "Measure", "KPI"]), name);
    form.write(1, 0, oneOf(draft, ["年度", "区分"], ["Year", "Line"]), ...years);
    [target, actual, rate].forEach((label, row) => form.write(row + 2, 0, label ?? ""));
    years.forEach((_, year) => {
      const base = baseOf(draft, wording.size);
      const figures = [form.figure(3, year + 1, partOf(draft, base, true), count), form.figure(2, year + 1, base, count)] as const;
      rateOf(form, 4, year + 1, figures, print);
    });
  });
}
