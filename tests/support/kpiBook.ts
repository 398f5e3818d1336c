import type { Cell, Sheet, Workbook } from "../../src/index";

export function text(words: string): Cell {
  return { value: words, text: words };
}

export function percent(value: number, shown: string): Cell {
  return { value, text: shown, format: "0.0%" };
}

/** A small table with a stored rate, a printed one, a calculated one and a merged title. */
export function kpiSheet(name = "KPI 表"): Sheet {
  return {
    name,
    rows: [
      [text("令和7年度 指標一覧")],
      [text("指標"), text("目標"), text("実績"), text("達成率"), text("評価")],
      [text("利用率"), percent(0.8, "80.0%"), percent(0.374, "37.4%"), percent(0.478, "47.8%"), text("△")],
      [
        text("申請件数"),
        { value: 1200, text: "1,200", format: "#,##0" },
        { value: 900, text: "900", format: "#,##0" },
        text("74.0%"),
        text("△"),
      ],
      [text("満足度"), percent(0.5, "50.0%"), percent(0.25, "25.0%"), { ...percent(0.5, "50.0%"), formula: "C5/B5" }, text("△")],
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 4 }],
  };
}

export function kpiBook(...names: string[]): Workbook {
  return { sheets: (names.length > 0 ? names : ["KPI 表"]).map(kpiSheet) };
}
