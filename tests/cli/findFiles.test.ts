import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findFiles } from "../../cli/findFiles";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-find-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), "");
  }
}

async function found(places: readonly string[], input = ""): Promise<readonly string[]> {
  const files = await findFiles(
    places.map((place) => (place === "-" ? place : join(folder, place))),
    () => Promise.resolve(input),
  );
  return files.map((file) => relative(folder, file.path) + ("error" in file ? ` (${file.error.code})` : ""));
}

test("a folder gives every spreadsheet in it, old formats too, sorted, without lock files and hidden ones", async () => {
  put("b.xlsx", "a.XLSM", "~$b.xlsx", ".hidden.csv", "notes.docx", "old.xls", "sub/c.csv", "sub/d.tsv", ".git/e.csv");
  expect(await found(["."])).toEqual(["a.XLSM", "b.xlsx", "old.xls", "sub/c.csv", "sub/d.tsv"]);
});

test("files keep the order in which they were named, and come only once", async () => {
  put("b.csv", "a.csv");
  expect(await found(["b.csv", ".", "./b.csv"])).toEqual(["b.csv", "a.csv"]);
});

test("a hyphen stands for paths on standard input, one a line", async () => {
  put("a.csv", "年度 末.csv");
  const input = `${join(folder, "年度 末.csv")}\r\n\n${join(folder, "a.csv")}\n`;
  expect(await found(["-"], input)).toEqual(["年度 末.csv", "a.csv"]);
});

test("a missing file and a folder without readable files are named as such", async () => {
  put("sub/notes.txt", "a.csv");
  expect(await found(["gone.xlsx", "sub", "a.csv"])).toEqual(["gone.xlsx (missing-file)", "sub (empty-folder)", "a.csv"]);
});
