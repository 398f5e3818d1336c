import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { version } from "../../package.json";
import type { FileReport } from "../../src/index";
import { runKensan } from "../support/runKensan";
import { schemaErrors, validReport } from "../support/validReport";

const HEADING = "指標,目標値(A),2025.9月末 値(B),達成率(B/A)\n";
const RIGHT = `${HEADING}オンライン手続き利用率(県),37.8%,30.2%,79.9%\nテレワークの導入率,60.1%,45.0% (R5年度),74.8%\n`;
const WRONG = RIGHT.replace("74.8%", "47.8%");

let folder = "";
const kensan = (words: readonly string[], input = "") => runKensan(["check", "--fail-on", "never", ...words], { folder, input });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-many-"));
  for (const name of ["loop/a.csv", "loop/sub/b.csv", "names/ブック 1.csv", "names/二 行\nめ.csv"]) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), RIGHT);
  }
  writeFileSync(join(folder, "wrong.csv"), WRONG);
  writeFileSync(join(folder, "broken.xlsx"), "PK\u0003\u0004 no more");
  symlinkSync("..", join(folder, "loop/sub/up"));
  symlinkSync("two.csv", join(folder, "loop/one.csv"));
  symlinkSync("one.csv", join(folder, "loop/two.csv"));
  symlinkSync("a.csv", join(folder, "loop/same.csv"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("many files", { timeout: 60_000 }, () => {
  test("links that lead round in circles are told and not followed", async () => {
    const { stdout } = await kensan(["--format", "json", "loop"]);
    expect(validReport(stdout).files.map(({ path, error }) => [path, error?.code])).toEqual([
      ["loop/a.csv", undefined],
      ["loop/one.csv", "unopened-file"],
      ["loop/same.csv", undefined],
      ["loop/sub/b.csv", undefined],
      ["loop/sub/up", "linked-folder"],
      ["loop/two.csv", "unopened-file"],
    ]);
  });

  test.each([
    ["one a line", "wrong.csv\nnames/ブック 1.csv\n"],
    ["one a line with carriage returns and without an end", "wrong.csv\r\nnames/ブック 1.csv"],
    ["one before each byte 0", "wrong.csv\0names/ブック 1.csv\0"],
  ])("paths come from standard input %s", async (_, input) => {
    const { stdout } = await kensan(["--format", "json", "-"], input);
    expect(validReport(stdout).files.map(({ path }) => path)).toEqual(["wrong.csv", "names/ブック 1.csv"]);
  });

  test("a path with a line break in it comes through bytes 0", async () => {
    const { stdout } = await kensan(["--format", "json", "-"], "names/二 行\nめ.csv\0");
    expect(validReport(stdout).files.map(({ path, error }) => [path, error])).toEqual([["names/二 行\nめ.csv", null]]);
  });

  test("an empty list is no mistake", async () => {
    const { status, stdout } = await kensan(["--format", "json", "-"], "");
    expect([status, validReport(stdout).summary.files]).toEqual([0, 0]);
  });

  test("ndjson-files prints one line a file, each complete by itself", async () => {
    const { status, stdout } = await kensan(["--format", "ndjson-files", "-"], "wrong.csv\nbroken.xlsx\nloop/a.csv\n");
    const lines = stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as FileReport & Record<string, unknown>); // prettier-ignore
    expect(lines.map(({ path, error, findings }) => [path, error?.code, findings.map(({ rule }) => rule)])).toEqual([
      ["wrong.csv", undefined, ["stated-rate-mismatch"]],
      ["broken.xlsx", "truncated", []],
      ["loop/a.csv", undefined, []],
    ]);
    for (const { type, format, version: form, ruleset, language, ...file } of lines) {
      expect([type, format, form, ruleset, language]).toEqual(["file", "kensan-report", 2, version, "ja"]);
      expect(schemaErrors(file, "file")).toEqual([]);
    }
    expect(status).toBe(2);
  });

  test("--with indicators lists every figure of the indicators", async () => {
    const { stdout } = await kensan(["--format", "json", "--with", "indicators", "wrong.csv"]);
    const [file] = validReport(stdout).files;
    expect(file?.readings?.map(({ cell, indicator, role, period, value, unit }) => [cell, indicator, role, period, value, unit])).toEqual([
      ["B2", "オンライン手続き利用率(県)", "target", null, "37.8", "%"],
      ["C2", "オンライン手続き利用率(県)", "actual", "2025-09-30", "30.2", "%"],
      ["D2", "オンライン手続き利用率(県)", "rate", "2025-09-30", "79.9", "%"],
      ["B3", "テレワークの導入率", "target", null, "60.1", "%"],
      ["C3", "テレワークの導入率", "actual", "2024-03-31", "45.0", "%"],
      ["D3", "テレワークの導入率", "rate", "2025-09-30", "47.8", "%"],
    ]);
    expect(validReport((await kensan(["--format", "json", "wrong.csv"])).stdout).files[0]).not.toHaveProperty("readings");
  });
});
