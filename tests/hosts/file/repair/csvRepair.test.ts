import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { openRepair, readRepaired } from "../../../../hosts/file/repair/openRepair";
import { readWorkbook } from "../../../../hosts/file/readWorkbook";
import type { Edit } from "../../../../src/findings/edit";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function edited(bytes: Uint8Array, name: string, row: number, column: number, after: string): Uint8Array {
  const workbook = readWorkbook(bytes, name);
  const sheet = workbook.sheets[0];
  const edit: Edit = { cell: { sheet: sheet?.name ?? "", row, column }, before: sheet?.rows[row]?.[column]?.text ?? "", after };
  const repair = openRepair(bytes, name, workbook, [edit]);
  expect(repair.obstacle(edit)).toBeUndefined();
  const copy = repair.withEdits([edit]);
  readRepaired(copy, name, workbook, [edit]);
  return copy;
}

describe("a field of delimited text is written anew", () => {
  test.each([
    ["a.csv", "x,47.8%,y\r\n1,2,3\r\n", 0, 1, "74.8%", "x,74.8%,y\r\n1,2,3\r\n"],
    ["a.csv", 'x,"1,431" ,y\nz', 0, 1, "1,341", 'x,"1,341" ,y\nz'],
    ["a.csv", "x,999,y\n", 0, 1, "1,999", 'x,"1,999",y\n'],
    ["a.tsv", "x\t999\ty\n", 0, 1, "1,999", "x\t1,999\ty\n"],
    ["a.csv", 'a;b\n"4""7\r\n(R5)";x\n', 1, 0, '7"4\n(R5)', 'a;b\n"7""4\r\n(R5)";x\n'],
    ["a.csv", "x,y\n\n\n1,47", 3, 1, "74", "x,y\n\n\n1,74"],
    ["a.csv", "\ufeffx,47\n", 0, 1, "74", "\ufeffx,74\n"],
    ["a.csv", "𠮷,47,▲\n", 0, 1, "▲74", "𠮷,▲74,▲\n"],
  ])("%s: %j", (name, before, row, column, after, expected) => {
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(edited(bytesOf(before), name, row, column, after))).toBe(expected);
  });

  test("in Shift_JIS, EUC-JP and UTF-16, byte for byte", () => {
    // 指標,件数 / 窓口,48件 in the three encodings.
    const sjis = Uint8Array.of(
      0x8e,
      0x77,
      0x95,
      0x57,
      0x2c,
      0x8c,
      0x8f,
      0x90,
      0x94,
      0x0d,
      0x0a,
      0x91,
      0x8b,
      0x8c,
      0xfb,
      0x2c,
      0x34,
      0x38,
      0x8c,
      0x8f,
    );
    expect([...edited(sjis, "a.csv", 1, 1, "84件")]).toEqual([...sjis.slice(0, 16), 0x38, 0x34, 0x8c, 0x8f]);
    expect([...edited(sjis, "a.csv", 1, 1, "▲84件")]).toEqual([...sjis.slice(0, 16), 0x81, 0xa3, 0x38, 0x34, 0x8c, 0x8f]);
    const euc = Uint8Array.of(
      0xbb,
      0xd8,
      0xc9,
      0xb8,
      0x2c,
      0xb7,
      0xef,
      0xbf,
      0xf4,
      0x0a,
      0xc1,
      0xeb,
      0xb8,
      0xfd,
      0x2c,
      0x34,
      0x38,
      0xb7,
      0xef,
    );
    expect([...edited(euc, "a.csv", 1, 1, "84件")]).toEqual([...euc.slice(0, 15), 0x38, 0x34, 0xb7, 0xef]);
    const text = "\ufeff指標,件数\n窓口,48\n";
    const utf16 = (content: string): Uint8Array =>
      Uint8Array.from([...content].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
    expect([...edited(utf16(text), "a.csv", 1, 1, "84")]).toEqual([...utf16(text.replace("48", "84"))]);
  });

  test("whatever stands around it", () => {
    const fields = fc.array(fc.array(fc.stringMatching(/^[a-z0-9,"\n é漢]{0,6}$/), { minLength: 2, maxLength: 4 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fields, fc.nat(), fc.boolean(), (rows, pick, quotes) => {
        const text = Papa.unparse(rows, { quotes, newline: "\r\n" });
        const workbook = readWorkbook(bytesOf(text), "a.csv");
        const cells = (workbook.sheets[0]?.rows ?? []).flatMap((row, at) =>
          (row ?? []).flatMap((cell, column) => (cell ? [{ row: at, column, cell }] : [])),
        );
        fc.pre(cells.length > 0);
        const { row, column, cell } = cells[pick % cells.length]!;
        const copy = edited(bytesOf(text), "a.csv", row, column, `${cell.text}7`);
        expect(readWorkbook(copy, "a.csv").sheets[0]?.rows[row]?.[column]?.text).toBe(`${cell.text}7`);
      }),
    );
  });
});

test("where the encoding cannot take the new text, or changes its meaning by the way, nothing is written", () => {
  const iso2022 = Uint8Array.of(0x1b, 0x24, 0x42, 0x37, 0x6f, 0x1b, 0x28, 0x42, 0x2c, 0x34, 0x38);
  const workbook = readWorkbook(iso2022, "a.csv");
  const edit: Edit = { cell: { sheet: "a", row: 0, column: 1 }, before: "48", after: "84" };
  expect(openRepair(iso2022, "a.csv", workbook, [edit]).obstacle(edit)?.en).toContain("UTF-8");
  const sjis = Uint8Array.of(0x8c, 0x8f, 0x2c, 0x34, 0x38);
  const emoji: Edit = { ...edit, after: "48😀" };
  expect(openRepair(sjis, "a.csv", readWorkbook(sjis, "a.csv"), [emoji]).obstacle(emoji)?.en).toContain("UTF-8");
});

test("no field begins as a formula that did not before; a figure with its sign does not", () => {
  const bytes = bytesOf("\u200b=1+1,5,=2\n");
  const obstacle = (column: number, before: string, after: string): string | undefined => {
    const edit: Edit = { cell: { sheet: "a", row: 0, column }, before, after };
    return openRepair(bytes, "a.csv", readWorkbook(bytes, "a.csv"), [edit]).obstacle(edit)?.en;
  };
  expect(obstacle(0, "\u200b=1+1", "=1+1")).toContain("formulas");
  expect(obstacle(1, "5", "-5+1")).toContain("formulas");
  expect(obstacle(1, "5", "-5.0ポイント")).toBeUndefined();
  expect(obstacle(2, "=2", "=3")).toBeUndefined();
});

test("a cell that does not show what was checked is left alone", () => {
  const bytes = bytesOf("x,47\n");
  const edit: Edit = { cell: { sheet: "a", row: 0, column: 1 }, before: "48", after: "84" };
  expect(openRepair(bytes, "a.csv", readWorkbook(bytes, "a.csv"), [edit]).obstacle(edit)).toBeDefined();
});
