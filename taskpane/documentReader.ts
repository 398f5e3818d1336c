// Loaded when a document is chosen to compare with: most checks need no reader of files.
import { defaultLimits, overLimit, type ReadLimits } from "../hosts/file/readLimits";
import { readWorkbook } from "../hosts/file/readWorkbook";
import { UnreadableFileError } from "../hosts/file/unreadableFileError";
import type { Wording, Workbook } from "../src/index";
import { LARGEST_FILE, type DocumentFile } from "./checking/checker";

const LIMITS: ReadLimits = { ...defaultLimits, fileBytes: LARGEST_FILE };

const UNOPENED: Wording = {
  ja: "ファイルを開けませんでした。ほかのソフトで開いているか、保存し直されたか、場所が変わったと思われます。閉じてから、もう一度選んでください。",
  en: "The file could not be opened. It is probably open in another program, or was saved or moved meanwhile. Close it there and choose it again.",
};

/** The workbook in a file, or why it cannot be read. A file that is too large is refused before it is looked into. */
export async function readDocument({
  name,
  content,
}: Pick<DocumentFile, "name" | "content">): Promise<{ readonly workbook: Workbook } | { readonly refusal: Wording }> {
  try {
    if (content.size > LIMITS.fileBytes) throw overLimit(LIMITS, "fileBytes");
    return { workbook: readWorkbook(new Uint8Array(await content.arrayBuffer()), name, LIMITS) };
  } catch (problem) {
    if (problem instanceof UnreadableFileError) return { refusal: problem.wording };
    if (problem instanceof DOMException) return { refusal: UNOPENED };
    throw problem;
  }
}
