import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { teachingTemplate } from "../../src/teaching/template";
import { runKensan, type Run } from "../support/runKensan";
import { validReport } from "../support/validReport";

vi.setConfig({ testTimeout: 60_000 });

const HEAD = "部署,あらまし,おぎない,ひきさり,しあがり\n";
const RIGHT = `${HEAD}甲,312,12,24,300\n乙,298,18,30,286\n丙,305,9,22,292\n丁,310,9,22,297\n`;
const BROKEN = RIGHT.replace("292", "229");

let folder = "";
const kensan = (...words: string[]): Promise<Run> => runKensan(words, { folder });
function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}
async function findings(...words: string[]): Promise<readonly string[]> {
  const { stdout } = await kensan("check", "--format", "json", ...words);
  return validReport(stdout).files.flatMap(({ path, findings: found }) => found.map(({ rule, cell }) => `${path} ${rule} ${cell}`));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-teach-"));
  write("right.csv", RIGHT);
  write("broken.csv", BROKEN);
  const template = teachingTemplate("部署の決まり", [
    {
      lines: "columns",
      form: "sum",
      scale: 1,
      signs: [1, 1, -1],
      result: { label: ["しあがり"] },
      parts: [{ label: ["あらまし"] }, { label: ["おぎない"] }, { label: ["ひきさり"] }],
    },
    { lines: "columns", form: "ratio", scale: 100, result: { label: ["達成率"] }, parts: [{ label: ["実績"] }, { label: ["目標"] }] },
  ]);
  write("template.json", JSON.stringify(template));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("a template is followed in every file of a folder, and which of it was used is told", async () => {
  expect(await findings("right.csv", "broken.csv")).toEqual([]);
  expect(await findings("--teach", "template.json", "right.csv", "broken.csv")).toEqual(["broken.csv total-mismatch E4"]);
  const told = await kensan("check", "--lang", "en", "--teach", "template.json", "broken.csv");
  expect(told.status).toBe(1);
  expect(told.stdout).toContain(
    "1 of 2 taught relations were used in this file (しあがり = あらまし + おぎない − ひきさり holds in 3 of 4 places).",
  );
  expect((await kensan("check", "--teach", "template.json", "right.csv")).stdout).toContain(
    "教わった関係 2件のうち 1件をこのファイルで使いました",
  );
});

test("other commands follow it too", async () => {
  const explained = await kensan("explain", "--teach", "template.json", "broken.csv", "E4");
  expect(explained.status).toBe(1);
  expect(explained.stdout).toContain("305 + 9 − 22");
  expect((await kensan("explain", "broken.csv", "E4")).status).toBe(0);
  const fixed = await kensan("fix", "--safe", "--dry-run", "--teach", "template.json", "broken.csv");
  expect(fixed.status).toBe(1);
  expect((await kensan("fix", "--safe", "--dry-run", "broken.csv")).status).toBe(0);
  await kensan("check", "--format", "xlsx", "--out", "list.xlsx", "--teach", "template.json", "broken.csv");
  const open = await kensan("answer", "--lang", "en", "--teach", "template.json", "list.xlsx", "broken.csv");
  expect([open.status, open.stdout.includes("total-mismatch") || open.stdout.includes("E4")]).toEqual([1, true]);
  expect((await kensan("answer", "--teach", "template.json", "list.xlsx", "right.csv")).stdout).toContain("解消");
});

test("a check that is taken up again knows which template it was made with", async () => {
  const check = (...words: string[]) => kensan("check", "--resume", "state", ...words, "broken.csv");
  expect((await check()).status).toBe(0);
  const taught = await check("--teach", "template.json");
  expect([taught.status, taught.stderr.includes("別のオプション")]).toEqual([1, true]);
  expect(await check("--teach", "template.json")).toMatchObject({ status: 1, stderr: "" });
});

test.each([
  ["nowhere.json", undefined, "there is no such file"],
  ["cut.json", '{"format":"kensan-template"', "it is no JSON"],
  ["record.json", '{"format":"kensan-record","version":1,"entries":[],"reviews":[]}', "entries is not known"],
  [
    "eval.json",
    '{"format":"kensan-template","version":1,"name":"","relations":[{"lines":"columns","form":"eval"}]}',
    "relations[0].form is not one of",
  ],
  [".", undefined, "it is no ordinary file"],
])("what is no template is told of kindly, and nothing is checked: %s", async (name, content, why) => {
  if (content !== undefined) write(name, content);
  const run = await kensan("check", "--lang", "en", "--teach", name, "--out", "never.txt", "broken.csv");
  expect(run.status).toBe(2);
  expect(run.stdout).toBe("");
  expect(run.stderr).toContain(`${name} cannot be read as a template (${why}`);
  expect(run.stderr).toContain("Nothing was checked.");
  expect(existsSync(join(folder, "never.txt"))).toBe(false);
});

test("the report is never written over the template", async () => {
  const before = readFileSync(join(folder, "template.json"), "utf8");
  const run = await kensan("check", "--teach", "template.json", "--out", "template.json", "broken.csv");
  expect(run.status).toBe(2);
  expect(readFileSync(join(folder, "template.json"), "utf8")).toBe(before);
});
