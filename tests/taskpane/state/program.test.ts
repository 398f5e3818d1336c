import { describe, expect, test } from "vitest";
import type { Program, Workbook } from "../../../src/index";
import { SlicedChecker } from "../../../taskpane/checking/slicedChecker";
import { shownFindings } from "../../../taskpane/state/findingGroups";
import { startPane, type PaneModel } from "../../../taskpane/state/startPane";
import { markedTable } from "../../support/markedTable";
import { MemoryHost } from "../../support/memoryHost";

/** The pane over a program that has the workbook open. */
function open(workbook: Workbook, program: Program): { readonly host: MemoryHost; readonly pane: PaneModel } {
  const host = new MemoryHost(workbook);
  host.program = program;
  return { host, pane: startPane(host, new SlicedChecker(() => Promise.resolve()), "ja") };
}

const TWO_PERIODS = `
  | 指標 | 目標値 | 2025.3月末 値 | 達成率 | 2025.9月末 値 | 達成率 |
  |---|---|---|---|---|---|
  | 利用率 | 60.1% | 44.0% | 73.2% | 45.0% | 74.9% |`;

test.each([
  ["excel", "KPI.DELTA("],
  ["google-sheets", "KPI_DELTA("],
] as const)("changes that functions calculate are written for %s as %s", async (program, name) => {
  const { pane } = open(markedTable(TWO_PERIODS, "KPI").workbook, program);
  await pane.checking.check();
  const { current = 0, previous = 0 } = pane.store.state().result?.tables[0]?.deltas ?? {};
  const answer = await pane.checker.deltas({ table: "t1", current, previous, form: "function", program, corrections: [] });
  const formulas =
    "change" in answer ? answer.change.edits.flatMap(({ content }) => (content && "formula" in content ? [content.formula] : [])) : [];
  expect(formulas).toEqual([expect.stringContaining(name)]);
});

describe("a workbook that came from the other program", () => {
  const sheet = (name: string, formula: string) => ({
    name,
    rows: [
      [
        { value: "覚え", text: "覚え" },
        { value: { error: "#NAME?" }, text: "#NAME?", formula },
      ],
    ],
    merges: [],
  });

  test.each([
    ["excel", "KPI_RATE(C1,B1)", "=KPI.RATE(C1,B1)"],
    ["google-sheets", "KPI.RATE(C1,B1)", "=KPI_RATE(C1,B1)"],
  ] as const)("in %s, all safe fixes of the workbook spell its functions anew in one go", async (program, before, after) => {
    const { host, pane } = open({ sheets: [sheet("4月", before), sheet("5月", before), sheet("6月", before)] }, program);
    const rules = (): string[] => shownFindings(pane.store.state()).map(({ rule }) => rule);
    pane.store.dispatch({ type: "set", scope: "workbook" });
    await pane.checking.check();
    expect(rules()).toEqual(["foreign-function", "foreign-function", "foreign-function"]);
    await pane.changing.applySafe();
    for (const name of ["4月", "5月", "6月"]) expect(host.textAt({ sheet: name, row: 0, column: 1 })).toBe(after);
    expect(host.log()).toHaveLength(3);
    expect(rules()).toEqual([]);
  });
});
