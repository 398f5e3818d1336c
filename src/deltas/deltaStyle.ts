import type { Language } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import { markerOf } from "../parse/markers";
import type { Cell } from "../sheet/workbook";
import type { Column, KpiTable } from "../tables/table";

/** How a table writes its changes. */
export interface DeltaStyle {
  readonly plus: string;
  readonly minus: string;
  /** What stands before the sign: "", "(", "前期差 ". */
  readonly before: string;
  /** The bracket that closes. */
  readonly close: string;
  /** What stands behind a change in percentage points: "ポイント", " pts", or nothing where the header says it. */
  readonly points: string;
  /** What the table prints where there is no figure. */
  readonly dash: string;
}

const POINTS: Readonly<Record<Language, string>> = { ja: "ポイント", en: " pts" };
const DASHES = /^[-‐–—―ー－−]$/;
/** A stated change: what stands before, its sign, its digits, what stands behind. */
const STATED = /^([^\d+\-＋－−▲△]{0,8})([+\-＋－−▲△]?)(\d[\d,]*(?:\.\d+)?)([^\d]{0,12})$/s;

/** The style of a table: signs and dash as its figures have them, else as the other tables of the workbook do, else as is usual. */
export function deltaStyle(table: KpiTable, tables: readonly KpiTable[], language: Language): DeltaStyle {
  const texts = [...bodyCells(table)];
  return {
    plus: "+",
    minus: [table, ...tables].map(minusOf).find((sign) => sign !== undefined) ?? "-",
    before: "",
    close: "",
    points: POINTS[language],
    dash: texts.map(({ text }) => text.trim()).find((text) => DASHES.test(text) && markerOf(text) !== undefined) ?? "—",
  };
}

/** The sign of the first negative figure, or of a format that has one ready. */
function minusOf(table: KpiTable): string | undefined {
  for (const { text, format } of bodyCells(table)) {
    if (/▲\s*\d/.test(text) || format?.includes('"▲') === true) return "▲";
    if (/^[-−]\d/.test(text)) return "-";
  }
  return undefined;
}

/** The style of an existing delta column, as the changes that it states show it. */
export function columnStyle(usual: DeltaStyle, column: Column, stated: readonly Figure[]): DeltaStyle {
  const plain = column.unit === undefined ? usual : { ...usual, points: "" };
  const matches = stated.map(({ text }) => STATED.exec(text.trim())).filter((match) => match !== null);
  const first = matches[0];
  if (!first) return plain;
  const [, before = "", , , after = ""] = first;
  const close = /[)）】]$/.exec(after)?.[0] ?? "";
  const inPoints = stated.find(({ value }) => value.quantity?.unitKind === "point");
  const tail = inPoints && STATED.exec(inPoints.text.trim())?.[4];
  const minus = matches.map(([, , mark = ""]) => mark).find((mark) => /[-－−▲△]/.test(mark));
  const rises = stated.filter(({ value }) => value.quantity !== undefined && value.quantity.value.units > 0);
  const unsigned = rises.length > 0 && rises.every(({ value }) => value.quantity?.signed === false);
  return {
    ...plain,
    before,
    close,
    plus: unsigned ? "" : plain.plus,
    minus: minus ?? plain.minus,
    points: tail === undefined ? plain.points : tail.slice(0, tail.length - close.length),
  };
}

/** The language that the header is written in. */
export function languageOf({ columns }: KpiTable): Language {
  return columns.some(({ label }) => /[\u3041-\u30ff\u4e00-\u9fff]/.test(label)) ? "ja" : "en";
}

function* bodyCells({ sheet, columns, rows }: KpiTable): Generator<Cell> {
  for (const { index } of rows) {
    for (const column of columns) {
      const cell = sheet.rows[index]?.[column.index];
      if (cell && cell.text !== "" && cell.text.length < 40) yield cell;
    }
  }
}
