import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { quarterNames } from "./periodWords";
import { countPrint, namesFor, oneOf, rowCount } from "./sketch";
import { itemsOf } from "./wordings";

interface Averages {
  readonly least: number;
  readonly most: number;
  readonly print: Print;
}

/** How averages are printed in this table: days with a decimal, prices without. */
function averages({ random }: Draft): Averages {
  const decimals = random.pick([0, 1, 1, 2]);
  return decimals === 0
    ? { least: 800, most: 9800, print: { decimals, exact: false, grouped: random.chance(0.5) } }
    : { least: 3, most: 60, print: { decimals } };
}

function average({ random }: Draft, { least, most }: Averages): number {
  return Math.round((least + random.next() * (most - least)) * 100) / 100;
}

/** Weight and score of each row, as the operator takes them. */
function pairs(counts: readonly Figure[], means: readonly Figure[]): Figure[] {
  return counts.flatMap((count, at) => [count, ...(means[at] ? [means[at]] : [])]);
}

/** A number of cases and one or two averages for each row, their mean by cases at the foot; a simple mean beside it at times. */
export function averagesByCases(draft: Draft): void {
  const [name = "", cases = "", first = "", second = "", items = ""] = draft.ja
    ? draft.random.pick([
        ["窓口", "処理件数", "平均待ち日数", "平均処理日数", "townHall"],
        ["支店", "成約数", "平均単価", "平均値引額", "branches"],
        ["病棟", "退院患者数", "平均在院日数", "平均年齢", "wards"],
      ])
    : draft.random.pick([
        ["Desk", "Cases closed", "Average days", "Average visits", "townHall"],
        ["Branch", "Orders", "Average price", "Average discount", "branches"],
        ["Ward", "Discharges", "Mean stay", "Mean age", "wards"],
      ]);
  const isTwo = draft.random.chance(0.6);
  draft.write(0, 0, name, cases, first, isTwo ? second : "");
  const kinds = (isTwo ? [2, 3] : [2]).map((column) => ({ column, how: averages(draft) }));
  const count = countPrint(draft);
  const rows = namesFor(draft, itemsOf(draft.language, items), rowCount(draft)).map((item, at) => {
    draft.write(at + 1, 0, item);
    const own = draft.figure(at + 1, 1, draft.random.int(12, 2400), count);
    return { own, means: kinds.map(({ column, how }) => draft.figure(at + 1, column, average(draft, how), how.print)) };
  });
  const hasSimple = draft.random.chance(0.4);
  let row = rows.length + 1;
  if (hasSimple) {
    draft.write(row, 0, oneOf(draft, ["単純平均"], ["Simple average"]));
    kinds.forEach(({ column, how }, at) => {
      draft.derive(
        row,
        column,
        "mean",
        rows.flatMap(({ means }) => means[at] ?? []),
        { print: how.print },
      );
    });
    row += 1;
  }
  draft.write(row, 0, hasSimple ? oneOf(draft, ["加重平均"], ["Weighted average"]) : oneOf(draft, ["計", "全体"], ["Total", "All"]));
  const counts = rows.map(({ own }) => own);
  draft.derive(row, 1, "sum", counts, { print: count });
  kinds.forEach(({ column, how }, at) => {
    draft.derive(
      row,
      column,
      "weighted-mean",
      pairs(
        counts,
        rows.flatMap(({ means }) => means[at] ?? []),
      ),
      { print: how.print },
    );
  });
}

/** Number and average under each group, and under all groups together. */
export function averagesOfGroups(draft: Draft): void {
  const [groups, all, cases, mean] = draft.ja
    ? draft.random.pick([
        [["新規", "更新", "変更"], "全体", "件数", "平均日数"],
        [["戸建", "集合", "店舗"], "合計", "棟数", "平均面積"],
      ] as const)
    : draft.random.pick([
        [["Major", "Minor", "Other"], "Total", "Decided", "Average weeks"],
        [["New claims", "Renewals", "Changes"], "All", "Number", "Average days"],
      ] as const);
  const chosen = [...groups.slice(0, draft.random.int(2, 3)), all];
  draft.write(1, 0, oneOf(draft, ["時期"], ["Period"]));
  chosen.forEach((group, at) => {
    draft.writeAcross(0, 1 + 2 * at, group, 2);
    draft.write(1, 1 + 2 * at, cases, mean);
  });
  const [how, count] = [averages(draft), countPrint(draft)];
  const last = 1 + 2 * (chosen.length - 1);
  const rows = quarterNames(draft).map((period, at) => {
    const row = 2 + at;
    draft.write(row, 0, period);
    const own = chosen
      .slice(0, -1)
      .flatMap((_, group) => [
        draft.figure(row, 1 + 2 * group, draft.random.int(20, 900), count),
        draft.figure(row, 2 + 2 * group, average(draft, how), how.print),
      ]);
    return [...own, ...together(draft, row, last, own, { count, how })];
  });
  const row = 2 + rows.length;
  draft.write(row, 0, oneOf(draft, ["計", "年間"], ["Total", "Year"]));
  const column = (at: number): Figure[] => rows.flatMap((figures) => figures[at] ?? []);
  const totals = chosen.map((_, group) => [
    draft.derive(row, 1 + 2 * group, "sum", column(2 * group), { print: count }),
    draft.derive(row, 2 + 2 * group, "weighted-mean", pairs(column(2 * group), column(2 * group + 1)), { print: how.print }),
  ]);
  const [number, whole] = totals.at(-1) ?? [];
  const parts = totals.slice(0, -1).flat();
  if (!number || !whole) return;
  draft.relate(
    "sum",
    number,
    parts.filter((_, at) => at % 2 === 0),
  );
  draft.relate("weighted-mean", whole, parts, { scale: 1 });
}

function together(
  draft: Draft,
  row: number,
  column: number,
  own: readonly Figure[],
  { count, how }: { readonly count: Print; readonly how: Averages },
): Figure[] {
  const counts = own.filter((_, at) => at % 2 === 0);
  return [
    draft.derive(row, column, "sum", counts, { print: count }),
    draft.derive(row, column + 1, "weighted-mean", own, { print: how.print }),
  ];
}
