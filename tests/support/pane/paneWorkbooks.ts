import type { Workbook } from "../../../src/index";

function sheet(...rows: readonly string[][]): Workbook {
  return { sheets: [{ name: "KPI", rows: rows.map((row) => row.map((text) => ({ value: text, text }))), merges: [] }] };
}

/** Small tables, each for another end of a check. */
export const PANE_WORKBOOKS = {
  proved: sheet(
    ["指標", "目標値", "実績値", "達成率"],
    ["相談", "120件", "90件", "75.0%"],
    ["来館", "250人", "213人", "85.2%"],
    ["参加", "310人", "248人", "80.0%"],
  ),
  unproved: sheet(["指標", "目標値", "実績値"], ["相談", "120件", "約90件"], ["来館", "250人", "—"]),
  /** Figures that follow from each other, without indicators. */
  money: sheet(
    ["部門", "売上", "費用", "利益"],
    ["東", "1200", "900", "300"],
    ["西", "1533", "1201", "332"],
    ["計", "2733", "2101", "632"],
  ),
  memo: sheet(["打合せ"]),
  none: { sheets: [] },
} as const;
