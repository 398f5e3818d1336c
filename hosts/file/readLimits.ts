import type { Wording } from "../../src/index";
import { UnreadableFileError } from "./unreadableFileError";

/** How much of a file is read before it is refused. Sizes are bytes after inflating, unless said otherwise. */
export interface ReadLimits {
  /** Size of the file itself. */
  readonly fileBytes: number;
  /** Parts (files inside the zip). */
  readonly parts: number;
  /** One worksheet; it is read in passing and never held as a whole. */
  readonly sheetBytes: number;
  /** Any other part; it is held as a whole. */
  readonly partBytes: number;
  /** Everything that is inflated for one workbook. */
  readonly totalBytes: number;
  /** Inflated to packed size above which a part over `ratioFloor` bytes is a bomb. Chosen, not measured on real files. */
  readonly ratio: number;
  readonly ratioFloor: number;
  /** Cells that hold something, over all sheets. */
  readonly cells: number;
  /** Rows that are listed, over all sheets, empty ones included. */
  readonly rows: number;
  readonly sheets: number;
  /** Merged areas of one sheet. Real tables have thousands at most. */
  readonly merges: number;
  /** Notes of one sheet. */
  readonly notes: number;
  /** Sum of the lengths of all rows: what a reader walks over, empty cells included. */
  readonly area: number;
  /** Number formats in use; Excel itself allows about 250 of one's own. */
  readonly formats: number;
  /** Characters of the formulas that are worked out for cells which share the formula of another. */
  readonly sharedFormulas: number;
  /** Fields in one line of a .csv: as many as a sheet has columns. */
  readonly columns: number;
  /** Characters in one cell, and in one formula: what Excel itself can hold. */
  readonly cellText: number;
  /** Characters in the name of a sheet; Excel itself allows 31. */
  readonly sheetName: number;
}

const MIB = 2 ** 20;

export const defaultLimits: ReadLimits = {
  fileBytes: 256 * MIB,
  parts: 20_000,
  sheetBytes: 512 * MIB,
  partBytes: 96 * MIB,
  totalBytes: 640 * MIB,
  ratio: 250,
  ratioFloor: 32 * MIB,
  cells: 3_000_000,
  rows: 2_500_000,
  sheets: 2_000,
  merges: 100_000,
  notes: 100_000,
  area: 100_000_000,
  formats: 2_000,
  sharedFormulas: 20_000_000,
  columns: 16_384,
  cellText: 32_767,
  sheetName: 255,
};

const limitNames: Readonly<Record<keyof ReadLimits, Wording>> = {
  fileBytes: { ja: "ファイルの大きさ", en: "size of the file" },
  parts: { ja: "内部ファイルの数", en: "parts inside the file" },
  sheetBytes: { ja: "1シートの大きさ", en: "size of one sheet" },
  partBytes: { ja: "内部ファイルの大きさ", en: "size of one part" },
  totalBytes: { ja: "展開後の大きさ", en: "size after expanding" },
  ratio: { ja: "圧縮率", en: "compression ratio" },
  ratioFloor: { ja: "圧縮率", en: "compression ratio" },
  cells: { ja: "値のあるセルの数", en: "cells with content" },
  rows: { ja: "行の数", en: "rows" },
  sheets: { ja: "シートの数", en: "sheets" },
  merges: { ja: "1シートの結合セルの数", en: "merged areas on one sheet" },
  notes: { ja: "1シートのメモの数", en: "notes on one sheet" },
  area: { ja: "使われている範囲の広さ（セル数）", en: "cells in the used area" },
  formats: { ja: "表示形式の数", en: "number formats" },
  sharedFormulas: { ja: "数式の長さの合計", en: "total length of formulas" },
  columns: { ja: "1行の項目の数", en: "fields in one line" },
  cellText: { ja: "1セルの文字数", en: "characters in one cell" },
  sheetName: { ja: "シート名の文字数", en: "characters in the name of a sheet" },
};

/** The refusal of a file that passes one of the limits; names the limit and its value. */
export function overLimit(limits: ReadLimits, key: keyof ReadLimits): UnreadableFileError {
  const name = limitNames[key];
  const most = limits[key];
  const size = key.endsWith("Bytes") ? `${Math.floor(most / MIB)} MB` : most.toLocaleString("en-US");
  return new UnreadableFileError("too-large", { ja: `上限: ${name.ja} ${size}`, en: `limit: ${name.en}, ${size}` });
}
