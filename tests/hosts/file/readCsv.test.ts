import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
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

describe("encodings", () => {
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
