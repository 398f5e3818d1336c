import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startProcess } from "../../cli/work/runningWorker";
import { runCampaign } from "../../scripts/fuzz/campaign";
import { seedFiles, type SeedFile } from "../../scripts/fuzz/cases/seedFiles";
import { Examination } from "../../scripts/fuzz/examination";
import { examine, KENSAN, type Subject } from "../../scripts/fuzz/examine";
import { fuzzCase, type FuzzCase } from "../../scripts/fuzz/fuzzCase";
import { unsafeCharacter } from "../../scripts/fuzz/unsafeCharacter";
import { rules, type Rule } from "../../src/index";

let scratch = "";
let files: readonly SeedFile[] = [];

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "kensan-fuzz-test-"));
  files = await seedFiles();
}, 30_000);

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

test("hostile files and memories are read and reviewed, or refused, as they must be; the same ones come again", async () => {
  const small = files.filter(({ bytes }) => bytes.length < 10_000);
  const cases = Array.from({ length: 12 }, (_, number) => fuzzCase(36, number, small));
  expect(cases.every(({ bytes }, number) => Buffer.from(bytes).equals(fuzzCase(36, number, small).bytes))).toBe(true);
  const examined = [];
  for (const one of cases) examined.push(await examine(one, scratch));
  expect(examined.flatMap(({ faults }) => faults)).toEqual([]);
  // Most mutations leave something to be read, some nothing.
  expect(examined.filter(({ outcome }) => outcome === "read").length).toBeGreaterThan(4);
  expect(examined.filter(({ outcome }) => outcome !== "read").length).toBeGreaterThan(1);
  expect(new Set(cases.map(({ kind }) => kind)).size).toBe(4);
}, 60_000);

describe("a planted mistake is noticed", () => {
  const broken = (): never => {
    throw new TypeError("planted");
  };
  const sound = (): FuzzCase => {
    const { name, bytes } = files.find((file) => file.name === "attainment.csv") as SeedFile;
    return { kind: "csv", name, bytes, isCopied: false };
  };
  const faultsWith = async (planted: Partial<Subject>) => (await examine(sound(), scratch, { ...KENSAN, ...planted })).faults;

  test("none where none is", async () => {
    expect(await faultsWith({})).toEqual([]);
  });

  test.each<[string, string, string, () => Partial<Subject>]>([
    ["a reader that throws", "exception", "read: TypeError: planted", () => ({ read: broken })],
    ["a review that throws", "exception", "review: TypeError: planted", () => ({ review: broken })],
    [
      "a rule that throws",
      "rule",
      "planted",
      () => ({ review: (workbook) => KENSAN.review(workbook, { rules: [{ ...(rules[0] as Rule), check: broken }] }) }),
    ],
    [
      "a report that the schema does not know",
      "schema",
      "additional properties",
      () => ({ report: (...given) => ({ ...KENSAN.report(...given), extra: 1 }) }),
    ],
    [
      "a report with a number where a text belongs",
      "schema",
      "/files/0",
      () => ({ report: (...given) => ({ ...KENSAN.report(...given), sha256: 5 as never }) }),
    ],
  ])("%s", async (_, kind, detail, planted) => {
    expect(await faultsWith(planted())).toContainEqual({ kind, detail: expect.stringContaining(detail) as string });
  });

  test("a stage that takes longer than it may, and a character that no terminal may get", () => {
    const examination = new Examination(0);
    expect(examination.stage("read", () => "x".repeat(1_000_000).length)).toBe(1_000_000);
    expect(examination.result("read").faults).toEqual([{ kind: "slow", detail: expect.stringMatching(/^read: [\d.]+ s$/) as string }]);
    expect(["a\u001b[31m", "\u0085", "\u202e50%"].map(unsafeCharacter)).toEqual(["U+001b", "U+0085", "U+202e"]);
    expect(unsafeCharacter("指標\t50%\r\n")).toBeUndefined();
  });

  test("a copy that cannot be made for a reason of ours is told, by its command", async () => {
    const { faults } = await examine({ ...sound(), isCopied: true }, join(scratch, "missing"));
    expect(faults).toEqual([{ kind: "exception", detail: expect.stringContaining("copies: Error: ENOENT") as string }]);
  });
});

/** A worker that never answers case 1, hoards on case 2 and dies on case 3. */
const PROGRAM = `
process.on("message", (number) => {
  if (number === 1) return;
  if (number === 2) for (const all = []; ; ) all.push(new Array(100_000).fill(all.length));
  if (number === 3) process.exit(3);
  process.send({ kind: "csv", outcome: "read", faults: number === 4 ? [{ kind: "rule", detail: "planted" }] : [], seconds: number });
});
`;

test("a case that hangs, hoards or kills its worker is told, and the others go on", async () => {
  const program = join(scratch, "worker.mjs");
  writeFileSync(program, PROGRAM);
  // Enough for a process to start on a busy machine.
  const limits = { seconds: 4, megabytes: 48 };
  const outcome = await runCampaign(
    (own) => startProcess(pathToFileURL(program), own),
    limits,
    (cases) => cases === 6,
  );
  expect(outcome.faulty.map(({ number, faults }) => [number, faults[0]?.kind])).toEqual([
    [1, "slow"],
    [2, "memory"],
    [3, "death"],
    [4, "rule"],
  ]);
  expect([...outcome.counts]).toEqual([["csv read", 3]]);
  expect(outcome.slowest).toEqual({ seconds: 5, number: 5 });
}, 60_000);
