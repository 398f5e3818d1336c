import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import papaparse from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { version } from "../../package.json";
import { runKensan } from "../support/runKensan";
import { startKensan } from "../support/startKensan";

const TABLE = "指標,目標値(A),値(B),達成率(B/A)\n=1+1の率,37.8%,▲30.2%,79.9%\nテレワークの導入率,60.1%,45.0% (R5年度),74.8%\n";
const samples = fileURLToPath(new URL("../../samples/", import.meta.url));

let folder = "";
const kensan = (words: readonly string[], input?: string) => runKensan(words, { folder, ...(input !== undefined && { input }) });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-read-"));
  mkdirSync(join(folder, "two"));
  writeFileSync(join(folder, "one.csv"), TABLE);
  writeFileSync(join(folder, "two/a.csv"), TABLE);
  writeFileSync(join(folder, "two/b.xlsx"), "PK\u0003\u0004 no more");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Document {
  readonly document: string;
  readonly sha256: string | null;
  readonly error: { readonly code: string } | null;
  readonly figures: number;
  readonly values: readonly Readonly<Record<string, string | boolean>>[];
}

describe("kensan read", () => {
  test("csv has one value a line, figures as plain numbers, and nothing that a spreadsheet would run", async () => {
    const { status, stdout, stderr } = await kensan(["read", "one.csv"]);
    expect([status, stderr]).toEqual([0, ""]);
    const { data, errors } = papaparse.parse<Record<string, string>>(stdout.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.filter(({ kind }) => kind === "figure").map(({ cell, role, value, unit, low, high }) => [cell, role, value, unit, low, high])).toEqual([
      ["B2", "target", "37.8", "%", "37.75", "37.85"],
      ["C2", "actual", "-30.2", "%", "-30.25", "-30.15"],
      ["D2", "rate", "79.9", "%", "79.85", "79.95"],
      ["B3", "target", "60.1", "%", "60.05", "60.15"],
      ["C3", "actual", "45.0", "%", "44.95", "45.05"],
      ["D3", "rate", "74.8", "%", "74.75", "74.85"],
    ]); // prettier-ignore
    expect(data.find(({ cell }) => cell === "A2")?.text).toBe("'=1+1の率");
    expect(data.find(({ cell }) => cell === "C3")).toMatchObject({
      document: "one.csv",
      indicator: "テレワークの導入率",
      text: "45.0% (R5年度)",
      period: "R5年度",
      from: "2023-04-01",
      to: "2024-03-31",
    });
  });

  test("json holds the same, with the bytes of each document and how many figures it has", async () => {
    const { status, stdout, stderr } = await kensan(["read", "--format", "json", "two", "one.csv"]);
    const { documents, ...head } = JSON.parse(stdout) as { readonly documents: readonly Document[] };
    expect(head).toEqual({ format: "kensan-data", version: 1, ruleset: version });
    expect(documents.map(({ document, figures, values, error }) => [document, figures, values.length, error?.code])).toEqual([
      ["two/a.csv", 6, 12, undefined],
      ["two/b.xlsx", 0, 0, "truncated"],
      ["one.csv", 6, 12, undefined],
    ]);
    expect(documents[2]?.sha256).toBe(createHash("sha256").update(TABLE).digest("hex"));
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^two\/b\.xlsx: .+。\n$/)]);
  });

  test("ndjson has one value a line and one line for each document", async () => {
    const { stdout } = await startKensan(["read", "--format", "ndjson", "-"], { folder, input: "two/b.xlsx\none.csv\n" });
    const lines = stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
    expect(lines.map(({ type }) => type)).toEqual(["document", ...Array<string>(12).fill("value"), "document"]);
    expect(lines.at(-1)).toMatchObject({ document: "one.csv", figures: 6, error: null });
  });

  test("a file that cannot be read has a line of its own in csv", async () => {
    const { stdout } = await kensan(["read", "two/b.xlsx"]);
    expect(stdout.trimEnd().split("\r\n")).toEqual([
      expect.stringContaining("document,sheet"),
      expect.stringMatching(/^two\/b\.xlsx,.*truncated.*error/),
    ]);
  });

  test("the figures of a document are as many as a check counts", async () => {
    const documents = ["001-published.xlsx", "003-published.xlsx", "004-published.xlsx"].map((name) => join(samples, name));
    const [read, checked] = await Promise.all([
      kensan(["read", "--format", "json", ...documents]),
      kensan(["check", "--format", "json", "--fail-on", "never", ...documents]),
    ]);
    const counts = (JSON.parse(read.stdout) as { documents: readonly Document[] }).documents.map(({ figures }) => figures);
    const { files } = JSON.parse(checked.stdout) as { files: readonly { coverage: { figures: number } }[] };
    expect(counts).toEqual(files.map(({ coverage }) => coverage.figures));
    expect(counts.every((count) => count >= 20)).toBe(true);
  }, 60_000);

  test("--out writes the same to a file", async () => {
    const { status, stdout } = await kensan(["read", "--out", "data.csv", "one.csv"]);
    expect([status, stdout]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "data.csv"), "utf8")).toBe((await kensan(["read", "one.csv"])).stdout);
  });

  test.each([
    [["read"], "指定してください"],
    [["read", "--format", "text", "one.csv"], "csv、json、ndjson"],
    [["read", "--fail-on", "error", "one.csv"], "使えません"],
  ])("wrong usage (%s) is told", async (words, sentence) => {
    const { status, stdout, stderr } = await kensan(words);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
  });
});
