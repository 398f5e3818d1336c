import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { writeXlsx, type CellContent } from "../../hosts/file/writeXlsx";
import { LIBRE_OFFICE } from "../support/libreOffice";
import type { Run, RunOptions } from "../support/runKensan";
import { runKensan } from "../support/runKensan";
import { startKensan } from "../support/startKensan";

let root = "";
let folder = "";

function kensan(words: readonly string[], options: Omit<RunOptions, "folder"> = {}): Promise<Run> {
  return runKensan(words, { folder, ...options });
}

const calculated = (formula: string): CellContent => ({ value: 0.749, format: "0.0%", formula });

/** A table whose rates are calculated by these formulas. */
function workbookWith(...formulas: string[]): Uint8Array {
  const rows = formulas.map((formula, at) => [
    { value: `指標${at + 1}` },
    { value: 0.601, format: "0.0%" },
    { value: 0.45, format: "0.0%" },
    calculated(formula),
  ]);
  return writeXlsx({ sheets: [{ name: "KPI", rows: [["指標", "目標値", "値", "達成率"].map((value) => ({ value })), ...rows] }] });
}

const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, name), bytes);
const formulasIn = (name: string): (string | undefined)[] =>
  readWorkbook(readFileSync(join(folder, name)), name)
    .sheets[0]?.rows.slice(1)
    .map((cells) => cells?.[3]?.formula) ?? [];
const partsIn = (name: string): unknown =>
  Object.entries(unzipSync(readFileSync(join(folder, name)))).map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")]);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kensan-convert-"));
});

beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

const SHEETS = ["KPI_RATE(C2,B2)", 'IF(C3="","—",KPI_RATE(C3,B3))'];

describe("kensan convert", () => {
  test("writes a converted file beside the original, which stays as it was, and says how many formulas", async () => {
    put("指標.xlsx", workbookWith("_xldudf_KPI_RATE(C2,B2)", 'IF(C3="","—",KPI.RATE(C3,B3))', "C4/B4"));
    const before = readFileSync(join(folder, "指標.xlsx"));
    const { status, stdout, stderr } = await kensan(["convert", "--to", "google-sheets", "指標.xlsx"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe("指標.xlsx: 数式2件を書き換えて 指標.google-sheets.xlsx に保存しました。\n");
    expect(formulasIn("指標.google-sheets.xlsx")).toEqual([...SHEETS, "C4/B4"]);
    expect(readFileSync(join(folder, "指標.xlsx"))).toEqual(before);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("there and back gives the original again, but that Excel is told to calculate", async () => {
    put("a.xlsx", workbookWith("_xldudf_KPI_RATE(C2,B2)", 'ROUND(_xldudf_KPI_DELTA(C3,B3)*100,1)&"ポイント"'));
    await kensan(["convert", "--to", "google-sheets", "a.xlsx"]);
    const { stdout } = await kensan(["convert", "--lang", "en", "--to", "excel", "a.google-sheets.xlsx"]);
    expect(stdout).toBe("a.google-sheets.xlsx: 2 formulas rewritten, saved as a.excel.xlsx.\n");
    const told = JSON.parse(JSON.stringify(partsIn("a.excel.xlsx")).replace('<calcPr fullCalcOnLoad=\\"1\\"/>', "")) as unknown;
    expect(told).toEqual(partsIn("a.xlsx"));
  });

  test("a file that is there already is not overwritten, unless --out names it", async () => {
    put("a.xlsx", workbookWith(...SHEETS));
    put("a.excel.xlsx", "mine");
    const refused = await kensan(["convert", "--to", "excel", "a.xlsx"]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("a.excel.xlsx がすでにあります");
    expect(readFileSync(join(folder, "a.excel.xlsx"), "utf8")).toBe("mine");
    expect((await kensan(["convert", "--to", "excel", "--out", "a.excel.xlsx", "a.xlsx"])).status).toBe(0);
    expect(formulasIn("a.excel.xlsx")[0]).toBe("_xldudf_KPI_RATE(C2,B2)");
  });

  test("--out is never a file that is read, under whatever name, nor what is no ordinary file", async () => {
    put("a.xlsx", workbookWith(...SHEETS));
    const before = readFileSync(join(folder, "a.xlsx"));
    symlinkSync("a.xlsx", join(folder, "link.xlsx"));
    for (const out of ["a.xlsx", "link.xlsx"]) {
      const { status, stderr } = await kensan(["convert", "--to", "excel", "--out", out, "a.xlsx"]);
      expect([status, stderr]).toEqual([2, expect.stringContaining("読み込むファイルそのもの")]);
    }
    expect(readFileSync(join(folder, "a.xlsx"))).toEqual(before);
    const device = await kensan(["convert", "--to", "excel", "--out", "/dev/null", "a.xlsx"]);
    expect([device.status, device.stderr]).toEqual([2, expect.stringContaining("ふつうのファイルではない")]);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    expect(readdirSync(folder)).toEqual(["a.xlsx", "link.xlsx"]);
  });

  test("a folder is converted into another one; what has no formulas or cannot be read does not hold up the rest", async () => {
    mkdirSync(join(folder, "in"));
    mkdirSync(join(folder, "out"));
    put("in/1.xlsx", workbookWith(...SHEETS));
    put("in/2.xlsx", "PK\u0003\u0004 no more");
    put("in/3.csv", "指標,=KPI_RATE(1,2)\n");
    put("in/4.xlsx", workbookWith("C2/B2"));
    put("in/5.xlsx", workbookWith("KPI_RATE(C2,B2)"));
    const { status, stdout, stderr } = await startKensan(["convert", "--to", "excel", "--out", "out", "in"], { folder });
    expect(status).toBe(2);
    expect(stdout.split("\n").slice(0, -1)).toEqual([
      `in/1.xlsx: 数式2件を書き換えて ${join("out", "1.xlsx")} に保存しました。`,
      "in/3.csv: この種類のファイルには数式が入らないため、書き換えるものはありません。",
      "in/4.xlsx: 書き換えられる数式はありません。新しいファイルは作っていません。",
      `in/5.xlsx: 数式1件を書き換えて ${join("out", "5.xlsx")} に保存しました。`,
    ]);
    expect(stderr).toMatch(/^in\/2\.xlsx: ファイルの終わりが欠けている.+\n$/);
    expect(readdirSync(join(folder, "out"))).toEqual(["1.xlsx", "5.xlsx"]);
  });

  test("a formula that cannot be converted is named with its cell and what to do, and ends with status 1", async () => {
    const exported = 'IFERROR(__xludf.DUMMYFUNCTION("ARRAYFORMULA(KPI_RATE(C2:C9,B2:B9))"),0.749)';
    put("a.xlsx", workbookWith("KPI_RATE(C2,B2)", exported));
    const { status, stdout } = await kensan(["convert", "--lang", "en", "--to", "excel", "a.xlsx"]);
    expect(status).toBe(1);
    expect(stdout).toContain("a.xlsx: 1 formula rewritten, saved as a.excel.xlsx.");
    expect(stdout).toContain("a.xlsx: 1 formula is left to correct by hand:\n  KPI!D3: When this workbook was saved from Google Sheets");
    expect(formulasIn("a.excel.xlsx")).toEqual(["_xldudf_KPI_RATE(C2,B2)", exported]);
  });

  test.each([
    [["convert", "a.xlsx"], "--to excel か --to google-sheets"],
    [["convert", "--to", "numbers", "a.xlsx"], "使えるのは excel、google-sheets です"],
    [["convert", "--to", "excel"], "ファイルかフォルダーを指定"],
    [["convert", "--to", "excel", "--format", "json", "a.xlsx"], "kensan convert に --format は使えません"],
    [["convert", "--to", "excel", "--out", "-", "a.xlsx"], "標準出力には書きません"],
    [["check", "--to", "excel", "a.xlsx"], "kensan check に --to は使えません"],
    [["convert", "--to", "excel", "--out", "c.xlsx", "a.xlsx", "b.xlsx"], "すでにあるフォルダーを指定"],
    [["convert", "--to", "excel", "--out", "nowhere/c.xlsx", "a.xlsx"], "書き込めません"],
    [["convert", "--to", "excel", "gone.xlsx"], "この場所にファイルがありません"],
  ])("%j is told in a sentence, with status 2, and writes nothing", async (words, sentence) => {
    put("a.xlsx", workbookWith(...SHEETS));
    put("b.xlsx", workbookWith(...SHEETS));
    const { status, stdout, stderr } = await kensan(words);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "b.xlsx"]);
  });
});

test.skipIf(LIBRE_OFFICE === undefined)(
  "LibreOffice opens what was converted, and finds the formulas in it (skipped where no soffice is installed)",
  async () => {
    put("a.xlsx", workbookWith("_xldudf_KPI_RATE(C2,B2)", "C3/B3"));
    await kensan(["convert", "--to", "google-sheets", "a.xlsx"]);
    const office = [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      "--convert-to",
      "fods",
      "--outdir",
      folder,
    ];
    await promisify(execFile)(LIBRE_OFFICE ?? "soffice", [...office, join(folder, "a.google-sheets.xlsx")]);
    const opened = readFileSync(join(folder, "a.google-sheets.fods"), "utf8");
    expect(opened).toMatch(/table:formula="of:=kpi_rate\(\[\.C2\];\[\.B2\]\)"/i);
    expect(opened).toContain('table:formula="of:=[.C3]/[.B3]"');
  },
  60_000,
);
