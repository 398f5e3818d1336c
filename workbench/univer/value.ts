import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { CellValue } from "../../src/index";

const errorNames = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CYCLE!|ERROR!)$/;

/** A stored value as Univer keeps it; an error is its name. */
export function toUniverValue(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null, t: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return { v: typeof value === "string" ? value : value.error, t: CellValueType.STRING };
}

/** What a cell of Univer holds: the value of its formula, its own, or the plain text of a rich text. */
export function fromUniverValue(cell: ICellData): CellValue {
  const { v, t } = cell;
  if (v === null || v === undefined || (v === "" && !cell.p)) return cell.p ? richText(cell) : null;
  if (t === CellValueType.BOOLEAN || typeof v === "boolean") return v === true || v === 1 || v === "1" || v === "TRUE";
  if (typeof v === "number") return v;
  if (t === CellValueType.NUMBER && v !== "" && Number.isFinite(Number(v))) return Number(v);
  return errorNames.test(v) ? { error: v } : v;
}

function richText({ p }: ICellData): CellValue {
  const stream = p?.body?.dataStream.replace(/\r?\n$/, "").replaceAll("\r", "\n") ?? "";
  return stream === "" ? null : stream;
}
