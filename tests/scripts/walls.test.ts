import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const project = fileURLToPath(new URL("../../", import.meta.url));
const TREE = ["src", "hosts", "cli", "functions", "taskpane", "workbench", "bench", "bin", "scripts", "tests"];
const CONFIGURATION = [
  ".dependency-cruiser.cjs",
  "tsconfig.base.json",
  "package.json",
  "knip.json",
  "webpack.config.js",
  "vitest.config.ts",
];

/** A file that nobody should write, what it imports, and the wall that must refuse it. */
type Plant = readonly [file: string, imported: string | undefined, wall: string];

const REFUSED: readonly Plant[] = [
  ["taskpane/state/planted.ts", "taskpane/components/copyText.ts", "taskpane-state-looks-down"],
  ["taskpane/strings/planted.ts", "taskpane/components/fitText.ts", "taskpane-strings-looks-down"],
  ["taskpane/checking/planted.ts", "taskpane/state/history.ts", "taskpane-checking-looks-down"],
  ["taskpane/state/plantedFace.ts", "taskpane/App.tsx", "taskpane-state-looks-down"],
  ["taskpane/planted.ts", "hosts/excel/excelHost.ts", "pane-chooses-host-at-its-doors"],
  ["taskpane/components/planted.ts", "hosts/google-sheets/googleSheetsHost.ts", "pane-chooses-host-at-its-doors"],
  ["taskpane/plantedCommand.ts", "cli/fileError.ts", "faces-are-strangers"],
  ["workbench/office/planted.ts", "taskpane/state/history.ts", "faces-are-strangers"],
  ["workbench/excel/planted.ts", "workbench/univer/createUniver.ts", "workbench-excel-looks-down"],
  ["workbench/queue/planted.ts", "workbench/univer/createUniver.ts", "workbench-queue-looks-down"],
  ["hosts/memory/planted.ts", "taskpane/state/history.ts", "memory-is-pure"],
  ["workbench/page/planted.ts", "hosts/excel/excelHost.ts", "workbench-plays-excel"],
  ["cli/planted.ts", "hosts/excel/excelHost.ts", "command-reads-files"],
  ["cli/plantedPane.ts", "taskpane/state/history.ts", "faces-are-strangers"],
  ["hosts/file/planted.ts", "bench/bench.ts", "shipped-code-needs-no-tools"],
  ["hosts/planted.ts", "hosts/excel/excelHost.ts", "hosts-share-a-hall"],
  ["hosts/excel/planted.ts", "hosts/file/readWorkbook.ts", "hosts-are-strangers"],
  ["src/rules/planted.ts", "src/deltas/planDeltas.ts", "rules-only-judge"],
  ["src/measures/planted.ts", "src/parse/parseCell.ts", "src-measures-looks-down"],
  ["functions/planted.ts", "hosts/host.ts", "functions-stand-alone"],
  ["src/parse/utils.ts", undefined, "no-unused-junk-drawers"],
  ["taskpane/helpers/planted.ts", "src/index.ts", "no-unused-junk-drawers"],
  ["src/parse/planted.ts", undefined, "no-orphans"],
];

/** What the same rooms may import. */
const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ["taskpane/state/allowed.ts", "taskpane/strings/words.ts"],
  ["taskpane/components/allowed.ts", "taskpane/state/history.ts"],
  ["workbench/univer/allowed.ts", "workbench/excel/book.ts"],
  ["taskpane/checking/allowed.ts", "hosts/memory/settings.ts"],
  ["cli/allowed.ts", "hosts/file/readWorkbook.ts"],
  ["hosts/excel/allowed.ts", "hosts/changes/cellRuns.ts"],
  ["src/rules/allowed.ts", "src/findings/finding.ts"],
];

let folder = "";
let violations: readonly (readonly [file: string, wall: string])[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kensan-walls-"));
  for (const place of [...TREE, ...CONFIGURATION]) cpSync(join(project, place), join(folder, place), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  const planted = [...REFUSED, ...ALLOWED];
  for (const [file, imported] of planted) plant(file, imported);
  violations = await violationsIn(planted.map(([file]) => file));
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function plant(file: string, imported: string | undefined): void {
  const place = join(folder, file);
  mkdirSync(dirname(place), { recursive: true });
  const way = imported && relative(dirname(file), imported).replace(/[.]tsx?$/, "");
  writeFileSync(place, way === undefined ? "export const planted = 1;\n" : `export * from "${way.startsWith(".") ? way : `./${way}`}";\n`);
}

/** The tool as "npm run walls" runs it, on these files and what they import. */
async function violationsIn(files: readonly string[]): Promise<[string, string][]> {
  const tool = join(project, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const words = ["--config", ".dependency-cruiser.cjs", "--no-cache", "--max-depth", "1", "--output-type", "json"];
  const run = promisify(execFile)(process.execPath, [tool, ...words, ...files], { cwd: folder, maxBuffer: 2 ** 28 });
  const { stdout } = await run.catch((problem: unknown) => problem as { stdout: string });
  const { summary } = JSON.parse(stdout) as ICruiseResult;
  return summary.violations.map(({ from, rule }) => [from, rule.name]);
}

const wallsAgainst = (file: string): string[] => violations.flatMap(([from, wall]) => (from === file ? [wall] : []));

test("a file that nobody imports is found, whatever it is called and whatever it imports", async () => {
  const tool = join(project, "node_modules/knip/bin/knip.js");
  const run = promisify(execFile)(process.execPath, [tool, "--include", "files", "--reporter", "json"], { cwd: folder });
  const { stdout } = await run.catch((problem: unknown) => problem as { stdout: string });
  const { issues } = JSON.parse(stdout) as { issues: readonly { file: string }[] };
  const unused = issues.map(({ file }) => file);
  expect(unused).toEqual(
    expect.arrayContaining(["src/parse/utils.ts", "src/parse/planted.ts", "src/rules/allowed.ts", "taskpane/planted.ts"]),
  );
  // The tool loads vitest.config.ts otherwise in a copy, so the files of tests are not looked at.
  expect(unused.filter((file) => !/^tests[/]|planted|allowed|utils/i.test(file))).toEqual([]);
}, 60_000);

describe("a planted wrong import is refused", () => {
  test.each(REFUSED)("%s, which imports %s", (file, imported, wall) => {
    expect(imported === undefined || existsSync(join(project, imported))).toBe(true);
    expect(wallsAgainst(file)).toContain(wall);
  });
});

test.each(ALLOWED)("%s may import %s", (file, imported) => {
  expect(existsSync(join(project, imported))).toBe(true);
  expect(wallsAgainst(file)).toEqual([]);
});
