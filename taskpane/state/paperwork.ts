import { version } from "../../package.json";
import { answerWords } from "../../hosts/file/report/answerWords";
import type { FollowedList } from "../../hosts/file/report/findingList/followList";
import {
  followReturned,
  listableEntries,
  listFile,
  readReturned,
  reportPage,
  type PaperOptions,
} from "../../hosts/file/report/reviewPapers";
import type { Wording } from "../../src/index";
import type { ReviewFigures } from "../checking/checkResult";
import type { ReturnedAnswers } from "./returnedAnswers";
import type { PaneModel } from "./startPane";

/** A file to be saved. */
export interface Paper {
  readonly name: string;
  readonly content: Blob;
}

export type PaperKind = "list" | "page";

const TYPES: Readonly<Record<PaperKind, string>> = {
  list: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  page: "text/html;charset=utf-8",
};

const NAMES: Readonly<Record<PaperKind, Wording>> = {
  list: { ja: "指摘一覧.xlsx", en: "findings.xlsx" },
  page: { ja: "検算の報告.html", en: "report.html" },
};

/** Checks all sheets and writes what was found; undefined where the check came to no end. `workbook` is undefined where the name is not known. */
export async function makePaper(model: PaneModel, kind: PaperKind, workbook: string | undefined): Promise<Paper | undefined> {
  const review = await reviewAll(model, workbook);
  if (!review) return undefined;
  const { language, record } = model.store.state();
  const options: PaperOptions = {
    language,
    ruleset: version,
    signature: model.remembering.signature(),
  };
  const files = [{ review, record: listableEntries(record.entries), link: workbook === undefined ? null : encodeURIComponent(workbook) }];
  const content = kind === "list" ? listFile(files, options) : reportPage(files, options);
  const prefix = workbook === undefined ? "" : `${workbook.replace(/[.][^.]*$/, "")}_`;
  return { name: prefix + NAMES[kind][language], content: new Blob([content as BlobPart], { type: TYPES[kind] }) };
}

/** Reads a list of findings that came back, checks all sheets, and says what became of every finding; a sentence where that cannot be. */
export async function readAnswers(
  model: PaneModel,
  file: File,
  workbook: string | undefined,
): Promise<ReturnedAnswers | Wording | undefined> {
  const signature = model.remembering.signature();
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return UNOPENED;
  const returned = readReturned(new Uint8Array(bytes), file.name, signature.date);
  if ("code" in returned) return returned.wording;
  const review = await reviewAll(model, workbook);
  const { language, result } = model.store.state();
  if (!review || !result) return undefined;
  const followed = followReturned(returned, review, { language, signature });
  return "code" in followed ? followed.wording : { ...followed, list: file.name, result };
}

const UNOPENED: Wording = {
  ja: "ファイルを開けません。ほかのプログラムが使用中でないかを確かめて、もう一度選んでください。",
  en: "The file cannot be opened. Check whether another program is using it, and choose it again.",
};

/** All sheets, whatever was checked before: what is on a sheet that was not checked would look as if it had been corrected. */
async function reviewAll({ store, checking, checker }: PaneModel, workbook: string | undefined): Promise<ReviewFigures | undefined> {
  const before = store.state().result;
  store.dispatch({ type: "set", scope: "workbook" });
  await checking.check();
  const { phase, result, language } = store.state();
  if (phase.name !== "checked" || result === before) return undefined;
  return checker.report(workbook ?? UNNAMED[language], language);
}

const UNNAMED: Wording = { ja: "開いているブック", en: "Open workbook" };

/** How many there are of each outcome, in one sentence. */
export function countsOf({ followed, changes }: FollowedList, language: keyof Wording): string {
  const say = answerWords[language];
  const counts = (["open", "came-back", "new", "settled"] as const).map((outcome) =>
    say.headings[outcome](followed.filter((one) => one.outcome === outcome).length),
  );
  const unasked = changes?.changed.filter(({ before }) => !before.asked).length;
  return [...counts, ...(unasked === undefined ? [] : [say.unaskedCount(unasked)])].join(language === "ja" ? "、" : ", ");
}
