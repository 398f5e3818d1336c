import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/findings/edit";
import type { Finding } from "../../src/findings/finding";
import { review as reviewAnywhere, type Review } from "../../src/review";
import { rules } from "../../src/rules/index";
import type { Workbook } from "../../src/sheet/workbook";
import { markedTables } from "../support/markedTable";
import { workbookOf } from "../support/sampleReview";

/** As Excel shows the workbook. */
const review = (workbook: Workbook): Review => reviewAnywhere(workbook, { program: "excel" });

/** Writes the edits into a copy, as a host does: a cell that no longer shows `before` is refused. */
function applied(workbook: Workbook, edits: readonly Edit[]): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) => {
        const own = edits.filter(({ cell }) => cell.sheet === sheet.name && cell.row === row);
        if (own.length === 0) return cells;
        const written = [...(cells ?? [])];
        for (const { cell, before, after, content } of own) {
          expect(written[cell.column]?.text ?? "").toBe(before);
          written[cell.column] = { value: after, text: after, ...(content && "formula" in content && { formula: content.formula }) };
        }
        return written;
      }),
    })),
  };
}

const placeOf = ({ sheet, row, column }: Edit["cell"]): string => `${sheet} ${row} ${column}`;
const keyOf = ({ rule, cell }: Finding): string => `${rule} ${placeOf(cell)}`;

/**
 * The laws of a fix: its finding is gone, doing it twice changes nothing, and a safe fix brings no error. A suggestion may bring one only where another
 * figure was calculated from the changed one, such as the average of a wrong rate: that figure has to be calculated again.
 */
function expectLawful(workbook: Workbook): number {
  const before = review(workbook).findings;
  const known = new Set(before.map(keyOf));
  let fixes = 0;
  for (const finding of before) {
    for (const { edits, safe } of finding.fixes ?? []) {
      fixes += 1;
      const mended = applied(workbook, edits);
      const after = review(mended).findings;
      expect(after.map(keyOf), finding.message.en).not.toContain(keyOf(finding));
      const changed = new Set(edits.map(({ cell }) => placeOf(cell)));
      const added = after
        .filter((other) => other.severity === "error" && !known.has(keyOf(other)))
        .filter(({ evidence }) => safe || !evidence.some(({ cell }) => changed.has(placeOf(cell))));
      expect(
        added.map(({ message }) => message.en),
        finding.message.en,
      ).toEqual([]);
      expect(after.flatMap((other) => (keyOf(other) === keyOf(finding) ? (other.fixes ?? []) : []))).toEqual([]);
    }
  }
  return fixes;
}

describe.each(rules.map(({ id }) => id))("fixes on the page of %s", (id) => {
  test("settle their finding and bring no error", () => {
    for (const { workbook } of markedTables(readFileSync(`docs/rules/${id}.md`, "utf8"))) expectLawful(workbook);
  });
});

test.each(["000-published", "000-worked", "002-published", "002-worked", "english-scorecard"])(
  "fixes in sample %s settle their finding and bring no error",
  (name) => {
    expect(expectLawful(workbookOf(`samples/${name}.xlsx`))).toBeGreaterThanOrEqual(1);
  },
);
