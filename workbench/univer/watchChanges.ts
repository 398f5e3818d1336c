import type { ExcelOverUniver } from "./excelOverUniver";
import type { UniverWorkbook } from "./univerWorkbook";

/** What Univer does by itself when it shows a workbook. */
const OWN_WORK = /^sheet\.mutation\.(set-worksheet-row-(auto|is-auto)-height|set-worksheet-active)/;

/** Calls `changed` after every change of the workbook, by a person or by the add-in, and of what the add-in keeps in it. */
export function watchChanges(
  workbook: UniverWorkbook,
  { excel }: Pick<ExcelOverUniver, "excel">,
  changed: () => void,
): { readonly served: () => void } {
  workbook.onExecuted(({ id }, options) => {
    if (!id.startsWith("sheet.mutation.") || OWN_WORK.test(id)) return;
    if (options?.onlyLocal !== true && options?.fromFormula !== true) changed();
  });
  const kept = (): string => JSON.stringify([...excel.book.settings, ...excel.book.xmlParts]);
  let before = kept();
  return {
    served() {
      const now = kept();
      if (now === before) return;
      before = now;
      changed();
    },
  };
}
