import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import { totalsAsCsv, totalsWorkbook } from "../support/faultyTotals";
import type { Run } from "../support/runKensan";
import { runKensan } from "../support/runKensan";
import { startKensan } from "../support/startKensan";

let folder = "";

const kensan = (...words: string[]): Promise<Run> => runKensan(words, { folder });

const RATES = [
  "指標,目標値,実績値,達成率",
  "利用率,37.8%,30.2% (R5年度),79.9%",
  "窓口の数,40市町村,18市町村 (R5年度),45.0%",
  "受講率,75.3%,51.2%,68.0%",
  "導入率,60.1%,45.0% (R5年度),74.8%",
  "公開率,90.1%,72.0%,79.9%",
  "受診率,64.3%,48.9%,76.0%",
].join("\n");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-explain-"));
  writeFileSync(join(folder, "rates.csv"), RATES);
  writeFileSync(join(folder, "totals.csv"), totalsAsCsv());
  writeFileSync(join(folder, "two.xlsx"), totalsWorkbook("numbers"));
  const rows = RATES.split("\n").map((line) => line.split(",").map((value) => ({ value })));
  writeFileSync(
    join(folder, "names.xlsx"),
    writeXlsx({ sheets: [{ name: "Bob's KPI!", rows, merges: [{ top: 8, left: 0, bottom: 8, right: 2 }] }] }),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("kensan explain", () => {
  test("says in sentences why a figure is fine", { timeout: 60_000 }, async () => {
    const run = await startKensan(["explain", "rates.csv", "D5"], { folder });
    expect(run).toEqual({
      status: 0,
      stderr: "",
      stdout: [
        "rates.csv",
        "  rates!D5「74.8%」",
        "  読み取り: 値 74.8%、役割 率、指標「導入率」、74.75～74.85 の数がこう表示されます",
        "  幅をもって確かめました。先頭の桁が1つ違えば、ほかの数値と合わなくなります。末尾の桁の違いまでは言い切れません。",
        "",
        "  この数値が入る計算 1件",
        "    1. D5 = C5 ÷ B5 × 100（見出しの言葉から、同じ計算の6か所のうち6か所が合う）",
        "       45.0% ÷ 60.1% = 74.9%（丸める前は74.875…%）",
        "       記載は74.8%です。表示されない桁まで考えると合います（丸める前の数値で計算されています）。",
        "       C5、B5から、D5は74.729～75.021%でなければなりません。記載の74.8%は合います。",
        "",
        "  まとめると: 合っている計算1件から、74.7%～75.0%の4とおりのどれかです。",
        "  このセルに関わる指摘はありません。",
        "",
      ].join("\n"),
    });
  });

  test("and in English, for an input with the digits that it must hide", { timeout: 60_000 }, async () => {
    const { stdout, status } = await kensan("explain", "rates.csv", "b5", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        "rates.csv",
        "  rates!B5 “60.1%”",
        "  Read: value 60.1%, role target, indicator “導入率”, numbers from 60.05 to 60.15 print so",
        "  Proved, more loosely. With its leading digit one up or down, it would not agree with the other figures; another last digit might pass.",
        "",
        "  Calculations with this figure: 1",
        "    1. D5 = C5 ÷ B5 × 100 (said by the headings, 6 of 6 places agree)",
        "       45.0% ÷ 60.1% = 74.9% (74.875…% before rounding)",
        "       Printed is 74.8%: it agrees once digits that are not shown are counted (it was calculated before rounding).",
        "       From C5 and D5, B5 must lie between 60.053 and 60.268%. Printed 60.1% fits.",
        "       For that, the number behind 60.1% in B5 must lie between 60.053 and 60.150%.",
        "",
        "  All in all: by the calculation that agrees it must lie between 60.1% and 60.3% (3 printed values).",
        "  No finding concerns this cell.",
        "",
      ].join("\n"),
    );
  });

  test("what contradicts a figure ends with status 1, with what would agree", { timeout: 60_000 }, async () => {
    const run = await kensan("explain", "two.xlsx", "件数!C3", "--lang", "en");
    expect(run).toMatchObject({ status: 1, stderr: "" });
    expect(run.stdout).toContain("  件数!C3 “341”\n");
    expect(run.stdout).toContain("  Contradicted. It cannot be right together with the other figures.\n");
    expect(run.stdout).toContain("       286 + 341 + 297 = 924\n       Printed is 897, which does not agree.\n");
    expect(run.stdout).toContain("From B3, D3 and E3, C3 must be 314. Printed 341 does not fit.");
    expect(run.stdout).toContain("All in all: if this cell alone is wrong, it must be 314 for every calculation to agree.");
    expect(run.stdout).toContain("    Error (this cell) The total of");
    const other = await kensan("explain", "totals.csv", "B3", "--lang", "en");
    expect(other.status).toBe(0);
    expect(other.stdout).toContain("    Error C3 (evidence) The total of");
  });

  test("prints the same for programs", { timeout: 60_000 }, async () => {
    const { stdout, status } = await kensan("explain", "rates.csv", "D5", "--format", "json", "--lang", "en");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      format: "kensan-explanation",
      version: 1,
      language: "en",
      path: "rates.csv",
      sheet: "rates",
      cell: "D5",
      text: "74.8%",
      kind: "figure",
      state: "proved",
      reason: null,
      readings: [{ value: "74.8", unit: "%", role: "rate", indicator: "導入率", low: "74.75", high: "74.85" }],
      relations: [
        {
          operator: "ratio",
          text: "C5 ÷ B5 × 100",
          part: "result",
          result: { sheet: "rates", cell: "D5", text: "74.8%" },
          inputs: [{ cell: "C5" }, { cell: "B5", text: "60.1%" }],
          calculation: "45.0% ÷ 60.1%",
          computed: "74.9%",
          fit: "input-rounding",
          allowed: ["74.729", "75.021"],
        },
      ],
      pinned: { low: "74.7%", high: "75.0%", values: 4, relations: 1 },
      agreeing: null,
      findings: [],
    });
  });

  test("finds a cell on a sheet of any name, however it is written", { timeout: 60_000 }, async () => {
    for (const name of ["'Bob''s KPI!'!D5", "'bob''s kpi!'!$D$5", "Bob's KPI!!D5", "Ｄ５"])
      expect((await kensan("explain", "names.xlsx", name)).stdout, name).toContain("  Bob's KPI!!D5「74.8%」\n");
  });

  test.each([
    ["Z99", "このセルは空なので", "This cell is empty"],
    ["C9", "結合セルの一部で、中身は A9", "part of merged cells, whose content stands in A9"],
    ["A2", "計算に使う数値ではありません", "holds no figure to calculate with"],
  ])("%s is told kindly", { timeout: 60_000 }, async (name, ja, en) => {
    const run = await kensan("explain", "names.xlsx", name);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain(ja);
    expect((await kensan("explain", "names.xlsx", name, "--lang", "en")).stdout).toContain(en);
  });

  test.each([
    [["rates.csv"], "ファイルとセルを1つずつ", "Name one file and one cell"],
    [["rates.csv", "B5", "C5"], "ファイルとセルを1つずつ", "Name one file and one cell"],
    [["rates.csv", "B5:C6"], "セルの名前として読めません", "is not the name of a cell"],
    [["rates.csv", "達成率"], "セルの名前として読めません", "is not the name of a cell"],
    [["two.xlsx", "C3"], "シートが2枚あるので", "There are 2 sheets"],
    [["two.xlsx", "KPI!C3"], "「KPI」というシートはありません。シート: 件数、資料", 'no sheet "KPI". Sheets: 件数, 資料'],
    [["gone.csv", "C3"], "この場所にファイルがありません", "no file at this place"],
    [["rates.csv", "D5", "--format", "csv"], "使えるのは text、json です", "It can be text, json"],
    [["rates.csv", "D5", "--out", "x"], "--out は使えません", "has no option --out"],
  ])("%j is told in a sentence, with status 2", { timeout: 60_000 }, async (words, ja, en) => {
    const run = await kensan("explain", ...words);
    expect([run.status, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain(ja);
    expect((await kensan("explain", "--lang", "en", ...words)).stderr).toContain(en);
  });
});
