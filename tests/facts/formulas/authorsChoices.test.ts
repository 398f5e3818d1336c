import { describe, expect, test } from "vitest";
import { review } from "../../../src/review";
import { a1 } from "../../../src/sheet/a1";
import type { Workbook } from "../../../src/sheet/workbook";
import { calculatedBook } from "../../support/calculatedBook";

const findingsOf = (book: Workbook): string[] =>
  review(book).findings.flatMap(({ rule, severity, cell }) =>
    severity === "info" ? [] : [`${severity} ${rule} ${cell.sheet === "S" ? "" : `${cell.sheet}!`}${a1(cell)}`],
  );
const told = (table: string): string[] => findingsOf(calculatedBook({ S: table }));

/** The workbook with a person's comment on a cell of its first sheet. */
function withNote(book: Workbook, row: number, column: number, note: string): Workbook {
  const [sheet, ...others] = book.sheets;
  if (!sheet) return book;
  const rows = sheet.rows.map((cells, at) =>
    at === row ? (cells ?? []).map((cell, place) => (place === column && cell ? { ...cell, note } : cell)) : cells,
  );
  return { ...book, sheets: [{ ...sheet, rows }, ...others] };
}

describe("formulas that their author chose", () => {
  test("rows of another currency are calculated in another way", () => {
    expect(
      told(`
項目 | 通貨 | 単価 | 人数 | 外貨額 | 円額 | | 4.6832
ツアー代 | JPY | 78,800 | 14 | | 1,103,200 =C2*D2
部屋追加 | JPY | 16,000 | 2 | | 32,000 =C3*D3
燃油 | JPY | 11,450 | 14 | | 160,300 =C4*D4
保険 | JPY | 1,980 | 14 | | 27,720 =C5*D5
バス | TWD | 11,500 | 1 | 11,500 | 53,857 =ROUND(E6*$H$1,0)
昼食 | TWD | 480 | 14 | 6,720 | 31,471 =ROUND(E7*$H$1,0)
入館 | TWD | 350 | 12 | 4,200 | 19,669 =ROUND(E8*$H$1,0)`),
    ).toEqual([]);
  });

  test("a bound that stands in the formula is what comes out where more would", () => {
    const progress = (rate: string): string => `
指標 | 基準値 | 実績 | 目標 | 進捗率
創業件数 | 10 | 28 | 30 | 90.0% =MAX(0,MIN(1.2,(C2-B2)/(D2-B2)))
寄附額 | 64 | 241 | 120 | ${rate} =MAX(0,MIN(1.2,(C3-B3)/(D3-B3)))
相談件数 | 50 | 104 | 120 | 77.1% =MAX(0,MIN(1.2,(C4-B4)/(D4-B4)))
会員数 | 200 | 290 | 300 | 90.0% =MAX(0,MIN(1.2,(C5-B5)/(D5-B5)))
入込客数 | 412 | 430 | 450 | 47.4% =MAX(0,MIN(1.2,(C6-B6)/(D6-B6)))`;
    expect(told(progress("120.0%"))).toEqual([]);
    expect(told(progress("110.0%"))).not.toEqual([]);
  });

  test("a comment on the formula beside holds for the row", () => {
    const survey = `
質問 | 4 | 3 | 2 | 1 | 回答 | 平均 | 肯定率
分かりやすい | 118 | 171 | 32 | 9 | 330 | 3.21 =SUMPRODUCT(B2:E2,{4,3,2,1})/F2 | 87.6% =(B2+C2)/F2
工夫がある | 96 | 165 | 41 | 12 | 314 | 3.10 =SUMPRODUCT(B3:E3,{4,3,2,1})/F3 | 83.1% =(B3+C3)/F3
楽しい | 142 | 149 | 37 | 14 | 342 | 3.23 =SUMPRODUCT(B4:E4,{4,3,2,1})/F4 | 85.1% =(B4+C4)/F4
不安がある | 16 | 48 | 128 | 131 | 323 | 3.16 =SUMPRODUCT(B5:E5,{1,2,3,4})/F5 | 80.2% =(D5+E5)/F5
適切である | 101 | 162 | 38 | 17 | 318 | 3.09 =SUMPRODUCT(B6:E6,{4,3,2,1})/F6 | 82.7% =(B6+C6)/F6
安全である | 75 | 170 | 59 | 18 | 322 | 2.94 =SUMPRODUCT(B7:E7,{4,3,2,1})/F7 | 76.1% =(B7+C7)/F7`;
    const book = calculatedBook({ S: survey });
    expect(findingsOf(book).some((one) => one.endsWith("H5"))).toBe(true);
    expect(findingsOf(withNote(book, 4, 6, "逆転項目")).filter((one) => /[GH]5$/.test(one))).toEqual([]);
  });
});

describe("sums in the place of means", () => {
  const okr = (previous: string): string => `
チーム | 4Q | 3Q
開発 | 0.75 | 0.58
営業 | 0.72 | 0.66
CS | 0.69 | 0.52
全社平均 | 0.72 =AVERAGE(B2:B4) | ${previous}`;

  test("of scores are asked about beside the mean of like ones", () => {
    expect(told(okr("0.59 =AVERAGE(C2:C4)"))).toEqual([]);
    expect(told(okr("1.76 =SUM(C2:C4)"))).toEqual(["query overwritten-formula C5"]);
    const [finding] = review(calculatedBook({ S: okr("1.76 =SUM(C2:C4)") })).findings;
    expect(finding?.message.en).toContain("(=SUM(C2:C4)) is a sum, while B5 beside it is the mean of like figures (=AVERAGE(B2:B4))");
  });

  test("of counts beside scores are sums by right", () => {
    expect(
      told(`
チーム | スコア | KR数
開発 | 0.75 | 3
営業 | 0.72 | 2
CS | 0.69 | 3
全社 | 0.72 =AVERAGE(B2:B4) | 8 =SUM(C2:C4)`),
    ).toEqual([]);
  });
});

describe("a check that parts make a whole", () => {
  const weights = (last: string, total: string, says: string): string => `
KR | 重み | スコア
KR1 | 0.4 | 0.75
KR2 | 0.3 | 0.71
KR3 | ${last} | 0.79
重みの計 | ${total} =SUM(B2:B4) | 0.75 =SUMPRODUCT(C2:C4,B2:B4) | ${says} =IF(ROUND(B5,4)=1,"","重み要確認")`;

  test("is told where it says so", () => {
    expect(told(weights("0.3", "1.0", ""))).toEqual([]);
    const [finding] = review(calculatedBook({ S: weights("0.4", "1.1", "重み要確認") })).findings;
    expect(finding).toMatchObject({ rule: "failed-check", severity: "error" });
    expect(finding?.message.ja).toContain("（B5 1.1 · 1）");
  });

  test("but a state of something that is 1 or not is no check", () => {
    expect(
      told(`
窓口 | 開設 | 状況
本庁 | 1 | 済 =IF(B2=1,"済","要確認")
東支所 | 1 | 済 =IF(B3=1,"済","要確認")
西支所 | 0 | 要確認 =IF(B4=1,"済","要確認")
北支所 | 1 | 済 =IF(B5=1,"済","要確認")`).filter((one) => one.includes("failed-check")),
    ).toEqual([]);
  });
});
