import type { CellAddress, Workbook } from "../../../src/index";

/** The cell of the wrong rate. */
export const RATE: CellAddress = { sheet: "KPI", row: 2, column: 3 };

/** A table with one wrong rate, in D3, and an average that counts a dash as 0. */
export function workbookWithWrongRate(): Workbook {
  const rows = [
    ["指標", "目標値(A)", "2025.9月末 値(B)", "達成率(B/A)"],
    ["電子申請の利用率", "80.0%", "63.9%", "79.9%"],
    ["テレワークの導入率", "60.1%", "45.0%", "47.8%"],
    ["標準化の移行済み", "34市町村", "—", "—"],
    ["達成率の単純平均", "", "", "51.6%"],
  ];
  const cells = rows.map((row) => row.map((text) => (text === "" ? undefined : { value: text, text })));
  return { sheets: [{ name: "KPI", rows: cells, merges: [] }] };
}
