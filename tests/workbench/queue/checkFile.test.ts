import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { storedText } from "../../../hosts/storedText";
import { DEFAULT_SETTINGS, writeSettings } from "../../../hosts/memory/settings";
import { writeEntries } from "../../../hosts/memory/keptEntries";
import type { Json } from "../../../hosts/host";
import { answered, fileReport, openEntry, recordedFinding, review } from "../../../src/index";
import { carryOver } from "../../../workbench/files/carryOver";
import { openFile } from "../../../workbench/files/openFile";
import type { CheckedFile } from "../../../workbench/queue/checkJob";
import { checkFile } from "../../../workbench/queue/checkFile";

const NAME = "attainment.csv";
const csv = new Uint8Array(readFileSync(`samples/${NAME}`));
const workbook = readWorkbook(csv, NAME);
const found = fileReport({ path: NAME, sha256: null, review: review(workbook) }, "en");

function check(contents: Blob | Readonly<Record<string, Json>>): Promise<CheckedFile> {
  if (contents instanceof Blob) return checkFile({ name: NAME, contents, language: "en" });
  const kept = new Map(Object.entries(contents).map(([name, value]) => [`kensan.${name}`, storedText(value)]));
  return checkFile({ name: NAME, contents: { workbook, kept }, language: "en" });
}

it("a file and the open workbook are checked as the engine does", async () => {
  for (const contents of [new Blob([csv]), {}]) {
    const { review: checked, open, explained } = await check(contents);
    expect(checked.report.findings.map(({ id }) => id)).toEqual(found.findings.map(({ id }) => id));
    expect(open).toEqual({ error: 1, query: 1, info: 0 });
    expect(explained).toBe(0);
  }
});

it("the settings that a workbook keeps hold, and findings with a reason do not wait for anybody", async () => {
  const [first, second] = found.findings;
  if (!first || !second) throw new Error("The sample has two findings.");
  const by = { by: "会津", date: "2026-01-05" };
  const entry = (finding: typeof first, state: "reasoned" | "rejected") =>
    answered(openEntry(recordedFinding(finding), by.date), { text: "速報値のため", state }, { answers: by, results: by }).entry;
  const said = await check({ dismissals: writeEntries([entry(first, "reasoned"), entry(second, "rejected")]) });
  expect([said.open, said.explained]).toEqual([{ error: 0, query: 1, info: 0 }, 1]);
  const { review: quiet } = await check({ settings: writeSettings({ ...DEFAULT_SETTINGS, rulesOff: [first.rule] }) });
  expect(quiet.report.findings.map(({ rule }) => rule)).toEqual([second.rule]);
});

it("what a saved file keeps counts before it is opened", async () => {
  const bytes = new Uint8Array(readFileSync("samples/english-scorecard.xlsx"));
  const rules = review(readWorkbook(bytes, "a.xlsx"), { program: "excel" }).findings.map(({ rule }) => rule);
  const kept = new Map([["kensan.settings", storedText(writeSettings({ ...DEFAULT_SETTINGS, rulesOff: rules }))]]);
  const { carried, workbook: book } = openFile(bytes, "a.xlsx");
  const sheets = book.sheets.map(({ name }) => name);
  const saved = carryOver(bytes, { carried: { ...carried, sheets: new Map() }, moves: [], sheets, kept });
  const checked = await checkFile({ name: "a.xlsx", contents: new Blob([saved.slice()]), language: "en" });
  expect(checked.review.report.error).toBeNull();
  expect(checked.review.report.findings).toEqual([]);
});

it("a file that cannot be read says why", async () => {
  const { review: checked } = await check(new Blob(["%PDF-1.7"]));
  expect(checked.report.error).toMatchObject({ code: "unsupported-type", message: expect.stringContaining("cannot be read") as string });
  const empty = await check(new Blob([]));
  expect(empty.review.report.error?.code).toBe("empty-file");
});
