import { plainColumns } from "./attainmentLayouts";
import type { Draft } from "./draft";
import { runningTotals, variance } from "./moneyLayouts";
import { yearOnYear } from "./periodLayouts";
import { namesFor, oneOf, rowCount } from "./sketch";
import { crossTotals, shareColumn } from "./totalLayouts";
import { itemsOf } from "./wordings";

const TABLES = [plainColumns, variance, yearOnYear, shareColumn, runningTotals, crossTotals];

/** Two tables beside each other with one empty column between them. */
export function sideBySide(draft: Draft): void {
  const [left, right] = draft.random.some(TABLES, 2);
  left?.(draft);
  right?.(draft.shifted(0, draft.end.column + 1));
}

/** Two tables below each other: touching, or below a caption of their own. */
export function stacked(draft: Draft): void {
  const [upper, lower] = draft.random.some(TABLES, 2);
  upper?.(draft);
  const row = draft.end.row;
  if (draft.random.chance(0.5)) return lower?.(draft.shifted(row, 0));
  draft.write(row, 0, oneOf(draft, ["2. 内訳", "（参考）別表", "■ 関連指標"], ["2. Breakdown", "Table B", "For reference"]));
  lower?.(draft.shifted(row + 1, 0));
}

/** Figures that stand beside each other and have nothing to do with each other. */
export function unrelated(draft: Draft): void {
  const heads = draft.ja
    ? draft.random.pick([
        ["施設", "開設年", "延床面積(㎡)", "最寄り駅からの分数", "駐車台数"],
        ["観測点", "気温(℃)", "湿度", "風速", "標高"],
        ["選手", "背番号", "身長", "体重", "年齢"],
        ["品名", "JANコード", "税込価格", "賞味日数", "入数"],
      ])
    : draft.random.pick([
        ["Building", "Opened", "Floor area (m2)", "Walk from station (min)", "Parking bays"],
        ["Buoy", "Water temp", "Salinity", "Wave height", "Depth"],
        ["Player", "Shirt", "Height", "Weight", "Age"],
        ["Item", "Barcode", "List price", "Shelf life", "Pack size"],
      ]);
  draft.write(0, 0, ...heads);
  const kinds = heads.slice(1).map(() =>
    draft.random.pick([
      { low: 3, high: 99, decimals: 0 },
      { low: 110, high: 9900, decimals: 1 },
      { low: 1000, high: 99_000, decimals: 0 },
    ]),
  );
  namesFor(draft, itemsOf(draft.language, draft.random.pick(["places", "people", "goods"])), rowCount(draft)).forEach((name, at) => {
    draft.write(at + 1, 0, name);
    kinds.forEach(({ low, high, decimals }, column) => {
      draft.figure(at + 1, column + 1, draft.random.int(low, high) / 10 ** decimals, { decimals });
    });
  });
}
