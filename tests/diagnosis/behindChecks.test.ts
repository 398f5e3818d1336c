import { expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding";
import { review } from "../../src/review";
import { failedCheck } from "../../src/rules/failed-check";
import { overwrittenFormula } from "../../src/rules/overwritten-formula";
import { a1 } from "../../src/sheet/a1";
import type { Workbook } from "../../src/sheet/workbook";
import { calculatedBook } from "../support/calculatedBook";

const found = (workbook: Workbook) => review(workbook, { rules: [failedCheck, overwrittenFormula] }).findings;
const lines = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, severity, cell, fixes = [] }) =>
    [severity, rule, a1(cell), ...fixes.slice(0, 1).flatMap(({ edits }) => edits.map(({ after }) => after))].join(" "),
  );

const told = (workbook: Workbook): string[] => lines(found(workbook));

const cards = (kato: string, total: string, left: string): Workbook =>
  calculatedBook({
    精算: `氏名 | 仮払 | カード
佐伯 | 100,000 | 112,340
野口 | 50,000 | ${kato}
早川 | 20,000 | 51,930
水谷 | 20,000 | 28,870
計 | 190,000 =SUM(B2:B5) | ${total} =SUM(C2:C5)
カード請求書 | | 289,560
差 | | ${left} =C6-C7`,
  });

test("the typed figure that one slip makes right is named behind a check that fails", () => {
  expect(told(cards("96,420", "289,560", "0"))).toEqual([]);
  const [finding] = found(cards("94,620", "287,760", "-1,800"));
  expect(finding).toMatchObject({ rule: "failed-check", cell: { row: 2, column: 2 } });
  expect(finding?.causes?.[0]).toMatchObject({ type: "transposed-digits", before: "94,620", after: "96,420" });
  expect(finding?.message.en).toContain("“差 (C8)” leaves -1,800");
  expect(finding?.message.en).toContain("Most likely C3, “94,620”, is wrong: “96,420” would agree.");
  expect(finding?.message.ja).toContain("いちばん疑わしいのはC3の「94,620」です（「96,420」なら合います）。");
});

test("what leaves the check where it is, or spoils another one that passes, is no suspect", () => {
  const twice = (checked: string): Workbook =>
    calculatedBook({
      S: `Item | Jan | Feb
Rent | 4,620 | 1,300
Fuel | 9,315 | 2,475
Total | 13,935 =SUM(B2:B3) | 3,775 =SUM(C2:C3)
Bank statement | 13,951 | 3,775
Difference | -16 =B4-B5 | 0 =C4-C5${checked}`,
    });
  // 4,636, 9,331 and 13,935 would do; one slip leads to none of them.
  expect(told(twice(""))).toEqual(["query failed-check B6"]);
  const swapped = (check: string): Workbook =>
    calculatedBook({
      S: `Item | Jan
Rent | 4,602
Fuel | 9,315
Total | 13,917 =SUM(B2:B3)
Bank statement | 13,935
Difference | -18 =B4-B5${check}`,
    });
  expect(told(swapped(""))).toEqual(["query failed-check B2 4,620"]);
  // The landlord's bill says that the rent was right.
  expect(told(swapped("\n\nCheck to landlord | 0 =B2-B9\nLandlord | 4,602"))).toEqual(["query failed-check B6"]);
});

test("a formula out of line that makes a check fail is told once", () => {
  const hours = (formula: string, pay: string, total: string, left: string): Workbook =>
    calculatedBook({
      S: `Name | Hours | Rate | Pay
Abbott | 30 | 12 | 360 =B2*C2
Baker | 25 | 14 | 350 =B3*C3
Cole | 40 | 11 | ${pay} =${formula}
Dunn | 20 | 15 | 300 =B5*C5
Eaves | 35 | 13 | 455 =B6*C6
Total | | | ${total} =SUM(D2:D6)
Bank statement | | | 1,905
Difference | | | ${left} =D7-D8`,
    });
  expect(told(hours("B4*C4", "440", "1,905", "0"))).toEqual([]);
  // The line of products says it already: the check is a consequence.
  expect(lines(review(hours("B4*C3", "560", "2,025", "120")).findings)).toEqual(["error total-mismatch D4 =B4*C4"]);
});

test("checks that one change settles are told as one", () => {
  const [finding, ...others] = found(
    calculatedBook({
      S: `Site | Women | Men | All
Leeds | 5,340 | 181 | 5,521 =B2+C2
Hull | 140 | 185 | 325 =B3+C3
Total | 5,480 =SUM(B2:B3) | 366 =SUM(C2:C3) | 5,846 =SUM(D2:D3)
Payroll register | 3,680 | | 4,046
Difference | 1,800 =B4-B5 | | 1,800 =D4-D5`,
    }),
  );
  expect(finding).toMatchObject({ cell: { row: 1, column: 1 } });
  expect(finding?.evidence.map(({ cell }) => a1(cell))).toContain("D6");
  expect(others).toEqual([]);
});

test("a formula that no relation holds against its line is told at the check", () => {
  const bonus = (formula: string, third: string, total: string, left: string): Workbook =>
    calculatedBook({
      S: `Name | Points | Bonus
Abbott | 31 | 200 =IF(B2>30,200,50)
Baker | 25 | 50 =IF(B3>30,200,50)
Cole | 40 | ${third} =${formula}
Dunn | 33 | 200 =IF(B5>30,200,50)
Eaves | 22 | 50 =IF(B6>30,200,50)
Total | | ${total} =SUM(C2:C6)
Bank statement | | 700
Difference | | ${left} =C7-C8`,
    });
  expect(told(bonus("IF(B4>30,200,50)", "200", "700", "0"))).toEqual([]);
  expect(told(bonus("IF(B3>30,200,50)", "50", "550", "-150"))).toEqual(["error failed-check C4 =IF(B4>30,200,50)"]);
});

const till = (cafe: string, total: string, says: string): Workbook =>
  calculatedBook({
    売上: `店 | 4月 | 5月
本店 | 412,300 | 398,550
カフェ | ${cafe} | 131,900
駅前 | 208,140 | 215,760
計 | ${total} =SUM(B2:B4) | 746,210 =SUM(C2:C4)
台帳 | 748,060 | 746,210
確認 | ${says} =IF(AND(B5=B6,C5=C6),"一致","差異あり")`,
  });

test("a word for figures that do not agree is followed back as well", () => {
  expect(told(till("127,620", "748,060", "一致"))).toEqual([]);
  const [finding] = found(till("172,620", "793,060", "差異あり"));
  expect(finding).toMatchObject({ rule: "failed-check", severity: "error", cell: { row: 2, column: 1 } });
  expect(finding?.fixes?.[0]?.edits[0]?.after).toBe("127,620");
  expect(finding?.message.en).toContain(
    "“確認 (B7)” says “差異あり”: the figures that it compares (B5 793,060 · B6 748,060) do not agree.",
  );
});

test("words that differ row by row are no checks, and neither are those for what was reached", () => {
  const stock = `
品 | 帳簿 | 実棚 | 結果
ねじ | 120 =100+20 | 118 | 差異あり =IF(B2=C2,"一致","差異あり")
釘 | 80 =60+20 | 80 | 一致 =IF(B3=C3,"一致","差異あり")
板 | 45 =40+5 | 44 | 差異あり =IF(B4=C4,"一致","差異あり")`;
  expect(told(calculatedBook({ 棚卸: stock }))).toEqual([]);
  const codes = `種別 | 値\n旧コード | A12\n新コード | A13\n結果 | 不一致 =IF(B2=B3,"一致","不一致")`;
  expect(told(calculatedBook({ コード: codes }))).toEqual([]);
  const goals = `KPI | 実績 | 目標 | 判定\n訪問 | 61,845 =61800+45 | 60,000 | ○ =IF(B2>=C2,"○","×")\n注文 | 1,520 =1500+20 | 1,550 | × =IF(B3>=C3,"○","×")`;
  expect(told(calculatedBook({ KPI: goals }))).toEqual([]);
});
