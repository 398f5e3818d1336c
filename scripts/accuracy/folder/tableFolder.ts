import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { parseA1, type CellAddress, type Workbook } from "../../../src/index";

/** One cell of a right file typed over: `row` and `column` from 1 in a file of text, `sheet` and `cell` in a workbook. */
interface StatedFault {
  readonly clean: string;
  readonly file?: string;
  readonly row?: number;
  readonly column?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly was: string;
  readonly now: string;
  readonly kind: string;
}

/** A fault as it is scored; of a formula that was changed, `before` and `after` begin with "=". */
export interface FolderFault {
  readonly kind: string;
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
  readonly workbook: Workbook;
}

/**
 * Tables that somebody else made: `clean/` holds right files, `faults.json` which cell to type over in which of them; a file in `faulty/`, where there is
 * one, is that file with the fault in it (workbooks whose formulas follow).
 */
export function cleanFiles(folder: string): string[] {
  return readdirSync(join(folder, "clean")).sort();
}

export function cleanWorkbook(folder: string, file: string): Workbook {
  return readWorkbook(readFileSync(join(folder, "clean", file)), file);
}

export function faultsOf(folder: string): Map<string, FolderFault[]> {
  const path = join(folder, "faults.json");
  const stated = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as StatedFault[]) : [];
  const faults = new Map<string, FolderFault[]>();
  for (const fault of stated) faults.set(fault.clean, [...(faults.get(fault.clean) ?? []), faultIn(folder, fault)]);
  return faults;
}

function faultIn(folder: string, stated: StatedFault): FolderFault {
  const { kind, was, now, clean, file } = stated;
  const right = cleanWorkbook(folder, clean);
  const place = stated.cell ? parseA1(stated.cell) : { row: (stated.row ?? 0) - 1, column: (stated.column ?? 0) - 1 };
  if (!place) throw new Error(`${folder}: ${clean} has no cell ${stated.cell ?? ""}`);
  const cell = { ...place, sheet: stated.sheet ?? right.sheets[0]?.name ?? "" };
  const path = join(folder, "faulty", file ?? "");
  const workbook = file && existsSync(path) ? readWorkbook(readFileSync(path), clean) : typedOver(right, cell, now, clean);
  return { kind, cell, before: was.trim(), after: now.trim(), workbook };
}

/** A file of text with one cell changed, read anew as it would be. */
function typedOver({ sheets }: Workbook, { row, column }: CellAddress, text: string, file: string): Workbook {
  const rows = Array.from(sheets[0]?.rows ?? [], (cells) => Array.from(cells ?? [], (cell) => cell?.text ?? ""));
  const changed = rows.map((cells, r) => cells.map((before, c) => (r === row && c === column ? text : before)));
  return readWorkbook(new TextEncoder().encode(changed.map((cells) => cells.map(quoted).join(",")).join("\n")), file);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
