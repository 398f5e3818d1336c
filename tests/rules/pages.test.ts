import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index";
import { expectFindings } from "../support/expectFindings";
import { markedTables } from "../support/markedTable";

describe.each(rules.map((rule) => [rule.id, rule] as const))("the page of %s", (id, rule) => {
  const path = `docs/rules/${id}.md`;
  const page = existsSync(path) ? readFileSync(path, "utf8") : "";

  test("exists, with a case that is reported and one that is not", () => {
    const tables = markedTables(page);
    expect(tables.some(({ expected }) => expected.length > 0)).toBe(true);
    expect(tables.some(({ expected }) => expected.length === 0)).toBe(true);
  });

  test("shows tables that give the findings marked in them", () => {
    for (const table of markedTables(page)) expectFindings(rule, table);
  });
});
