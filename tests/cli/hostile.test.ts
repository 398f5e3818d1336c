import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync, watch, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runKensan } from "../support/runKensan";
import { commandFile, startKensan } from "../support/startKensan";
import { validReport } from "../support/validReport";
import { partsOf, zipOf } from "../support/xlsxParts";

const HEADING = "指標,目標値(A),値(B),達成率(B/A)\n";
const RIGHT = `${HEADING}オンライン手続き利用率(県),37.8%,30.2%,79.9%\n`;

let folder = "";
const kensan = (...words: string[]) => startKensan(words, { folder });
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-hostile-"));
  put("right.csv", RIGHT);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("what is no ordinary file", () => {
  test("a pipe, a socket, a device, a link round in a circle and a file of 300 MB are told at once, and the rest is checked", async () => {
    const root = join(folder, "odd");
    mkdirSync(root);
    execFileSync("mkfifo", [join(root, "pipe.csv")]);
    const server = createServer().listen(join(root, "socket.csv"));
    await once(server, "listening");
    symlinkSync("/dev/zero", join(root, "zero.csv"));
    symlinkSync(".", join(root, "circle"));
    put("odd/large.csv", "");
    truncateSync(join(root, "large.csv"), 300 * 2 ** 20);
    put("odd/right.csv", RIGHT);
    const { status, stdout } = await kensan("check", "--format", "json", "odd", "odd/pipe.csv", "/dev/zero");
    server.close();
    expect(status).toBe(2);
    expect(validReport(stdout).files.map(({ path, error }) => [path, error?.code])).toEqual([
      ["odd/circle", "linked-folder"],
      ["odd/large.csv", "too-large"],
      ["odd/pipe.csv", "special-file"],
      ["odd/right.csv", undefined],
      ["odd/socket.csv", "special-file"],
      ["odd/zero.csv", "special-file"],
      ["/dev/zero", "special-file"],
    ]);
  });

  test.each(["check", "convert"])("%s never writes to one", async (command) => {
    const to = command === "convert" ? ["--to", "excel"] : [];
    if (command === "convert") {
      put("kpi.xlsx", zipOf(partsOf({ rows: "<row><c><f>KPI_RATE(1,2)</f></c></row>" })));
    }
    execFileSync("mkfifo", [join(folder, `out-${command}`)]);
    for (const out of ["/dev/full", `out-${command}`]) {
      const { status, stderr } = await kensan(command, ...to, "--out", out, command === "convert" ? "kpi.xlsx" : "right.csv");
      expect([status, stderr]).toEqual([2, expect.stringContaining("ふつうのファイルではない")]);
    }
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
    expect(statSync(join(folder, `out-${command}`)).isFIFO()).toBe(true);
  });
});

describe("what cannot be written", () => {
  test("a full disk is a sentence, on standard output too", async () => {
    const shell = (script: string) =>
      new Promise<[number | null, string]>((resolve) => {
        const child = execFile("sh", ["-c", script, "sh", process.execPath, commandFile], { cwd: folder }, (_, __, stderr) => {
          resolve([child.exitCode, stderr]);
        });
      });
    put(
      "long.csv",
      HEADING +
        Array.from({ length: 400 }, (_, at) => `長い名前の指標その${at},${200 + 2 * at},${100 + at},${at % 4 === 3 ? 99 : 50}%\n`).join(""),
    );
    expect(await shell('exec "$1" "$2" check right.csv > /dev/full')).toEqual([
      2,
      expect.stringMatching(/^kensan: 標準出力 に書き込めません。空き容量.+\n$/),
    ]);
    const before = readdirSync(folder);
    const [status, stderr] = await shell(`trap '' XFSZ; ulimit -f 8; exec "$1" "$2" check --out report.txt long.csv`);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^kensan: report\.txt に書き込めません。空き容量.+\n$/)]);
    expect(readdirSync(folder)).toEqual(before);
  }, 60_000);

  test.each(["SIGTERM", "SIGINT"] as const)("%s leaves nothing behind", async (signal) => {
    const reports = join(folder, `reports-${signal}`);
    mkdirSync(reports);
    put("slow.csv", HEADING + Array.from({ length: 60_000 }, (_, at) => `指標${at},${at + 7},${at + 3},99%\n`).join(""));
    const seen = once(watch(reports), "change");
    const child = spawn(process.execPath, [commandFile, "check", "--out", join(reports, "r.txt"), "slow.csv"], { cwd: folder });
    const ended = once(child, "exit");
    await seen;
    const drafts = readdirSync(reports);
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(drafts).toEqual([expect.stringMatching(/^\.r\.txt\.[0-9a-f]{32}\.tmp$/)]);
    expect(readdirSync(reports)).toEqual([]);
  });
});

describe("files that cost too much", () => {
  test("one that needs too much memory costs itself", async () => {
    put("heavy.csv", HEADING + Array.from({ length: 200_000 }, (_, at) => `指標${at},${at + 7},${at + 3},99%\n`).join(""));
    const { status, stdout } = await kensan(
      "check",
      "--memory-limit",
      "48",
      "--format",
      "json",
      "right.csv",
      "heavy.csv",
      "./right.csv",
      "samples",
    );
    expect(status).toBe(2);
    expect(validReport(stdout).files.map(({ path, error }) => [path, error?.code])).toEqual([
      ["right.csv", undefined],
      ["heavy.csv", "too-much-memory"],
      ["samples", "missing-file"],
    ]);
  });

  test("300 wrong rows under one name of 32,767 letters give a report that can be read, and that says what it leaves out", async () => {
    const name = "長".repeat(32_767);
    // Every fourth row is wrong: the others show how the rates are calculated.
    const rows = Array.from(
      { length: 1240 },
      (_, at) =>
        `<row><c t="s"><v>0</v></c><c><v>${200 + 2 * at}</v></c><c><v>${100 + at}</v></c><c t="s"><v>${at % 4 === 3 ? 6 : 5}</v></c></row>`,
    );
    const heading = `<row>${[1, 2, 3, 4].map((at) => `<c t="s"><v>${at}</v></c>`).join("")}</row>`;
    const texts = [name, "指標", "目標値", "値", "達成率", "50.0%", "99.0%"];
    const strings = texts.map((text) => `<si><t>${text}</t></si>`).join("");
    put("named.xlsx", zipOf(partsOf({ rows: heading + rows.join(""), strings })));
    const { status, stdout } = await kensan("check", "--format", "json", "--lang", "en", "named.xlsx");
    const { files, summary } = validReport(stdout);
    expect([status, files[0]?.error]).toEqual([1, null]);
    expect(summary.error).toBeGreaterThanOrEqual(300);
    expect(files[0]?.notices).toEqual([expect.stringContaining("Texts of more than 2,000")]);
    expect(stdout.length).toBeLessThan(15 * 2 ** 20);
  }, 60_000);
});

test("control characters reach neither the terminal nor another program, in no format, and not in messages of errors", async () => {
  const evil = "S\u001b]0;x\u0007\u009b31m\u202e";
  const named = (parts: Record<string, string | Uint8Array>) => {
    const workbook = `<workbook xmlns:r="r"><sheets><sheet name="${evil.replace("\u001b", "_x001B_")}" r:id="rId1"/></sheets></workbook>`;
    return zipOf({ ...parts, "xl/workbook.xml": workbook.replace("_x001B_", "&#27;").replace("\u0007", "&#7;") });
  };
  const { "xl/worksheets/sheet1.xml": _, ...without } = partsOf({ rows: "" });
  put("broken.xlsx", named(without));
  put("empty.xlsx", named(partsOf({ rows: "<row><c><v>1</v></c></row>" })));
  put("names.csv", `${HEADING}"${evil}率",60.1%,45.0%,47.8%\n`);
  for (const format of ["text", "json", "ndjson", "csv"]) {
    const { status, stdout, stderr } = await runKensan(["check", "--format", format, "broken.xlsx", "empty.xlsx", "names.csv"], { folder });
    expect(status).toBe(2);
    expect(stdout).toContain("47.8%");
    // eslint-disable-next-line no-control-regex -- the control characters are what it looks for
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
});
