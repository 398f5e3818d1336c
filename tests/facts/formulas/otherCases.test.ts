import { describe, expect, test } from "vitest";
import { review } from "../../../src/review";
import { a1 } from "../../../src/sheet/a1";
import { calculatedBook } from "../../support/calculatedBook";

const odd = (table: string): string[] =>
  review(calculatedBook({ S: table })).findings.flatMap(({ rule, severity, cell }) =>
    rule === "overwritten-formula" && severity !== "info" ? [a1(cell)] : [],
  );

const findings = (table: string): string[] =>
  review(calculatedBook({ S: table })).findings.flatMap(({ rule, severity, cell }) => (severity === "info" ? [] : [`${rule} ${a1(cell)}`]));

describe("formulas out of line", () => {
  const assets = (method: string): string => `
資産 | 方法 | 取得価額 | 率 | 月数 | 簿価 | 償却額
内装 | 定額 | 4320 | 0.067 | 12 | 2366 | 289 =ROUNDDOWN(C2*D2*E2/12,0)
営業車 | 定額 | 2180 | 0.167 | 12 | 1420 | 364 =ROUNDDOWN(C3*D3*E3/12,0)
旋盤 | ${method} | 9600 | 0.25 | 12 | 4725 | 1181 =ROUNDDOWN(F4*D4*E4/12,0)
サーバー | 定額 | 980 | 0.2 | 12 | 590 | 196 =ROUNDDOWN(C5*D5*E5/12,0)
複合機 | 定額 | 640 | 0.2 | 12 | 300 | 128 =ROUNDDOWN(C6*D6*E6/12,0)
測定器 | 定額 | 1250 | 0.167 | 12 | 900 | 208 =ROUNDDOWN(C7*D7*E7/12,0)`;

  test("a row of another class is calculated in another way", () => {
    expect(odd(assets("定率"))).toEqual([]);
    expect(odd(assets("定額"))).toEqual(["G4"]);
  });

  const scores = (eng: string): string =>
    `Agent | QA | AHT | CSAT | Score\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => `A${at} | ${70 + at} | ${80 + at} | ${90 - at} | ${80 + at} =${(at === 5 ? eng : "SUMPRODUCT(B#:D#,B$12:D$12)").replaceAll("#", String(at + 1))}`).join("\n")}\n\nWeight | 0.5 | 0.3 | 0.2 |`;

  test("a plain mean among many weighted ones is odd, the question whether anything is there is none", () => {
    expect(odd(scores("SUMPRODUCT(B#:D#,B$12:D$12)"))).toEqual([]);
    expect(odd(scores("AVERAGE(B#:D#)"))).toEqual(["E6"]);
    expect(odd(scores('IF(B#="","",SUMPRODUCT(B#:D#,B$12:D$12))'))).toEqual([]);
  });

  test("a difference divided by the other of its cells", () => {
    const coverage = (third: string): string =>
      `Facility | First | Third | Drop-out\n${[1, 2, 3, 4, 5, 6, 7].map((at) => `F${at} | ${300 + at} | ${250 + at} | 0.16 =${(at === 4 ? third : "(B#-C#)/B#").replaceAll("#", String(at + 1))}`).join("\n")}`;
    expect(odd(coverage("(B#-C#)/B#"))).toEqual([]);
    expect(odd(coverage("(B#-C#)/C#"))).toEqual(["D5"]);
  });

  test("the restated quarter opens as the reported one does", () => {
    const mrr = (restated: string): string => `
 | Q1 24 | Q2 24 | Q3 24 (as reported) | ${restated} | Q4 24 | Q1 25 | Q2 25
Opening | 412 | 441 =B4 | 478 =C4 | 478 =C4 | 511 =E4 | 540 =F4 | 578 =G4
New | 29 | 37 | 40 | 33 | 29 | 38 | 50
Closing | 441 =SUM(B2:B3) | 478 =SUM(C2:C3) | 518 =SUM(D2:D3) | 511 =SUM(E2:E3) | 540 =SUM(F2:F3) | 578 =SUM(G2:G3) | 628 =SUM(H2:H3)`;
    expect(findings(mrr("Q3 24 (restated)"))).toEqual([]);
    expect(findings(mrr("Q3b 24"))).not.toEqual([]);
  });
});
