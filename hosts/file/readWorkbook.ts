import { readCsv } from "./csv/readCsv";
import { isOle, oleRefusal } from "./oleContainer";
import type { ReadLimits } from "./readLimits";
import { defaultLimits, overLimit } from "./readLimits";
import { UnreadableFileError } from "./unreadableFileError";
import type { WorkbookInFile } from "./workbookInFile";
import { readXlsx } from "./xlsx/readXlsx";
import { isZip } from "./zip/zipDirectory";

const workbookTypes = new Set(["xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb"]);
const textTypes = new Set(["csv", "tsv", "txt", ""]);

/**
 * Reads a workbook from the bytes of a .xlsx, .xlsm, .csv or .tsv file. The content decides; `name` (a file name or path)
 * decides where the content does not, and names the sheet of a .csv.
 * Throws UnreadableFileError where the file cannot be read as a whole; nothing is left out silently.
 */
export function readWorkbook(bytes: Uint8Array, name: string, limits: ReadLimits = defaultLimits): WorkbookInFile {
  if (bytes.length === 0) throw new UnreadableFileError("empty-file");
  if (bytes.length > limits.fileBytes) throw overLimit(limits, "fileBytes");
  const file = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const dot = file.lastIndexOf(".");
  const type = dot < 0 ? "" : file.slice(dot + 1).toLowerCase();
  if (isOle(bytes)) throw oleRefusal(bytes);
  if (isZip(bytes) || workbookTypes.has(type)) return readXlsx(bytes, limits);
  if (!textTypes.has(type) || looksBinary(bytes)) throw new UnreadableFileError("unsupported-type");
  return readCsv(bytes, dot > 0 ? file.slice(0, dot) : file, type === "tsv" ? "\t" : "", limits);
}

/** PDF, PNG, JPEG and GIF files under a name that promises text. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  return head === "%PDF" || head === "\x89PNG" || head === "GIF8" || head.startsWith("\xff\xd8\xff");
}
