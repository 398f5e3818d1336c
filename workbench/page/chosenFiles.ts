import type { NewFile } from "../queue/fileQueue";

/** The endings of files that are read. */
export const SPREADSHEETS = ".xlsx,.xlsm,.csv,.tsv";

/** Workbooks and tables: those of formats that are not read are listed with the reason, rather than missing. */
const tables = /[.](xls[xmb]?|xlt[xm]|csv|tsv)$/i;

/** A file that was chosen; the browser tells the way to it from the folder that was chosen. */
export function fromDisk(content: File, way = content.webkitRelativePath): NewFile {
  return { name: content.name, folder: way.slice(0, way.lastIndexOf("/") + 1), content, isSample: false };
}

/** As people number their files: 2 before 10. */
export function inOrder(files: readonly NewFile[]): NewFile[] {
  const { compare } = new Intl.Collator("ja", { numeric: true });
  return [...files].sort((one, other) => compare(one.folder + one.name, other.folder + other.name));
}

/** Of a folder only tables are meant, and not what programs leave beside those that are open. */
export function spreadsheetsIn(files: readonly NewFile[]): NewFile[] {
  return inOrder(files.filter(({ name }) => tables.test(name) && !/^(~\$|\.)/.test(name)));
}
