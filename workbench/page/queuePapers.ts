import { version } from "../../package.json";
import type { PaperFile, PaperOptions } from "../../hosts/file/report/reviewPapers";
import { listableEntries, listFile, reportPage } from "../../hosts/file/report/reviewPapers";
import { today } from "../../hosts/file/report/recordedCheck";
import type { Language } from "../../src/index";
import type { QueuedFile } from "../queue/fileQueue";

/** Where the pane keeps the name of whoever reviews. */
const NAME_IN_PANE = "kensan.name";

/** The findings of all files as one list, to be sent and answered. */
export function queueList(files: readonly QueuedFile[], language: Language): Uint8Array {
  return listFile(papersOf(files), optionsOf(language));
}

/** The report on all files as one page. */
export function queuePage(files: readonly QueuedFile[], language: Language): string {
  return reportPage(papersOf(files), optionsOf(language));
}

function papersOf(files: readonly QueuedFile[]): PaperFile[] {
  return files.flatMap(({ name, folder, checked }) => {
    if (!checked) return [];
    const link = [...folder.split("/"), name].filter((step) => step !== "").map(encodeURIComponent);
    return [{ review: checked.review, record: listableEntries(checked.entries), link: link.join("/") }];
  });
}

function optionsOf(language: Language): PaperOptions {
  return { language, ruleset: version, signature: { by: localStorage.getItem(NAME_IN_PANE) ?? "", date: today() } };
}
