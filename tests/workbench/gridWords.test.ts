import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gridWords } from "../../workbench/univer/gridWords";

const packages = "node_modules/@univerjs";

/** The words that the grid's own program asks for by a fixed key. */
function askedFor(): string[] {
  const programs = readdirSync(packages).map((name) => join(packages, name, "lib/es/index.js"));
  const keys = programs
    .filter(existsSync)
    .flatMap((path) => [...readFileSync(path, "utf8").matchAll(/\.t\("([\w-]+(?:\.[\w-]+)+)"/g)].map(([, key]) => key!));
  return [...new Set(keys)];
}

const wordAt = (words: unknown, key: string): unknown =>
  key
    .split(".")
    .reduce<unknown>(
      (tree, part) => (typeof tree === "object" && tree !== null ? (tree as Record<string, unknown>)[part] : undefined),
      words,
    );

describe("the words of the grid", () => {
  const keys = askedFor();
  it("asks for many of them", () => expect(keys.length).toBeGreaterThan(200));
  it.each(["ja", "en"] as const)("has each word that the grid asks for (%s)", (language) => {
    const words = gridWords(language);
    expect(keys.filter((key) => typeof wordAt(words, key) !== "string")).toEqual([]);
  });
  it("keeps the grid's own words", () => expect(wordAt(gridWords("ja"), "sheets-ui.merge.all")).toBe("すべて結合"));
});
