import { expect } from "vitest";
import type { Finding } from "../../src/findings/finding";
import { review } from "../../src/review";
import type { Rule } from "../../src/rules/rule";
import { markedTable, type MarkedTable } from "./markedTable";

const place = (rule: string, cell: { row: number; column: number }): string => `${rule} at row ${cell.row + 1}, column ${cell.column + 1}`;

/** Applies one rule to a marked Markdown table, as if Excel showed it, and checks that its findings are exactly the marked ones. Gives the findings. */
export function expectFindings(rule: Rule, table: string | MarkedTable): readonly Finding[] {
  const { workbook, expected, previous }: MarkedTable = typeof table === "string" ? markedTable(table) : table;
  const compareWith = previous ? [{ kind: "previous" as const, name: "previous.xlsx", workbook: previous }] : [];
  const { findings } = review(workbook, { rules: [rule], program: "excel", compareWith });
  const found = findings.map((finding) => place(finding.rule, finding.cell)).sort();
  expect(found, findings.map(({ message }) => message.en).join("\n")).toEqual(expected.map(({ rule: id, cell }) => place(id, cell)).sort());
  return findings;
}
