import type { CellContent, SheetContent } from "../../hosts/file/writeXlsx";
import { parseA1Range } from "../../src/index";
import { BODY, figure, HEADER, text, TITLE } from "./style";
import type { RoadmapData } from "./sampleData";

const COLUMNS = 7;

/** One roadmap: the form above, and the grid of years with a row for the plan and one for what was done. */
export function roadmapSheet(data: RoadmapData, worked: boolean): SheetContent {
  const budget = worked && data.budget !== "" ? figure(Number(data.budget.replaceAll(",", "")), "#,##0") : text(data.budget);
  const rows: (CellContent | undefined)[][] = [
    [text(`令和６年度DX関連事業ロードマップ No. ${data.number}`, TITLE)],
    row({ 0: "分　　　　　　野", 2: "項目", 4: "担当部局", 5: "担当課等" }, HEADER),
    row({ 0: data.field, 2: data.item, 4: data.department, 5: data.division }),
    row({ 0: "事　　業　　名", 4: "事業始期", 5: "事業終期", 6: "R6事業費（千円）" }, HEADER),
    [...row({ 0: data.name, 4: data.start, 5: data.end }).slice(0, 6), budget],
    [text("概　　　　　　要", HEADER), ...row({ 1: data.outline }).slice(1)],
    row({ 0: "現状・課題", 2: "デジタル活用によって", 5: "どう変わるか" }, HEADER),
    row({ 0: data.issues, 2: data.means, 5: data.effect }),
    ["取　　　組", "", ...data.years].map((label) => text(label, HEADER)),
    ...data.actions.flatMap((action) => [row({ 0: action, 1: data.planLabel }), row({ 1: "実績" })]),
  ];
  const actions = data.actions.map((_, place) => `A${10 + 2 * place}:A${11 + 2 * place}`);
  return {
    name: `${data.number}_${data.name.replace(/[\\/?*[\]:]/g, "")}`.slice(0, 31),
    rows: rows.map((cells) => cells.map((cell) => (cell?.value === "" ? { ...cell, value: null } : cell))),
    merges: ["A2:B2", "C2:D2", "F2:G2", "A3:B3", "C3:D3", "F3:G3", "A4:D4", "A5:D5", "B6:G6", "A7:B7", "C7:E7", "F7:G7", "A8:B8", "C8:E8", "F8:G8", "A9:B9", ...actions].flatMap(
      (name) => parseA1Range(name) ?? [],
    ),
    columnWidths: [26, 12, 18, 18, 18, 18, 18],
  };
}

function row(texts: Readonly<Record<number, string>>, style = BODY): CellContent[] {
  return Array.from({ length: COLUMNS }, (_, column) => text(texts[column] ?? "", style));
}
