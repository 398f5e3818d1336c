import { describe, expect, test } from "vitest";
import { a1, parseA1 } from "../../src/sheet/a1";
import type { Workbook } from "../../src/sheet/workbook";
import { teachByExample } from "../../src/teaching/teachByExample";
import type { TeachingCandidate } from "../../src/teaching/teaching";
import { sheetOf } from "../support/toldOf";

const at = (name: string, sheet = "S") => ({ sheet, ...parseA1(name)! });

function taughtBy(table: string | Workbook, result: string, ...parts: string[]) {
  return teachByExample(typeof table === "string" ? sheetOf(table) : table, { result: at(result), parts: parts.map((part) => at(part)) });
}

function candidates(table: string | Workbook, result: string, ...parts: string[]): readonly TeachingCandidate[] {
  const teaching = taughtBy(table, result, ...parts);
  if ("refusal" in teaching) throw new Error(teaching.refusal.en);
  return teaching.candidates;
}

/** The best candidate in one line: formula, places that agree, and those that do not. */
function best(table: string | Workbook, result: string, ...parts: string[]): string {
  const [first] = candidates(table, result, ...parts);
  if (!first) throw new Error("no candidate");
  const { formula, counted, here, elsewhere } = first;
  const others = elsewhere.tables > 0 ? `; ${elsewhere.tables}: ${elsewhere.holds}/${elsewhere.fails.map(a1).join()}` : "";
  return `${formula.ja} | ${counted} ${here.holds}/${here.fails.map(a1).join()}${others}`;
}

function refusal(table: string | Workbook, result: string, ...parts: string[]): string {
  const teaching = taughtBy(table, result, ...parts);
  return "refusal" in teaching ? `${teaching.refusal.en.split(".")[0]} ${teaching.cells.map(a1).join()}`.trim() : "";
}

const COLUMNS = `
なまえ | あれ | これ | それ
い | 40 | 18 | 45.0%
ろ | 60 | 45 | 75.0%
は | 20 | 15 | 75.0%
に | 80 | 20 | 52.0%
ほ | 50 | 41 | 82.0%`;

const GROUPS = `
指標 | 区分 | R5年度 | R6年度
来館者数 | めざす | 120 | 130
 | できた | 90 | 117
 | 度合 | 75.0% | 90.0%
貸出冊数 | めざす | 400 | 500
 | できた | 300 | 450
 | 度合 | 75.0% | 91.0%
登録者数 | めざす | 50 | 60
 | できた | 48 | 57
 | 度合 | 96.0% | 95.0%`;

const ONE_STUB = `
指標 | R5年度 | R6年度
来館者数目標 | 120 | 130
実績 | 90 | 117
充ち具合 | 75.0% | 90.0%
貸出冊数目標 | 400 | 500
実績 | 300 | 450
充ち具合 | 75.0% | 91.0%`;

const YEARS = `
 | R5年度 | R5年度 | R5年度 | R6年度 | R6年度 | R6年度
施設 | あ | い | う | あ | い | う
北 | 30 | 12 | 18 | 31 | 11 | 20
南 | 50 | 22 | 28 | 42 | 14 | 29`;

describe("what an example may mean", () => {
  test("a column of any words, from whichever row and in whichever order", () => {
    const understood = "それ = これ ÷ あれ | row 4/D5";
    expect(best(COLUMNS, "D2", "B2", "C2")).toBe(understood);
    expect(best(COLUMNS, "D3", "C3", "B3")).toBe(understood);
  });

  test("an example that is wrong itself is understood by the other rows, and told", () => {
    const [first] = candidates(COLUMNS, "D5", "B5", "C5");
    expect(first?.formula.ja).toBe("それ = これ ÷ あれ");
    expect(first).toMatchObject({ isExampleRight: false, here: { holds: 4, fails: [at("D5")] } });
  });

  test("letters of headings are left out where the names are clear without them", () => {
    const lettered = "なまえ | めざす(A) | できた(B) | 度合(B/A)×100=C\nい | 40 | 18 | 45.0%\nろ | 60 | 45 | 75.0%";
    expect(best(lettered, "D2", "B2", "C2")).toBe("度合 = できた ÷ めざす | row 2/");
    expect(best(lettered.replace("めざす(A)", "値(A)").replace("できた(B)", "値(B)"), "D2", "B2", "C2")).toContain("値(B) ÷ 値(A)");
  });

  test("a turned table", () => {
    const turned = `
 | い | ろ | は | に
あれ | 40 | 60 | 20 | 80
これ | 18 | 45 | 15 | 20
それ | 45.0% | 75.0% | 75.0% | 52.0%`;
    expect(best(turned, "B4", "B2", "B3")).toBe("それ = これ ÷ あれ | column 3/E4");
  });

  test("rows that come again below each indicator, in a column of their own and below the name", () => {
    expect(best(GROUPS, "C4", "C2", "C3")).toBe("度合 = できた ÷ めざす | place 5/D7");
    expect(best(ONE_STUB, "B4", "B3", "B2")).toBe("充ち具合 = 実績 ÷ 目標 | place 3/C7");
  });

  test("columns that come again for each year", () => {
    expect(best(YEARS, "D3", "B3", "C3")).toBe("う = あ − い | place 3/G4");
  });

  test("a total beside the groups stands for itself", () => {
    const shares = `
区分 | 北部 | 北部 | 南部 | 南部 | 全域
年 | 人数 | 重さ | 人数 | 重さ | 人数
R4 | 30 | 60.0% | 20 | 40.0% | 50
R5 | 45 | 75.0% | 15 | 25.0% | 60
R6 | 16 | 40.0% | 24 | 66.0% | 40`;
    expect(best(shares, "C3", "B3", "F3")).toBe("重さ = 人数 ÷ 全域 人数 | place 5/E5");
  });

  test("a year beside another year means these years and no others", () => {
    const years = `
品目 | R4 実数 | R5 実数 | R6 実数 | R5 うごき | R6 うごき
米 | 100 | 110 | 120 | 10 | 10
麦 | 200 | 190 | 230 | -10 | 40
豆 | 300 | 360 | 300 | 60 | -60`;
    expect(best(years, "F2", "D2", "C2")).toBe("r6 うごき = r6 実数 − r5 実数 | row 3/");
  });

  test("forms: pairs of labels and values, and one sheet of them below the other", () => {
    const form = `
めざす | 目標 | 120 | 実績 | 90 | 度合 | 75.0%
ふたつ | 目標 | 400 | 実績 | 300 | 度合 | 75.0%
みっつ | 目標 | 50 | 実績 | 48 | 度合 | 69.0%`;
    expect(best(form, "G1", "C1", "E1")).toBe("度合 = 実績 ÷ 目標 | row 2/G3");
    const sheets = `
指標名 | 来館者数
目標 | 120
実績 | 90
度合 | 75.0%

指標名 | 貸出冊数
目標 | 400
実績 | 300
度合 | 57.0%

指標名 | 登録者数
目標 | 50
実績 | 48
度合 | 96.0%`;
    expect(best(sheets, "B4", "B2", "B3")).toBe("度合 = 実績 ÷ 目標 | column 1/; 2: 1/B9");
  });

  test("like tables of other sheets are counted apart", () => {
    const book: Workbook = { sheets: ["S", "T"].map((name) => ({ ...sheetOf(COLUMNS).sheets[0]!, name })) };
    expect(best(book, "D2", "B2", "C2")).toBe("それ = これ ÷ あれ | row 4/D5; 1: 4/D5");
  });

  test.each([
    ["difference", "い | 40 | 18 | 22\nろ | 61 | 45 | 16", "それ = あれ − これ"],
    ["sum", "い | 40 | 18 | 58\nろ | 61 | 45 | 106", "それ = あれ + これ"],
    ["mean", "い | 40.0 | 18.0 | 29.0\nろ | 61.0 | 45.0 | 53.0", "それ = (あれ + これ) ÷ 2"],
    ["change", "い | 40 | 50 | 25.0%\nろ | 60 | 45 | -25.0%", "それ = (これ − あれ) ÷ あれ"],
    ["product", "い | 41 | 18 | 738\nろ | 61 | 45 | 2,745", "それ = あれ × これ"],
    ["share of both", "い | 30 | 10 | 75.0%\nろ | 60 | 20 | 75.0%\nは | 10 | 30 | 25.0%", "それ = あれ ÷ (あれ + これ)"],
    ["what is left", "い | 40.0% | 18.0% | 42.0%\nろ | 61.0% | 15.0% | 24.0%", "それ = 100 − あれ − これ"],
    ["per thousand", "い | 12 | 4,100 | 2.93\nろ | 31 | 5,200 | 5.96", "それ = あれ ÷ これ × 1,000"],
  ])("%s", (_, rows, formula) => {
    expect(best(`なまえ | あれ | これ | それ\n${rows}`, "D2", "B2", "C2")).toMatch(`${formula} | row`);
  });

  test("one cell: twelve times as much", () => {
    const table = "なまえ | つき | とし\nい | 41 | 492\nろ | 30 | 360";
    expect(best(table, "C2", "B2")).toBe("とし = つき × 12 | row 2/");
  });

  test("three and more: progress from a base, net sums, means of many", () => {
    const progress = "なまえ | はじめ | めざす | いま | すすみ\nい | 10 | 50 | 30 | 50.0%\nろ | 20 | 60 | 50 | 75.0%";
    expect(best(progress, "E2", "B2", "C2", "D2")).toBe("すすみ = (いま − はじめ) ÷ (めざす − はじめ) | row 2/");
    const net = "なまえ | a | b | c | d | net\nい | 312 | 40 | 12 | 24 | 340\nろ | 298 | 52 | 18 | 30 | 338";
    expect(best(net, "F2", "E2", "D2", "C2", "B2")).toBe("net = −d + c + b + a | row 2/");
    const mean = "なまえ | a | b | c | mid\nい | 3.0 | 4.0 | 8.0 | 5.0\nろ | 1.0 | 4.0 | 7.0 | 4.0";
    expect(best(mean, "E2", "B2", "C2", "D2")).toBe("mid = (a + b + c) ÷ 3 | row 2/");
  });

  test("where one row leaves it open, the rivals are offered, the plainest first, and no accidents beside what holds throughout", () => {
    const open = candidates("なまえ | あれ | これ | それ\nい | 4 | 2 | 2", "D2", "B2", "C2").map(({ formula }) => formula.en);
    expect(open.slice(0, 2)).toEqual(["それ = あれ ÷ これ", "それ = あれ − これ"]);
    const clear = candidates("なまえ | あれ | これ | それ\nい | 4 | 2 | 2\nろ | 9 | 4 | 5\nは | 8 | 1 | 7", "D2", "B2", "C2");
    expect(clear.map(({ formula }) => formula.en)).toEqual(["それ = あれ − これ"]);
  });
});

describe("why nothing can be learnt", () => {
  test.each([
    ["no cell", ["D2"], "Pick at least one cell that this figure comes from"],
    ["a name instead of a figure", ["D2", "A2", "C2"], "No figure can be read in this cell A2"],
    ["an empty cell", ["H9", "B2"], "No figure can be read in this cell H9"],
    ["the same cell twice", ["D2", "B2", "B2"], "A cell is picked twice"],
    ["the result itself", ["D2", "D2", "B2"], "A cell is picked twice"],
    ["cells here and there", ["D2", "B3", "C4"], "The picked cells stand neither in one row nor in one column D2,B3,C4"],
  ])("%s", (_, [result = "", ...parts], why) => {
    expect(refusal(COLUMNS, result, ...parts)).toBe(why);
  });

  test("figures of which no calculation gives the result", () => {
    expect(refusal("なまえ | あれ | これ | それ\nい | 40 | 18 | 7,301\nろ | 61 | 45 | 12", "D2", "B2", "C2")).toMatch(/^No calculation/);
  });

  test("about so many", () => {
    expect(refusal(COLUMNS.replace("45.0%", "約45%"), "D2", "B2", "C2")).toMatch(/^This figure says “about” or “at least”.* D2$/);
  });

  test("another sheet, and more cells than a calculation has", () => {
    const book = sheetOf(COLUMNS);
    const far = teachByExample(book, { result: at("D2"), parts: [at("B2", "T")] });
    expect("refusal" in far && far.refusal.en).toMatch(/^Cells of another sheet/);
    const many = teachByExample(book, {
      result: at("D2"),
      parts: Array.from({ length: 61 }, (_, row) => ({ sheet: "S", row, column: 1 })),
    });
    expect("refusal" in many && many.refusal.en).toMatch(/^Too many cells/);
  });

  test("columns without headings, or with one name", () => {
    expect(refusal("なまえ | あれ |  | それ\nい | 40 | 18 | 22\nろ | 61 | 45 | 16", "D2", "B2", "C2")).toMatch(
      /^A column or row has no heading/,
    );
    expect(refusal("なまえ | あれ | あれ | それ\nい | 40 | 18 | 22\nろ | 61 | 45 | 16", "D2", "B2", "C2")).toMatch(
      /^Several columns or rows/,
    );
  });

  test("two tables", () => {
    const two = "なまえ | あれ | これ\nい | 40 | 18\nろ | 61 | 45\n\nなまえ | それ | どれ\nい | 22 | 1\nろ | 16 | 2";
    expect(refusal(two, "B6", "B2", "B3")).toMatch(/^The picked cells stand in more than one table/);
  });
});
