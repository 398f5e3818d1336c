import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import type { Cell } from "../../src/index";
import { richParts, richWorkbook } from "../support/richWorkbook";
import type { Run } from "../support/runKensan";
import { runKensan } from "../support/runKensan";
import { startKensan } from "../support/startKensan";
import { lostParts } from "../support/withoutAdditions";
import { oleWith, zipOf } from "../support/xlsxParts";

let root = "";
let folder = "";

const kensan = (...words: string[]): Promise<Run> => runKensan(words, { folder });
const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, name), bytes);
const get = (name: string): Buffer => readFileSync(join(folder, name));

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kensan-annotated-"));
});

beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

function cellAt(name: string, sheet: string, row: number, column: number): Cell | undefined {
  return readWorkbook(get(name), name).sheets.find((one) => one.name === sheet)?.rows[row]?.[column];
}

describe("kensan annotate", () => {
  test("writes findings beside their cells and as a list that leads to them, and loses nothing", async () => {
    const bytes = richWorkbook();
    put("a.xlsx", bytes);
    const run = await kensan("annotate", "a.xlsx", "-o", "b.xlsx", "--by", "福島太郎");
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toBe("指摘1件をコメントとシート「指摘一覧」に書いた写しを b.xlsx に保存しました。元のファイルはそのままです。\n");
    expect(get("a.xlsx")).toEqual(Buffer.from(bytes));
    expect(lostParts(bytes, get("b.xlsx"))).toEqual([]);
    const note = cellAt("b.xlsx", "KPI", 2, 3)?.note;
    expect(note).toMatch(/^\[検算 Kensan\] No 1 × エラー\n/);
    expect(note).toContain("45.0% ÷ 60.1% = 74.9%");
    expect(note).toContain("直し方の案（元の資料で確かめてください）: D3 47.9% → 74.9%");
    expect(cellAt("b.xlsx", "指摘一覧", 4, 3)?.text).toBe("D3");
    expect(readdirSync(folder).toSorted()).toEqual(["a.xlsx", "b.xlsx"]);
    const sheets = readWorkbook(get("b.xlsx"), "b.xlsx").sheets.map(({ name }) => name);
    expect(sheets).toEqual(["KPI", "資料", "指摘一覧", "確認できた範囲", "確認欄", "kensan"]);
    // The copy is checked as the workbook that it is a copy of.
    const check = await kensan("check", "b.xlsx", "--format", "json");
    const report = JSON.parse(check.stdout) as {
      files: { findings: { cell: string }[]; notices: string[]; coverage: { figures: number } }[];
    };
    expect(report.files[0]?.coverage.figures).toBe(18);
    expect(report.files[0]?.findings.map(({ cell }) => cell)).toEqual(["D3"]);
    expect(report.files[0]?.notices.join()).toContain("指摘一覧");
    expect((await kensan("annotate", "b.xlsx", "-o", "c.xlsx")).stderr).toContain("もう入っています");
  }, 60_000);

  test("speaks English, gives a taken name a number, and says which cells it left alone", async () => {
    const parts = richParts("D3");
    put("a.xlsm", zipOf({ ...parts, "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace("資料", "Findings") }));
    const run = await startKensan(["annotate", "a.xlsm", "-o", "b.xlsm", "--lang", "en"], { folder });
    expect(run).toMatchObject({ status: 1, stderr: "" });
    expect(run.stdout).toContain('1 finding written as comments and on the sheet "Findings (2)", saved as b.xlsm.');
    expect(run.stdout).toContain("no comment was added. Their findings are in the list: KPI!D3");
  }, 60_000);

  test("a workbook without findings gets a list that says so", async () => {
    put("a.xlsx", readFileSync("samples/000-worked.xlsx"));
    expect((await kensan("annotate", "a.xlsx", "-o", "b.xlsx")).status).toBe(0);
    expect(cellAt("b.xlsx", "指摘一覧", 0, 0)?.text).toBe("指摘一覧");
  }, 60_000);

  test("refuses rather than lose, kindly, and writes nothing", async () => {
    put("signed.xlsx", zipOf({ ...richParts(), "_xmlsignatures/origin.sigs": "" }));
    put("secret.xlsx", oleWith("EncryptedPackage"));
    put("a.csv", "指標,目標値,値,達成率\nA,10,5,60%\n");
    put("a.xlsx", richWorkbook());
    for (const [words, said] of [
      [["signed.xlsx", "-o", "out.xlsx"], "デジタル署名"],
      [["secret.xlsx", "-o", "out.xlsx"], "パスワード"],
      [["a.csv", "-o", "out.csv"], ".xlsx と .xlsm だけ"],
      [["a.csv", "-o", "out.xlsx"], ".xlsx と .xlsm だけ"],
      [["a.xlsx", "-o", "out.xlsm"], "「.xlsx」で終えて"],
      [["a.xlsx", "-o", "a.xlsx"], "読み込むファイルそのもの"],
      [["missing.xlsx", "-o", "out.xlsx"], "この場所にファイルがありません"],
      [["a.xlsx", "-o", "nowhere/out.xlsx"], "書き込めません"],
    ] as const) {
      const run = await kensan("annotate", ...words);
      expect(run, words.join(" ")).toMatchObject({ status: 2, stdout: "" });
      expect(run.stderr).toContain(said);
    }
    expect(readdirSync(folder).toSorted()).toEqual(["a.csv", "a.xlsx", "secret.xlsx", "signed.xlsx"]);
  }, 60_000);

  test.skipIf(process.platform === "win32")(
    "never replaces the input behind a link, a folder or a pipe",
    async () => {
      put("a.xlsx", richWorkbook());
      const before = get("a.xlsx");
      symlinkSync(join(folder, "a.xlsx"), join(folder, "link.xlsx"));
      mkdirSync(join(folder, "folder.xlsx"));
      await promisify(execFile)("mkfifo", [join(folder, "pipe.xlsx")]);
      for (const out of ["link.xlsx", "folder.xlsx", "pipe.xlsx"])
        expect((await kensan("annotate", "a.xlsx", "-o", out)).status, out).toBe(2);
      expect(get("a.xlsx")).toEqual(before);
      expect(readdirSync(folder).toSorted()).toEqual(["a.xlsx", "folder.xlsx", "link.xlsx", "pipe.xlsx"]);
    },
    60_000,
  );
});

describe("kensan check", () => {
  test("writes the list of findings and the page, also to standard output", async () => {
    put("a.xlsx", richWorkbook());
    expect(await kensan("check", "a.xlsx", "--format", "xlsx", "-o", "list.xlsx")).toMatchObject({ status: 1, stdout: "", stderr: "" });
    expect(cellAt("list.xlsx", "指摘一覧", 4, 3)?.text).toBe("D3");
    const page = await kensan("check", "a.xlsx", "--format", "html", "--lang", "en");
    expect(page).toMatchObject({ status: 1, stderr: "" });
    expect(page.stdout).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
    // The rate that cannot be right, and the chart of the indicators.
    expect(page.stdout).toContain('<circle class="stated"');
    expect(page.stdout.match(/class="track"/g)).toHaveLength(6);
  }, 60_000);
});
