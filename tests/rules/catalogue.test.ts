import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index";

const PLUMBING = ["index.ts", "rule.ts"];
const files = readdirSync("src/rules").filter((name) => !PLUMBING.includes(name));
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

test("every rule file is registered, and its name is the rule's id", () => {
  expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual([...files].sort());
});

test("the list of pages names every rule once, in the order of the catalogue, with its titles", () => {
  const lines = readFileSync("docs/rules/README.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ["));
  expect(lines.map((line) => /\[([a-z-]+)\]/.exec(line)?.[1])).toEqual(rules.map(({ id }) => id));
  rules.forEach(({ title, severity }, place) => {
    expect(lines[place]).toContain(`${title.ja} — ${title.en}`);
    expect(lines[place]).toContain(severity);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("has a test of its own", () => {
    expect(existsSync(`tests/rules/${id}.test.ts`)).toBe(true);
  });

  test("has a title in both languages", () => {
    expect(rule.title.ja).toMatch(/[\u3040-\u9fff]/);
    expect(rule.title.en).toMatch(/^[A-Z]/);
  });

  test.each(Object.entries(rule.messages))("says %s in whole sentences with the same data in both languages", (_, { ja, en }) => {
    expect(new Set(placeholders(ja))).toEqual(new Set(placeholders(en)));
    expect(ja).toMatch(/[。？]$/);
    expect(en).toMatch(/^[^a-z].*[.?]$/s);
  });
});
