import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runKensan, type Run } from "../support/runKensan";
import { validReport } from "../support/validReport";

vi.setConfig({ testTimeout: 60_000 });

const table = (target: number, actual: number): string =>
  `指標,目標値,R4年度 実績値,R5年度 実績値\n窓口の満足度,80.0%,60.0%,64.0%\n相談の受付件数,${target}件,310件,${actual}件\n`;

let folder = "";
const kensan = (...words: string[]): Promise<Run> => runKensan(words, { folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-folders-"));
  const files = {
    "now/青森市_R6.csv": table(400, 330),
    "now/弘前市_R6（修正版）.csv": table(400, 331),
    "now/八戸市_R6.csv": table(400, 332),
    "now/五所川原市_R6.csv": table(400, 333),
    "before/青森市_R5.csv": table(400, 300),
    "before/弘前市_R5_最終版.csv": table(400, 301),
    "before/八戸市_R5.csv": table(400, 302),
    "before/八戸市_R5（修正版）.csv": table(400, 303),
    "before/むつ市_R5.csv": table(400, 304),
    "plan/青森市計画.csv": table(400, 330),
    "plan/青森市.csv": table(420, 330),
    "nested/now/青森市/KPI.csv": table(400, 330),
    "nested/now/弘前市/KPI.csv": table(400, 331),
    "nested/before/R5/青森市/KPI.csv": table(400, 300),
    "nested/before/R5/弘前市/KPI.csv": table(400, 301),
    "same/青森市.csv": table(400, 330),
    "same/青森市（修正版）.csv": table(400, 340),
    "empty/読んでください.txt": "",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function checked(...words: string[]) {
  const { stdout, stderr, status } = await kensan("check", "--format", "json", "--lang", "en", ...words);
  const files = validReport(stdout).files.map(({ path, comparisons = [], notices = [], findings }) => ({
    path,
    documents: comparisons.map(({ kind, document }) => `${kind} ${document}`),
    notices,
    restated: findings.filter(({ rule }) => rule === "restated-period").map(({ evidence }) => evidence[1]?.text),
  }));
  return { files: new Map(files.map((file) => [file.path, file])), stderr, status };
}

test("each file is held against the file of its document in the folder; what is open is said, not guessed", async () => {
  const { files, stderr } = await checked("--previous", "before", "--plan", "plan", "now");
  expect(files.get("now/青森市_R6.csv")).toMatchObject({
    documents: ["previous 青森市_R5.csv", "plan 青森市.csv"],
    restated: ["300件"],
    notices: [],
  });
  const corrected = files.get("now/弘前市_R6（修正版）.csv");
  expect(corrected).toMatchObject({ documents: ["previous 弘前市_R5_最終版.csv"], restated: ["301件"] });
  expect(corrected?.notices.join()).toContain("plan has no document of the same name");
  const open = files.get("now/八戸市_R6.csv");
  expect(open).toMatchObject({ documents: [], restated: [] });
  expect(open?.notices[0]).toMatch(
    /before has several documents of this name \("八戸市_R5.*", "八戸市_R5.*"\), and it is open which is meant/,
  );
  expect(files.get("now/五所川原市_R6.csv")?.notices[0]).toContain("before has no document of the same name");
  expect(stderr).toMatch(/have no document of the same name among those checked: .*"むつ市_R5.csv"/);
});

test("in Japanese too, in the text report, for a single file without a word about the others", async () => {
  const { stdout, stderr } = await kensan("check", "--previous", "before", "now/八戸市_R6.csv");
  expect(stdout).toContain("before に同じ名前とみなせる資料がいくつもあり");
  expect(stderr).toBe("");
});

test("the folders of a file tell documents of one name apart", async () => {
  const { files } = await checked("--previous", "nested/before", "nested/now");
  expect(files.get("nested/now/青森市/KPI.csv")?.restated).toEqual(["300件"]);
  expect(files.get("nested/now/弘前市/KPI.csv")?.restated).toEqual(["301件"]);
});

test("the very same name comes first, and that there are others is said; a file is never held against itself", async () => {
  const { files } = await checked("--previous", "plan", "same/青森市.csv");
  expect(files.get("same/青森市.csv")?.documents).toEqual(["previous 青森市.csv"]);
  const own = await checked("--previous", "same", "same/青森市.csv");
  expect(own.files.get("same/青森市.csv")).toMatchObject({ documents: ["previous 青森市（修正版）.csv"], restated: ["340件"] });
  writeFileSync(join(folder, "plan", "青森市_R5.csv"), table(410, 330));
  const more = await checked("--plan", "plan", "same/青森市.csv");
  expect(more.files.get("same/青森市.csv")).toMatchObject({
    documents: ["plan 青森市.csv"],
    notices: [expect.stringContaining('others differ in date or version only ("青森市_R5.csv")')],
  });
  rmSync(join(folder, "plan", "青森市_R5.csv"));
});

test("a folder without a spreadsheet is wrong usage, and a report is never written over what is compared with", async () => {
  const empty = await kensan("check", "--lang", "en", "--previous", "empty", "now");
  expect([empty.status, empty.stderr]).toEqual([2, expect.stringContaining("holds no spreadsheet")]);
  const before = readFileSync(join(folder, "before", "青森市_R5.csv"), "utf8");
  const over = await kensan("check", "--previous", "before", "--out", "before/青森市_R5.csv", "now");
  expect(over.status).toBe(2);
  expect(readFileSync(join(folder, "before", "青森市_R5.csv"), "utf8")).toBe(before);
});

test("an answer finds its document in the folder too", async () => {
  await kensan("check", "--format", "xlsx", "--out", "list.xlsx", "--previous", "before", "now/青森市_R6.csv");
  const { stdout } = await kensan("answer", "--lang", "en", "--format", "json", "--previous", "before", "list.xlsx", "now/青森市_R6.csv");
  expect(stdout).toContain("restated-period");
  expect(stdout).toContain('"open"');
});
