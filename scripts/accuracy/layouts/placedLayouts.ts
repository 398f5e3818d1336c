import type { Language } from "../../../src/index";
import { plainColumns } from "./attainmentLayouts";
import { yearOnYear } from "./changeLayouts";
import type { Draft } from "./draft";
import { runningTotals, variance } from "./moneyLayouts";
import { shareColumn } from "./shareLayouts";
import { namesFor, oneOf, rowCount } from "./sketch";
import { crossTotals } from "./totalLayouts";
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

/** From the smallest to the largest, and the decimals. */
type Range = readonly [low: number, high: number, decimals?: number];

const UNRELATED: Readonly<Record<Language, readonly (readonly [field: string, name: string, columns: Readonly<Record<string, Range>>])[]>> =
  {
    ja: [
      ["places", "施設", { 開設年: [1962, 2021], "延床面積(㎡)": [210, 9800], 駅からの分数: [2, 28], 駐車台数: [0, 240] }],
      ["places", "観測点", { "気温(℃)": [21, 339, 1], 湿度: [28, 97], 最大風速: [11, 240, 1], 標高: [2, 890] }],
      ["people", "選手", { 背番号: [1, 99], 身長: [158, 196], 体重: [52, 98], 年齢: [18, 39] }],
      ["goods", "品名", { 商品コード: [490100, 499999], 税込価格: [98, 4980], 賞味日数: [3, 720], 入数: [1, 48] }],
    ],
    en: [
      [
        "places",
        "Building",
        { Opened: [1902, 2022], "Floor area (m2)": [180, 9400], "Walk from station (min)": [2, 30], "Parking bays": [0, 320] },
      ],
      ["places", "Buoy", { "Water temp": [41, 239, 1], Salinity: [301, 372, 1], "Wave height": [2, 61, 1], Depth: [8, 2400] }],
      ["people", "Player", { Shirt: [1, 99], Height: [158, 201], Weight: [54, 109], Age: [17, 39] }],
      ["goods", "Item", { Barcode: [500100, 509999], "List price": [199, 28999, 2], "Shelf life": [5, 730], "Pack size": [1, 48] }],
    ],
  };

/** Figures that stand beside each other and have nothing to do with each other. */
export function unrelated(draft: Draft): void {
  const [field, name, columns] = draft.random.pick(UNRELATED[draft.language]);
  draft.write(0, 0, name, ...Object.keys(columns));
  namesFor(draft, itemsOf(draft.language, field), rowCount(draft)).forEach((item, at) => {
    draft.write(at + 1, 0, item);
    Object.values(columns).forEach(([low, high, decimals = 0], column) => {
      draft.figure(at + 1, column + 1, draft.random.int(low, high) / 10 ** decimals, { decimals });
    });
  });
}
