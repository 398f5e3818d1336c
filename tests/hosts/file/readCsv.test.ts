import fc from "fast-check";
import { strToU8 } from "fflate";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { records } from "../../../hosts/file/csv/records";
import { defaultLimits } from "../../../hosts/file/readLimits";
import { readWorkbook } from "../../../hosts/file/readWorkbook";

const table = "指標,目標値,実績\r\nテレワークの導入率,60.1%,45.0%\r\n";
const expected = [
  ["指標", "目標値", "実績"],
  ["テレワークの導入率", "60.1%", "45.0%"],
];

function texts(bytes: Uint8Array, name = "表.csv") {
  return readWorkbook(bytes, name).sheets[0]?.rows.map((row) => row?.map((cell) => cell?.text));
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** 指標,達成率 / ①ﾃﾚﾜｰｸ,△ in CP932 (① is one of the NEC characters that plain Shift_JIS lacks). */
const cp932 = Uint8Array.from([
  0x8e, 0x77, 0x95, 0x57, 0x2c, 0x92, 0x42, 0x90, 0xac, 0x97, 0xa6, 0x0d, 0x0a, 0x87, 0x40, 0xc3, 0xda, 0xdc, 0xb0, 0xb8, 0x2c, 0x81, 0xa2,
  0x0d, 0x0a,
]);

/** 指標,目標値,達成率 / テレワーク,60.1%,△ */
const eucJp = [
  0xbb, 0xd8, 0xc9, 0xb8, 0x2c, 0xcc, 0xdc, 0xc9, 0xb8, 0xc3, 0xcd, 0x2c, 0xc3, 0xa3, 0xc0, 0xae, 0xce, 0xa8, 0x0a, 0xa5, 0xc6, 0xa5, 0xec,
  0xa5, 0xef, 0xa1, 0xbc, 0xa5, 0xaf, 0x2c, 0x36, 0x30, 0x2e, 0x31, 0x25, 0x2c, 0xa2, 0xa4, 0x0a,
];

/** The same with two bytes a letter in seven bits, between escape sequences. */
function iso2022Jp(euc: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let isWide = false;
  for (const byte of euc) {
    if (byte > 0x7f !== isWide) bytes.push(...(isWide ? [0x1b, 0x28, 0x42] : [0x1b, 0x24, 0x42]));
    isWide = byte > 0x7f;
    bytes.push(byte & 0x7f);
  }
  return Uint8Array.from(bytes);
}

describe("encodings", () => {
  it.each([
    ["EUC-JP", Uint8Array.from(eucJp)],
    ["ISO-2022-JP", iso2022Jp(eucJp)],
  ])("reads %s", (_, bytes) => {
    expect(texts(bytes)).toEqual([
      ["指標", "目標値", "達成率"],
      ["テレワーク", "60.1%", "△"],
    ]);
  });

  it.each([
    ["UTF-8", strToU8(table)],
    ["UTF-8 with a mark", strToU8(`\ufeff${table}`)],
    ["UTF-16LE with a mark", utf16(table, true, true)],
    ["UTF-16BE with a mark", utf16(table, false, true)],
    ["UTF-16LE without a mark", utf16(table, true, false)],
    ["UTF-16BE without a mark", utf16(table, false, false)],
  ])("reads %s", (_, bytes) => {
    expect(texts(bytes)).toEqual(expected);
  });

  it("reads Shift_JIS as Windows writes it", () => {
    expect(texts(cp932)).toEqual([
      ["指標", "達成率"],
      ["①ﾃﾚﾜｰｸ", "△"],
    ]);
  });

  it("takes a UTF-8 file that is cut inside a character for UTF-8", () => {
    const bytes = strToU8(table.trimEnd() + "率");
    expect(texts(bytes.slice(0, -1))?.[1]?.[0]).toBe("テレワークの導入率");
  });
});

describe("fields", () => {
  it("keeps every field as text, as it is written", () => {
    const rows = readWorkbook(strToU8("1-2,007,2024/3/31,=1+1, 5 \n"), "a.csv").sheets[0]?.rows;
    expect(rows?.[0]).toEqual(["1-2", "007", "2024/3/31", "=1+1", " 5 "].map((text) => ({ value: text, text })));
  });

  it.each([
    ["tabs", "a\tb,c\td\n1\t2,0\t3\n", "x.csv"],
    ["semicolons", "a;b,c;d\n1;2,0;3\n", "x.csv"],
    ["tabs of a .tsv file", "a\tb,c\td\n1\t2,0\t3\n", "x.tsv"],
  ])("finds %s as the delimiter", (_, text, name) => {
    expect(texts(strToU8(text), name)).toEqual([
      ["a", "b,c", "d"],
      ["1", "2,0", "3"],
    ]);
  });

  it("reads quoted fields with line breaks, quotes and delimiters inside", () => {
    expect(texts(strToU8('"18市町村\r\n(R5年度)","1,234","""達成"""\r\n,,\r\n'))).toEqual([["18市町村\n(R5年度)", "1,234", '"達成"']]);
  });

  it.each([",", "\t", ";"])("reads what another program writes, with %j between the fields", (delimiter) => {
    const field = fc.string({ unit: fc.constantFrom("a", "率", '"', ",", ";", "\t", "\n", " ", "1") });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (drawn) => {
        const rows = [...drawn, ["end", "end"]];
        expect([...records(Papa.unparse(rows, { delimiter, quotes: true }), delimiter, defaultLimits)]).toEqual(rows);
      }),
    );
  });

  it("takes a quote inside of a field for a letter, and a text without its closing quote for one field", () => {
    expect(texts(strToU8('5" disk,"a"b",c\n"x" ,"y\nz'))).toEqual([
      ['5" disk', 'a"b', "c"],
      ["x", "y\nz"],
    ]);
  });

  it("leaves empty fields and rows empty and names the sheet after the file", () => {
    const [sheet] = readWorkbook(strToU8("a,,c\n\n,,\nb,,\n\n"), "集計\\令和5年度.v2.csv").sheets;
    expect(sheet?.name).toBe("令和5年度.v2");
    expect(sheet?.rows.map((row) => row?.map((cell) => cell?.text))).toEqual([
      ["a", undefined, "c"],
      undefined,
      undefined,
      ["b", undefined, undefined],
    ]);
  });

  it("refuses more fields than the limit", () => {
    expect(() => readWorkbook(strToU8("a,b\nc,d\n"), "a.csv", { ...defaultLimits, cells: 3 })).toThrow(/cells with content, 3/);
  });
});
