import type { Wording } from "../../src/index";
import { wholeOrNot } from "../changes/wholeOrNot";
import type { NewSheet } from "../host";
import { HostError } from "../hostError";
import { asText } from "./cellContent";
import { writeExcel } from "./runExcel";
import { legalSheetName } from "./sheetName";
import { uncertainInExcel } from "./wayBack";
import { Progress, writeInParts, type Write } from "./writeInParts";

const LOCKED: Wording = {
  ja: "ブックの構成が保護されているため、シートを追加できませんでした。［校閲］タブの［ブックの保護］を解除してから、もう一度お試しください。",
  en: "The structure of the workbook is protected, so no sheet was added. Remove Protect Workbook on the Review tab, then try again.",
};

/** Adds a sheet behind the others and shows it. Texts stay texts, whatever they begin with. */
export async function addSheet(wished: NewSheet): Promise<string> {
  return writeExcel(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name");
    protection.load("protected");
    await context.sync();
    if (protection.protected) throw new HostError("protected", LOCKED);
    const taken = worksheets.items.map(({ name }) => name);
    const name = legalSheetName(wished.name, taken);
    const progress = new Progress();
    return wholeOrNot<string>({
      write: async () => {
        await writeInParts(context, writes(worksheets, name, wished), progress);
        return name;
      },
      hasBegun: () => progress.hasBegun,
      look: async () => {
        const sheet = worksheets.getItemOrNullObject(name);
        sheet.load("id");
        await context.sync();
        return { is: sheet.isNullObject ? "before" : "between" };
      },
      putBack: async () => {
        worksheets.getItem(name).delete();
        await context.sync();
      },
      uncertain: (cause) => uncertainInExcel({ ja: `新しいシート「${name}」`, en: `the new sheet "${name}"` }, cause),
    });
  });
}

/** Rows of some 1,000 cells are one write, so that a large sheet can be sent in parts. */
function writes(worksheets: Excel.WorksheetCollection, name: string, { rows, formats, headings }: NewSheet): Write[] {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => written(row[column])));
  const at = Math.max(1, Math.floor(1_000 / width));
  const blocks: Write[] = [];
  for (let top = 0; top < values.length; top += at) {
    const block = values.slice(top, top + at);
    const codes = formats && block.map((cells, row) => cells.map((_, column) => codeOf(formats[top + row]?.[column])));
    blocks.push({
      bytes: 1_000 + 3 * (JSON.stringify(block).length + (codes ? JSON.stringify(codes).length : 0)),
      queue: () => {
        const range = worksheets.getItem(name).getRangeByIndexes(top, 0, block.length, width);
        if (codes) range.numberFormat = codes;
        range.values = block;
      },
    });
  }
  const make = { bytes: 1_000, queue: () => void worksheets.add(name) };
  const finish = { bytes: 3_000, queue: () => finishSheet(worksheets.getItem(name), values.length, width, headings) };
  return [make, ...blocks, finish];
}

function codeOf(format = ""): string {
  return format === "" ? "General" : format;
}

function written(value: string | number | undefined): string | number {
  return typeof value === "string" ? asText(value, "General") : (value ?? "");
}

function finishSheet(sheet: Excel.Worksheet, rows: number, width: number, headings: number): void {
  const bold = Math.min(headings, rows);
  if (bold > 0) sheet.getRangeByIndexes(0, 0, bold, width).format.font.bold = true;
  if (rows > 0) sheet.getRangeByIndexes(0, 0, rows, width).format.autofitColumns();
  sheet.activate();
}
