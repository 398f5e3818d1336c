import { describe, expect, test } from "vitest";
import { formulasOutOfLine } from "../../../src/facts/formulas/formulasOutOfLine";
import { review } from "../../../src/review";
import { a1 } from "../../../src/sheet/a1";
import { calculatedBook } from "../../support/calculatedBook";

const oddIn = (sheets: Readonly<Record<string, string>>): string[] =>
  formulasOutOfLine(calculatedBook(sheets)).map(({ cell, expected }) => `${a1(cell)} ${expected}`);

const VISITS = `
Month | North | South | Share | East | West
Apr | 120 | 80 | 66.7% =C2/B2 | 40 | 71
May | 131 | 92 | 70.2% =C3/B3 | 51 | 62
Jun | 98 | 77 | 78.6% =C4/B4 | 45 | 83
Total | 349 =SUM(B2:B4) | 249 =SUM(C2:C4) | 71.3% =C5/B5 | 136 =SUM(E2:E4) | 216 =SUM(F2:F4)`;

describe("formulas out of line", () => {
  test("a workbook whose lines go on is left alone", () => {
    expect(oddIn({ S: VISITS })).toEqual([]);
  });

  test("a range that ends a row too soon, beside totals with a rate between them", () => {
    expect(oddIn({ S: VISITS.replace("349 =SUM(B2:B4)", "251 =SUM(B2:B3)") })).toEqual(["B5 SUM(B2:B4)"]);
    expect(oddIn({ S: VISITS.replace("136 =SUM(E2:E4)", "91 =SUM(E2:E3)") })).toEqual(["E5 SUM(E2:E4)"]);
  });

  test("a range that ends before a blank is in line as far as its figure goes", () => {
    const blank = VISITS.replace("Jun | 98 |", "Jun |  |").replace("349 =SUM(B2:B4)", "251 =SUM(B2:B3)").replace("78.6% =C4/B4", "");
    expect(oddIn({ S: blank })).toEqual([]);
  });

  const YEARS = `
Year | 2022 | 2023 | 2024 | 2025
Population | 1000 | 1010 | 1030 | 1060
Waste | 500 | 510 | 505 | 498`;
  const perHead = (...cells: string[]): Record<string, string> => ({
    Data: YEARS,
    KPI: `Indicator | 2022 | 2023 | 2024 | 2025\nWaste per head | ${cells.join(" | ")}`,
  });

  test("a figure of the year before, taken from another sheet", () => {
    const right = ["0.500 =Data!B3/Data!B2", "0.505 =Data!C3/Data!C2", "0.490 =Data!D3/Data!D2", "0.470 =Data!E3/Data!E2"];
    expect(oddIn(perHead(...right))).toEqual([]);
    const slipped = right.with(2, "0.500 =Data!D3/Data!C2");
    expect(oddIn(perHead(...slipped))).toEqual(["D2 Data!D3/Data!D2"]);
  });

  test("a half-year between the months is passed over by right", () => {
    const growth = (oct: string): string => `
Measure | Jul | Aug | Sep | First half | Oct | Nov | Dec
Calls | 120 | 131 | 98 | 349 =SUM(B2:D2) | 140 | 151 | 133
On month | | 9.2% =C2/B2-1 | -25.2% =D2/C2-1 | | ${oct} | 7.9% =G2/F2-1 | -11.9% =H2/G2-1`;
    expect(oddIn({ S: growth("42.9% =F2/D2-1") })).toEqual([]);
  });

  test("rows of another sheet that are fetched one by one go on in no line", () => {
    const check = `
Site | Hours | Accidents | Recordable | Days lost
Foundry | 835 | 2 | 9 | 35
Depot | 348 | 0 | 5 | 16
Check | OK =IF(B3=Monthly!C5,"OK","X") | OK =IF(C3=Monthly!C6,"OK","X") | OK =IF(D3=Monthly!C9,"OK","X") | OK =IF(E3=Monthly!C12,"OK","X")`;
    const monthly = Array.from({ length: 12 }, (_, at) => `Line ${at} | ${at} | ${at * 3}`).join("\n");
    expect(oddIn({ Sites: check, Monthly: monthly })).toEqual([]);
  });

  const rates = (third: string): string => `
Indicator | Better | Actual | Target | Rate
A | up | 12 | 10 | 120.0% =IF(B2="up",C2/D2,D2/C2)
B | up | 9 | 10 | 90.0% =IF(B3="up",C3/D3,D3/C3)
C | down | 8 | 10 | ${third}
D | up | 7 | 10 | 70.0% =IF(B5="up",C5/D5,D5/C5)
E | up | 5 | 10 | 50.0% =IF(B6="up",C6/D6,D6/C6)`;

  test("a formula with its choice or its factor left out", () => {
    expect(oddIn({ S: rates('125.0% =IF(B4="up",C4/D4,D4/C4)') })).toEqual([]);
    expect(oddIn({ S: rates("80.0% =C4/D4") })).toEqual(['E4 IF(B4="up",C4/D4,D4/C4)']);
  });

  test("another constant or another sign between the same cells", () => {
    const hours = (third: string): string =>
      `Week | Calls | Seconds | Hours\n${[1, 2, 3, 4, 5, 6].map((at) => `W${at} | ${90 + at} | ${300 + at} | 8 =${(at === 3 ? third : "B#*C#/3600").replaceAll("#", String(at + 1))}`).join("\n")}`;
    expect(oddIn({ S: hours("B#*C#/3600") })).toEqual([]);
    expect(oddIn({ S: hours("B#*C#/60") })).toEqual(["D4 B4*C4/3600"]);
    const staff = (third: string): string =>
      `Team | Opening | Starters | Leavers | Moves | Closing\n${[1, 2, 3, 4, 5, 6].map((at) => `T${at} | 90 | 10 | 4 | 3 | ${at === 3 ? 93 : 99} =${(at === 3 ? third : "B#+C#-D#+E#").replaceAll("#", String(at + 1))}`).join("\n")}`;
    expect(oddIn({ S: staff("B#+C#-D#-E#") })).toEqual(["F4 B4+C4-D4+E4"]);
  });

  test("a factor left out along a row, and like formulas of another table in the column", () => {
    const use = `Fuel | Apr | May | Jun | Jul | Aug | Sep\nGas | 10 | 11 | 12 | 13 | 14 | 15`;
    const emissions = (june: string): string =>
      `Fuel | Apr | May | Jun | Jul | Aug | Sep\nGas | ${["B", "C", "D", "E", "F", "G"].map((name) => `2 =${name === "D" ? june : `Use!${name}2*$A$9/1000`}`).join(" | ")}`;
    expect(oddIn({ Use: use, S: emissions("Use!D2*$A$9/1000") })).toEqual([]);
    expect(oddIn({ Use: use, S: emissions("Use!D2*$A$9") })).toEqual(["D2 Use!D2*$A$9/1000"]);
    const counts = (rows: readonly number[], odd: number): string =>
      rows.map((row) => `${row === odd ? "a" : "b"} | 5 =COUNTIF(Raw!$C$2:$C$90,A${row === odd ? row - 1 : row})`).join("\n");
    const two = `Answer | Count\n${counts([2, 3, 4, 5], 0).replaceAll("$C", "$B").replaceAll(",A", ",$A$")}\n\nAge | Count\n${counts([8, 9, 10, 11, 12], 10)}`;
    expect(oddIn({ S: two })).toEqual(["B10 COUNTIF(Raw!$C$2:$C$90,A10)"]);
  });

  test("a line that mixes two calculations has none to go on with", () => {
    const changes = (...cells: string[]): string =>
      `Indicator | Before | Now | Change\n${cells.map((cell, at) => `I${at} | ${60 + at}.5 | ${70 + at}.5 | 10 =${cell.replaceAll("#", String(at + 2))}`).join("\n")}`;
    const [points, plain] = ["ROUND((C#-B#)*100,1)", "ROUND(C#-B#,1)"];
    expect(oddIn({ S: changes(points, points, plain, points, points, points) })).toEqual(["D4 ROUND((C4-B4)*100,1)"]);
    expect(oddIn({ S: changes(points, plain, points, plain, points, points) })).toEqual([]);
  });

  test("a quotient the other way round is another calculation", () => {
    const plain = rates("x")
      .replace(/=IF\(B(\d).*\)/g, "=C$1/D$1")
      .replace("| x", "| 125.0% =D4/C4");
    expect(oddIn({ S: plain })).toEqual([]);
  });

  test("totals of another table beside say nothing of this one", () => {
    const two = `
Course | People | Score | | Unit | Staff | Posts | Rooms
A | 10 | 4.1 | | X | 5 | 6 | 1
B | 20 | 3.9 | | Y | 7 | 8 | 2
C | 30 | 3.7 | | Sum | 12 | 14 | 3
Mean | 20 =AVERAGE(B2:B4) | 3.9 =AVERAGE(C2:C4) | | Mean | 6 =AVERAGE(F2:F3) | 7 =AVERAGE(G2:G3) | 1.5 =AVERAGE(H2:H3)`;
    expect(oddIn({ S: two })).toEqual([]);
  });

  test("the finding says what the line holds and offers it", () => {
    const book = calculatedBook({ S: VISITS.replace("349 =SUM(B2:B4)", "349 =SUM(B1:B3)+98") });
    const short = calculatedBook(
      perHead("0.500 =Data!B3/Data!B2", "0.505 =Data!C3/Data!C2", "0.500 =Data!D3/Data!C2", "0.470 =Data!E3/Data!E2"),
    );
    expect(review(book).findings.filter(({ rule }) => rule === "overwritten-formula")).toEqual([]);
    const [finding] = review(short).findings.filter(({ rule }) => rule === "overwritten-formula");
    expect(finding).toMatchObject({
      severity: "query",
      stated: "0.500",
      indicator: "Waste per head",
      fixes: [{ edits: [{ after: "=Data!D3/Data!D2" }] }],
    });
    expect(finding?.message.en).toContain("(=Data!D3/Data!C2) does not go on as the 3 like it in its row or column");
    expect(finding?.message.ja).toContain("並びのとおりなら =Data!D3/Data!D2 です");
  });

  const ROUTES = `
Route | Good is | Actual | Target | Rate | Met | Forms
${["North", "South", "East", "West", "Coast", "Hill"]
  .map((name, at) => {
    const row = at + 2;
    const [actual, target] = [90 + at, 100 - at];
    const rate = `IF(B${row}="down",D${row}/C${row},C${row}/D${row})`;
    const met = `IF(B${row}="down",IF(C${row}<=D${row},"Y","N"),IF(C${row}>=D${row},"Y","N"))`;
    return `${name} | ${at % 2 ? "down" : "up"} | ${actual} | ${target} | 0.9 =${rate} | N =${met} | ${at + 3} =COUNTIFS(Data!A1:A50,A${row},Data!B1:B50,"open")`;
  })
  .join("\n")}`;

  test("the same cells in another order, in a formula that chooses between both orders", () => {
    expect(oddIn({ S: ROUTES })).toEqual([]);
    expect(oddIn({ S: ROUTES.replace('B4="down",D4/C4,C4/D4', 'B4="down",C4/D4,C4/D4') })).toEqual(['E4 IF(B4="down",D4/C4,C4/D4)']);
  });

  test("one of two comparisons that goes the other way, and another text to look for", () => {
    expect(oddIn({ S: ROUTES.replace("IF(C4<=D4", "IF(C4>=D4") })).toEqual([expect.stringMatching(/^F4 /)]);
    expect(oddIn({ S: ROUTES.replace('A7,Data!B1:B50,"open"', 'A7,Data!B1:B50,"closed"') })).toEqual([
      'G7 COUNTIFS(Data!A1:A50,A7,Data!B1:B50,"open")',
    ]);
  });

  test("a single comparison may go the other way where less is better", () => {
    const plain = ROUTES.replace(/IF\(B\d="down",IF\((C\d)<=(D\d),"Y","N"\),IF\([^)]*\)\)/g, 'IF($1<=$2,"Y","N")');
    expect(oddIn({ S: plain.replace("IF(C4<=D4", "IF(C4>=D4") })).toEqual([]);
  });

  test("the closing balance in a row of totals", () => {
    const owed = (closing: string): Record<string, string> => ({
      S: `Month | Due | Paid | Extra | Owed
Jan | 31 | 30 | 1 | 1 =B2-C2
Feb | 31 | 29 | 2 | 3 =E2+B3-C3
Mar | 31 | 33 | 3 | 1 =E3+B4-C4
Year | 93 =SUM(B2:B4) | 92 =SUM(C2:C4) | 6 =SUM(D2:D4) | 1 ${closing}`,
    });
    expect(oddIn(owed("=E4"))).toEqual([]);
    expect(oddIn({ S: (owed("=E4").S ?? "").replace("6 =SUM(D2:D4)", "3 =SUM(D2:D3)") })).toEqual(["D5 SUM(D2:D4)"]);
  });

  test("two kinds of rows by turns", () => {
    const months = Array.from({ length: 6 }, (_, at) => `${at + 1} | ${300 + at} | ${20 - at}`).join("\n");
    const year = (interest: string): Record<string, string> => ({
      S: `No | Principal | Interest
${months}
H1 principal | 600 =SUM(B2:B3)
H1 interest | 39 =SUM(C2:C3)
H2 principal | 605 =SUM(B4:B5)
H2 interest | 35 =SUM(${interest})
H3 principal | 609 =SUM(B6:B7)
H3 interest | 31 =SUM(C6:C7)`,
    });
    expect(oddIn(year("C4:C5"))).toEqual([]);
  });

  test("formulas with a number each of their own", () => {
    const offer = (...factors: number[]): Record<string, string> => ({
      S: [
        "Item | Pieces | Price | Costs",
        ...factors.map((factor, at) => `${"ABCDEF".charAt(at)} | ${at + 2} | ${at + 11} | 9 =B${at + 2}*C${at + 2}*${factor}`),
      ].join("\n"),
    });
    expect(oddIn(offer(1, 1, 0.8, 1, 0, 1))).toEqual([]);
    expect(oddIn(offer(1, 1, 0.8, 1, 1, 1))).toEqual(["D4 B4*C4*1"]);
  });

  test("fees that change by steps", () => {
    const plan = (first: string): Record<string, string> => ({
      Fees: "A | 5 | 7 | 9",
      Plan: `Year | 2025 | 2026 | 2027 | 2028 | 2029 | 2030\nFees | 5 =${first} | 7 =Fees!$C$1 | 7 =Fees!$C$1 | 7 =Fees!$C$1 | 9 =Fees!$D$1 | 9 =Fees!$D$1`,
    });
    expect(oddIn(plan("Fees!$B$1"))).toEqual([]);
  });
});
