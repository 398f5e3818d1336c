import { createHash } from "node:crypto";
import { lineWriters } from "../../cli/formats/data";
import { writerFor } from "../../cli/formats/writerFor";
import { boundedReport } from "../../hosts/file/report/boundedReport";
import { followList } from "../../hosts/file/report/findingList/followList";
import { withoutOwnSheets } from "../../hosts/file/report/findingList/keptSheet";
import { readFindingList } from "../../hosts/file/report/findingList/readFindingList";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import { bindReports, figureList, fileReport, review, summarise, tidySheets, type Review, type Workbook } from "../../src/index";
import { SIGNATURE } from "./cases/seedFiles";
import { copyFaults } from "./copyFaults";
import { Examination, type Examined } from "./examination";
import type { FuzzCase } from "./fuzzCase";
import { schemaProblem } from "./reportSchema";
import { rememberedOptions } from "./rememberedOptions";
import { unsafeCharacter } from "./unsafeCharacter";

/** What is put to the test. */
export interface Subject {
  readonly read: typeof readWorkbook;
  readonly review: typeof review;
  readonly report: typeof fileReport;
}

export const KENSAN: Subject = { read: readWorkbook, review, report: fileReport };

const RULESET = "0.1.0";

/** Does everything with a file that the command and the pane do with it, and says what went otherwise than it must. `scratch`: a folder for copies. */
export async function examine(given: FuzzCase, scratch: string, subject: Subject = KENSAN): Promise<Examined> {
  const examination = new Examination();
  const workbook = examination.stage("read", () => readOrRefused(given, subject));
  if (!workbook || typeof workbook === "string") return examination.result(workbook ?? "fault");
  const reviewed = examination.stage("review", () => subject.review(withoutOwnSheets(workbook).workbook, optionsOf(given)));
  if (!reviewed) return examination.result("read");
  for (const { id, message } of reviewed.findings) if (id.includes(":rule-failed:")) examination.fault("rule", message.en);
  examination.stage("report", () => {
    expectReport(examination, given, reviewed, subject);
  });
  examination.stage("list", () => {
    followed(workbook, reviewed, given);
  });
  examination.stage("data", () => {
    for (const { lines } of tidySheets(workbook)) for (const datum of lines) JSON.parse(lineWriters.ndjson(given.name, datum, false));
  });
  if (!given.isCopied) return examination.result("read");
  for (const problem of await examination.waitFor("copies", () => copyFaults(given, scratch))) examination.fault("copy", problem);
  return examination.result("read");
}

function readOrRefused({ bytes, name }: FuzzCase, { read }: Subject): Workbook | string {
  try {
    return read(bytes, name);
  } catch (problem) {
    if (problem instanceof UnreadableFileError) return problem.code;
    throw problem;
  }
}

function optionsOf({ previous, stored }: FuzzCase): Parameters<typeof review>[1] {
  const compareWith = previous && [
    { kind: "previous" as const, name: previous.name, workbook: readWorkbook(previous.bytes, previous.name) },
  ];
  return { ...(compareWith && { compareWith }), ...(stored !== undefined && rememberedOptions(stored)) };
}

function expectReport(examination: Examination, { name, bytes }: FuzzCase, reviewed: Review, { report }: Subject): void {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  for (const language of ["ja", "en"] as const) {
    const file = boundedReport(report({ path: name, sha256, review: reviewed }, language, { readings: true }), [], language);
    const bound = bindReports([file], { language, ruleset: RULESET });
    const problem = schemaProblem(JSON.parse(JSON.stringify(bound)));
    if (problem !== undefined) examination.fault("schema", problem);
    for (const format of ["text", "csv", "json", "html"] as const) {
      const writer = writerFor(format, { language, ruleset: RULESET, colour: false, signature: SIGNATURE, out: undefined });
      const written = `${writer.begin()}${writer.file(file, reviewed.sheetsWithoutTables)}${String(writer.end(bound.summary))}`;
      const unsafe = unsafeCharacter(written);
      if (unsafe !== undefined) examination.fault("unsafe", `${format}: ${unsafe}`);
    }
  }
}

/** A list of findings that comes back is a file of strangers too. */
function followed(workbook: Workbook, reviewed: Review, { name }: FuzzCase): void {
  const returned = readFindingList(workbook, SIGNATURE.date);
  if ("code" in returned) return;
  const report = fileReport({ path: name, sha256: null, review: reviewed }, "ja");
  followList(returned, { report, summary: summarise([report]), figures: figureList(reviewed) }, SIGNATURE);
}
