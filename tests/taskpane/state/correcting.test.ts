import { beforeEach, expect, test } from "vitest";
import type { Cell } from "../../../src/index";
import { SlicedChecker } from "../../../taskpane/checking/slicedChecker";
import { withoutTable } from "../../../taskpane/state/corrections";
import { startPane, type PaneModel } from "../../../taskpane/state/startPane";
import { MemoryHost } from "../../support/memoryHost";

const KPI = [
  ["指標", "目標値(A)", "2025.9月末 値(B)", "達成率(B/A)"],
  ["苦情の件数", "20件", "25件", "80.0%"],
  ["テレワークの導入率", "60.1%", "45.0%", "47.8%"],
];
const UNNAMED = [
  ["なまえ", "もくひょう", "いま"],
  ["", "本年", "本年"],
  ["相談", "10件", "5件"],
  ["導入", "20団体", "5団体"],
];

let host: MemoryHost;
let pane: PaneModel;

function sheetOf(name: string, rows: readonly (readonly string[])[]) {
  return {
    name,
    merges: [],
    rows: rows.map((row) => row.map((text): Cell | undefined => (text === "" ? undefined : { value: text, text }))),
  };
}

beforeEach(() => {
  host = new MemoryHost({ sheets: [sheetOf("KPI", KPI), sheetOf("memo", UNNAMED)] });
  pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
});

const state = () => pane.store.state();
const tables = () => state().result?.tables ?? [];
const corrections = () => state().corrections;

async function firstTable() {
  await pane.checking.check();
  const [table] = tables();
  if (!table) throw new Error("There is no table to correct.");
  return table;
}

test("a correction of a column is kept in the workbook and changes how the table is read", async () => {
  const table = await firstTable();
  await pane.correcting.correct(table, { column: { offset: 3, role: "note" } });
  expect(tables()[0]?.columns[3]?.role).toBe("note");
  expect(host.memory.get("corrections")).toMatchObject([{ sheet: "KPI", key: table.key }]);
  const [correction] = corrections();
  if (correction) await pane.correcting.forget(correction);
  expect(tables()[0]?.columns[3]?.role).toBe("rate");
  expect(host.memory.get("corrections")).toEqual([]);
});

test("a period that is given to a column dates it", async () => {
  const table = await firstTable();
  await pane.correcting.correct(table, { column: { offset: 2, period: "R6年度" } });
  expect(tables()[0]?.columns[2]?.period).toBe("R6年度");
  expect(corrections()[0]?.columns).toEqual([{ offset: 2, period: "R6年度" }]);
});

test("the direction of an indicator turns its rate round, and can be left to Kensan again", async () => {
  const table = await firstTable();
  const told = async () => (await pane.checker.indicators("t1")).map(({ direction, isSaid }) => `${direction}${isSaid ? "!" : ""}`);
  const rates = () => (state().result?.findings ?? []).filter(({ rule }) => rule === "stated-rate-mismatch").map(({ cell }) => cell.row);
  expect([await told(), rates()]).toEqual([["decrease", "increase"], [2]]);
  const [complaints] = await pane.checker.indicators("t1");
  const key = complaints?.key ?? "";
  await pane.correcting.correct(table, { indicator: { key, direction: "increase" } });
  expect([await told(), rates()]).toEqual([
    ["increase!", "increase"],
    [1, 2],
  ]);
  await pane.correcting.correct(table, { indicator: { key, direction: undefined } });
  expect([await told(), rates()]).toEqual([["decrease", "increase"], [2]]);
});

test("the selected cells become the range of the table, however far beyond it the selection goes", async () => {
  const table = await firstTable();
  host.selection = { top: 0, left: 0, bottom: 1, right: 500 };
  await pane.correcting.takeSelection(table);
  expect(tables().map(({ range, headerRows }) => [range, headerRows])).toEqual([[{ top: 0, left: 0, bottom: 1, right: 3 }, 1]]);
});

test("cells of another sheet, or too few, are no range: the pane says what to do, and nothing is kept", async () => {
  const table = await firstTable();
  host.selection = { top: 0, left: 0, bottom: 0, right: 3 };
  await pane.correcting.takeSelection(table);
  expect(state().notice?.wording.ja).toContain("見出しから最後の行まで");
  host.selection = undefined;
  host.active = { sheet: "memo", row: 0, column: 0 };
  await pane.correcting.takeSelection(table);
  expect(state().notice?.wording.ja).toContain("「KPI」シート");
  expect(host.memory.has("corrections")).toBe(false);
});

test("a table whose headings say nothing is added from the selection, and its columns can be named", async () => {
  host.active = { sheet: "memo", row: 0, column: 0 };
  await pane.checking.check();
  expect(tables()).toEqual([]);
  await pane.correcting.addSelection();
  expect(state()).toMatchObject({ tab: "tables", notice: { kind: "success" } });
  expect(tables().map(({ headerRows, kind, indicators }) => [headerRows, kind, indicators])).toEqual([[2, "attainment", 2]]);
  for (const [offset, role] of (["indicator", "target", "actual"] as const).entries()) {
    const [table] = tables();
    if (table) await pane.correcting.correct(table, { column: { offset, role } });
  }
  expect(tables()[0]?.columns.map(({ role }) => role)).toEqual(["indicator", "target", "actual"]);
  expect(corrections()).toHaveLength(1);
});

test("of two added tables each keeps its own corrections; the same cells added again are one table", async () => {
  host = new MemoryHost({ sheets: [sheetOf("memo", [...UNNAMED.slice(1), [], ...UNNAMED.slice(1)])] });
  pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
  await pane.checking.check();
  for (const top of [4, 0, 0]) {
    host.selection = { top, left: 0, bottom: top + 2, right: 2 };
    await pane.correcting.addSelection();
  }
  for (const table of tables())
    await pane.correcting.correct(table, { column: { offset: 1, role: table.range.top === 0 ? "target" : "actual" } });
  expect(tables().map(({ range, columns }) => [range.top, columns[1]?.role])).toEqual([
    [0, "target"],
    [4, "actual"],
  ]);
  expect(corrections()).toHaveLength(2);
});

test("cells that are no table are not kept, and the pane says why", async () => {
  host = new MemoryHost({
    sheets: [
      sheetOf("memo", [
        ["あ", "い"],
        ["う", ""],
      ]),
    ],
  });
  pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
  await pane.checking.check();
  await pane.correcting.addSelection();
  expect(state().notice).toMatchObject({ kind: "error" });
  expect([corrections(), tables()]).toEqual([[], []]);
});

test("a table that was set aside is listed, and comes back", async () => {
  const table = await firstTable();
  await pane.correcting.correct(table, { ignored: true });
  expect(tables()).toEqual([]);
  const result = state().result;
  const aside = result ? withoutTable(corrections(), result) : [];
  expect(aside.map(({ ignored }) => ignored)).toEqual([true]);
  if (aside[0]) await pane.correcting.forget(aside[0]);
  expect(tables()).toHaveLength(1);
});

test("corrections of sheets that were not checked are not listed as set aside", async () => {
  const table = await firstTable();
  await pane.correcting.correct({ ...table, sheet: "memo", key: "x|y" }, { ignored: true });
  const result = state().result;
  expect(result && withoutTable(corrections(), result)).toEqual([]);
});
