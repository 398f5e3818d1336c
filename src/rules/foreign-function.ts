import type { Fix, Report } from "../findings/finding";
import type { Wording } from "../findings/wording";
import type { TableReading } from "../indicators/indicator";
import type { CellAddress } from "../sheet/address";
import { isExportedSpill } from "../sheet/exportedFormula";
import { rewriteKpiFormula, type KpiRewriting } from "../sheet/kpiFormula";
import type { Program } from "../sheet/kpiFunctions";
import type { Cell, Sheet } from "../sheet/workbook";
import { defineRule } from "./rule";

type MessageId = "spelling" | "exported" | "exportedSpill" | "exportedOther";

const PROGRAMS: Readonly<Record<Program, Wording>> = {
  excel: { ja: "Excel", en: "Excel" },
  "google-sheets": { ja: "Google スプレッドシート", en: "Google Sheets" },
};

/**
 * A workbook that came from the other spreadsheet program spells the KPI functions as they are named there, so that they do not calculate: KPI_RATE in Excel,
 * KPI.RATE in Google Sheets. Looked for on every sheet, in tables or not; only where it is known which program shows the workbook.
 */
export const foreignFunction = defineRule<MessageId>({
  id: "foreign-function",
  severity: "error",
  title: { ja: "別の表計算ソフトの関数名", en: "Function of another spreadsheet program" },
  messages: {
    spelling: {
      ja: "この数式の{calls}は、{other}での関数名です。{program}では計算できず、#NAME?になるか、古い結果が残ったままになります。数式を「{formula}」に書き換えてください。",
      en: "This formula names {calls}, as the function is called in {other}. {program} cannot calculate it: the cell shows #NAME? or keeps an old result. Please change the formula to {formula}.",
    },
    exported: {
      ja: "Google スプレッドシートからファイルに保存したときに、この数式の{calls}は固定の結果に置き換えられました。元の数値を直しても、このセルは変わりません。数式を「{formula}」に戻してください。",
      en: "When this workbook was saved from Google Sheets, {calls} in this formula was replaced by its last result. The cell no longer follows the figures it was calculated from. Please change the formula back to {formula}.",
    },
    exportedSpill: {
      ja: "Google スプレッドシートからファイルに保存したときに、この数式の{calls}は固定の結果に置き換えられました。結果は隣のセルにも広がっていて、そこにも固定の結果が残っています。隣のセルの結果を消してから、数式を「{formula}」に書き換えてください。",
      en: "When this workbook was saved from Google Sheets, {calls} in this formula was replaced by its last result. The result filled cells beside it too, which now hold fixed results. Please clear those cells, then change the formula to {formula}.",
    },
    exportedOther: {
      ja: "Google スプレッドシートからファイルに保存したときに、この数式の{calls}は固定の結果に置き換えられました。数式には{program}にない関数も使われているため、自動では戻せません。数式「{formula}」の引用符の中を見て、書き直してください。",
      en: "When this workbook was saved from Google Sheets, {calls} in this formula was replaced by its last result. The formula also uses a function that {program} does not have, so it cannot be brought back automatically. Please rewrite it from what stands in quotes in {formula}.",
    },
  },
  *check({ workbook, readings, settings: { program } }) {
    if (!program) return;
    for (const sheet of workbook.sheets) {
      const names = indicatorNames(readings, sheet);
      for (const [row, cells] of sheet.rows.entries()) {
        for (const [column, cell] of (cells ?? []).entries()) {
          const rewriting = cell?.formula === undefined ? undefined : rewriteKpiFormula(cell.formula, program);
          if (cell && rewriting)
            yield { ...reportOn(sheet, { sheet: sheet.name, row, column }, cell, rewriting, program), indicator: names.get(row) ?? "" };
        }
      }
    }
  },
});

function indicatorNames(readings: readonly TableReading[], sheet: Sheet): ReadonlyMap<number, string> {
  const here = readings.filter(({ table }) => table.sheet === sheet);
  return new Map(here.flatMap(({ indicators }) => indicators.map(({ row, name }): [number, string] => [row, name.value])));
}

function reportOn(
  sheet: Sheet,
  address: CellAddress,
  cell: Cell,
  rewriting: KpiRewriting,
  program: Program,
): Omit<Report<MessageId>, "indicator"> {
  const { formula, calls } = rewriting;
  const message = messageFor(sheet, address, rewriting);
  const isCertain = message === "spelling" || message === "exported";
  return {
    message,
    cell: address,
    data: {
      calls: calls.join(", "),
      formula: `=${clipped(formula ?? cell.formula ?? "")}`,
      program: PROGRAMS[program],
      other: PROGRAMS[program === "excel" ? "google-sheets" : "excel"],
    },
    evidence: [{ cell: address, role: "other", text: cell.text }],
    ...(formula !== undefined && isCertain && { fixes: [fixOf(address, cell.text, formula, program)] }),
  };
}

function messageFor({ rows }: Sheet, { row, column }: CellAddress, { formula, isExported }: KpiRewriting): MessageId {
  if (!isExported) return "spelling";
  if (formula === undefined) return "exportedOther";
  const beside = [rows[row]?.[column + 1], rows[row + 1]?.[column]];
  return beside.some((cell) => cell?.formula !== undefined && isExportedSpill(cell.formula)) ? "exportedSpill" : "exported";
}

/** The same calculation under the names of the program, so that it cannot be wrong. Only the program knows what the cell shows then. */
function fixOf(cell: CellAddress, before: string, formula: string, program: Program): Fix {
  const { ja, en } = PROGRAMS[program];
  return {
    label: { ja: `KPI関数を${ja}の関数名に直す`, en: `Name the KPI functions as ${en} does` },
    safe: true,
    edits: [{ cell, before, after: `=${formula}`, content: { formula } }],
  };
}

function clipped(formula: string): string {
  return formula.length > 120 ? `${formula.slice(0, 120)}…` : formula;
}
