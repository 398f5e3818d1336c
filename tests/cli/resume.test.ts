import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readStateLine, stateLine } from "../../cli/resume/stateLine";
import { runKensan } from "../support/runKensan";
import { commandFile, startKensan } from "../support/startKensan";

const FILES = 300;
const HEADING = "指標,目標値(A),値(B),達成率(B/A)\n";

/** A table of twenty indicators; that of file 7 has an error. */
function table(file: number): string {
  const rows = Array.from({ length: 20 }, (_, at) => {
    const [target, actual] = [200 + 2 * at + file, 100 + at];
    const rate = file === 7 && at === 9 ? "99.9" : ((actual / target) * 100).toFixed(1);
    return `指標その${at},${target}件,${actual}件,${rate}%\n`;
  });
  return HEADING + rows.join("");
}

let folder = "";
let whole = "";
const CHECK = ["check", "--format", "ndjson", "--fail-on", "never"];
const kensan = (...words: string[]) => runKensan([...CHECK, ...words], { folder });
const started = (...words: string[]) => startKensan([...CHECK, ...words], { folder });
const linesIn = (state: string) => (existsSync(join(folder, state)) ? readFileSync(join(folder, state), "utf8").split("\n").length - 1 : 0);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kensan-resume-"));
  mkdirSync(join(folder, "many"));
  mkdirSync(join(folder, "few"));
  for (let file = 0; file < FILES; file += 1) writeFileSync(join(folder, "many", `${String(file).padStart(3, "0")}.csv`), table(file));
  for (const name of ["a", "b"]) writeFileSync(join(folder, "few", `${name}.csv`), table(7));
  whole = (await kensan("many")).stdout;
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a folder of 300 files", () => {
  test("is reported in order, each file once", () => {
    const records = whole.trimEnd().split("\n").map((line) => JSON.parse(line) as { type: string; path: string; files?: number }); // prettier-ignore
    const files = records.filter(({ type }) => type === "file").map(({ path }) => path);
    expect(files).toEqual(readdirSync(join(folder, "many")).map((name) => `many/${name}`));
    expect(records.at(-1)).toMatchObject({ type: "summary", files: FILES, error: 1 });
  });

  test("killed in the middle and resumed gives the same report", async () => {
    const child = spawn(process.execPath, [commandFile, "check", "--resume", "killed.state", "many"], { cwd: folder, stdio: "ignore" });
    const ended = once(child, "exit");
    while (linesIn("killed.state") < 20) await setTimeout(5);
    child.kill("SIGKILL");
    await ended;
    const done = linesIn("killed.state") - 1;
    expect(done).toBeGreaterThanOrEqual(19);
    expect(done).toBeLessThan(FILES);
    const resumed = await started("--resume", "killed.state", "many");
    expect(resumed.stdout === whole).toBe(true);
    expect([resumed.status, resumed.stderr]).toEqual([0, ""]);
    expect(linesIn("killed.state")).toBe(FILES + 1);
    const again = await started("--resume", "killed.state", "many");
    expect(again.stdout === whole).toBe(true);
    expect(linesIn("killed.state")).toBe(FILES + 1);
  }, 120_000);
});

/** One file after the other, so that the lines of the state come in the order of the files. */
const inTurn = (...words: string[]) => kensan("--jobs", "1", ...words);

/** The state that a check of the folder leaves. */
async function stateOf(name: string): Promise<string> {
  const { status } = await inTurn("--resume", name, "few");
  expect(status).toBe(0);
  return readFileSync(join(folder, name), "utf8");
}

describe("the state file", { timeout: 60_000 }, () => {
  test("spares files that have not changed, and only those", async () => {
    const state = await stateOf("marked.state");
    const marked = state.split("\n").map((line) => {
      const content = readStateLine(line);
      return content && "checked" in content ? stateLine(JSON.parse(JSON.stringify(content).replaceAll("指標その9", "前に見た指標"))as object).trimEnd() : line;
    }); // prettier-ignore
    writeFileSync(join(folder, "marked.state"), marked.join("\n"));
    expect((await inTurn("--resume", "marked.state", "few")).stdout.match(/"indicator":"前に見た指標"/g)).toHaveLength(2);
    mkdirSync(join(folder, "changed"));
    writeFileSync(join(folder, "changed", "a.csv"), table(7));
    await inTurn("--resume", "changed.state", "changed");
    writeFileSync(join(folder, "changed", "a.csv"), table(8));
    const { stdout } = await inTurn("--resume", "changed.state", "changed");
    expect(JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({ files: 1, error: 0 });
  });

  test("with an unfinished last line is mended", async () => {
    const state = await stateOf("torn.state");
    writeFileSync(join(folder, "torn.state"), state.slice(0, -40));
    await inTurn("--resume", "torn.state", "few/a.csv");
    expect(readFileSync(join(folder, "torn.state"), "utf8")).toBe(state.slice(0, state.lastIndexOf("\n", state.length - 2) + 1));
    writeFileSync(join(folder, "torn.state"), state.slice(0, -40));
    const { status, stdout } = await inTurn("--resume", "torn.state", "few");
    expect([status, stdout]).toEqual([0, (await inTurn("few")).stdout]);
    expect(readFileSync(join(folder, "torn.state"), "utf8")).toBe(state);
  });

  test.each([
    ["changed inside", (state: string) => state.replace("many", "some").replace("99.9", "99.8"), "壊れている"],
    ["with a line that is none", (state: string) => `${state}more\n`, "壊れている"],
    ["that is another file", () => table(1), "途中経過のファイル（--resume で作られるもの）ではない"],
    ["that is empty", () => "", "ではない"],
  ])("%s is refused and stays as it is", async (name, harm, sentence) => {
    const file = `${name}.state`;
    const harmed = harm(await stateOf(file));
    writeFileSync(join(folder, file), harmed);
    const { status, stdout, stderr } = await inTurn("--resume", file, "few");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect(readFileSync(join(folder, file), "utf8")).toBe(harmed);
  });

  test("never replaces a document that is checked, and leaves no draft beside a report that is not written", async () => {
    writeFileSync(join(folder, "sheet.csv"), table(7));
    const { status } = await inTurn("--resume", "sheet.csv", "--out", "few/report.txt", "sheet.csv");
    expect(status).toBe(2);
    expect(readFileSync(join(folder, "sheet.csv"), "utf8")).toBe(table(7));
    expect(readdirSync(join(folder, "few"))).toEqual(["a.csv", "b.csv"]);
  });

  test("of other options is told and made anew", async () => {
    const state = await stateOf("other.state");
    const english = await inTurn("--lang", "en", "--resume", "other.state", "few");
    expect(english.stderr).toContain("comes from another version or other options");
    expect(english.stdout).toBe((await inTurn("--lang", "en", "few")).stdout);
    expect(readFileSync(join(folder, "other.state"), "utf8")).not.toBe(state);
  });

  test("of another build of the engine is not believed", async () => {
    const state = await stateOf("older.state");
    const [head = "", ...rest] = state.split("\n");
    const older = stateLine({ ...readStateLine(head), engine: "older" });
    writeFileSync(join(folder, "older.state"), older + rest.join("\n"));
    expect((await inTurn("--resume", "older.state", "few")).stderr).toContain("すべてを検査し直します");
    expect(readFileSync(join(folder, "older.state"), "utf8")).toBe(state);
  });

  test("does not keep what may go better another time", async () => {
    const list = Array.from({ length: 200_000 }, (_, at) => `指標${at},${at + 7},${at + 3},99%\n`).join("");
    writeFileSync(join(folder, "heavy.csv"), HEADING + list);
    const { stdout } = await started("--jobs", "1", "--resume", "heavy.state", "--memory-limit", "48", "heavy.csv", "few/a.csv");
    expect(stdout).toContain('"code":"too-much-memory"');
    expect(linesIn("heavy.state")).toBe(2);
  });
});
