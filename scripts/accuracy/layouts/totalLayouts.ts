import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { anyWording, baseOf, countPrint, namesFor, oneOf, partOf, rateHeading, rateOf, ratePrint, rowCount } from "./sketch";
import { itemsOf } from "./wordings";

/** Two figures of a row and their sum. */
type Line = readonly [left: Figure, right: Figure, sum: Figure];

/** Base and part of one row, with the names of what their columns add up. */
type Pair = readonly [base: Figure, part: Figure];

function pairRow(draft: Draft, row: number, label: string, [base, part]: Pair, print: Print): Pair {
  draft.write(row, 0, label);
  rateOf(draft, row, 3, [part, base], print);
  return [base, part];
}

function summed(draft: Draft, row: number, label: string, parts: readonly Pair[], print: Print): Pair {
  const [bases, rest] = [parts.map(([base]) => base), parts.map(([, part]) => part)];
  const count = bases[0]?.print ?? {};
  const pair = [draft.derive(row, 1, "sum", bases, { print: count }), draft.derive(row, 2, "sum", rest, { print: count })] as const;
  return pairRow(draft, row, label, pair, print);
}

/** Groups of rows, each with its subtotal above or below it, and mostly a grand total of the subtotals. */
export function subtotals(place: "above" | "below"): (draft: Draft) => void {
  return (draft) => {
    const [wording, print, count] = [anyWording(draft), ratePrint(draft), countPrint(draft)];
    const groups = draft.random.int(2, 4);
    const grand = oneOf(draft, ["総計", "合計", "全市計"], ["Grand total", "All areas", "Overall"]);
    const names = namesFor(draft, itemsOf(draft.language, "places"), groups * 5);
    const subtotal = (group: number): string =>
      (draft.ja ? ["小計", "東部計", "西部計", "中央計"] : ["Subtotal", "Eastern subtotal", "Western subtotal", "Central subtotal"])[
        draft.keeping === "text" ? 0 : group % 4
      ] ?? "";
    draft.write(0, 0, wording.name, wording.base, wording.part, rateHeading(draft, wording.rate, print));
    let row = place === "above" ? 2 : 1;
    const totals: Pair[] = [];
    for (let group = 0; group < groups; group += 1) {
      const own = place === "above" ? row++ : undefined;
      const parts = Array.from({ length: draft.random.int(2, 4) }, (_, at): Pair => {
        const base = baseOf(draft, wording.size);
        const pair = [draft.figure(row, 1, base, count), draft.figure(row, 2, partOf(draft, base, wording.exceeds), count)] as const;
        return pairRow(draft, row++, `${own === undefined ? "" : "　"}${names[group * 4 + at] ?? ""}`, pair, print);
      });
      totals.push(summed(draft, own ?? row++, subtotal(group), parts, print));
    }
    summed(draft, place === "above" ? 1 : row, grand, totals, print);
  };
}

/** Three levels: parts, blocks, divisions, and the whole; each level adds up the one below. */
export function nestedTotals(draft: Draft): void {
  const count = countPrint(draft);
  const heads = draft.ja
    ? draft.random.pick([
        ["勘定科目", "一般会計", "特別会計", "合計"],
        ["部門", "正規", "非正規", "計"],
      ])
    : draft.random.pick([
        ["Cost centre", "Core", "Projects", "Total"],
        ["Division", "Full-time", "Part-time", "Headcount"],
      ]);
  draft.write(0, 0, ...heads);
  const line = (row: number, label: string, left: Figure, right: Figure): Line => {
    draft.write(row, 0, label);
    return [left, right, draft.derive(row, 3, "sum", [left, right], { print: count })];
  };
  const added = (row: number, label: string, parts: readonly Line[]): Line => {
    const left = draft.derive(
      row,
      1,
      "sum",
      parts.map(([figure]) => figure),
      { print: count },
    );
    const right = draft.derive(
      row,
      2,
      "sum",
      parts.map(([, figure]) => figure),
      { print: count },
    );
    const total = line(row, label, left, right);
    draft.relate(
      "sum",
      total[2],
      parts.map(([, , sum]) => sum),
    );
    return total;
  };
  let row = 1;
  const names = namesFor(draft, itemsOf(draft.language, "branches"), 12);
  const divisions = Array.from({ length: 2 }, (_, division) => {
    const blocks = Array.from({ length: 2 }, (_, block) => {
      const parts = Array.from({ length: draft.random.int(2, 3) }, (_, at) => {
        const [left, right] = [
          draft.figure(row, 1, draft.random.int(11, 940), count),
          draft.figure(row, 2, draft.random.int(11, 940), count),
        ];
        return line(row++, names[division * 6 + block * 3 + at] ?? "", left, right);
      });
      return added(row++, draft.ja ? `${["第一", "第二"][block] ?? ""}課 小計` : `Block ${block + 1} subtotal`, parts);
    });
    return added(row++, draft.ja ? `${["管理", "事業"][division] ?? ""}部 計` : `Division ${division + 1} total`, blocks);
  });
  added(row, oneOf(draft, ["全社合計", "総合計"], ["Company total", "Grand total"]), divisions);
}

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

/** Counts by place and kind, added up across and down. */
export function crossTotals(draft: Draft): void {
  const count = countPrint(draft);
  const kinds = namesFor(draft, itemsOf(draft.language, draft.random.pick(["goods", "school", "charity"])), draft.random.int(3, 5));
  const total = oneOf(draft, ["計", "合計", "総数"], ["Total", "Sum", "All"]);
  draft.write(0, 0, oneOf(draft, ["地区", "拠点名"], ["Area", "Site"]), ...kinds, total);
  const places = namesFor(draft, itemsOf(draft.language, "places"), Math.min(15, rowCount(draft)));
  const rows = places.map((place, at) => {
    draft.write(at + 1, 0, place);
    const figures = kinds.map((_, column) => draft.figure(at + 1, column + 1, draft.random.int(3, 780), count));
    return [...figures, draft.derive(at + 1, kinds.length + 1, "sum", figures, { print: count })];
  });
  const row = places.length + 1;
  draft.write(row, 0, total);
  const totals = Array.from({ length: kinds.length + 1 }, (_, at) => {
    const column = rows.flatMap((figures) => figures[at] ?? []);
    return draft.derive(row, at + 1, "sum", column, { print: count });
  });
  const corner = totals.at(-1);
  if (corner) draft.relate("sum", corner, totals.slice(0, -1));
}
