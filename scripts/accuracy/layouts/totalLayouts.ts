import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { anyWording, baseOf, countPrint, namesFor, oneOf, partOf, rateHeading, rateOf, ratePrint, rowCount } from "./sketch";
import { itemsOf } from "./wordings";

/** Two figures of a row and their sum. */
type Line = readonly [left: Figure, right: Figure, sum: Figure];

/** Base and part of one row. */
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

/** Groups of rows, each with its subtotal above or below it, and a grand total of the subtotals. */
export function subtotals(place: "above" | "below"): (draft: Draft) => void {
  return (draft) => {
    const [wording, print, count] = [anyWording(draft), ratePrint(draft), countPrint(draft)];
    const groups = draft.random.int(2, 4);
    const grand = oneOf(draft, ["総計", "合計", "全市計"], ["Grand total", "All areas", "Overall"]);
    const names = namesFor(draft, itemsOf(draft.language, "places"), groups * 5);
    const plain = draft.ja ? "小計" : "Subtotal";
    const named = draft.ja
      ? ["東部計", "西部計", "中央計", "北部計"]
      : ["Eastern subtotal", "Western subtotal", "Central subtotal", "Northern subtotal"];
    const isNamed = draft.random.chance(0.5);
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
      totals.push(summed(draft, own ?? row++, isNamed ? (named[group] ?? plain) : plain, parts, print));
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
