import type { Draft } from "./draft";
import type { Figure } from "./figure";
import { anyWording, baseOf, countPrint, namesFor, oneOf, partOf, rateHeading, rateOf, rowCount } from "./sketch";
import { itemsOf } from "./wordings";

/** Amounts, what each is of the whole, and 100.0 at the foot. */
export function shareColumn(draft: Draft): void {
  const heads = draft.ja
    ? draft.random.pick([
        ["品目", "出荷量", "構成割合", "goods"],
        ["地区", "回答数", "割合", "places"],
        ["拠点", "受注額", "占有率", "branches"],
        ["事業", "支出額", "構成比", "charity"],
      ])
    : draft.random.pick([
        ["Product", "Parcels", "Mix", "goods"],
        ["Area", "Replies", "Proportion", "places"],
        ["Office", "Orders", "Of total", "branches"],
        ["Programme", "Spend", "Share", "charity"],
      ]);
  const print = { decimals: draft.random.pick([1, 1, 2]), unit: draft.random.chance(0.6) ? "%" : "" };
  const count = countPrint(draft);
  draft.write(0, 0, ...heads.slice(0, 2), rateHeading(draft, heads[2] ?? "", print));
  const isTotalFirst = draft.random.chance(0.25);
  const names = namesFor(draft, itemsOf(draft.language, heads[3] ?? ""), Math.min(14, rowCount(draft)));
  const first = isTotalFirst ? 2 : 1;
  const parts = names.map((name, at) => {
    draft.write(first + at, 0, name);
    return draft.figure(first + at, 1, draft.random.int(35, 2400), count);
  });
  const row = isTotalFirst ? 1 : names.length + 1;
  draft.write(row, 0, oneOf(draft, ["計", "総額", "全体"], ["Total", "All", "Whole"]));
  const total = draft.derive(row, 1, "sum", parts, { print: count });
  const shares = parts.map((part, at) => rateOf(draft, first + at, 2, [part, total], print));
  const whole = rateOf(draft, row, 2, [total, total], print);
  // Rounded shares need not add up to 100.0 to the digit, but within what rounding can do.
  draft.relate("sum", whole, shares);
}

/** 人口(男),人口(女) … side by side, each with its own rate, and the two together at times. */
export function pairedColumns(draft: Draft): void {
  const [left, right] = draft.ja
    ? draft.random.pick([
        ["男", "女"],
        ["昼間", "夜間"],
        ["常勤", "非常勤"],
      ])
    : draft.random.pick([
        ["men", "women"],
        ["day", "night"],
        ["urban", "rural"],
      ]);
  const heads = draft.ja
    ? draft.random.pick([
        ["地区", "対象人口", "受検者", "受検率"],
        ["学区", "世帯", "加入世帯", "加入率"],
      ])
    : draft.random.pick([
        ["District", "Eligible", "Enrolled", "Coverage"],
        ["School", "On roll", "Took part", "Participation"],
      ]);
  const print = { decimals: 1, unit: draft.random.chance(0.5) ? "%" : "" };
  const open = draft.ja ? draft.random.pick(["（", "("]) : " (";
  const close = open === "（" ? "）" : ")";
  const [name = "", ...measures] = heads;
  draft.write(0, 0, name, ...measures.flatMap((measure) => [left, right].map((side) => `${measure}${open}${side ?? ""}${close}`)));
  const count = countPrint(draft);
  const rows = namesFor(draft, itemsOf(draft.language, "places"), rowCount(draft)).map((place, at) => {
    draft.write(at + 1, 0, place);
    const wholes = [1, 2].map((column) => draft.figure(at + 1, column, draft.random.int(300, 9500), count));
    return [...wholes, ...wholes.map((whole, side) => draft.figure(at + 1, 3 + side, partOf(draft, Number(whole.digits), false), count))];
  });
  if (draft.random.chance(0.5)) {
    draft.write(rows.length + 1, 0, oneOf(draft, ["市計", "計"], ["Total", "All districts"]));
    const row = rows.length + 1;
    const column = (at: number): Figure[] => rows.flatMap((figures) => figures[at] ?? []);
    rows.push([0, 1, 2, 3].map((at) => draft.derive(row, at + 1, "sum", column(at), { print: count })));
  }
  rows.forEach(([a, b, c, d], at) => {
    if (!a || !b || !c || !d) return;
    rateOf(draft, at + 1, 5, [c, a], print);
    rateOf(draft, at + 1, 6, [d, b], print);
  });
}

/** Rates with the mean of the rates below them, the rate of the sums, or both. */
export function meanAndPooled(draft: Draft): void {
  const wording = anyWording(draft);
  const print = { decimals: draft.random.pick([1, 1, 2]), unit: draft.random.chance(0.75) ? "%" : "" };
  const count = countPrint(draft);
  draft.write(0, 0, wording.name, wording.base, wording.part, rateHeading(draft, wording.rate, print));
  const rows = namesFor(draft, wording.items, rowCount(draft)).map((name, at) => {
    const base = baseOf(draft, wording.size);
    draft.write(at + 1, 0, name);
    const pair = [draft.figure(at + 1, 2, partOf(draft, base, wording.exceeds), count), draft.figure(at + 1, 1, base, count)] as const;
    return { pair, rate: rateOf(draft, at + 1, 3, pair, print) };
  });
  const kind = draft.random.pick(["mean", "pooled", "both"]);
  let row = rows.length + 1;
  if (kind !== "pooled") {
    draft.write(row, 0, oneOf(draft, ["平均", "単純平均", "平均値"], ["Average", "Mean", "Simple average"]));
    draft.derive(
      row++,
      3,
      "mean",
      rows.map(({ rate }) => rate),
      { print },
    );
  }
  if (kind !== "mean") {
    draft.write(row, 0, oneOf(draft, ["加重平均", "全体の率"], ["Pooled rate", "Weighted average"]));
    const parts = [...rows.map(({ pair: [part] }) => part), ...rows.map(({ pair: [, base] }) => base)];
    draft.derive(row, 3, "pooled", parts, { print, scale: 100 });
  }
}
