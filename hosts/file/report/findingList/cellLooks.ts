import type { CellContent, CellStyle } from "../../writeXlsx";
import type { Severity } from "../../../../src/index";
import { printableLines } from "../printable";

const LINES = { line: "thin", color: "BFBFBF" } as const;
const BOX = { left: LINES, right: LINES, top: LINES, bottom: LINES };

const TINTS: Readonly<Record<Severity, string>> = { error: "FBE3E4", query: "FFF4D6", info: "E8F1FA" };

/** Text stays text even where a person edits the cell. */
const TEXT = "@";

const body: CellStyle = { size: 9, wrap: true, verticalAlign: "top", borders: BOX };

/** What a cell can hold. */
const MOST_CHARACTERS = 32_000;

export function textCell(text: string, style: CellStyle = body): CellContent {
  return { value: printableLines(text).slice(0, MOST_CHARACTERS), format: TEXT, style };
}

export function numberCell(value: number): CellContent {
  return { value, style: { ...body, align: "right" } };
}

export const looks = {
  title: { size: 14, bold: true },
  line: { size: 9, color: "404040" },
  header: { size: 9, bold: true, wrap: true, fill: "DDE6EE", verticalAlign: "center", align: "center", borders: BOX },
  body,
  link: { ...body, color: "0563C1", underline: true },
  /** A cell that a person fills in. */
  field: { ...body, fill: "FFFFF0" },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A severity is told by sign and word; the tint only helps to find it. */
export function severityLook(severity: Severity): CellStyle {
  return { ...body, fill: TINTS[severity] };
}

export function headerCells(names: readonly string[]): CellContent[] {
  return names.map((name) => textCell(name, looks.header));
}
