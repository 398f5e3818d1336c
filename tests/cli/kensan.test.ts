import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { version } from "../../package.json";
import { rules } from "../../src/index";
import type { Run, RunOptions } from "../support/runKensan";
import { runKensan } from "../support/runKensan";
import { startKensan } from "../support/startKensan";
import { validReport } from "../support/validReport";

const HEADING = "指標,目標値(A),値(B),達成率(B/A)\n";
const RIGHT = `${HEADING}オンライン手続き利用率(県),37.8%,30.2%,79.9%\nテレワークの導入率,60.1%,45.0%,74.8%\n`;
const WRONG = `${HEADING}オンライン手続き利用率(県),37.8%,30.2%,79.9%\nテレワークの導入率,60.1%,45.0%,47.8%\n`;

let folder = "";
let plain: Run;

function kensan(words: readonly string[], options: Omit<RunOptions, "folder"> = {}): Promise<Run> {
  return runKensan(words, { folder, ...options });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kensan-cli-"));
  const files = { "right.csv": RIGHT, "wrong.csv": WRONG, "prose.csv": "議事録\n本日は晴れ\n", "broken.xlsx": "PK\u0003\u0004 no more" };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const name of ["many/1.csv", "many/2.csv", "many/sub/3.csv"]) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), RIGHT);
  }
  plain = await startKensan(["check", "wrong.csv"], { folder, environment: { FORCE_COLOR: "1" } });
}, 30_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the command", () => {
  test("a table that adds up ends with status 0 and says how much was checked", async () => {
    const { status, stdout, stderr } = await kensan(["check", "right.csv"]);
    expect(stderr).toBe("");
    expect(stdout).toContain("指摘はありません。");
    expect(stdout).toContain("6 の数値すべてを確かめました。");
    expect(stdout).toMatch(/検査 [1-9]\d*件（うち丸めで説明 \d+件）/);
    expect(status).toBe(0);
  });

  test("an impossible rate ends with status 1 and names the cell, the sentence and the evidence", () => {
    expect(plain.stdout).toContain("エラー  D3  テレワークの導入率");
    expect(plain.stdout).toContain("B3 目標値「60.1%」");
    expect(plain.status).toBe(1);
  });

  test("--fail-on never reports the same, with status 0", async () => {
    const { status, stdout } = await kensan(["check", "--fail-on", "never", "wrong.csv"]);
    expect(stdout).toBe(plain.stdout);
    expect(status).toBe(0);
  });

  test("the json report is valid, alone on standard output, and knows the bytes of the file", async () => {
    const { stdout, stderr } = await kensan(["check", "--format", "json", "--lang", "en", "wrong.csv"]);
    const { files, language, ruleset } = validReport(stdout);
    expect(stderr).toBe("");
    expect([language, ruleset]).toEqual(["en", version]);
    expect(files[0]?.sha256).toBe(createHash("sha256").update(WRONG).digest("hex"));
    expect(files[0]?.findings.map(({ rule, cell }) => `${rule} ${cell}`)).toContain("stated-rate-mismatch D3");
  });

  test("a file that cannot be read ends with status 2, and the others are still checked", async () => {
    const { status, stdout, stderr } = await startKensan(["check", "--format", "json", "broken.xlsx", "gone.xlsx", "right.csv"], {
      folder,
    });
    const { files } = validReport(stdout);
    expect(files.map(({ path, error }) => [path, error !== null])).toEqual([
      ["broken.xlsx", true],
      ["gone.xlsx", true],
      ["right.csv", false],
    ]);
    expect(files[1]?.error?.code).toBe("missing-file");
    expect(stderr.split("\n").filter((line) => line !== "")).toEqual([
      expect.stringMatching(/^broken\.xlsx: .+。/),
      expect.stringMatching(/^gone\.xlsx: .+。/),
    ]);
    expect(status).toBe(2);
  });

  test("a file without a table says what was looked for and is not called clean", async () => {
    const { status, stdout } = await kensan(["check", "prose.csv"]);
    expect(stdout).toContain("何も検査していません");
    expect(stdout).toContain("探したもの");
    expect(status).toBe(0);
  });

  test("a folder is checked file by file in order of paths", async () => {
    const { stdout } = await kensan(["check", "--format", "json", "many"]);
    expect(validReport(stdout).files.map(({ path }) => path)).toEqual(["many/1.csv", "many/2.csv", "many/sub/3.csv"]);
  });

  test("a hyphen takes the paths from standard input", async () => {
    const { stdout } = await startKensan(["check", "--format", "json", "-"], { folder, input: "many/2.csv\nright.csv\n" });
    expect(validReport(stdout).files.map(({ path }) => path)).toEqual(["many/2.csv", "right.csv"]);
  });

  test("--out writes the same report to a file, leaves no draft and prints nothing", async () => {
    mkdirSync(join(folder, "reports"));
    const { status, stdout } = await kensan(["check", "--out", "reports/report.txt", "wrong.csv"]);
    expect(stdout).toBe("");
    expect(status).toBe(plain.status);
    expect(readFileSync(join(folder, "reports/report.txt"), "utf8")).toBe(plain.stdout);
    expect(readdirSync(join(folder, "reports"))).toEqual(["report.txt"]);
  });

  test("--out never writes over a file that is checked, under whatever name", async () => {
    const { status, stderr } = await kensan(["check", "--out", "many/../right.csv", "right.csv"]);
    expect(stderr).toContain("読み込むファイルそのもの");
    expect(status).toBe(2);
    expect(readFileSync(join(folder, "right.csv"), "utf8")).toBe(RIGHT);
  });

  test.each(["nowhere/report.json", "many"])("--out to a place that cannot be written (%s) is wrong usage", async (out) => {
    const { status, stdout, stderr } = await kensan(["check", "--out", out, "right.csv"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("書き込めません");
  });

  test("wrong usage says so in one line on standard error, in the chosen language", async () => {
    const { status, stdout, stderr } = await startKensan(["check", "--profile", "layout", "wrong.csv"], {
      folder,
      environment: { KENSAN_LANG: "en" },
    });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe("kensan: --profile layout is not available in this version yet. Leave it out and run the command again.\n");
  });

  test("a reader that stops reading is no error", async () => {
    // More than any pipe holds, so that the command must notice.
    const places = Array.from({ length: 4000 }, (_, number) => `${"gone".repeat(50)}-${number}.xlsx`).join("\n");
    const { status, stderr } = await startKensan(["check", "-"], { folder, input: places, stopReading: true });
    expect([status, stderr]).toEqual([0, ""]);
  });

  test("colours stay out of pipes, even where other tools are asked for them", () => {
    expect(plain.stdout).not.toContain("\u001b");
  });

  test.each([
    ["a screen", {}, true],
    ["a screen of somebody who wants none", { NO_COLOR: "1" }, false],
    ["a dumb terminal", { TERM: "dumb" }, false],
  ])("on %s the report says the same, in colours where they are welcome", async (_, environment, coloured) => {
    const { status, stdout } = await kensan(["check", "wrong.csv"], { environment, isTTY: true });
    expect(stdout.includes("\u001b[")).toBe(coloured);
    expect([status, stripVTControlCharacters(stdout)]).toEqual([plain.status, plain.stdout]);
  });

  test("on a screen a bar tells how far a check of many files is, and goes", async () => {
    const places = Array.from({ length: 6 }, (_, at) => `gone-${at}.xlsx`);
    const { stderr } = await kensan(["check", ...places], { isTTY: true });
    expect(stderr).toContain("検査中 [####################] 6/6");
    expect(stderr.endsWith("\u001b[2K")).toBe(true);
  });

  test("a workbook is not written to a screen", async () => {
    const run = await kensan(["check", "--format", "xlsx", "wrong.csv"], { isTTY: true });
    expect(run).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("画面には出せません") as string });
  });

  test("the list of rules is the list that is applied", async () => {
    const { status, stdout } = await startKensan(["rules", "--format", "json", "--lang", "en"], { folder });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      format: "kensan-rules",
      version: 1,
      ruleset: version,
      language: "en",
      rules: rules.map(({ id, severity, title }) => ({ id, severity, title: title.en })),
    });
    expect((await kensan(["rules"])).stdout.trimEnd().split("\n")).toHaveLength(rules.length);
  });

  test("help and version go to standard output", async () => {
    const [japanese, english, number] = await Promise.all([
      kensan(["--help"]),
      kensan(["--help", "--lang", "en"]),
      startKensan(["--version"], { folder }),
    ]);
    expect(japanese.stdout).toContain("使い方");
    expect(english.stdout).toContain("Exit status");
    expect(number).toEqual({ status: 0, stdout: `kensan ${version}\n`, stderr: "" });
  });
});
