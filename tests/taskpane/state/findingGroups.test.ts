import { expect, test } from "vitest";
import type { Severity } from "../../../src/index";
import type { CheckedFinding, CheckResult } from "../../../taskpane/checking/checkResult";
import { findingGroups, shownFindings } from "../../../taskpane/state/findingGroups";
import { firstState, type Filter } from "../../../taskpane/state/paneState";

function finding(row: number, severity: Severity, table: string): CheckedFinding {
  const cell = { sheet: "KPI", row, column: 0 };
  const message = { ja: "", en: "" };
  return {
    id: `${table}${row}`,
    rule: "r",
    severity,
    cell,
    indicator: "",
    message,
    evidence: [],
    table,
    picture: undefined,
    title: message,
  };
}

const result: CheckResult = {
  tables: [],
  figureTables: [],
  findings: [
    finding(1, "info", "t1"),
    finding(2, "query", "t1"),
    finding(3, "error", "t1"),
    finding(4, "query", "t1"),
    finding(5, "error", "t1"),
    finding(9, "info", "t2"),
  ],
  coverage: { figures: 0, proved: 0, tight: 0, contradicted: 0, compared: 0, unproved: [], checked: 0, explained: 0, notChecked: [] },
  sheetsWithoutTables: [],
  taught: [],
  comparisons: [],
};

function stateWith(filter: Partial<Filter>) {
  const state = firstState("ja");
  return { ...state, result, filter: { ...state.filter, ...filter } };
}

test("in each table the errors come first, then queries, then notes, each in the order of the sheet", () => {
  const state = stateWith({ grouping: "table" });
  expect(findingGroups(state).map(({ findings }) => findings.map(({ cell }) => cell.row))).toEqual([[3, 5, 2, 4, 1], [9]]);
  expect(shownFindings(state).map(({ id }) => id)).toEqual(["t13", "t15", "t12", "t14", "t11", "t29"]);
});

test("under one rule the order of the sheet stays", () => {
  expect(shownFindings(stateWith({ grouping: "rule" })).map(({ cell }) => cell.row)).toEqual([1, 2, 3, 4, 5, 9]);
});
