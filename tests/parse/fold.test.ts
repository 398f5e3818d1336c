import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, legible, squeeze } from "../../src/parse/fold";
import { foldName } from "../../src/parse/foldName";

test.each([
  ["ＲＰＡ（Ｗｅｂ）５％", "RPA(Web)5%"],
  ["ｶﾞｲﾄﾞ･ﾊﾟﾈﾙ", "ガイド・パネル"],
  ["‐–—―−－", "------"],
  ["～〜~∼", "~~~~"],
  ["①500㎡…Ⅰ㋿▲△【】〔〕", "①500㎡…Ⅰ㋿▲△【】〔〕"],
  ["事\u3000業\u2003名", "事 業 名"],
])("%s folds to %s", (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test.each([
  ["40市町 村", "40市町村"],
  ["R6～ R7の累計", "R6～R7の累計"],
  ["9月時\n点", "9月時点"],
  ["K P I", "KPI"],
  ["Ｋ Ｐ Ｉ", "ＫＰＩ"],
  ["R 4", "R4"],
  ["3 (累計4)", "3 (累計4)"],
  ["①500 ②50", "①500 ②50"],
  ["on\n track", "on track"],
  ["  分 野  ", "分野"],
])("%s squeezes to %s", (text, expected) => {
  expect(squeeze(text)).toBe(expected);
});

test("two printings of one name have one key", () => {
  const pairs = [
    ["県及び市町村の行政手続のオンライン利用率\n※再掲:No2", "県及び市町村の行政手続のオンライン利用率"],
    ["ＲＰＡの導入", "RPAの導入"],
    ["県内企業の DX推進状況", "県内企業のDX推進状況"],
    ["デジタル変革（ＤＸ）\n※再掲：No46", "デジタル変革(DX)"],
    ["「ＡＩｰＯＣＲ」", "AI-OCR"],
    ["〇印", "○印"],
  ] as const;
  for (const [one, other] of pairs) expect(foldName(one)).toBe(foldName(other));
});

test("names that differ in content keep two keys", () => {
  expect(foldName("オンライン手続き利用率(県)")).not.toBe(foldName("オンライン手続き利用率(市町村)"));
  expect(foldName("KPI①")).not.toBe(foldName("KPI②"));
  expect(foldName("電子決裁")).not.toBe(foldName("電子決済"));
});

const textOfTables = fc.string({ unit: fc.constantFrom(..."Ｒ５R5～~ 　\n年度県ｶﾞABab-—①㎡…(（)１,．%％\u200b") });

test("folding and squeezing twice changes nothing more", () => {
  fc.assert(
    fc.property(textOfTables, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
  );
});

test("every character of a legible text comes from its own place in the printed one", () => {
  fc.assert(
    fc.property(textOfTables, (text) => {
      const origins: number[] = [];
      const words = legible(text, origins);
      expect(origins.length).toBe(words.length);
      for (let i = 0; i < words.length; i++) {
        if (i > 0) expect(origins[i]).toBeGreaterThan(origins[i - 1] ?? -1);
        if (words.charAt(i) !== " ") expect(fold(text.slice(origins[i], (origins[i] ?? 0) + 2)).startsWith(words.charAt(i))).toBe(true);
      }
    }),
  );
});

test("a text in which nothing folds is returned as it is", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => fold(text) === text));
});
