import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import papaparse from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runKensan } from "../../support/runKensan";
import { startKensan } from "../../support/startKensan";

const HEADING = "指標,目標値(A),2025.9月末 値(B),達成率(B/A)\n";
const ACTUALS = ["30.2%", "31.0%", "29.4%", "30.9%", "3020.0%", "32.0%"];

/** Six towns with one indicator; town 4 has slipped by a factor of a hundred, and its rate does not follow. */
function town(at: number): string {
  return `${HEADING}オンライン手続き利用率（県）,37.8%,${ACTUALS[at]},${at === 4 ? "79.9" : ((Number.parseFloat(ACTUALS[at] ?? "") / 37.8) * 100).toFixed(1)}%\n`;
}

let folder = "";
let report = "";
const summary = (words: readonly string[], input = "") => runKensan(["summary", ...words], { folder, input });

async function checked(...words: string[]): Promise<string> {
  return (await runKensan(["check", "--format", "ndjson", "--with", "indicators", "--fail-on", "never", ...words], { folder })).stdout;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kensan-summary-"));
  mkdirSync(join(folder, "towns"));
  ACTUALS.forEach((_, at) => writeFileSync(join(folder, "towns", `${at}町.csv`), town(at)));
  writeFileSync(join(folder, "towns", "broken.xlsx"), "PK\u0003\u0004 no more");
  report = await checked("towns");
  writeFileSync(join(folder, "report.ndjson"), report);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function csvRows(text: string): readonly Record<string, string>[] {
  return papaparse.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data;
}

describe("kensan summary", { timeout: 60_000 }, () => {
  test("counts by submission, by rule and by indicator, with the gravest first", async () => {
    const { status, stdout, stderr } = await summary(["--format", "csv", "report.ndjson"]);
    expect([status, stderr]).toEqual([0, ""]);
    const rows = csvRows(stdout);
    const of = (section: string) => rows.filter((row) => row.section === section);
    expect(of("total")).toMatchObject([{ submissions: "7", figures: "18", error: "1" }]);
    expect(of("submission")[0]).toMatchObject({ file: "towns/4町.csv", error: "1", figures: "3" });
    expect(of("submission")).toHaveLength(7);
    expect(of("submission").find(({ file }) => file === "towns/broken.xlsx")?.message).toMatch(/^読み取れません: .+/);
    expect(of("rule")[0]).toMatchObject({ rule: "stated-rate-mismatch", title: "達成率の計算違い", error: "1", submissions: "1" });
    expect(of("indicator")[0]).toMatchObject({ indicator: "オンライン手続き利用率（県）", error: "1", submissions: "1" });
  });

  test("sets the same figure of all submissions side by side, and names the one far out as a note", async () => {
    const { stdout } = await summary(["--format", "csv", "report.ndjson"]);
    const actuals = csvRows(stdout).filter(({ section, role }) => section === "value" && role === "actual");
    expect(actuals.map(({ file, text, severity }) => [file, text, severity])).toEqual(
      ACTUALS.map((text, at) => [`towns/${at}町.csv`, text, at === 4 ? "info" : ""]),
    );
    expect(actuals[0]).toMatchObject({ indicator: "オンライン手続き利用率（県）", period: "2025-09-30", unit: "%", value: "30.2", median: "30.95", deviation: "0.9" }); // prettier-ignore
    expect(actuals[4]?.message).toContain("偏差の2240.1倍");
    const text = (await summary(["report.ndjson"])).stdout;
    expect(text).toContain("提出物 7件（読み取れないもの 1件）: エラー 1件");
    expect(text).toContain("参考 towns/4町.csv「3020.0%」は中央値から偏差の2240.1倍離れています。");
    expect(text).toContain("誤りとはいえません");
  });

  test("with fewer than five submissions names no outlier", async () => {
    const few = await checked("towns/0町.csv", "towns/1町.csv", "towns/2町.csv", "towns/4町.csv");
    const { stdout } = await summary(["--format", "csv"], few);
    expect(csvRows(stdout).filter(({ section }) => section === "value")).toHaveLength(12);
    expect(csvRows(stdout).filter(({ severity }) => severity === "info")).toEqual([]);
  });

  test("is the same for one report, for several in parts and mixed, and for one line a file", async () => {
    const whole = (await summary(["--lang", "en"], report)).stdout;
    const lines = report.trimEnd().split("\n");
    const [even, odd] = [lines.filter((_, at) => at % 2 === 0), lines.filter((_, at) => at % 2 === 1)];
    // Findings stay before their file, as each process writes them.
    const mixed = [...lines.filter((line) => line.includes('"type":"finding"')), ...[...even, ...odd].filter((line) => !line.includes('"type":"finding"'))]; // prettier-ignore
    expect((await summary(["--lang", "en"], `${mixed.join("\n")}\n`)).stdout).toBe(whole);
    const files = (await runKensan(["check", "--format", "ndjson-files", "--with", "indicators", "towns"], { folder })).stdout;
    expect((await summary(["--lang", "en"], files)).stdout).toBe(whole);
    expect((await summary(["--lang", "en", "report.ndjson", "-"], files)).stdout).toBe(whole);
    expect(whole).toContain("7 submissions (1 cannot be read): 1 error");
  });

  test("a later report of the same file takes the place of the earlier one", async () => {
    const later = (await checked("towns/3町.csv")).replaceAll("towns/3町.csv", "towns/4町.csv");
    const { stdout } = await summary(["--format", "csv", "report.ndjson", "-"], later);
    expect(csvRows(stdout).find(({ section }) => section === "total")).toMatchObject({ submissions: "7", error: "0" });
    expect(csvRows(stdout).find(({ file, role }) => file === "towns/4町.csv" && role === "actual")?.text).toBe("30.9%");
    expect(csvRows(stdout).filter(({ severity }) => severity === "info")).toEqual([]);
  });

  test("html is one page that runs nothing, loads nothing and shows names as they are", async () => {
    const hostile = report
      .replaceAll("towns/0町.csv", "<img src=x onerror=alert(1)>.csv")
      .replaceAll("オンライン手続き利用率", "A & <b>B</b>");
    const { stdout } = await summary(["--format", "html"], hostile);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="ja">/);
    expect(stdout).toContain("default-src 'none'");
    expect(stdout).toContain("&lt;img src=x onerror=alert(1)&gt;.csv");
    expect(stdout).toContain("A &amp; &lt;b&gt;B&lt;/b&gt;（県）");
    expect(stdout).not.toMatch(/<(script|img|b|link|iframe)\b|https?:|url\(/i);
    expect(stdout).toContain("towns/1町.csv: 31.0%");
  });

  test("csv runs nothing in a spreadsheet, and a terminal obeys no name", async () => {
    const hostile = report.replaceAll("towns/0町.csv", "=HYPERLINK(1)").replaceAll("オンライン手続き利用率", "\\u001b[2Jあ");
    expect((await summary(["--format", "csv"], hostile)).stdout).toContain("submission,'=HYPERLINK(1),");
    expect((await summary([], hostile)).stdout).not.toContain("\u001b");
  });

  test("lines that are none of a report, and reports that are cut off, are counted and told", async () => {
    const cut = report.slice(0, report.indexOf('{"type":"file"', report.indexOf('"type":"finding"')));
    const { status, stdout, stderr } = await startKensan(["summary"], { folder, input: `not a report\n[1]\n${cut}` });
    expect(status).toBe(2);
    expect(stderr).toContain("読めない行が2行");
    expect(stderr).toContain("途中で切れている提出物が1件");
    expect(stdout).toContain("提出物 4件");
  });

  test("--out writes the summary to a file, never over the report", async () => {
    expect((await summary(["--out", "s.txt", "report.ndjson"])).stdout).toBe("");
    expect(readFileSync(join(folder, "s.txt"), "utf8")).toBe((await summary(["report.ndjson"])).stdout);
    const { status, stderr } = await summary(["--out", "report.ndjson", "report.ndjson"]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("読み込むファイルそのもの")]);
    expect(readFileSync(join(folder, "report.ndjson"), "utf8")).toBe(report);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test.each([
    [["gone.ndjson"], "ファイルがありません"],
    [["towns"], "開けません"],
    [["--format", "json"], "text、csv、html"],
  ])("wrong usage (%s) is told", async (words, sentence) => {
    const { status, stdout, stderr } = await summary(words);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
  });
});
