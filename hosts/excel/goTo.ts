import type { CellAddress, Wording } from "../../src/index";
import { a1 } from "../../src/index";
import { HostError } from "../hostError";
import { hostError } from "./errors";
import { readExcel } from "./runExcel";

/** Shows a cell and selects it. Fails with "hidden" where it cannot be seen: it does not unhide what a user hid. */
export async function showCell(cell: CellAddress): Promise<void> {
  await readExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw hostError("missing-sheet");
    if (sheet.visibility !== "Visible") throw new HostError("hidden", hiddenSheet(cell.sheet, sheet.visibility === "VeryHidden"));
    const range = sheet.getCell(cell.row, cell.column);
    range.load("rowHidden,columnHidden");
    await context.sync();
    if (range.rowHidden || range.columnHidden) throw new HostError("hidden", hiddenCell(cell, range.rowHidden));
    sheet.activate();
    range.select();
    await context.sync();
  });
}

function hiddenSheet(name: string, very: boolean): Wording {
  if (very) {
    return {
      ja: `シート「${name}」は、Excel の画面からは再表示できない設定で隠されているため、開けません。検査はしています。作成者にご確認ください。`,
      en: `The sheet "${name}" is hidden in a way that Excel's menus cannot undo, so it cannot be shown. It was checked. Please ask its author.`,
    };
  }
  return {
    ja: `シート「${name}」は非表示です。シート見出しを右クリックして［再表示］を選んでから、もう一度お試しください。`,
    en: `The sheet "${name}" is hidden. Right-click a sheet tab, choose Unhide, then try again.`,
  };
}

function hiddenCell(cell: CellAddress, row: boolean): Wording {
  const place = a1(cell);
  const [ja, en] = row
    ? [`${cell.row + 1} 行目`, `row ${cell.row + 1}`]
    : [`${place.replace(/\d/g, "")} 列`, `column ${place.replace(/\d/g, "")}`];
  return {
    ja: `「${cell.sheet}」の ${place} は、${ja}が非表示かフィルターで隠れているため、表示できません。再表示するかフィルターを解除してから、もう一度お試しください。`,
    en: `${place} on "${cell.sheet}" cannot be shown: ${en} is hidden or filtered out. Unhide it or clear the filter, then try again.`,
  };
}
