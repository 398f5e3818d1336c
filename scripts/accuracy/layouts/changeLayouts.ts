import type { Draft } from "./draft";
import type { Figure } from "./figure";
import { yearNames } from "./periodWords";
import { countPrint, minusSign, namesFor, oneOf, planWording, rateHeading, ratePrint, rowCount } from "./sketch";

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
