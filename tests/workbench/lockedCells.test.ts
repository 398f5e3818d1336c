import { expect, test } from "vitest";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import { openFile } from "../../workbench/files/openFile";
import { writtenStyle } from "../../workbench/files/writtenStyle";
import { fromUniverStyle, toUniverStyle } from "../../workbench/univer/style";

test("that a cell may be changed on a protected sheet is read, kept in the grid and written again", () => {
  const bytes = writeXlsx({ sheets: [{ name: "S", rows: [[{ value: 1 }, { value: 2, style: { unlocked: true, align: "center" } }]] }] });
  const { looks, layouts } = openFile(bytes, "a.xlsx");
  const look = (column: number) => looks?.byNumber[layouts.get("S")?.styles.get(0)?.get(column) ?? -1] ?? {};
  expect(look(0).locked).toBeUndefined();
  expect(look(1)).toMatchObject({ locked: false, horizontalAlignment: "Center" });
  const { style } = fromUniverStyle(toUniverStyle({ style: look(1), format: "General" }));
  expect(writtenStyle(style)).toMatchObject({ unlocked: true, align: "center" });
  expect(writtenStyle(fromUniverStyle(toUniverStyle({ style: look(0), format: "General" })).style)).not.toHaveProperty("unlocked");
});
