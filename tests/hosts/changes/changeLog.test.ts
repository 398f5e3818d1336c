import { expect, test } from "vitest";
import { ChangeLog, firstChangedSince, type CellContent, type LoggedCell } from "../../../hosts/changes/changeLog";
import type { Change, NewColumn } from "../../../src/index";

function change(name: string): Change {
  return { label: { ja: name, en: name }, edits: [] };
}

function content(raw: string, format = "General"): CellContent {
  return { kind: "text", raw, format };
}

function cell(sheetId: string, row: number, before: string, after: string): LoggedCell {
  return { sheetId, cell: { sheet: "表", row, column: 0 }, before: content(before), after: content(after) };
}

const column: NewColumn = { sheet: "表", at: 1, styleFrom: 0 };

test("changes are listed in order and leave from the end", () => {
  const log = new ChangeLog();
  log.add(change("一"), [], [cell("a", 0, "△", "○")]);
  log.add(change("二"), [], [cell("a", 1, "△", "○")]);
  expect(log.list()).toEqual([
    { id: 1, label: { ja: "一", en: "一" } },
    { id: 2, label: { ja: "二", en: "二" } },
  ]);
  log.takeBack();
  expect(log.latest()?.change.label.ja).toBe("一");
  log.add(change("三"), [], []);
  expect(log.list().map(({ id }) => id)).toEqual([1, 3]);
});

test("a column that stays makes older changes of its sheet impossible to take back, but not those of others", () => {
  const log = new ChangeLog();
  log.add(change("一"), [], [cell("a", 0, "△", "○")]);
  log.add(change("二"), [], [cell("b", 0, "△", "○")]);
  log.add(change("列"), [{ sheetId: "a", column }], []);
  log.giveUp();
  expect(log.list().map(({ label }) => label.ja)).toEqual(["二"]);
});

test("a value, a kind or a format that is not as the change left it is noticed", () => {
  const log = new ChangeLog();
  log.add(change("一"), [], [cell("a", 0, "△", "○"), cell("a", 1, "△", "○")]);
  const entry = log.latest();
  if (!entry) throw new Error("Nothing was logged.");
  const rowOf = (other: CellContent | undefined) =>
    firstChangedSince(entry, (logged) => (logged.cell.row === 1 ? other : logged.after))?.cell.row;
  expect(rowOf(content("○"))).toBeUndefined();
  expect(rowOf(content("×"))).toBe(1);
  expect(rowOf(content("○", "@"))).toBe(1);
  expect(rowOf({ kind: "formula", raw: "○", format: "General" })).toBe(1);
  expect(rowOf(undefined)).toBe(1);
});
