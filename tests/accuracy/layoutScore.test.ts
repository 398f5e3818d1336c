import { describe, expect, test } from "vitest";
import { layoutCases, type LayoutCase } from "../../scripts/accuracy/layouts/cases";
import { layoutsSection } from "../../scripts/accuracy/layouts/layoutsSection";
import { listed } from "../../scripts/accuracy/layouts/listing";
import { scoreCase, type ScoredReview } from "../../scripts/accuracy/layouts/score";
import type { Finding } from "../../src/findings/finding";
import type { Workbook } from "../../src/sheet/workbook";

function firstCase(): LayoutCase {
  const [first] = layoutCases({ seed: 1, per: 1, layout: "period-blocks" });
  if (!first) throw new Error("No case was generated");
  return first;
}

const layoutCase = firstCase();
const SHEET = layoutCase.workbook.sheets[0]?.name ?? "";

function finding(row: number, column: number, more: Partial<Finding> = {}): Finding {
  return {
    id: "test",
    rule: "stated-rate-mismatch",
    severity: "error",
    cell: { sheet: SHEET, row, column },
    indicator: "",
    message: { ja: "違います。", en: "It differs." },
    evidence: [],
    ...more,
  };
}

/** A review with these findings that proves nothing. */
function reviewWith(findings: readonly Finding[]): ScoredReview {
  const coverage = {
    figures: 0,
    proved: 0,
    tight: 0,
    contradicted: 0,
    compared: 0,
    unproved: [],
    checked: 0,
    explained: 0,
    notChecked: [],
  };
  return { findings, coverage, stateOf: () => undefined };
}

/** What a reviewer would say who sees each planted fault. */
function seeing({ workbook }: LayoutCase, say: (fault: LayoutCase["faults"][number]) => Finding): (book: Workbook) => ScoredReview {
  return (book) => {
    const fault = layoutCase.faults.find((one) => one.workbook === book);
    return reviewWith(book === workbook || !fault ? [] : [say(fault)]);
  };
}

describe("the score of a layout", () => {
  test("is empty for a reviewer who says nothing", () => {
    const { clean, faults } = scoreCase(layoutCase, () => reviewWith([]));
    expect(clean).toMatchObject({ falseErrors: [], falseQueries: [], others: [], proved: 0 });
    expect(clean.related).toBeGreaterThan(10);
    expect(faults.length).toBeGreaterThan(2);
    expect(faults.map(({ severity }) => severity)).toEqual(faults.map(() => undefined));
  });

  test("is full for one who names the wrong cell and gives the old text back", () => {
    const reviewer = seeing(layoutCase, ({ cell, before, after }) => {
      const fixes = [{ label: { ja: "直す", en: "Fix" }, safe: true, edits: [{ cell, before: after, after: before }] }];
      return finding(cell.row, cell.column, { fixes });
    });
    for (const score of scoreCase(layoutCase, reviewer).faults) {
      expect(score).toMatchObject({ severity: "error", isCellRight: true, isSuspected: true, isRestored: true, isWronglySafe: false });
    }
  });

  test("tells the right suspect from the right cell, and a safe fix that would do harm", () => {
    const reviewer = seeing(layoutCase, ({ cell, before, after }) => {
      const other = { ...cell, column: cell.column + 1 };
      const fixes = [{ label: { ja: "直す", en: "Fix" }, safe: true, edits: [{ cell: other, before: "1", after: before }] }];
      return finding(other.row, other.column, { severity: "query", suspects: [{ cell, value: after }], fixes });
    });
    for (const score of scoreCase(layoutCase, reviewer).faults) {
      expect(score).toMatchObject({ severity: "query", isCellRight: false, isSuspected: true, isRestored: false, isWronglySafe: true });
    }
  });

  test("counts what is said of a clean table as false, and not again as having seen its twins", () => {
    const { clean, faults } = scoreCase(layoutCase, () =>
      reviewWith([finding(2, 1), finding(3, 1, { rule: "missing-period", severity: "info" })]),
    );
    expect(clean.falseErrors).toHaveLength(1);
    expect(clean.others).toHaveLength(1);
    expect(faults.some(({ severity }) => severity !== undefined)).toBe(false);
  });

  test("takes only figures that the review names as proved for proved", () => {
    const [first] = layoutCase.relations;
    if (!first) throw new Error("The case has no relation");
    const own = [first.aggregate, ...first.parts];
    const coverage = { ...reviewWith([]).coverage, proved: own.length };
    const stateOf: ScoredReview["stateOf"] = ({ row, column }) =>
      own.some((figure) => figure.row === row && figure.column === column) ? "proved" : "unproved";
    const { clean } = scoreCase(layoutCase, () => ({ ...reviewWith([]), coverage, stateOf }));
    expect(clean).toMatchObject({ proved: own.length, unfounded: 0 });
  });
});

test("the section of the page names each layout once in both tables and sums them up", () => {
  const scores = [scoreCase(layoutCase, () => reviewWith([finding(2, 1)]))];
  const section = layoutsSection(scores);
  expect(section.filter((line) => line.startsWith("| period-blocks "))).toHaveLength(2);
  expect(section.filter((line) => line.startsWith("| **all** "))).toHaveLength(2);
  expect(section.join("\n")).toContain("1 clean tables in 1 layouts: **1** false errors");
});

test("a listed case shows its table and what was said", () => {
  const score = scoreCase(layoutCase, () => reviewWith([finding(2, 1)]));
  const [text = ""] = listed("false-error", score);
  expect(text).toContain("error stated-rate-mismatch B3: It differs.");
  const [row] = layoutCase.workbook.sheets[0]?.rows.slice(2, 3) ?? [];
  expect(text).toContain(row?.[0]?.text ?? "no such row");
  expect([...listed("missed", score)]).toHaveLength(score.faults.length);
});
