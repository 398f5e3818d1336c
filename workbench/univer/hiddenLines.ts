import type { BooleanNumber, IWorksheetData } from "@univerjs/core";

/** The rows and columns of a sheet that are not shown. */
export function hiddenLines({ rowData, columnData }: Pick<IWorksheetData, "rowData" | "columnData">): {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
} {
  const hidden = (lines: Readonly<Record<number, { readonly hd?: BooleanNumber } | undefined>>): ReadonlySet<number> =>
    new Set(Object.entries(lines).flatMap(([line, data]) => (data?.hd ? [Number(line)] : [])));
  return { hiddenRows: hidden(rowData), hiddenColumns: hidden(columnData) };
}
