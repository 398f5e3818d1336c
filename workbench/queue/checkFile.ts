import { defaultLimits, overLimit } from "../../hosts/file/readLimits";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { withoutOwnSheets } from "../../hosts/file/report/findingList/keptSheet";
import { followedIn } from "../../hosts/file/report/recordedCheck";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import { PackageParts } from "../../hosts/file/xlsx/packageParts";
import { isZip } from "../../hosts/file/zip/zipDirectory";
import { readCorrections } from "../../hosts/memory/corrections";
import { houseOptions } from "../../hosts/memory/houseOptions";
import { readEntries } from "../../hosts/memory/keptEntries";
import { readPairs } from "../../hosts/memory/keptPairs";
import { readTaughtRelations } from "../../hosts/memory/keptTaught";
import { readSettings } from "../../hosts/memory/settings";
import type { Json, MemoryName } from "../../hosts/host";
import { contentOf } from "../../hosts/storedText";
import type { Wording } from "../../src/index";
import { attainments, figureList, fileReport, review, saidPairs } from "../../src/index";
import type { KeptTexts } from "../files/keptTexts";
import { keyOf, readKeptTexts } from "../files/keptTexts";
import { withShownFormulas } from "../files/storedFormula";
import type { CheckedFile, CheckJob, OpenContents } from "./checkJob";
import { failedFile, mistake, UNOPENED } from "./failedFile";

interface ReadContents extends OpenContents {
  readonly notices: readonly Wording[];
}

/** Reads and reviews one file. Whatever goes wrong with it is part of the result: the other files are still checked. */
export async function checkFile(job: CheckJob): Promise<CheckedFile> {
  try {
    return reviewed(job, job.contents instanceof Blob ? await read(job.contents, job.name) : { ...job.contents, notices: [] });
  } catch (problem) {
    if (problem instanceof UnreadableFileError) return failedFile(job, problem);
    return failedFile(job, problem instanceof DOMException ? UNOPENED : mistake(problem));
  }
}

/** A file that is too large is refused before it is looked into. */
async function read(content: Blob, name: string): Promise<ReadContents> {
  if (content.size > defaultLimits.fileBytes) throw overLimit(defaultLimits, "fileBytes");
  const bytes = new Uint8Array(await content.arrayBuffer());
  const workbook = readWorkbook(bytes, name);
  const kept: KeptTexts = isZip(bytes) ? readKeptTexts(new PackageParts(bytes, defaultLimits)) : new Map();
  return { workbook: { ...workbook, sheets: workbook.sheets.map(withShownFormulas) }, kept, notices: workbook.notices ?? [] };
}

/** As the pane reviews it: with what the workbook keeps of settings, corrections of tables, words on pairs and taught relations. */
function reviewed({ name, language }: CheckJob, { workbook: whole, kept, notices }: ReadContents): CheckedFile {
  const stored = (memory: MemoryName): Json | undefined => contentOf(kept.get(keyOf(memory)));
  const { workbook } = withoutOwnSheets(whole);
  const found = review(workbook, {
    ...houseOptions(readSettings(stored("settings"))),
    program: "excel",
    corrections: readCorrections(stored("corrections")),
    saidPairs: saidPairs(readPairs(stored("pairs"))),
    taught: readTaughtRelations(stored("taught")),
  });
  const report = fileReport({ path: name, sha256: null, review: found }, language);
  const figures = figureList(found);
  const entries = readEntries(stored("dismissals"));
  const record = { format: "kensan-record", version: 1, entries, reviews: [] } as const;
  const followed = followedIn(report, record, { by: "", date: "" }, figures);
  const isOpen = (at: number): boolean => !["reasoned", "accepted"].includes(followed[at]?.entry.state ?? "open");
  const open = { error: 0, query: 0, info: 0 };
  report.findings.forEach(({ severity }, at) => (open[severity] += Number(isOpen(at))));
  return {
    review: {
      report: notices.length > 0 ? { ...report, notices: notices.map((notice) => notice[language]) } : report,
      sheetsWithoutTables: found.sheetsWithoutTables,
      figures,
      attainments: attainments(found),
    },
    entries,
    open,
    explained: report.findings.length - open.error - open.query - open.info,
  };
}
