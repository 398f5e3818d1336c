import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CellObject } from "@e965/xlsx";
import { read as readWithSheetJs, utils } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { writeXlsx } from "../../../hosts/file/writeXlsx";
import type { CellValue } from "../../../src/index";

const seeds = fileURLToPath(new URL("../../../../shared/seeds/workbooks/", import.meta.url));
const samples = fileURLToPath(new URL("../../../samples/", import.meta.url));

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => folder + name);
}

function valueOf(cell: CellObject): CellValue {
  if (cell.t === "e") return { error: cell.w ?? "" };
  return cell.v instanceof Date || cell.v === undefined ? null : cell.v;
}

/** Every value of a workbook by sheet and address, as SheetJS and as Kensan read it. */
function bothReadings(bytes: Uint8Array): [Map<string, CellValue>, Map<string, CellValue>] {
  const theirs = new Map<string, CellValue>();
  const book = readWithSheetJs(bytes, { dense: false });
  for (const name of book.SheetNames)
    for (const [ref, cell] of Object.entries<CellObject>(book.Sheets[name] ?? {}))
      if (!ref.startsWith("!") && cell.t !== "z" && cell.v !== "") theirs.set(`${name}!${ref}`, valueOf(cell));
  const ours = new Map<string, CellValue>();
  for (const sheet of readWorkbook(bytes, "a.xlsx").sheets)
    sheet.rows.forEach((row, r) => row?.forEach((cell, c) => cell && ours.set(`${sheet.name}!${utils.encode_cell({ r, c })}`, cell.value)));
  return [theirs, ours];
}

const sorted = (values: Map<string, CellValue>) => [...values].sort(([a], [b]) => (a < b ? -1 : 1));

describe("the same values as SheetJS", () => {
  it("in a large mixed table", () => {
    const rows = Array.from({ length: 3000 }, (_, r) => [
      { value: `指標${r}` },
      { value: (r * 7919) / 7, format: "0.0" },
      r % 5 === 0 ? undefined : { value: r / 1000, formula: `B${r + 1}/7`, format: "0.0%" },
      { value: r % 2 === 0 },
      { value: -r * 1e-7 },
      { value: { error: "#N/A" } },
    ]);
    const [theirs, ours] = bothReadings(writeXlsx({ sheets: [{ name: "表", rows }] }));
    expect(theirs.size).toBeGreaterThan(17_000);
    expect(sorted(ours)).toEqual(sorted(theirs));
  });

  const files = [...filesOf(samples), ...filesOf(seeds)];
  it.skipIf(files.length === 0)(
    `in ${files.length} workbooks of the samples and of the seeds beside the checkout (skipped where there are none)`,
    () => {
      for (const file of files) {
        const [theirs, ours] = bothReadings(readFileSync(file));
        expect(sorted(ours)).toEqual(sorted(theirs));
      }
    },
  );
});
