import { describe, expect, test } from "vitest";
import { review } from "../../../src/review";
import { a1 } from "../../../src/sheet/a1";
import type { Workbook } from "../../../src/sheet/workbook";
import { calculatedBook } from "../../support/calculatedBook";

const failed = (book: Workbook): string[] =>
  review(book).findings.flatMap(({ rule, severity, stated }) => (rule === "failed-check" ? [`${severity} ${stated ?? ""}`] : []));
const told = (sheets: Readonly<Record<string, string>>): string[] => failed(calculatedBook(sheets));

describe("checks in the words of others", () => {
  test("a difference that its bracket says to be nothing", () => {
    const wards = (label: string, first: string): Readonly<Record<string, string>> => ({
      月次: `月 | 患者数\n上期 | 300\n下期 | 330`,
      S: `科 | 上期 | 下期
内科 | ${first} | 200
外科 | 130 | 130
合計 | ${Number(first) + 130} =SUM(B2:B3) | 330 =SUM(C2:C3)
月次表 | 300 =月次!B2 | 330 =月次!B3
${label} | ${Number(first) - 170} =B4-B5 | 0 =C4-C5`,
    });
    expect(told(wards("差（0であること）", "170"))).toEqual([]);
    expect(told(wards("差（0であること）", "179"))).toEqual(["error 9"]);
    expect(told(wards("前年差", "179"))).toEqual([]);
  });

  test("one of a column of differences, which its total takes up", () => {
    const branches = (sendai: string): string => `
支店 | 上期計 | 経理の数字 | 差異
札幌 | 455 | 455 | 0 =B2-C2
仙台 | ${sendai} | 390 | ${Number(sendai) - 390} =B3-C3
新潟 | 281 | 281 | 0 =B4-C4
東京 | 947 | 947 | 0 =B5-C5
大阪 | 842 | 842 | 0 =B6-C6
合計 | ${2525 + Number(sendai)} =SUM(B2:B6) | 2915 =SUM(C2:C6) | ${Number(sendai) - 390} =B7-C7`;
    expect(told({ S: branches("390") })).toEqual([]);
    expect(told({ S: branches("309") })).toEqual(["query -81"]);
  });

  test("a figure of the accounts needs fewer that agree, a count beside its book may differ row by row", () => {
    const centre = (other: string, hours: string): string => `
項目 | 上期 | ${other} | 差
出荷行数 | 5071 | 5071 | 0 =B2-C2
労働時間 | ${hours} | 667 | ${Number(hours) - 667} =B3-C3
庫内費用 | 1703 | 1703 | 0 =B4-C4`;
    expect(told({ S: centre("会計速報", "667") })).toEqual([]);
    expect(told({ S: centre("会計速報", "676") })).toEqual(["query 9"]);
    expect(told({ S: centre("本部", "676") })).toEqual([]);
    const stock = `
品目 | 実地 | 台帳 | 差
鉛筆 | 118 | 120 | -2 =B2-C2
ノート | 340 | 340 | 0 =B3-C3
消しゴム | 74 | 75 | -1 =B4-C4
定規 | 60 | 60 | 0 =B5-C5`;
    expect(told({ S: stock })).toEqual([]);
  });

  test("differences to another sheet beside each other", () => {
    const terms = (possible: string, label: string): Readonly<Record<string, string>> => ({
      Trust: `Measure | Year\nPossible | 700\nAttended | 650`,
      S: `Academy | Possible | Attended
Ashfield | ${possible} | 300
Birch | 350 | 350
Trust | ${350 + Number(possible)} =SUM(B2:B3) | 650 =SUM(C2:C3)

${label} possible | ${Number(possible) - 350} =B4-Trust!B2
${label} attended | 0 =C4-Trust!B3`,
    });
    expect(told(terms("350", "Difference"))).toEqual([]);
    expect(told(terms("305", "Difference"))).toEqual(["query -45"]);
    expect(told(terms("305", "Change"))).toEqual([]);
  });

  test("a difference that stands close by as well is held against that by eye", () => {
    const effects = (label: string): string => `
項目 | 当初 | 修正後 | 影響額
長期前受金戻入 | 305120 | 298760 | -6360 =C2-B2
減価償却費 | 741380 | 733050 | -8330 =C3-B3
経常損益 | 289590 | 291560 | 1970 =C4-B4
${label} | | | 1970 =D2-D3`;
    expect(told({ S: effects("検算(戻入の影響-償却費の影響)") })).toEqual([]);
    expect(told({ S: effects("検算").replace("1970 =D2-D3", "1790 =D2-D3-180") })).not.toEqual([]);
  });
});

describe("findings of a workbook", () => {
  const findingsOf = (table: string): string[] =>
    review(calculatedBook({ S: table })).findings.flatMap(({ rule, severity, cell }) =>
      severity === "info" ? [] : [`${severity} ${rule} ${a1(cell)}`],
    );
  const grades = (formula: string, remark: string): string => `
Name | Final | Letter | Comment
Abara | 88.2 | B =IF(B2>=90,"A",IF(B2>=80,"B",IF(B2>=70,"C","D"))) |
Boyd | 70.6 | C =IF(B3>=90,"A",IF(B3>=80,"B",IF(B3>=70,"C","D"))) |
Cruz | 97.7 | A =IF(B4>=90,"A",IF(B4>=80,"B",IF(B4>=70,"C","D"))) |
Diaz | 69.4 | C${formula} | ${remark}
Eng | 86.9 | B =IF(B6>=90,"A",IF(B6>=80,"B",IF(B6>=70,"C","D"))) |
Foss | 55.7 | D =IF(B7>=90,"A",IF(B7>=80,"B",IF(B7>=70,"C","D"))) |
Gray | 81.4 | B =IF(B8>=90,"A",IF(B8>=80,"B",IF(B8>=70,"C","D"))) |`;

  test("a grade that was set by hand, with its reason beside it, is meant", () => {
    expect(findingsOf(grades("", "Raised one letter by team decision"))).toEqual([]);
    expect(findingsOf(grades("", ""))).toContain("error rating-mismatch C5");
  });
});
