import type { Unheld } from "../files/unheld";
import type { ExcelOverUniver } from "./excelOverUniver";
import { hasOtherFormats } from "./formatRules";
import type { UniverWorkbook } from "./univerWorkbook";

/** What a person or the add-in has put into the workbook and a saved file does not hold. */
export function unheldHere(workbook: UniverWorkbook, { excel }: Pick<ExcelOverUniver, "excel">): Set<Unheld> {
  const found = new Set<Unheld>();
  if (excel.book.xmlParts.size > 0) found.add("properties");
  if (workbook.facade.getDefinedNames().length > 0) found.add("names");
  for (const sheet of workbook.model.getSheets()) {
    if (sheet.getConfig().tabColor) found.add("tabColours");
    if (hasOtherFormats(workbook, sheet.getSheetId())) found.add("conditionalFormats");
    sheet.getCellMatrix().forValue((_row, _column, cell) => {
      if (cell?.p?.body?.textRuns?.some(({ ts }) => ts && Object.keys(ts).length > 0)) found.add("richText");
    });
  }
  return found;
}
