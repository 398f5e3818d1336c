import { basename } from "node:path";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import type { OtherDocument } from "../../src/index";
import type { OtherFile } from "../command";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import { openFile } from "./openFile";

type Others = { readonly documents: readonly OtherDocument[] } | { readonly error: FileError };

/** The documents that files are held against, read once for all files of a worker. Without them a file is not checked: half a comparison would look like a whole one. */
export class OtherDocuments {
  private known: { readonly key: string; readonly others: Promise<Others> } | undefined;

  of(files: readonly OtherFile[]): Promise<Others> {
    const key = JSON.stringify(files);
    if (this.known?.key !== key) this.known = { key, others: read(files) };
    return this.known.others;
  }
}

async function read(files: readonly OtherFile[]): Promise<Others> {
  const documents: OtherDocument[] = [];
  for (const { kind, path } of files) {
    const bytes = await openFile(path);
    if ("code" in bytes) return { error: about(path, bytes) };
    try {
      documents.push({ kind, name: basename(path), workbook: readWorkbook(bytes, path) });
    } catch (problem) {
      return { error: about(path, problem instanceof UnreadableFileError ? problem : ownMistake(problem)) };
    }
  }
  return { documents };
}

function about(path: string, { code, wording }: FileError): FileError {
  return {
    code,
    wording: {
      ja: `比べる資料 ${path} を読み込めないため、検査していません。${wording.ja}`,
      en: `Not checked, since ${path}, which it is to be compared with, cannot be read. ${wording.en}`,
    },
  };
}
