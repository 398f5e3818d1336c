import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixFile } from "../../../cli/work/fixFile";
import type { Fixed } from "../../../cli/work/job";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { writeXlsx } from "../../../hosts/file/writeXlsx";
import { layoutCases } from "../../../scripts/accuracy/layouts/cases";
import { toText } from "../../../src/measures/decimal";
import { review } from "../../../src/review";
import type { CellAddress } from "../../../src/sheet/address";
import type { Workbook } from "../../../src/sheet/workbook";
import { parsePrinted } from "../../../src/parse/parsePrinted";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kensan-fixed-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function asCsv({ sheets }: Workbook): Uint8Array {
  const lines = (sheets[0]?.rows ?? []).map((cells) =>
    [...(cells ?? [])].map((cell) => `"${(cell?.text ?? "").replaceAll('"', '""')}"`).join(","),
  );
  return new TextEncoder().encode(lines.join("\n"));
}

function asXlsx({ sheets }: Workbook): Uint8Array {
  return writeXlsx({ sheets: sheets.map(({ name, rows, merges }) => ({ name, rows, merges })) });
}

async function fixedCopy(name: string, bytes: Uint8Array): Promise<Fixed> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const result = await fixFile(path);
  if ("code" in result) throw new Error(`${name}: ${result.wording.en}`);
  return result;
}

function textsIn(workbook: Workbook): string[][] {
  return workbook.sheets.map(({ rows }) =>
    rows.flatMap((cells, row) => (cells ?? []).map((cell, column) => `${row}:${column} ${cell?.text ?? ""}`)),
  );
}

const placed = ({ row, column }: CellAddress, text: string): string => `${row}:${column} ${text}`;
const valueOf = (text: string): string | undefined => {
  const quantity = parsePrinted(text).quantity;
  return quantity && `${Number(toText(quantity.value))}${quantity.unit}`;
};

/** Every law of a fixed copy; how many cells were written. */
async function expectLawful(name: string, bytes: Uint8Array): Promise<Fixed["edits"]> {
  const before = readWorkbook(bytes, name);
  const { bytes: copy, edits, after } = await fixedCopy(name, bytes);
  expect(copy === undefined).toBe(edits.length === 0);
  if (!copy) return edits;
  const workbook = readWorkbook(copy, name);
  const [old, now] = [textsIn(before)[0] ?? [], textsIn(workbook)[0] ?? []];
  expect(old.filter((text) => !now.includes(text)).sort()).toEqual(edits.map((edit) => placed(edit.cell, edit.before)).sort());
  expect(now.filter((text) => !old.includes(text)).sort()).toEqual(edits.map((edit) => placed(edit.cell, edit.after)).sort());
  const [first, second] = [review(before), review(workbook)];
  expect(second.findings.map(({ severity }) => severity)).toEqual(after);
  expect(second.findings.length).toBeLessThan(first.findings.length);
  expect(second.coverage.contradicted).toBeLessThanOrEqual(first.coverage.contradicted);
  expect((await fixedCopy(`again-${name}`, copy)).edits).toEqual([]);
  return edits;
}

describe("a copy with safe fixes", () => {
  test(
    "of generated tables puts back what stood there, changes nothing else, and has nothing left to fix safely",
    { timeout: 120_000 },
    async () => {
      let [made, kept] = [0, 0];
      for (const { faults, name } of layoutCases({ seed: 3, per: 1 })) {
        for (const [at, fault] of faults.filter(({ breaks }) => breaks).entries()) {
          const [ending, write] = at % 2 === 0 ? (["csv", asCsv] as const) : (["xlsx", asXlsx] as const);
          const edits = await expectLawful(`${name}-${at}.${ending}`, write(fault.workbook));
          if (edits.length === 0) kept += 1;
          for (const { cell, after } of edits) {
            made += 1;
            expect([cell.row, cell.column, valueOf(after)], `${name} ${fault.kind}`).toEqual([
              fault.cell.row,
              fault.cell.column,
              valueOf(fault.before),
            ]);
          }
        }
      }
      expect(made).toBeGreaterThan(20);
      expect(kept).toBeGreaterThan(20);
    },
  );

  test("of tables without faults is not made", { timeout: 60_000 }, async () => {
    for (const { workbook, name } of layoutCases({ seed: 4, per: 1 })) {
      expect((await fixedCopy(`${name}.xlsx`, asXlsx(workbook))).bytes).toBeUndefined();
    }
  });
});
