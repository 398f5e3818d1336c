import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import type { Cell } from "../../src/sheet/workbook";
import { largeTotals, totalsAsCsv, totalsWorkbook } from "../support/faultyTotals";
import type { Run } from "../support/runKensan";
import { runKensan } from "../support/runKensan";
import { startKensan } from "../support/startKensan";
import { partsIn } from "../support/withoutAdditions";
import { oleWith, zipOf, type Parts } from "../support/xlsxParts";

let root = "";
let folder = "";

const kensan = (...words: string[]): Promise<Run> => runKensan(words, { folder });
const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, name), bytes);
const get = (name: string): Buffer => readFileSync(join(folder, name));
const files = (): string[] => readdirSync(folder).toSorted();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kensan-fix-"));
});

beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Every cell of a file as text, with what it stores. */
function cellsOf(name: string): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { name: sheet, rows } of readWorkbook(get(name), name).sheets)
    rows.forEach((row, at) => row?.forEach((cell, column) => cell && cells.set(`${sheet} ${at}:${column}`, cell)));
  return cells;
}

/** The parts of a package that differ. */
function changedParts(one: string, other: string): string[] {
  const after = partsIn(get(other));
  const before = partsIn(get(one));
  expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
  return [...before].filter(([path, bytes]) => !Buffer.from(bytes).equals(Buffer.from(after.get(path) ?? []))).map(([path]) => path);
}

async function findingsIn(name: string): Promise<string[]> {
  const { stdout } = await kensan("check", "--format", "json", name);
  const report = JSON.parse(stdout) as { files: { findings: { rule: string; cell: string }[] }[] };
  return report.files.flatMap(({ findings }) => findings.map(({ rule, cell }) => `${rule} ${cell}`));
}

describe("kensan fix --safe", () => {
  test.each(["numbers", "texts"] as const)(
    "puts the one wrong figure right in a copy, kept as %s, and touches no other cell or part",
    async (keeping) => {
      const bytes = totalsWorkbook(keeping);
      put("a.xlsx", bytes);
      expect(await findingsIn("a.xlsx")).toEqual(["total-mismatch C3"]);
      const run = await kensan("fix", "--safe", "a.xlsx", "-o", "b.xlsx");
      expect(run).toMatchObject({ status: 0, stderr: "" });
      expect(run.stdout).toBe(
        "a.xlsx: 安全な直し1件（セル1個）を入れた写しを b.xlsx に保存しました。元のファイルはそのままです。\n" +
          "  件数!C3  341 → 314（南支所）\n" +
          "直したあとをもう一度検査しました。1件の指摘のうち1件が解消し、新しい指摘はありません。\n" +
          "残した指摘はありません。\n",
      );
      expect(get("a.xlsx")).toEqual(Buffer.from(bytes));
      expect(changedParts("a.xlsx", "b.xlsx")).toEqual(["xl/worksheets/sheet1.xml"]);
      const [before, after] = [cellsOf("a.xlsx"), cellsOf("b.xlsx")];
      const changed = [...before].filter(([place, cell]) => JSON.stringify(after.get(place)) !== JSON.stringify(cell));
      expect(changed.map(([place]) => place)).toEqual(["件数 2:2"]);
      const value = keeping === "numbers" ? { value: 314, format: "#,##0" } : { value: "314" };
      expect(after.get("件数 2:2")).toEqual({ text: "314", ...value });
      expect(await findingsIn("b.xlsx")).toEqual([]);
      const again = await kensan("fix", "--safe", "b.xlsx", "-o", "c.xlsx", "--lang", "en");
      expect(again).toEqual({
        status: 0,
        stderr: "",
        stdout: "b.xlsx: There is no safe fix to make. No file was made.\nNo finding is left.\n",
      });
      expect(files()).toEqual(["a.xlsx", "b.xlsx"]);
    },
    60_000,
  );

  test("rewrites a .csv but for one field, and says so in English", async () => {
    put("a.csv", `\ufeff${totalsAsCsv()}`);
    const run = await startKensan(["fix", "--safe", "a.csv", "--out", "b.csv", "--lang", "en", "--profile", "kpi"], { folder });
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toBe(
      "a.csv: 1 safe fix (1 cell) made, saved as b.csv. The file itself was left as it is.\n" +
        "  a!C3  341 → 314 (南支所)\n" +
        "Checked again with the fixes: 1 of 1 findings are settled, and none is new.\n" +
        "No finding is left.\n",
    );
    expect(get("b.csv").toString()).toBe(`\ufeff${totalsAsCsv()}`.replace("341", "314"));
  }, 60_000);

  test("lists with --dry-run, and writes nothing", async () => {
    put("a.xlsm", totalsWorkbook("numbers"));
    const run = await kensan("fix", "--safe", "--dry-run", "a.xlsm", "-o", "b.xlsm");
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain("安全な直し1件（セル1個）ができます。--dry-run なので、何も書いていません。\n  件数!C3  341 → 314");
    expect(files()).toEqual(["a.xlsm"]);
  }, 60_000);

  test("says what is left to a person and why, with the status of a check", async () => {
    put("a.csv", readFileSync("samples/attainment.csv"));
    const run = await kensan("fix", "--safe", "a.csv", "-o", "b.csv", "--lang", "en");
    expect(run).toMatchObject({ status: 1, stderr: "" });
    expect(run.stdout).toBe(
      "a.csv: There is no safe fix to make. No file was made.\n" +
        "Findings left: 2\n" +
        "  with a suggested fix that a person must check against the source: 1 (a!D6)\n" +
        "  without a fix to suggest: 1 (a!D8)\n" +
        "Only what cannot be meant otherwise is changed without a person: for a figure, two calculations or more must find this cell alone wrong, the slip must be known, and no other figure may change.\n",
    );
    expect((await kensan("fix", "--safe", "a.csv", "--dry-run", "--fail-on", "never")).status).toBe(0);
    expect(files()).toEqual(["a.csv"]);
  }, 60_000);

  test("leaves out a fix whose cell a formula elsewhere takes up, and says which", async () => {
    put("a.xlsx", totalsWorkbook("numbers", { value: 682, formula: "件数!C3*2" }));
    const run = await kensan("fix", "--safe", "a.xlsx", "-o", "b.xlsx", "--lang", "en");
    expect(run).toMatchObject({ status: 1, stderr: "" });
    expect(run.stdout).toContain("There is no safe fix to make. No file was made.\nSafe fix left out: 1\n  件数!C3  341 → 314\n");
    expect(run.stdout).toContain("The formula in 資料!B1 uses this cell and cannot be calculated anew in the copy.");
    expect(files()).toEqual(["a.xlsx"]);
  }, 60_000);

  test("fixes two slips at once, and rewrites one spelling in several cells", async () => {
    const ratings = [
      "指標,目標値,実績値,達成率,評価",
      "a,80,72,90.0%,○",
      "b,50,45,90.0%,〇",
      "c,40,36,90.0%,○",
      "d,60,54,90.0%,○",
      "e,70,63,90.0%,〇",
      "f,30,27,90.0%,○",
    ].join("\n");
    const [north, south] = [largeTotals("北地区"), largeTotals("南地区")];
    put("a.csv", `${north.replace(",2208,", ",2280,")}\n\n\n${south.replace(",2089,", ",2098,")}`);
    put("r.csv", ratings);
    const run = await kensan("fix", "--safe", "a.csv", "-o", "b.csv");
    expect(run.stdout).toContain("  a!C3  2280 → 2208（北地区2）\n  a!D20  2098 → 2089（南地区5）\n");
    expect(get("b.csv").toString()).toBe(`${north}\n\n\n${south}`);
    const spelt = await kensan("fix", "--safe", "r.csv", "-o", "s.csv");
    expect(spelt.stdout).toContain("安全な直し1件（セル2個）");
    expect(get("s.csv").toString()).toBe(ratings.replaceAll("〇", "○"));
  }, 60_000);
});

describe("kensan fix refuses, kindly, and writes nothing", () => {
  test("without --safe, without a copy to write, and for whatever else it does not understand", async () => {
    put("a.csv", totalsAsCsv());
    put("b.csv", totalsAsCsv());
    for (const [words, ja, en] of [
      [["a.csv", "-o", "c.csv"], "--safe を付けてください", "Without a person only fixes are made that cannot be wrong"],
      [["--safe", "a.csv"], "写しの名前を -o で", "Name the copy with -o"],
      [["--safe", "a.csv", "-o", "-"], "写しの名前を -o で", "Name the copy with -o"],
      [["--safe", "-o", "c.csv"], "直すファイルを1つだけ", "Name one file to fix"],
      [["--safe", "a.csv", "b.csv", "-o", "c.csv"], "直すファイルを1つだけ", "Name one file to fix"],
      [["--safe", "a.csv", "-o", "c.xlsx"], "「.csv」で終えて", 'end in ".csv"'],
      [["--safe", "gone.csv", "-o", "c.csv"], "この場所にファイルがありません", "no file at this place"],
      [["--safe", "a.csv", "-o", "c.csv", "--format", "json"], "--format は使えません", "has no option --format"],
      [["--safe", "a.csv", "-o", "c.csv", "--profile", "layout"], "まだ使えません", "not available in this version"],
      [["--safe=yes", "a.csv", "-o", "c.csv"], "値は付けられません", "takes no value"],
      [["--safe", "a.csv", "-o", "nowhere/c.csv"], "書き込めません", "cannot be written"],
    ] as const) {
      const run = await kensan("fix", ...words);
      expect([run.status, run.stdout], words.join(" ")).toEqual([2, ""]);
      expect(run.stderr).toContain(ja);
      expect((await kensan("fix", "--lang", "en", ...words)).stderr).toContain(en);
    }
    expect(files()).toEqual(["a.csv", "b.csv"]);
  }, 120_000);

  test("for workbooks that would lose something", async () => {
    const parts: Parts = Object.fromEntries(partsIn(totalsWorkbook("numbers")));
    put("signed.xlsx", zipOf({ ...parts, "_xmlsignatures/origin.sigs": "" }));
    put("secret.xlsx", oleWith("EncryptedPackage"));
    put("broken.xlsx", totalsWorkbook("numbers").slice(0, 900));
    for (const [name, said] of [
      ["signed.xlsx", "デジタル署名"],
      ["secret.xlsx", "パスワード"],
      ["broken.xlsx", "ファイルの終わりが欠けている"],
    ] as const) {
      const run = await kensan("fix", "--safe", name, "-o", "out.xlsx");
      expect(run, name).toMatchObject({ status: 2, stdout: "" });
      expect(run.stderr).toContain(said);
    }
    expect(files()).toEqual(["broken.xlsx", "secret.xlsx", "signed.xlsx"]);
  }, 60_000);

  test.skipIf(process.platform === "win32")(
    "to write over the file itself under whatever name, a folder, a pipe or a device",
    async () => {
      put("a.csv", totalsAsCsv());
      symlinkSync(join(folder, "a.csv"), join(folder, "link.csv"));
      symlinkSync("/dev/null", join(folder, "device.csv"));
      mkdirSync(join(folder, "folder.csv"));
      await promisify(execFile)("mkfifo", [join(folder, "pipe.csv")]);
      for (const out of ["a.csv", "./a.csv", "link.csv", "device.csv", "folder.csv", "pipe.csv"])
        expect((await kensan("fix", "--safe", "a.csv", "-o", out)).status, out).toBe(2);
      expect(get("a.csv").toString()).toBe(totalsAsCsv());
      expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
      expect(files()).toEqual(["a.csv", "device.csv", "folder.csv", "link.csv", "pipe.csv"]);
    },
    60_000,
  );
});
