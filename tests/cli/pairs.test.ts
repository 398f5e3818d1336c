import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { RecordedPair } from "../../src/record/recordedPairs";
import { runKensan, type Run } from "../support/runKensan";
import { validReport } from "../support/validReport";

vi.setConfig({ testTimeout: 60_000 });

const table = (name: string, figures = "10回,11回,12回,13回"): string =>
  `番号,項目,指標名,基準値,目標値 R4,目標値 R5,目標値 R6\n1,窓口,窓口の満足度,56.0%,58.0%,60.0%,62.0%\n4,会議,${name},${figures}\n`;

let folder = "";
const kensan = (...words: string[]): Promise<Run> => runKensan(words, { folder });
const check = async (file: string, ...more: string[]) => {
  const { stdout } = await kensan("check", "--format", "json", "--record", "record.json", ...more, file);
  const [report] = validReport(stdout).files;
  return { rules: report?.findings.map(({ rule, severity }) => `${rule} ${severity}`), comparison: report?.comparisons?.[0] };
};
const pairs = (): RecordedPair[] =>
  (JSON.parse(readFileSync(join(folder, "record.json"), "utf8")) as { pairs?: RecordedPair[] }).pairs ?? [];
function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}
/** What a person does in the record with an editor. */
function answer(same: boolean): void {
  const text = readFileSync(join(folder, "record.json"), "utf8");
  write("record.json", text.replace(/"same": (null|true|false)/, `"same": ${same}`));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-pairs-"));
  write("before.csv", table("会議の開催回数"));
  write("now.csv", table("集いの広がり"));
  write("again.csv", table("集いの広がり※1", "11回,11回,12回,13回"));
  write("next.csv", table("集いの広がり", "11回,11回,12回,14回"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("what cannot be decided is asked in the record; the answer is followed in the next submission and by the next document", async () => {
  const first = await check("now.csv", "--previous", "before.csv");
  expect(first.rules).toEqual(["renamed query"]);
  expect(first.comparison).toMatchObject({ said: { of: 0, used: 0 }, questions: [{ current: { cell: "C3", name: "集いの広がり" } }] });
  expect(pairs()).toEqual([
    {
      earlier: { name: "会議の開催回数", item: "会議", number: "4", sheet: "before" },
      current: { name: "集いの広がり", item: "会議", number: "4", sheet: "now" },
      same: null,
      confidence: first.comparison?.questions[0]?.confidence,
    },
  ]);
  answer(false);
  const parted = await check("now.csv", "--previous", "before.csv");
  expect(parted.rules).toEqual(["missing-indicator query", "new-indicator info"]);
  expect(parted.comparison).toMatchObject({ said: { of: 1, used: 1 }, questions: [] });
  answer(true);
  const again = await check("again.csv", "--previous", "before.csv");
  expect(again.rules).toContain("renamed info");
  expect(again.rules).toContain("changed-baseline query");
  expect(again.comparison?.indicators).toMatchObject({ matched: 2, missing: 0 });
  expect(pairs().map(({ same }) => same)).toEqual([true]);
  const next = await check("next.csv", "--previous", "before.csv");
  expect(next.rules).toContain("renamed info");
  await check("next.csv");
  expect(pairs(), "a check without a comparison loses nothing").toHaveLength(1);
});

test("a word written by hand needs names only, and an answer to a list follows it too", async () => {
  write("other.csv", table("対話の場", "77回,78回,79回,80回"));
  const pair = { earlier: { name: "会議の開催回数" }, current: { name: "対話の場" }, same: true };
  write("hand.json", JSON.stringify({ format: "kensan-record", version: 1, entries: [], reviews: [], pairs: [pair] }));
  const words = ["--previous", "before.csv", "--record", "hand.json"];
  const { stdout } = await kensan("check", "--lang", "en", ...words, "other.csv");
  expect(stdout).toContain("2 indicators in both, 0 gone, 0 new");
  expect(stdout).toContain("1 of 1 pair that a person decided were followed.");
  await kensan("check", "--format", "xlsx", "--out", "list.xlsx", "--previous", "before.csv", "other.csv");
  const { stdout: json } = await kensan("answer", "--format", "json", ...words, "list.xlsx", "other.csv");
  expect(json).toContain("changed-target");
  expect(json).not.toMatch(/"rule": "new-indicator",[^}]*"outcome": "new"/);
});

test.each([
  ["no name", { earlier: { name: " " }, current: { name: "b" }, same: true }, "pairs[0].earlier.name"],
  ["no answer", { earlier: { name: "a" }, current: { name: "b" }, same: "yes" }, "pairs[0].same"],
  ["something unknown", { earlier: { name: "a", row: 3 }, current: { name: "b" }, same: true }, "pairs[0].earlier.row"],
])("a pair with %s is refused with its place, and the record stays as it is", async (_, pair, place) => {
  const name = `bad-${place}.json`;
  const text = JSON.stringify({ format: "kensan-record", version: 1, entries: [], reviews: [], pairs: [pair] });
  write(name, text);
  const { status, stderr } = await kensan("check", "--lang", "en", "--previous", "before.csv", "--record", name, "now.csv");
  expect([status, stderr.includes(place)]).toEqual([2, true]);
  expect(readFileSync(join(folder, name), "utf8")).toBe(text);
});
